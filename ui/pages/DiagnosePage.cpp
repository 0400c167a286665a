#include "pages/DiagnosePage.h"

#include "diagnose/FindingGroups.h"
#include "pages/AutopsyPane.h"
#include "pages/BatchPane.h"
#include "pages/EmptyPane.h"
#include "pages/FindingCard.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trueloss::ui {

namespace {

/// Four times a second is as fast as sentences can be read.
constexpr int refreshMilliseconds = 250;

std::vector<std::size_t> culpritsOf(const Run& run)
{
    std::vector<std::size_t> culprits;
    for (const Artifact& artifact : run.recorder.detector().artifacts()) {
        if (artifact.hasCulprit) culprits.push_back(artifact.culprit);
    }
    return culprits;
}

}  // namespace

DiagnosePage::DiagnosePage(Session& session, QWidget* parent) : QWidget(parent), m_session(session), m_job(session)
{
    setObjectName(QStringLiteral("diagnosePage"));
    build();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, &DiagnosePage::refresh);
    connect(&m_session, &Session::runsChanged, this, &DiagnosePage::showRun);
    connect(&m_session, &Session::runAdvanced, this, &DiagnosePage::refreshSoon);
    connect(&m_session, &Session::dataChanged, this, &DiagnosePage::refreshSoon);
    connect(&m_session, &Session::activityChanged, this, &DiagnosePage::refreshSoon);
    connect(&m_job, &AutopsyJob::changed, this, &DiagnosePage::refreshSoon);
    connect(m_autopsy, &AutopsyPane::backWanted, this, &DiagnosePage::showFindings);
    connect(m_autopsy, &AutopsyPane::runStarted, this, [this] {
        showFindings();
        Q_EMIT pageWanted(Page::Train);
    });
    connect(m_batches, &BatchPane::batchActivated, this, &DiagnosePage::wantBatch);
    connect(m_empty, &EmptyPane::clicked, this, [this] { Q_EMIT pageWanted(Page::Train); });
    retranslate();
    showRun();
}

void DiagnosePage::build()
{
    m_empty = new EmptyPane;
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("diagnoseTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);

    auto* cards = new QWidget;
    m_cardLayout = new QVBoxLayout(cards);
    m_cardLayout->setContentsMargins(0, 0, 0, 0);
    m_cardLayout->setSpacing(8);
    m_cardLayout->addStretch();
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("findingsArea"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(cards);

    m_batches = new BatchPane;
    m_tableTitle = new QLabel;
    m_tableTitle->setBuddy(m_batches->table());
    auto* below = new QWidget;
    auto* belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->setSpacing(8);
    belowLayout->addWidget(m_tableTitle);
    belowLayout->addWidget(m_batches, 1);

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_scroll);
    m_splitter->addWidget(below);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(8);
    m_splitter->setSizes({600, 400});  // Shares: sentences first.
    m_scroll->setMinimumHeight(120);
    below->setMinimumHeight(120);

    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_splitter, 1);

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    m_autopsy = new AutopsyPane(m_session, m_job);
    m_stack->addWidget(m_autopsy);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void DiagnosePage::showRun()
{
    const auto run = m_session.current();
    if (run != m_run || !run) m_stack->setCurrentIndex(run ? 1 : 0);
    if (run != m_run) {
        m_run = run;
        m_batches->setRecord(run ? run->recorder.record() : nullptr);
    }
    if (isVisible()) {
        refresh();
    }
}

void DiagnosePage::refreshSoon()
{
    if (isVisible() && !m_refresh.isActive()) m_refresh.start();
}

void DiagnosePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    // Who comes back from a batch goes on where they were.
    if (m_left) m_left->setFocus(Qt::OtherFocusReason);
    m_left.clear();
}

void DiagnosePage::refresh()
{
    if (!m_run) return;
    m_title->setText(tr("%1 \u2013 batches: %2")
                         .arg(m_run->title(), wholeNumber(static_cast<qint64>(m_run->record().batches().size()))));
    m_batches->refresh();
    m_batches->setCulprits(culpritsOf(*m_run));
    showCards();
}

FindingCard::Content DiagnosePage::contentOf(const Finding& finding) const
{
    FindingCard::Content content;
    content.headline = messageText(finding.headline);
    content.explanation = messageText(finding.explanation);
    content.evidence = finding.evidence;
    content.batch = finding.batch ? static_cast<qsizetype>(*finding.batch) : -1;
    content.offersSearch = AutopsyJob::helpsWith(finding);
    const Autopsy* last = m_job.of(m_run->number);
    content.searched = finding.evidence == Evidence::Tested ||
                       (last != nullptr && last->about.kind == finding.kind && last->about.batch == finding.batch);
    if (content.offersSearch && !content.searched) content.whyNotNow = m_job.whyNot(*m_run);
    content.inspects = !m_run->fromLog;
    return content;
}

void DiagnosePage::showCards()
{
    std::vector<FindingCard::Content> contents;
    m_findings.clear();
    if (m_run->record().batchCount() > 0) {
        for (const FindingGroup& group : groupedFindings(m_run->findings())) {
            m_findings.push_back(group.finding);
            contents.push_back(contentOf(group.finding));
            for (const Message& sentence : group.evidence) contents.back().evidenceList << messageText(sentence);
        }
    }
    const auto addNote = [&contents](const QString& headline, const QString& text) {
        FindingCard::Content note;
        note.headline = headline;
        note.explanation = text;
        note.isFinding = false;
        contents.push_back(note);
    };
    if (contents.empty()) addNote(tr("The first batch is on its way."), {});
    for (const Message& note : m_run->notes) addNote({}, messageText(note));
    while (m_cards.size() > contents.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < contents.size()) {
        auto* card = new FindingCard;
        m_cardLayout->insertWidget(static_cast<int>(m_cards.size()), card);
        connect(card, &FindingCard::batchWanted, this, [this](qsizetype index) {
            selectBatch(index);
            wantBatch(index);
        });
        connect(card, &FindingCard::searchWanted, this, [this, at = m_cards.size()] { showAutopsy(m_findings[at]); });
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < contents.size(); ++i) m_cards[i]->setContent(contents[i]);
}

void DiagnosePage::wantBatch(qsizetype index)
{
    m_left = focusWidget();
    Q_EMIT batchWanted(index);
}

void DiagnosePage::selectBatch(qsizetype index)
{
    m_batches->setCurrent(index);
}

void DiagnosePage::findCause(qsizetype batch)
{
    if (!m_run || m_run->record().batches().empty()) return;
    refresh();
    const auto about = std::ranges::find_if(m_findings, [batch](const Finding& finding) {
        return AutopsyJob::helpsWith(finding) &&
               (batch < 0 ? !finding.batch : finding.batch == static_cast<std::size_t>(batch));
    });
    if (about != m_findings.end()) showAutopsy(*about);
}

void DiagnosePage::showAutopsy(const Finding& about)
{
    const bool known = contentOf(about).searched;
    m_autopsy->setFinding(m_run, about);
    m_stack->setCurrentWidget(m_autopsy);
    if (!known) m_autopsy->begin();
}

void DiagnosePage::showFindings()
{
    m_stack->setCurrentIndex(m_run ? 1 : 0);
    refresh();
}

void DiagnosePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void DiagnosePage::retranslate()
{
    m_empty->setTexts(
        tr("There is no run yet"),
        tr("Train on images, or open a training log. What stands out in the run, and every batch in figures, "
           "will be here."),
        tr("Go to &Train"));
    m_tableTitle->setText(tr("Ba&tches"));
    m_tableTitle->setToolTip(tr(
        "Press Enter on a batch, or click it twice, to take it apart; Escape comes back here. \u25C6 marks one that is "
        "to blame."));
    m_scroll->setAccessibleName(tr("Findings"));
    if (m_run) refresh();
}

}  // namespace trueloss::ui
