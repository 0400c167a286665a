#include "pages/TrainPage.h"

#include "base/Numbers.h"
#include "charts/LossChart.h"
#include "pages/BatchPane.h"
#include "pages/BatchStudy.h"
#include "pages/ChartTools.h"
#include "pages/FlowLayout.h"
#include "pages/KeptSplitter.h"
#include "pages/LayerWindow.h"
#include "pages/LeverIcon.h"
#include "pages/LoadingBar.h"
#include "pages/LogBar.h"
#include "pages/NamedWidgets.h"
#include "pages/OtherTools.h"
#include "pages/PresetBar.h"
#include "pages/RateWindow.h"
#include "pages/SettingsPanel.h"
#include "session/AutopsyJob.h"
#include "text/NumberText.h"
#include "train/StateRing.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr int settingsWidth = 304;
constexpr int roomyHeight = 700;

/// After which batches the run can be gone back to without running any again.
std::vector<std::int64_t> keptStates(const Run& run)
{
    std::vector<std::int64_t> batches;
    if (!run.material.states) return batches;
    for (const KeptState& state : run.material.states->kept()) batches.push_back(state.batches);
    return batches;
}

QString clock(double seconds)
{
    return QString::fromStdString(clockTime(seconds));
}

}  // namespace

TrainPage::TrainPage(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    build();
    retranslate();
    connectSession();
    connectStudy();
    showRun();
    showActivity();
}

void TrainPage::build()
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);

    auto* main = new QWidget;
    auto* layout = new QVBoxLayout(main);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    m_presets = new PresetBar(m_session);
    layout->addWidget(m_presets);
    layout->addWidget(makeLevers());
    // A line of its own, so that it is whole in a small window and in longer languages.
    m_progressText = new QLabel;
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_progressText->setWordWrap(true);
    m_progressText->setTextFormat(Qt::PlainText);
    m_progressText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_progressText);
    m_loading = new LoadingBar(m_session);
    layout->addWidget(m_loading);
    m_readingLog = new LoadingBar;
    m_readingLog->setObjectName(QStringLiteral("logLoadingBar"));
    layout->addWidget(m_readingLog);
    QWidget* chart = makeChart();
    layout->addWidget(m_tools);
    m_logBar = new LogBar(m_session, m_chart);
    layout->addWidget(m_logBar);
    layout->addWidget(chart, 1);
    layout->addWidget(makeFinding());
    columns->addWidget(main, 1);

    m_panel = new SettingsPanel(m_session);
    m_settings = new QScrollArea;
    m_settings->setObjectName(QStringLiteral("settings"));
    m_settings->setWidget(m_panel);
    m_settings->setWidgetResizable(true);
    m_settings->setFrameShape(QFrame::NoFrame);
    m_settings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_settings->setFixedWidth(settingsWidth);
    columns->addWidget(m_settings);
}

QWidget* TrainPage::makeChart()
{
    m_chart = new LossChart;
    m_chart->setObjectName(QStringLiteral("lossChart"));
    m_batches = new BatchPane;
    m_batches->setVisible(false);
    m_otherTools = new OtherTools(m_session);
    m_otherTools->setVisible(false);
    QSplitter* beside =
        makeKeptSplitter(Qt::Horizontal, m_chart, m_otherTools, QStringLiteral("chart/otherToolsWidth"), 264);
    m_study = new BatchStudy(m_session);
    QSplitter* study = makeKeptSplitter(Qt::Vertical, beside, m_study, QStringLiteral("chart/studyHeight"), 280, 0.7);
    QSplitter* splitter = makeKeptSplitter(Qt::Vertical, study, m_batches, QStringLiteral("chart/tableHeight"), 200);
    m_tools = new ChartTools(m_session, m_chart);
    connect(m_tools, &ChartTools::tableWanted, this, [this](bool wanted) {
        m_batches->setVisible(wanted);
        m_batches->setCurrent(m_chart->crosshair());
    });
    connect(m_tools, &ChartTools::otherToolsWanted, m_otherTools, &QWidget::setVisible);
    connect(m_tools, &ChartTools::otherToolsOpened, m_otherTools,
            [this] { m_otherTools->setFocus(Qt::OtherFocusReason); });
    connect(m_otherTools, &OtherTools::closeWanted, this, [this] {
        m_tools->closeOtherTools();
        m_chart->setFocus();
    });
    connect(m_otherTools, &OtherTools::overlaysChanged, m_chart, &LossChart::setOverlays);
    connect(m_chart, &LossChart::batchHovered, m_batches, &BatchPane::setCurrent);
    connect(m_batches, &BatchPane::batchChosen, m_chart, &LossChart::setCrosshair);
    return splitter;
}

QWidget* TrainPage::makeLevers()
{
    auto* row = new QWidget;
    auto* layout = new FlowLayout(row);
    m_start = makeButton("start");
    m_start->setIcon(leverIcon(Lever::Play));
    m_start->setDefault(true);
    m_pause = makeButton("pause");
    m_pause->setIcon(leverIcon(Lever::Pause));
    m_step = makeButton("step");
    m_step->setIcon(leverIcon(Lever::Step));
    m_stop = makeButton("stop");
    m_stop->setIcon(leverIcon(Lever::Stop));
    for (QPushButton* button : {m_start, m_pause, m_step, m_stop}) layout->addWidget(button);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setFixedWidth(176);
    m_progress->setTextVisible(false);
    layout->addWidget(m_progress);
    return row;
}

QWidget* TrainPage::makeFinding()
{
    auto* frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setObjectName(QStringLiteral("finding"));
    m_finding = frame;
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    m_headline = new QLabel;
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont larger = m_headline->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.15);
    larger.setBold(true);
    m_headline->setFont(larger);
    m_explanation = new QLabel;
    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_explanation->setWordWrap(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_headline);
    layout->addWidget(m_explanation);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_showBatch = makeButton("showBatch");
    m_inspect = makeButton("inspectBatch");
    m_findCause = makeButton("findCause");
    m_diagnose = makeButton("diagnose");
    m_save = makeButton("saveModel");
    row->addWidget(m_showBatch);
    row->addWidget(m_inspect);
    row->addWidget(m_findCause);
    row->addWidget(m_diagnose);
    row->addStretch(1);
    row->addWidget(m_save);
    layout->addLayout(row);
    return frame;
}

void TrainPage::connectSession()
{
    connect(m_start, &QPushButton::clicked, &m_session, &Session::start);
    connect(m_pause, &QPushButton::clicked, &m_session, &Session::pauseOrResume);
    connect(m_step, &QPushButton::clicked, &m_session, &Session::step);
    connect(m_stop, &QPushButton::clicked, &m_session, &Session::stop);
    connect(m_save, &QPushButton::clicked, this, &TrainPage::saveModelWanted);
    connect(m_diagnose, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(Page::Diagnose); });
    connect(m_findCause, &QPushButton::clicked, this, [this] { Q_EMIT causeWanted(m_findingBatch); });
    connect(m_showBatch, &QPushButton::clicked, this, [this] { showBatch(m_findingBatch); });
    connect(m_panel, &SettingsPanel::layersWanted, this, &TrainPage::showLayers);
    connect(m_panel, &SettingsPanel::rateTestWanted, this, &TrainPage::showRateTest);
    connect(&m_session, &Session::logReading, m_readingLog, &LoadingBar::showLoading);
    connect(&m_session, &Session::logProgressed, m_readingLog, &LoadingBar::showProgress);
    connect(m_readingLog, &LoadingBar::cancelled, &m_session, &Session::cancelLogs);
    connect(&m_session, &Session::runsChanged, this, &TrainPage::showRun);
    connect(&m_session, &Session::runAdvanced, this, &TrainPage::advance);
    connect(&m_session, &Session::activityChanged, this, &TrainPage::showActivity);
    connect(&m_session, &Session::dataChanged, this, &TrainPage::showActivity);
}

void TrainPage::connectStudy()
{
    connect(m_chart, &LossChart::batchActivated, m_study, &BatchStudy::inspect);
    connect(m_batches, &BatchPane::batchActivated, m_study, &BatchStudy::inspect);
    connect(m_inspect, &QPushButton::clicked, this, [this] {
        showBatch(m_findingBatch);
        m_study->inspect(m_findingBatch);
    });
    m_chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_chart, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { showMenu(m_chart->crosshair(), m_chart->mapToGlobal(at)); });
    connect(m_batches, &BatchPane::menuWanted, this, &TrainPage::showMenu);
    connect(m_study, &BatchStudy::pageWanted, this, &TrainPage::pageWanted);
    connect(m_study, &BatchStudy::shownChanged, this, [this] {
        makeRoom();
        showFinding();
    });
}

/// In a low window the levers of the chart make room for a batch, and those of a training for a log.
void TrainPage::makeRoom()
{
    const bool low = height() < roomyHeight;
    const bool crowded = !m_study->isHidden() && low;
    m_presets->setVisible(!crowded && !(low && m_logBar->hasLog()));
    m_logBar->setRoomy(!low);
    m_tools->setVisible(!crowded);
    m_logBar->setVisible(!crowded && m_logBar->hasLog());
}

void TrainPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void TrainPage::showMenu(qsizetype index, QPoint at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("batchMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_study->fillMenu(*menu, index);
    if (menu->isEmpty()) {
        delete menu;
    } else {
        menu->popup(at);
    }
}

void TrainPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_study->isHidden()) {
        m_study->leave();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TrainPage::showRun()
{
    const auto run = m_session.current();
    // A log that is understood in another way while it is followed is still the same run.
    const bool sameRun = run && run->followed && m_shownRun == std::pair(run->number, run->log.column);
    m_chart->setRecord(run ? &run->record() : nullptr, sameRun);
    m_shownRun = run ? std::pair(run->number, run->log.column) : std::pair(0, std::string());
    m_chart->setColumn(run ? QString::fromStdString(run->log.column) : QString());
    m_batches->setRecord(run ? run->recorder.record() : nullptr);
    std::vector<Ghost> ghosts;
    for (const auto& other : m_session.compared()) ghosts.push_back({&other->record(), other->title()});
    m_chart->setGhosts(std::move(ghosts));
    makeRoom();
    advance();
}

void TrainPage::advance()
{
    const auto run = m_session.current();
    if (run) {
        const auto& started = run->recorder.started();
        const bool going = !run->recorder.ended() && !run->fromLog;
        m_chart->setExpectedBatches(started && going ? started->batchesPerEpoch * started->epochs : 0,
                                    started && going ? started->epochs : 0);
        m_chart->setArtifacts(run->recorder.detector().artifacts(), run->recorder.detector().factor());
        m_chart->setKeptStates(keptStates(*run));
        m_chart->refresh();
        m_batches->refresh();
    }
    showProgress();
    showFinding();
    m_save->setEnabled(run && run->model());
}

void TrainPage::showActivity()
{
    const Activity activity = m_session.activity();
    const bool hasData = m_session.source() != nullptr;
    const bool going = activity == Activity::Training || activity == Activity::Paused;
    m_start->setEnabled(activity == Activity::Idle && hasData);
    m_pause->setEnabled(going);
    m_step->setEnabled(going || (activity == Activity::Idle && hasData));
    m_stop->setEnabled(going || activity == Activity::Preparing);
    m_pause->setText(activity == Activity::Paused ? tr("&Resume") : tr("&Pause"));
    m_pause->setIcon(leverIcon(activity == Activity::Paused ? Lever::Play : Lever::Pause));
    m_chart->setEmptyText(
        hasData ? tr("Press Start: the true loss of every batch appears here, beside the mean that Keras would print.")
                : tr("Open images, or the demo, on the Data page first. A training log becomes a run at once: drop it "
                     "here, paste its text with Ctrl+V, or choose it with Ctrl+L."));
    showProgress();
}

void TrainPage::showProgress()
{
    const auto run = m_session.current();
    if (!run) {
        m_progressText->setText(m_session.source() != nullptr ? tr("Ready.") : tr("No images yet."));
        m_progress->setVisible(false);
        return;
    }
    const RunRecorder& recorder = run->recorder;
    const auto& batches = run->record().batches();
    m_progress->setVisible(!run->fromLog && (!recorder.ended() || !batches.empty()));
    if (run->fromLog) {
        m_progressText->setText(
            tr("%1: %2 batches in the log").arg(run->title(), wholeNumber(static_cast<qint64>(batches.size()))));
        return;
    }
    if (!recorder.started() || batches.empty()) {
        m_progress->setRange(0, 0);
        m_progressText->setText(recorder.ended() ? tr("The run ended before its first batch.")
                                                 : tr("Building the network..."));
        return;
    }
    const RunStarted& started = *recorder.started();
    const BatchPoint& last = batches.back();
    m_progress->setRange(0,
                         static_cast<int>(std::min<std::int64_t>(started.batchesPerEpoch * started.epochs, 1 << 30)));
    m_progress->setValue(static_cast<int>(batches.size()));
    const QString place = tr("batch %1 of %2, epoch %3 of %4")
                              .arg(wholeNumber(last.batchInEpoch), wholeNumber(started.batchesPerEpoch),
                                   wholeNumber(last.epoch), wholeNumber(started.epochs));
    const QString speed = tr("%1 images/s").arg(humanNumber(recorder.imagesPerSecond(), 3));
    QString line;
    if (recorder.ended()) {
        line = recorder.ended()->reason == EndReason::Completed ? tr("Done: %1").arg(place)
                                                                : tr("Stopped at %1").arg(place);
        const auto model = run->model();
        const bool measured = model && !model->metrics.empty();
        for (const EpochPoint& epoch : run->record().epochs()) {
            // A run that was stopped within an epoch leaves weights that no validation has judged.
            const bool isLast = &epoch == &run->record().epochs().back();
            if (measured ? static_cast<double>(epoch.epoch) != model->metrics.front().second : !isLast) continue;
            const QString unit = unitText(run->record().unit);
            line += (measured ? tr("; model of epoch %1: validation RMSE %2, MAE %3, R\u00b2 %4")
                              : tr("; last validation, after epoch %1: RMSE %2, MAE %3, R\u00b2 %4"))
                        .arg(wholeNumber(epoch.epoch), withUnit(epoch.rmse, unit), withUnit(epoch.mae, unit),
                             humanNumber(epoch.r2, 3));
        }
    } else if (recorder.state() == TrainingState::Paused) {
        line = tr("Paused at %1").arg(place);
    } else if (recorder.state() == TrainingState::Validating) {
        line = tr("Validating after %1").arg(place);
    } else {
        line = tr("%1, %2, %3 left").arg(place, speed, clock(recorder.secondsLeft()));
    }
    if (const int columns = run->config.model.outputs; columns > 1)
        line += tr("; every figure is over all %1 target columns").arg(wholeNumber(columns));
    m_progressText->setText(line);
    m_progressText->setToolTip(line);
}

void TrainPage::showFinding()
{
    const auto run = m_session.current();
    const bool any = run && !run->record().batches().empty();
    // While a batch is looked at it has the room: what is said there goes further.
    m_finding->setVisible(any && m_study->isHidden());
    if (!any) return;
    const std::vector<Finding> findings = run->findings();
    const Finding& first = findings.front();
    // Setting a label's text lays the page out again; most of the time nothing has changed.
    const QString headline = messageText(first.headline);
    const QString explanation = messageText(first.explanation);
    if (m_headline->text() != headline) m_headline->setText(headline);
    if (m_explanation->text() != explanation) m_explanation->setText(explanation);
    m_findingBatch = first.batch ? static_cast<qsizetype>(*first.batch) : -1;
    m_showBatch->setVisible(m_findingBatch >= 0);
    m_inspect->setVisible(m_findingBatch >= 0 && !run->fromLog);
    const bool tested = first.evidence == Evidence::Tested;
    m_findCause->setVisible(!run->fromLog && AutopsyJob::helpsWith(first));
    m_findCause->setText(tested ? tr("Show the &tests") : tr("&Find the cause"));
    std::vector<FindingMark> marks;
    for (const Finding& finding : findings) {
        if (finding.batch) marks.push_back({*finding.batch, messageText(finding.headline)});
    }
    m_chart->setFindings(std::move(marks));
}

void TrainPage::showBatch(qsizetype index)
{
    if (index < 0) return;
    m_chart->setCrosshair(index);
    m_chart->plotWidget()->setFocus();
}

void TrainPage::inspectBatch(qsizetype index, Page from)
{
    showBatch(index);
    const auto run = m_session.current();
    if (run && !run->fromLog) m_study->inspectFor(from, index);
}

void TrainPage::showLayers()
{
    auto* window = new LayerWindow(m_session, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

/// The same window again, with what it has measured.
void TrainPage::showRateTest()
{
    if (m_rateWindow == nullptr) m_rateWindow = new RateWindow(m_session, this);
    m_rateWindow->show();
    m_rateWindow->raise();
    m_rateWindow->activateWindow();
}

void TrainPage::setSettingsVisible(bool visible)
{
    m_settings->setVisible(visible);
}

bool TrainPage::settingsVisible() const
{
    return !m_settings->isHidden();
}

void TrainPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    showActivity();
    showFinding();
}

void TrainPage::retranslate()
{
    m_start->setText(tr("&Start"));
    m_start->setToolTip(
        tr("Trains with the settings at the right. Space pauses and resumes, a full stop runs one batch."));
    m_step->setText(tr("&One batch"));
    m_step->setToolTip(tr("Runs a single batch, then waits (key: full stop)."));
    m_stop->setText(tr("S&top"));
    m_stop->setToolTip(tr("Ends the run after the batch that is going; its model can be saved."));
    m_showBatch->setText(tr("Show the &batch"));
    m_inspect->setText(tr("&Inspect the batch"));
    m_inspect->setToolTip(tr("Runs it again and takes it apart: its images, its layers, and what explains it."));
    m_diagnose->setText(tr("&Diagnose..."));
    m_findCause->setToolTip(
        tr("Runs the batches up to this one again, with one change at a time, to see which change makes the spike go "
           "away. The run itself stays as it is."));
    m_diagnose->setToolTip(tr("All findings, every batch in a table, and the search for the cause by experiment."));
    m_save->setText(tr("Sa&ve the model..."));
    m_save->setToolTip(tr("Weights, scaler and preprocessing in one file, once the run has ended."));
}

}  // namespace trueloss::ui
