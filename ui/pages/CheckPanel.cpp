#include "pages/CheckPanel.h"

#include "pages/DataFindingCard.h"
#include "session/Disposal.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

CheckPanel::CheckPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_summary(new QLabel(this)), m_list(nullptr)
{
    setObjectName(QStringLiteral("checkPanel"));
    m_summary->setObjectName(QStringLiteral("checkSummary"));
    m_summary->setWordWrap(true);
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
    layout->addWidget(m_summary);
    layout->addWidget(scroll, 1);
    connect(&m_session.review(), &DataReview::changed, this, &CheckPanel::refresh);
    connect(&m_session, &Session::loadingChanged, this, [this] { m_summary->setText(summary()); });
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
        review.lookedAtImages() ? tr("%1 rows and every pixel of their images were looked at.").arg(rows)
        : coming                ? tr("%1 rows were looked at; the images come next.").arg(rows)
                 : tr("%1 rows were looked at, but not their images: they are read when a training starts.").arg(rows);
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
    while (m_cards.size() < findings.size()) {
        auto* card = new DataFindingCard;
        const std::size_t number = m_cards.size();
        connect(card, &DataFindingCard::rowsWanted, this, [this, number] { showRows(number); });
        connect(card, &DataFindingCard::decided, this,
                [this, number](RowDecision decision) { m_session.review().decide(number, decision); });
        m_list->insertWidget(static_cast<int>(number), card);
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < findings.size());
        if (i < findings.size()) m_cards[i]->setContent(findings[i], review.decisionOf(i));
    }
    m_summary->setText(summary());
}

void CheckPanel::showRows(std::size_t finding)
{
    // While new rows are being checked, the findings still speak of those before.
    if (m_session.review().manifest() != m_session.sharedManifest()) return;
    const auto findings = m_session.review().sharedFindings();
    m_gathering.run<RowList>(
        [findings, finding](const ProgressSink&, std::stop_token) -> Result<RowList> {
            const DataFinding& found = (*findings)[finding];
            std::vector<std::size_t> rows = found.rows;
            rows.insert(rows.end(), found.partners.begin(), found.partners.end());
            return sharedOnPool(std::move(rows));
        },
        [this, manifest = m_session.review().manifest(),
         why = messageText((*findings)[finding].headline)](Result<RowList> rows) {
            // Other rows may have come meanwhile.
            if (rows && manifest == m_session.sharedManifest()) Q_EMIT rowsWanted(*rows, why);
        });
}

void CheckPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace trueloss::ui
