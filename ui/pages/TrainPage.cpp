#include "pages/TrainPage.h"

#include "base/Numbers.h"
#include "charts/LossChart.h"
#include "pages/LayerWindow.h"
#include "pages/LoadingBar.h"
#include "pages/PresetBar.h"
#include "pages/SettingsPanel.h"
#include "record/RunCsv.h"
#include "text/NumberText.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int settingsWidth = 288;

QPushButton* makeButton(const char* name)
{
    auto* button = new QPushButton;
    button->setObjectName(QString::fromUtf8(name));
    return button;
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
    m_progressText->setMinimumWidth(80);
    m_progressText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_progressText);
    m_loading = new LoadingBar(m_session);
    layout->addWidget(m_loading);
    layout->addWidget(makeChartTools());
    m_chart = new LossChart;
    m_chart->setObjectName(QStringLiteral("lossChart"));
    layout->addWidget(m_chart, 1);
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

QWidget* TrainPage::makeLevers()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_start = makeButton("start");
    m_start->setIcon(style()->standardIcon(QStyle::SP_MediaPlay));
    m_start->setDefault(true);
    m_pause = makeButton("pause");
    m_pause->setIcon(style()->standardIcon(QStyle::SP_MediaPause));
    m_step = makeButton("step");
    m_step->setIcon(style()->standardIcon(QStyle::SP_MediaSkipForward));
    m_stop = makeButton("stop");
    m_stop->setIcon(style()->standardIcon(QStyle::SP_MediaStop));
    for (QPushButton* button : {m_start, m_pause, m_step, m_stop}) layout->addWidget(button);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setMaximumWidth(240);
    m_progress->setTextVisible(false);
    layout->addSpacing(8);
    layout->addWidget(m_progress, 1);
    layout->addStretch(0);
    return row;
}

QWidget* TrainPage::makeChartTools()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_compareLabel = new QLabel;
    m_compare = new QComboBox;
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compare->setMinimumContentsLength(14);
    m_compareLabel->setBuddy(m_compare);
    layout->addWidget(m_compareLabel);
    layout->addWidget(m_compare, 1);
    m_axisLabel = new QLabel;
    m_axis = new QComboBox;
    m_axis->setObjectName(QStringLiteral("axis"));
    for (int i = 0; i < 3; ++i) m_axis->addItem(QString());
    m_axisLabel->setBuddy(m_axis);
    layout->addWidget(m_axisLabel);
    layout->addWidget(m_axis);
    m_smoothingLabel = new QLabel;
    m_smoothing = new QSlider(Qt::Horizontal);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setRange(0, 99);
    m_smoothing->setFixedWidth(96);
    m_smoothingLabel->setBuddy(m_smoothing);
    layout->addWidget(m_smoothingLabel);
    layout->addWidget(m_smoothing);
    m_resetZoom = makeButton("resetZoom");
    layout->addWidget(m_resetZoom);
    m_export = new QToolButton;
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_exportMenu = new QMenu(m_export);
    m_exportMenu->addAction(QString(), this, &TrainPage::exportPng);
    m_exportMenu->addAction(QString(), this, &TrainPage::exportSvg);
    m_exportMenu->addAction(QString(), this, &TrainPage::exportCsv);
    m_export->setMenu(m_exportMenu);
    layout->addWidget(m_export);
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
    m_diagnose = makeButton("diagnose");
    m_save = makeButton("saveModel");
    row->addWidget(m_showBatch);
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
    connect(m_showBatch, &QPushButton::clicked, this, [this] { showBatch(m_findingBatch); });
    connect(m_panel, &SettingsPanel::layersWanted, this, &TrainPage::showLayers);
    connect(m_axis, &QComboBox::activated, this,
            [this](int index) { m_chart->setAxisMode(static_cast<AxisMode>(index)); });
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        m_chart->setSmoothing(value / 100.0);
        retranslate();
    });
    connect(m_resetZoom, &QPushButton::clicked, m_chart, &LossChart::resetZoom);
    connect(m_chart, &LossChart::zoomChanged, m_resetZoom, &QWidget::setEnabled);
    connect(m_compare, &QComboBox::activated, this,
            [this](int index) { m_session.compareWith(m_compare->itemData(index).toInt()); });
    connect(&m_session, &Session::runsChanged, this, &TrainPage::showRun);
    connect(&m_session, &Session::runAdvanced, this, &TrainPage::advance);
    connect(&m_session, &Session::activityChanged, this, &TrainPage::showActivity);
    connect(&m_session, &Session::dataChanged, this, &TrainPage::showActivity);
}

void TrainPage::showRun()
{
    const auto run = m_session.current();
    const auto other = m_session.comparison();
    m_chart->setRecord(run ? &run->record() : nullptr);
    m_chart->setComparison(other ? &other->record() : nullptr);
    showComparisons();
    advance();
}

void TrainPage::advance()
{
    const auto run = m_session.current();
    if (run) {
        const auto& started = run->recorder.started();
        const bool going = !run->recorder.ended() && !run->fromLog;
        m_chart->setExpectedBatches(started && going ? started->batchesPerEpoch * started->epochs : 0);
        m_chart->setArtifacts(run->recorder.detector().artifacts(), run->recorder.detector().factor());
        m_chart->refresh();
    }
    m_resetZoom->setEnabled(m_chart->zoomed());
    showProgress();
    showFinding();
    m_save->setEnabled(run && run->model());
    m_export->setEnabled(run && !run->record().batches().empty());
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
    m_pause->setIcon(
        style()->standardIcon(activity == Activity::Paused ? QStyle::SP_MediaPlay : QStyle::SP_MediaPause));
    m_chart->setEmptyText(
        hasData ? tr("Press Start: the true loss of every batch appears here, beside the mean that Keras would print.")
                : tr("Open images, or the demo, on the Data page first."));
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
    m_progress->setVisible(!run->fromLog);
    if (run->fromLog) {
        m_progressText->setText(tr("%1: %2 batches recovered from the log")
                                    .arg(run->name, wholeNumber(static_cast<qint64>(batches.size()))));
        return;
    }
    if (!recorder.started() || batches.empty()) {
        m_progress->setRange(0, recorder.ended() ? 1 : 0);
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
            const QString unit = QString::fromStdString(run->record().unit);
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
    m_progressText->setText(line);
    m_progressText->setToolTip(line);
}

void TrainPage::showFinding()
{
    const auto run = m_session.current();
    const bool any = run && !run->record().batches().empty();
    m_finding->setVisible(any);
    if (!any) return;
    const std::vector<Finding> findings = run->recorder.findings();
    const Finding& first = findings.front();
    // Setting a label's text lays the page out again; most of the time nothing has changed.
    const QString headline = messageText(first.headline);
    const QString explanation = messageText(first.explanation);
    if (m_headline->text() != headline) m_headline->setText(headline);
    if (m_explanation->text() != explanation) m_explanation->setText(explanation);
    m_findingBatch = first.batch ? static_cast<qsizetype>(*first.batch) : -1;
    m_showBatch->setVisible(m_findingBatch >= 0);
}

void TrainPage::showComparisons()
{
    const QSignalBlocker blocker(m_compare);
    m_compare->clear();
    m_compare->addItem(tr("no other run"), 0);
    for (const auto& run : m_session.runs()) {
        if (run != m_session.current()) m_compare->addItem(run->name, run->number);
    }
    const int chosen = m_session.comparison() ? m_compare->findData(m_session.comparison()->number) : 0;
    m_compare->setCurrentIndex(std::max(0, chosen));
    m_compare->setEnabled(m_compare->count() > 1);
}

void TrainPage::showBatch(qsizetype index)
{
    if (index < 0) return;
    m_chart->setCrosshair(index);
    m_chart->plotWidget()->setFocus();
}

void TrainPage::showLayers()
{
    auto* window = new LayerWindow(m_session, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void TrainPage::setSettingsVisible(bool visible)
{
    m_settings->setVisible(visible);
}

bool TrainPage::settingsVisible() const
{
    return !m_settings->isHidden();
}

QString TrainPage::suggestedName() const
{
    const auto run = m_session.current();
    return run ? QStringLiteral("trueloss-run-%1").arg(run->number) : QStringLiteral("trueloss");
}

void TrainPage::chooseFile(const QString& title, const QString& filter, const QString& suffix,
                           std::function<void(const QString&)> write)
{
    auto* dialog =
        new QFileDialog(this, title, QDir::home().filePath(suggestedName() + QLatin1Char('.') + suffix), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(write));
    dialog->open();
}

void TrainPage::exportPng()
{
    chooseFile(tr("Save the chart as PNG"), tr("PNG pictures (*.png)"), QStringLiteral("png"),
               [this](const QString& file) {
                   QString error;
                   const bool saved = m_chart->savePng(file, {1200, 675}, 2.0, &error);
                   saved ? Q_EMIT m_session.notice(tr("The chart was saved to %1.").arg(file))
                         : Q_EMIT m_session.problem(error);
               });
}

void TrainPage::exportSvg()
{
    chooseFile(tr("Save the chart as SVG"), tr("SVG drawings (*.svg)"), QStringLiteral("svg"),
               [this](const QString& file) {
                   QString error;
                   const bool saved = m_chart->saveSvg(file, {1200, 675}, &error);
                   saved ? Q_EMIT m_session.notice(tr("The chart was saved to %1.").arg(file))
                         : Q_EMIT m_session.problem(error);
               });
}

void TrainPage::exportCsv()
{
    chooseFile(tr("Save the values as CSV"), tr("CSV tables (*.csv)"), QStringLiteral("csv"),
               [this](const QString& file) {
                   const auto run = m_session.current();
                   if (!run) return;
                   const auto saved = writeCsv(std::filesystem::path(file.toStdU16String()), run->record());
                   saved ? Q_EMIT m_session.notice(tr("The values were saved to %1.").arg(file))
                         : Q_EMIT m_session.problem(messageText(saved.error().message));
               });
}

void TrainPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    showActivity();
    showComparisons();
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
    m_compareLabel->setText(tr("Compare &with"));
    m_compare->setToolTip(tr("Lays another run of this session over this one, paler and in the same unit."));
    m_axisLabel->setText(tr("&Axis"));
    m_axis->setItemText(0, tr("automatic"));
    m_axis->setItemText(1, tr("linear"));
    m_axis->setItemText(2, tr("logarithmic"));
    m_axis->setToolTip(tr("Automatic turns logarithmic when the values span more than three decades."));
    m_smoothingLabel->setText(m_smoothing->value() == 0
                                  ? tr("S&moothing off")
                                  : tr("S&moothing %1").arg(m_smoothing->value() / 100.0, 0, 'f', 2));
    m_smoothing->setToolTip(
        tr("TensorBoard's smoothing, an exponential average without the bias of its start, as one more curve."));
    m_resetZoom->setText(tr("Show a&ll"));
    m_resetZoom->setToolTip(tr("Back to the whole run (Home, or a double click on the chart)."));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("The chart as a picture or drawing, or every batch as a table."));
    const QList<QAction*> actions = m_exportMenu->actions();
    actions[0]->setText(tr("Chart as &PNG..."));
    actions[1]->setText(tr("Chart as &SVG..."));
    actions[2]->setText(tr("Values as &CSV..."));
    m_showBatch->setText(tr("Show the &batch"));
    m_diagnose->setText(tr("&Diagnose..."));
    m_diagnose->setToolTip(tr("All findings, every batch in a table, and the search for the cause by experiment."));
    m_save->setText(tr("Sa&ve the model..."));
    m_save->setToolTip(tr("Weights, scaler and preprocessing in one file, once the run has ended."));
}

}  // namespace trueloss::ui
