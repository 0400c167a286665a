#include "pages/CheckPanel.h"

#include "pages/DataFindingCard.h"
#include "session/Disposal.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

CheckPanel::CheckPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_summary(new QLabel(this)), m_read(new QPushButton(this)), m_list(nullptr)
{
    setObjectName(QStringLiteral("checkPanel"));
    m_summary->setObjectName(QStringLiteral("checkSummary"));
    m_summary->setWordWrap(true);
    m_read->setObjectName(QStringLiteral("readImagesButton"));
    auto* cards = new QWidget;
    m_list = new QVBoxLayout(cards);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(8);
    m_list->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(cards);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_summary, 1);
    head->addWidget(m_read, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    connect(&m_session.review(), &DataReview::changed, this, &CheckPanel::refresh);
    connect(m_read, &QPushButton::clicked, &m_session, &Session::readImages);
    connect(&m_session, &Session::loadingChanged, this, &CheckPanel::showSummary);
    connect(&m_session, &Session::dataChanged, this, &CheckPanel::showSummary);
    connect(&m_session, &Session::activityChanged, this, &CheckPanel::showSummary);
    refresh();
}

QString CheckPanel::summary() const
{
    const DataReview& review = m_session.review();
    if (review.checking() && review.findings().empty()) return tr("The data are being looked at...");
    if (!review.manifest()) return {};
    const QString rows = wholeNumber(static_cast<qint64>(review.manifest()->rows.size()));
    const bool coming = m_session.loading() || review.checking();
    const QString scope =
        review.lookedAtImages() && m_session.imagesOutdated()
            ? tr("%1 rows and every pixel of their images were looked at, as they were read before size or fit was "
                 "changed.")
                  .arg(rows)
        : review.lookedAtImages() ? tr("%1 rows and every pixel of their images were looked at.").arg(rows)
        : coming                  ? tr("%1 rows were looked at; the images come next.").arg(rows)
                 : tr("%1 rows were looked at, but not their images: these have not been read.").arg(rows);
    const QString result =
        review.findings().empty() && review.imageProblem().isEmpty() ? tr("Nothing stood out.") : review.imageProblem();
    const auto excluded = static_cast<int>(review.excludedCount());
    const QString choice = excluded > 0 ? tr("%n row(s) are left out by your choice.", nullptr, excluded) : QString();
    QStringList sentences{scope, result, choice};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

void CheckPanel::refresh()
{
    const DataReview& review = m_session.review();
    const auto& findings = review.findings();
    const std::size_t targets = review.manifest() ? review.manifest()->targetColumns.size() : 0;
    while (m_cards.size() < findings.size()) {
        auto* card = new DataFindingCard;
        const std::size_t number = m_cards.size();
        connect(card, &DataFindingCard::rowsWanted, this, [this, number] { showRows(number); });
        connect(card, &DataFindingCard::leftOutWanted, this, [this, number] { showLeftOut(number); });
        connect(card, &DataFindingCard::columnDropped, this, [this, number] { dropColumn(number); });
        connect(card, &DataFindingCard::decided, this,
                [this, number](RowDecision decision) { m_session.review().decide(number, decision); });
        m_list->insertWidget(static_cast<int>(number), card);
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < findings.size());
        if (i < findings.size())
            m_cards[i]->setContent(findings[i], review.listedCount(i), review.decisionOf(i), targets);
    }
    showSummary();
}

void CheckPanel::showSummary()
{
    m_summary->setText(summary());
    const Activity activity = m_session.activity();
    m_read->setVisible(m_session.source() != nullptr && !m_session.dataset() && !m_session.loading() &&
                       activity == Activity::Idle);
    m_read->setText(tr("Read the images"));
    m_read->setToolTip(tr("Reads them at the model's size and looks at every pixel. A training does so, too."));
}

/// The target column that a finding is about: the network no longer learns it.
void CheckPanel::dropColumn(std::size_t finding)
{
    const auto& found = m_session.review().findings()[finding];
    ColumnChoice columns = m_session.columns();
    if (!found.column || *found.column >= columns.targets.size() || columns.targets.size() < 2) return;
    columns.targets.erase(columns.targets.begin() + static_cast<std::ptrdiff_t>(*found.column));
    m_session.setColumns(columns);
}

void CheckPanel::showRows(std::size_t finding)
{
    // While new rows are being checked, the findings still speak of those before.
    if (m_session.review().manifest() != m_session.sharedManifest()) return;
    const auto findings = m_session.review().sharedFindings();
    m_gathering.run<RowList>(
        [findings, finding](const ProgressSink&, std::stop_token) -> Result<RowList> {
            return sharedOnPool(rowsToShow((*findings)[finding]));
        },
        [this, manifest = m_session.review().manifest(),
         why = messageText((*findings)[finding].headline)](Result<RowList> rows) {
            // Other rows may have come meanwhile.
            if (rows && manifest == m_session.sharedManifest()) Q_EMIT rowsWanted(*rows, why);
        });
}

void CheckPanel::showLeftOut(std::size_t finding)
{
    if (const auto reason = m_session.review().findings()[finding].leftOut) Q_EMIT leftOutWanted(*reason);
}

void CheckPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace trueloss::ui
