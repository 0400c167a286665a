#include "pages/DiagnosePage.h"

#include "pages/BatchPane.h"
#include "pages/CausePanel.h"
#include "pages/EmptyPane.h"
#include "pages/FindingCard.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace trueloss::ui {

namespace {

/// Four times a second is as fast as sentences can be read.
constexpr int refreshMilliseconds = 250;

const Artifact* artifactOf(const Run& run, qsizetype culprit)
{
    for (const Artifact& artifact : run.recorder.detector().artifacts()) {
        if (artifact.hasCulprit && artifact.culprit == static_cast<std::size_t>(culprit)) return &artifact;
    }
    return nullptr;
}

std::vector<std::size_t> culpritsOf(const Run& run)
{
    std::vector<std::size_t> culprits;
    for (const Artifact& artifact : run.recorder.detector().artifacts()) {
        if (artifact.hasCulprit) culprits.push_back(artifact.culprit);
    }
    return culprits;
}

}  // namespace

DiagnosePage::DiagnosePage(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("diagnosePage"));
    build();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, &DiagnosePage::refresh);
    connect(&m_session, &Session::runsChanged, this, &DiagnosePage::showRun);
    connect(&m_session, &Session::runAdvanced, this, &DiagnosePage::refreshSoon);
    connect(&m_session, &Session::dataChanged, this, &DiagnosePage::refreshSoon);
    connect(&m_session, &Session::activityChanged, this, [this] {
        if (m_session.activity() != Activity::Idle) {
            cancelSearch({TRUELOSS_TEXT("Core", "The search was stopped because a training began."), {}});
        }
        refreshSoon();
    });
    connect(&m_tasks, &TaskRunner::progressed, m_cause, &CausePanel::showProgress);
    connect(m_cause, &CausePanel::cancelWanted, this, [this] { cancelSearch({}); });
    connect(m_batches, &BatchPane::batchActivated, this, &DiagnosePage::batchWanted);
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
    m_cause = new CausePanel;
    m_cardLayout->addWidget(m_cause);
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
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

void DiagnosePage::showRun()
{
    const auto run = m_session.current();
    m_stack->setCurrentIndex(run ? 1 : 0);
    if (run != m_run) {
        m_run = run;
        m_batches->setRecord(run ? run->recorder.record() : nullptr);
        showCause();
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

const DiagnosePage::Search* DiagnosePage::searchOf(const Run& run) const
{
    const auto found = m_searches.find(run.number);
    return found == m_searches.end() ? nullptr : &found->second;
}

QString DiagnosePage::whyNoSearch(const Run& run, qsizetype batch) const
{
    if (run.fromLog) return tr("A log cannot be run again. Train on the images to test causes.");
    if (batch == 0) return tr("The first batch comes before the first training step: it shows the untrained network.");
    if (artifactOf(run, batch) == nullptr) {
        return tr("The search is for what made one batch large; here no single one is to blame.");
    }
    if (!causeSearchReaches(static_cast<std::size_t>(batch))) {
        return tr("Only the first %1 batches are run again, and this one came later.")
            .arg(wholeNumber(causeSearchBatches(SIZE_MAX)));
    }
    if (m_searching) return tr("A search is going on.");
    if (m_session.activity() != Activity::Idle)
        return tr("The training has to end first: both would slow each other down.");
    if (m_session.source() == nullptr) return tr("The images of this run are not open any more. Open them again.");
    if (static_cast<int>(m_session.source()->manifest.targetColumns.size()) != run.config.model.outputs) {
        return tr("This run predicted another number of target columns than are chosen now. Choose them again.");
    }
    return {};
}

QString DiagnosePage::testedExplanation(const Run& run, const Search& search) const
{
    QString text;
    if (const Artifact* artifact = artifactOf(run, search.batch)) {
        text = tr("It makes up %1 of its epoch's running mean, the average of all batches since the epoch began.")
                   .arg(percentText(artifact->culpritShare)) +
               QLatin1Char(' ');
    }
    return text + causeSummary(*search.report);
}

void DiagnosePage::showCards()
{
    std::vector<FindingCard::Content> contents;
    const Search* search = searchOf(*m_run);
    for (const Finding& finding :
         m_run->record().batches().empty() ? std::vector<Finding>() : m_run->recorder.findings()) {
        FindingCard::Content content;
        content.headline = messageText(finding.headline);
        content.explanation = messageText(finding.explanation);
        content.evidence = finding.evidence;
        content.batch = finding.batch ? static_cast<qsizetype>(*finding.batch) : -1;
        content.offersSearch = finding.kind == FindingKind::RunningMeanArtifact && finding.batch;
        if (content.offersSearch) {
            content.whyNotNow = whyNoSearch(*m_run, content.batch);
            if (search != nullptr && search->batch == content.batch && search->report) {
                // The core's explanation says that the cause has not been tested.
                content.explanation = testedExplanation(*m_run, *search);
                if (search->report->spikeSeen) content.evidence = Evidence::Tested;
            }
        }
        contents.push_back(std::move(content));
    }
    if (contents.empty()) {
        contents.push_back({tr("The first batch is on its way."), {}, false, Evidence::Measured, -1, false, {}});
    }
    for (const Message& note : m_run->notes) {
        contents.push_back({{}, messageText(note), false, Evidence::Measured, -1, false, {}});
    }
    while (m_cards.size() > contents.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < contents.size()) {
        auto* card = new FindingCard;
        // A search belongs under the first finding, which is the most important one.
        m_cardLayout->insertWidget(m_cards.empty() ? 0 : static_cast<int>(m_cards.size()) + 1, card);
        connect(card, &FindingCard::batchWanted, this, [this](qsizetype index) {
            selectBatch(index);
            Q_EMIT batchWanted(index);
        });
        connect(card, &FindingCard::searchWanted, this, &DiagnosePage::findCause);
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < contents.size(); ++i) m_cards[i]->setContent(contents[i]);
}

void DiagnosePage::selectBatch(qsizetype index)
{
    m_batches->setCurrent(index);
}

void DiagnosePage::findCause(qsizetype batch)
{
    if (!m_run || !whyNoSearch(*m_run, batch).isEmpty()) return;
    const int number = m_run->number;
    const double first = m_run->record().batches().front().rmse;
    m_searching = std::pair(number, batch);
    m_searches.erase(number);
    const ModelSpec& model = m_run->config.model;
    LoadOptions options;
    options.shape = {model.width, model.height, model.channels};
    options.fit = m_run->config.fit;
    // What is loaded serves where it has the run's size; the settings may have changed since.
    const auto& loaded = m_session.dataset();
    const bool serves = loaded && loaded->shape() == options.shape && loaded->fit() == options.fit;
    auto images = serves ? loaded : nullptr;
    m_tasks.run<CauseReport>(
        [config = m_run->config, decisions = m_run->decisions, images, options, source = m_session.sharedSource(),
         batch, first](const ProgressSink& progress, std::stop_token stop) mutable -> Result<CauseReport> {
            if (!images) {
                auto read = ImageDataset::load(source->manifest, options, {}, stop);
                if (!read) return tl::unexpected(read.error());
                images = std::move(*read);
            }
            // That of the run, not the session's, which follows the settings.
            auto split = makeSplit(images->manifest().rows, config.validationShare, config.seed);
            if (!split) return tl::unexpected(split.error());
            const CauseSearch search(config, images,
                                     decisions ? decisions->applied(images->manifest(), std::move(*split)) : *split);
            return search.run(causeSearchBatches(static_cast<std::size_t>(batch)), first, progress, stop);
        },
        [this, number, batch](Result<CauseReport> report) { searchEnded(number, batch, std::move(report)); });
    showCause();
    refresh();
    m_scroll->ensureWidgetVisible(m_cause);
}

void DiagnosePage::searchEnded(int run, qsizetype batch, Result<CauseReport> report)
{
    m_searching.reset();
    Search& search = m_searches[run];
    search.batch = batch;
    if (report) {
        search.report = std::move(*report);
    } else {
        search.problem = report.error().message;
    }
    showCause();
    refresh();
}

void DiagnosePage::cancelSearch(const Message& why)
{
    if (!m_searching) return;
    m_tasks.cancel();
    const auto [run, batch] = *m_searching;
    m_searching.reset();
    if (!why.empty()) m_searches[run] = {batch, {}, why};
    showCause();
    refresh();
}

void DiagnosePage::showCause()
{
    const Search* search = m_run ? searchOf(*m_run) : nullptr;
    if (m_run && m_searching && m_searching->first == m_run->number) {
        m_cause->showRunning();
    } else if (search == nullptr) {
        m_cause->clear();
    } else if (search->report) {
        m_cause->showReport(*search->report, unitText(m_run->record().unit));
    } else {
        m_cause->showProblem(messageText(search->problem));
    }
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
    m_tableTitle->setToolTip(tr("Press Enter on a batch to see it in the chart. \u25C6 marks one that is to blame."));
    m_scroll->setAccessibleName(tr("Findings"));
    if (m_run) {
        refresh();
        showCause();
    }
}

}  // namespace trueloss::ui
