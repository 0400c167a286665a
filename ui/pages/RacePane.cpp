#include "pages/RacePane.h"

#include "experiment/Proportion.h"
#include "model/LayerTable.h"
#include "models/RaceTableModel.h"
#include "pages/FormParts.h"
#include "pages/JobBar.h"
#include "pages/NamedWidgets.h"
#include "pages/RaceChoices.h"
#include "pages/TableStyle.h"
#include "session/Session.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

/// Of a run's batches the first is slower than those that follow, and a few are enough.
constexpr std::size_t fewestTimed = 3;
constexpr std::size_t mostTimed = 50;

/// What decides how long a batch takes.
bool samePace(const TrainingConfig& a, const TrainingConfig& b)
{
    return a.model == b.model && a.batchSize == b.batchSize && a.device == b.device && a.optimizer == b.optimizer;
}

double paceOf(const RunRecord& record)
{
    const std::size_t count = record.batchCount();
    if (count <= fewestTimed) return 0.0;
    std::vector<double> seconds;
    for (std::size_t i = count - std::min(count - 1, mostTimed); i < count; ++i)
        seconds.push_back(record.curve(Channel::Seconds).at(i));
    return medianOf(seconds);
}

/// What one core or two can do: only to propose how far a large network races, where nothing was measured.
double guessedPace(const TrainingConfig& config)
{
    constexpr double operationsPerSecond = 1e11;
    const auto layers = layerTable(config.model);
    if (!layers) return 0.0;
    // Forward, and twice as much back.
    return 3.0 * static_cast<double>(totalOperations(*layers)) * static_cast<double>(config.batchSize) /
           operationsPerSecond;
}

}  // namespace

RacePane::RacePane(Session& session, QWidget* parent) : QWidget(parent), m_session(session), m_job(session)
{
    setObjectName(QStringLiteral("racePane"));
    build();
    connect(m_choices, &RaceChoices::startWanted, this, &RacePane::start);
    connect(m_bar, &JobBar::cancelWanted, &m_job, &ExperimentJob::cancel);
    connect(m_use, &QPushButton::clicked, this, &RacePane::useChosen);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_before) use(*m_before);
    });
    connect(m_curves, &RaceCurves::panelChosen, this, &RacePane::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    connect(&m_job, &ExperimentJob::progressed, m_bar, &JobBar::setProgress);
    connect(&m_job, &ExperimentJob::progressed, this, [this](const Progress& progress) {
        if (progress.done > 0)
            m_pace = Pace{m_job.input().config, progress.elapsedSeconds / static_cast<double>(progress.done)};
    });
    connect(&m_job, &ExperimentJob::stopped, this, [this](const QString& why) {
        m_stopped = why.isEmpty() ? tr("It was stopped.") : why;
        showOutcome();
    });
    connect(&m_job, &ExperimentJob::changed, this, &RacePane::showState);
    connect(&m_session, &Session::configChanged, this, &RacePane::showState);
    connect(&m_session, &Session::runEnded, this, &RacePane::showPace);
    retranslate();
}

void RacePane::build()
{
    m_intro = makeText("raceIntro");
    m_choices = new RaceChoices;
    m_bar = new JobBar;
    m_problem = makeText("raceProblem");
    m_title = makeTitle();
    m_title->setObjectName(QStringLiteral("raceTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_verdict = makeText("raceVerdict");
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note = makeText("raceNote");
    m_use = makeButton("useScalingButton");
    m_undo = makeButton("undoScalingButton");
    m_caption = makeText("raceCaption");
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_curves = new RaceCurves;
    m_curves->setObjectName(QStringLiteral("raceCurves"));
    m_model = new RaceTableModel(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("raceTable"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*m_table, 0);
    m_table->horizontalHeader()->setResizeContentsPrecision(-1);  // Some dozen rows at most.
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_results = new QWidget;
    auto* results = new QVBoxLayout(m_results);
    results->setContentsMargins(0, 0, 0, 0);
    results->setSpacing(8);
    results->addWidget(m_title);
    results->addWidget(m_verdict);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_use);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_note, 1);
    results->addLayout(buttons);
    results->addWidget(m_table);
    results->addSpacing(8);
    results->addWidget(m_caption);
    results->addWidget(m_curves);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_intro);
    layout->addWidget(m_choices);
    layout->addWidget(m_bar);
    layout->addWidget(m_problem);
    layout->addWidget(m_results);
    layout->addStretch(1);
}

RacePane::Outcome RacePane::outcomeOf(RaceReport report)
{
    Outcome outcome;
    for (const RaceEntry& entry : report.entries)
        outcome.bands.push_back(bandOf(entry.rmse, static_cast<std::size_t>(report.batches)));
    outcome.report = std::move(report);
    return outcome;
}

RacePane::Scaling RacePane::current() const
{
    return {m_session.config().scaler.kind, m_session.config().pixels};
}

double RacePane::measuredPace() const
{
    const TrainingConfig& config = m_session.config();
    if (m_pace && samePace(m_pace->config, config)) return m_pace->secondsPerBatch;
    for (auto run = m_session.runs().rbegin(); run != m_session.runs().rend(); ++run) {
        // One that was kept may come from another machine.
        if ((*run)->fromLog || (*run)->opened || !samePace((*run)->config, config)) continue;
        if (const double pace = paceOf((*run)->record()); pace > 0.0) return pace;
    }
    return 0.0;
}

void RacePane::showPace()
{
    m_choices->setPace(measuredPace(), guessedPace(m_session.config()));
}

void RacePane::start()
{
    if (m_job.running() || !m_job.whyNot().isEmpty()) return;
    m_outcome.reset();
    m_ended = false;
    m_chosen.reset();
    m_failure = {};
    m_stopped.clear();
    m_bar->begin();
    m_job.run<Outcome>(
        [options = m_choices->options()](const ExperimentInput& input, const ProgressSink& progress,
                                         const std::function<void(const Outcome&)>& publish,
                                         std::stop_token stop) -> Result<Outcome> {
            auto report = raceScalers(
                input.config, input.data, *input.split, options, progress,
                [&publish](const RaceReport& so, const RaceEntry&) { publish(outcomeOf(so)); }, std::move(stop));
            if (!report) return tl::unexpected(report.error());
            return outcomeOf(std::move(*report));
        },
        [this](const Outcome& so) {
            m_outcome = so;
            showOutcome();
        },
        [this](Result<Outcome> outcome) { take(std::move(outcome)); });
    showOutcome();
}

void RacePane::take(Result<Outcome> outcome)
{
    if (outcome) {
        m_outcome = std::move(*outcome);
        m_ended = true;
        const RaceReport& report = m_outcome->report;
        if (!m_chosen && report.recommended) {
            const RaceEntry& entry = report.entries[*report.recommended];
            m_chosen = Scaling{entry.scaler, entry.pixels};
        }
    } else {
        m_failure = outcome.error().message;
    }
    showOutcome();
}

void RacePane::showOutcome()
{
    int chosen = -1;
    m_showing = true;  // The old rows go, and with them what was chosen in them.
    m_model->setReport(m_outcome ? m_outcome->report : RaceReport(), m_ended);
    std::vector<RaceCurves::Panel> panels;
    if (m_outcome) {
        for (std::size_t i = 0; i < m_outcome->bands.size(); ++i) {
            const RaceEntry& entry = m_outcome->report.entries[i];
            if (m_chosen == Scaling{entry.scaler, entry.pixels}) chosen = static_cast<int>(i);
            panels.push_back(
                {scalingName(entry.scaler, entry.pixels), messageText(entry.failure), m_outcome->bands[i]});
        }
    }
    m_curves->setPanels(std::move(panels), m_outcome ? static_cast<std::size_t>(m_outcome->report.batches) : 0,
                        m_outcome ? m_outcome->report.meanPredictor : 0.0,
                        m_outcome ? unitText(m_outcome->report.unit) : QString());
    if (chosen >= 0) m_table->selectRow(chosen);
    m_showing = false;
    m_curves->setChosen(chosen);
    fitTable();
    showState();
    Q_EMIT refreshed();
}

void RacePane::choose(int row)
{
    if (m_showing || !m_outcome || row < 0 || row >= static_cast<int>(m_outcome->report.entries.size())) return;
    const RaceEntry& entry = m_outcome->report.entries[static_cast<std::size_t>(row)];
    m_chosen = Scaling{entry.scaler, entry.pixels};
    m_showing = true;
    m_table->selectRow(row);
    m_showing = false;
    m_curves->setChosen(row);
    showState();
}

void RacePane::useChosen()
{
    if (!m_chosen) return;
    const Scaling before = current();
    use(*m_chosen);
    m_before = before;
    m_used = m_chosen;
    showState();
}

/// Settings that others have made meanwhile stay.
void RacePane::use(const Scaling& scaling)
{
    m_before.reset();
    m_used.reset();
    TrainingConfig config = m_session.config();
    config.scaler.kind = scaling.scaler;
    config.pixels = scaling.pixels;
    m_session.setConfig(config);
}

void RacePane::showVerdict()
{
    if (!m_outcome) return;
    const RaceReport& report = m_outcome->report;
    if (!m_ended) {
        m_title->setText(m_job.running() ? tr("So far") : tr("As far as it came"));
        m_verdict->setText(tr("Nothing is recommended before every scaling has run with every seed."));
    } else if (report.recommended) {
        const RaceEntry& entry = report.entries[*report.recommended];
        m_title->setText(tr("Recommended: %1").arg(scalingName(entry.scaler, entry.pixels)));
        m_verdict->setText(messageText(report.verdict));
    } else {
        m_title->setText(tr("No recommendation"));
        m_verdict->setText(messageText(report.verdict));
    }
    const QString unit = unitText(report.unit);
    m_caption->setText(
        tr("True RMSE of every batch, all on one logarithmic scale, that of the second half of the race: "
           "arrows stand for what lies beyond it. Line: the median of the seeds; band: from the "
           "smallest to the largest; ×: a run broke off; dashed: always predicting the mean, %1.")
            .arg(withUnit(report.meanPredictor, unit)));
}

void RacePane::showState()
{
    if (m_outcome && !m_job.running() && !m_job.sameData()) {
        m_outcome.reset();
        m_ended = false;
        if (m_stopped.isEmpty()) m_stopped = tr("The data were changed: what was measured before is about others.");
        showOutcome();
        return;
    }
    m_choices->setPixels(m_session.config().pixels);
    showPace();
    m_choices->setObstacle(m_job.running() ? tr("A race is going on.") : m_job.whyNot());
    m_bar->setVisible(m_job.running());
    m_problem->setText(m_failure.empty() ? m_stopped : messageText(m_failure));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_results->setVisible(m_outcome.has_value());
    if (!m_outcome) return;
    showVerdict();
    const Scaling now = current();
    m_model->setCurrent(now.scaler, now.pixels);
    const bool set = m_chosen == now;
    m_use->setText(!m_chosen ? tr("&Use this scaling")
                             : tr("&Use %1", "a scaling").arg(scalingName(m_chosen->scaler, m_chosen->pixels)));
    m_use->setEnabled(m_chosen && !set && !m_job.running());
    m_undo->setVisible(m_before && m_used == now);
    TrainingConfig raced = m_job.input().config;
    raced.scaler.kind = now.scaler;
    raced.pixels = now.pixels;
    if (raced != m_session.config()) {
        m_note->setText(tr("Other settings have changed since: what is shown is about those that were set then."));
    } else if (m_undo->isVisibleTo(m_results)) {
        m_note->setText(tr("Set for the next training."));
    } else {
        m_note->setText(set ? tr("This scaling is set.") : QString());
    }
}

/// Some dozen rows are all shown at once; the page scrolls, not the table in it.
void RacePane::fitTable()
{
    shareWidth(*m_table, false);
    const int rows = m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    const int head = m_table->horizontalHeader()->sizeHint().height();
    const bool wide = m_table->horizontalHeader()->length() > m_table->viewport()->width();
    const int bar = wide ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    m_table->setFixedHeight(rows + head + bar + 2 * m_table->frameWidth());
}

void RacePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

void RacePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RacePane::retranslate()
{
    m_intro->setText(
        tr("Each scaling trains the network for some batches, from the same weights and in the same order of the "
           "images, and is judged on the validation images in the target's own unit. The scalers of the targets run "
           "first, with the pixels as they are set; then the scalings of the pixels, with the best of them."));
    m_bar->setTexts(tr("The race of the scalers"), tr("Stops the race at the next batch. Nothing else is touched."));
    m_use->setToolTip(tr("Sets the target scaler and the pixel scaling for the next training."));
    m_undo->setText(tr("U&ndo"));
    m_undo->setToolTip(tr("Sets the scaling again that was set before."));
    m_curves->setAccessibleName(tr("True RMSE of every batch, by scaling"));
    m_table->setAccessibleName(tr("What came of each scaling"));
    m_model->retranslate();
    showOutcome();
}

}  // namespace trueloss::ui
