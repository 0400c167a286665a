#include "session/Session.h"

#include "data/CommonUnit.h"
#include "model/ModelFile.h"
#include "session/Disposal.h"
#include "session/StateMemory.h"
#include "text/NumberText.h"
#include "text/PathText.h"
#include "train/StateRing.h"
#include "train/Versions.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

/// The GUI looks at the trainer's queue this often: 30 times a second.
constexpr int drainMilliseconds = 25;  // The chart is redrawn 30 times a second at the least.
constexpr int rereadMilliseconds = 500;

/// What a run records of the choices about rows.
std::vector<RunSetting> dataChoices(const RowDivision& rows)
{
    if (rows.summary.empty()) return {};
    return {{TRUELOSS_TEXT("Core", "rows left out or kept by choice"), rows.summary}};
}

}  // namespace

Session::Session(QObject* parent) : SessionLogs(parent), m_devices(findDevices())
{
    m_config.device = m_devices.devices.front().id;
    m_drain.setTimerType(Qt::PreciseTimer);
    m_drain.setInterval(drainMilliseconds);
    connect(&m_drain, &QTimer::timeout, this, &Session::drainEvents);
    m_rereading.setInterval(rereadMilliseconds);
    m_rereading.setSingleShot(true);
    connect(&m_rereading, &QTimer::timeout, this, &Session::readImages);
    connect(&m_tasks, &TaskRunner::progressed, this, &Session::loadingProgressed);
    connect(&m_tasks, &TaskRunner::taskEnded, this, [this] { Q_EMIT loadingChanged(false, {}); });
    connect(&m_review, &DataReview::problem, this, &Session::problem);
    connect(&archive(), &RunArchive::problem, this, &Session::problem);
    connect(&archive(), &RunArchive::notice, this, &Session::notice);
    connect(&m_decisions, &DecisionStore::failed, this,
            [this](const Message& why) { Q_EMIT problem(messageText(why)); });
    connect(&m_rows, &RowDivider::divided, this, &Session::adoptDivision);
    connect(&m_rows, &RowDivider::failed, this, [this](const Message& why) {
        breakPromise();
        Q_EMIT problem(messageText(why));
    });
}

Session::~Session()
{
    // The trainer must not be waiting for anything of ours when the members go.
    if (m_training.control() != nullptr) m_training.control()->stop();
}

QString Session::dataName() const
{
    if (m_data.demo) return tr("Demo gauges");
    const QFileInfo info(m_data.path);
    return info.isDir() ? info.fileName() : info.dir().dirName() + QLatin1Char('/') + info.fileName();
}

std::shared_ptr<const Manifest> Session::sharedManifest() const
{
    if (m_data.rows) return m_data.rows;
    if (m_data.source) return {m_data.source, &m_data.source->manifest};
    return nullptr;
}

std::shared_ptr<const Split> Session::split() const
{
    return m_rows.division() ? m_rows.division()->split : nullptr;
}

ImageShape Session::modelShape() const
{
    return {m_config.model.width, m_config.model.height, m_config.model.channels};
}

TrainingConfig Session::presetConfig(Preset preset) const
{
    DataFacts facts;
    facts.grey = m_data.facts.grey && m_data.source != nullptr;
    facts.imageWidth = m_data.facts.width;
    facts.imageHeight = m_data.facts.height;
    if (m_data.source) {
        facts.outputs = static_cast<int>(m_data.source->manifest.targetColumns.size());
        facts.images = m_data.source->manifest.rows.size();
    }
    TrainingConfig config = preset == Preset::Question ? presetAsInTheQuestion(facts)
                            : preset == Preset::Matlab ? presetMatlabExample(facts)
                                                       : presetRecommended(facts);
    config.device = m_devices.devices.front().id;
    return config;
}

void Session::applyPreset(Preset preset)
{
    m_preset = preset;
    changeConfig(presetConfig(preset));
}

void Session::setConfig(const TrainingConfig& config)
{
    const bool going = m_activity == Activity::Training || m_activity == Activity::Paused;
    if (going && config.learningRate != m_config.learningRate)
        m_training.control()->setLearningRate(config.learningRate);
    changeConfig(config);
}

void Session::changeConfig(const TrainingConfig& config)
{
    if (config == m_config) return;
    const bool otherSeed = config.seed != m_config.seed || config.validationShare != m_config.validationShare;
    const bool otherImages = config.fit != m_config.fit || config.model.width != m_config.model.width ||
                             config.model.height != m_config.model.height ||
                             config.model.channels != m_config.model.channels;
    m_config = config;
    const bool dropped = m_data.dataset && !fitsModel(*m_data.dataset);
    if (dropped) m_data.dataset.reset();
    // Also where they are being read at a size that is no longer wanted.
    if (dropped || (otherImages && readingImages())) m_rereading.start();
    if (otherSeed) divideRows();
    Q_EMIT configChanged();
    if (otherSeed || dropped) Q_EMIT dataChanged();
}

void Session::setActivity(Activity activity)
{
    if (activity == m_activity) return;
    const bool begins = m_activity == Activity::Idle;
    m_activity = activity;
    if (begins)
        turn().ask(this, Computing::Training, [this](ComputeTurn::Turn turn) { m_training.setTurn(std::move(turn)); });
    if (activity == Activity::Idle) {
        turn().withdraw(this);
        m_training.setTurn(nullptr);
    }
    Q_EMIT activityChanged();
}

void Session::start()
{
    if (m_activity != Activity::Idle) return;
    if (!m_data.source) {
        m_resumption.reset();
        Q_EMIT problem(tr("There are no images yet. Open a folder of images, or the demo, on the Data page."));
        return;
    }
    if (const auto valid = validate(m_config); !valid) {
        m_resumption.reset();
        Q_EMIT problem(messageText(valid.error().message));
        return;
    }
    if (!settled()) {
        // The run records the unit, the columns and the decisions, so it begins as soon as they are there.
        m_startWhenReady = true;
        setActivity(Activity::Preparing);
        return;
    }
    if (!m_data.dataset && readingImages()) {
        m_trainWhenRead = true;
        setActivity(Activity::Preparing);
        return;
    }
    if (!m_data.dataset) {
        loadImages(true);
        return;
    }
    beginRun();
}

QString Session::newRunName() const
{
    const QString scaler = QString::fromUtf8(scalerName(m_config.scaler.kind).data());
    const QString pixels = QString::fromUtf8(pixelScalingName(m_config.pixels).data());
    return tr("%1, targets %2, pixels %3").arg(QString::fromStdString(m_config.model.architecture), scaler, pixels);
}

void Session::beginRun()
{
    if (!split() || !m_data.dataset) {
        m_startPaused = false;
        m_resumption.reset();
        if (m_rows.division() && !m_rows.division()->problem.empty())
            Q_EMIT problem(messageText(m_rows.division()->problem));
        return;
    }
    if (m_resumption) {
        continueRun();
        return;
    }
    KeptTask task = newTask();
    m_live = disposedOnPool(std::make_shared<Run>(nextNumber(), QString::fromStdString(task.name), m_config,
                                                  RunRecorder(task.name, task.unit)));
    m_live->decisions = m_rows.division()->decisions;
    m_live->data = m_data.dataset->manifest().table;
    launch(std::move(task));
}

KeptTask Session::newTask() const
{
    KeptTask task;
    task.config = m_config;
    task.data = m_data.dataset;
    task.split = *split();
    task.choices = dataChoices(*m_rows.division());
    task.name = newRunName().toStdString();
    task.unit = commonUnit(m_data.dataset->manifest().targetColumns);
    task.place = placeOf(*m_data.source, toPath(m_data.path));
    task.versions = programFacts();
    task.versions.push_back({"Qt", qVersion()});
    task.checked = m_review.checked();
    return task;
}

void Session::launch(KeptTask task)
{
    const auto parent = m_live->material.parent.lock();
    for (const auto& run : runs()) {
        // They make room; those of the run that it leaves may be gone back to once more.
        if (run != parent) run->material.states.reset();
    }
    m_live->material.images = task.data;
    m_live->material.split = std::make_shared<const Split>(task.split);
    m_live->material.place = task.place;
    m_live->material.states = task.states = std::make_shared<StateRing>(StateRingOptions{stateBytes(task.config)});
    m_events = std::make_shared<TrainingThread::Events>();
    m_training.start(std::move(task), archive().store(), m_events);
    m_steps = m_startPaused ? 1 : 0;
    if (std::exchange(m_startPaused, false)) m_training.control()->step();
    m_drain.start();
    setActivity(Activity::Training);
    addRun(m_live);
}

bool Session::overMeanwhile()
{
    if (m_activity != Activity::Training && m_activity != Activity::Paused) return false;
    drainEvents();
    return m_activity == Activity::Idle;
}

void Session::pauseOrResume()
{
    if (overMeanwhile()) return;
    if (m_activity == Activity::Training) {
        m_steps = 0;
        m_training.control()->pause();
    } else if (m_activity == Activity::Paused) {
        m_steps = 1;  // It looks as if it were paused until its first batch was told.
        turn().wake([this] { m_training.control()->resume(); });
    } else if (m_activity == Activity::Idle) {
        start();
    }
}

void Session::step()
{
    if (overMeanwhile()) return;
    if (m_activity == Activity::Idle) {
        m_startPaused = true;
        start();
        if (m_activity == Activity::Idle) m_startPaused = false;
    } else if (m_activity == Activity::Training || m_activity == Activity::Paused) {
        ++m_steps;
        turn().wake([this] { m_training.control()->step(); });
    }
}

void Session::stop()
{
    if (m_activity == Activity::Preparing) {
        cancelLoading();
        return;
    }
    if (m_activity != Activity::Training && m_activity != Activity::Paused) return;
    setActivity(Activity::Stopping);
    turn().wake([this] { m_training.control()->stop(); });
}

void Session::drainEvents()
{
    m_events->drain(m_batchOfEvents);
    if (m_batchOfEvents.empty()) return;
    {
        const std::lock_guard growth(m_live->growth);
        for (const TrainingEvent& event : m_batchOfEvents) m_live->recorder.consume(event);
    }
    for (const TrainingEvent& event : m_batchOfEvents) {
        if (const auto* kept = std::get_if<RunKept>(&event)) noteKept(*kept);
        if (std::holds_alternative<BatchPoint>(event) && m_steps > 0) --m_steps;
    }
    const bool over = m_live->recorder.ended().has_value();
    if (over) {
        m_drain.stop();
        setActivity(Activity::Idle);
        if (!m_data.dataset) m_rereading.start();
    } else if (m_activity != Activity::Stopping) {
        setActivity(m_live->recorder.state() == TrainingState::Paused ? Activity::Paused : Activity::Training);
    }
    turn().setResting(m_activity == Activity::Paused && m_steps == 0);
    Q_EMIT runAdvanced();
    if (!over) return;
    const RunEnded& ended = *m_live->recorder.ended();
    if (ended.reason == EndReason::Failed) Q_EMIT problem(messageText(ended.message));
    // A resumption that was refused leaves the run as it was.
    if (!m_live->storeId.empty() && m_live->recorder.started())
        archive().setFindings(m_live->storeId, m_live->findings());
    Q_EMIT runEnded();
    Q_EMIT runsChanged();
}

void Session::noteKept(const RunKept& kept)
{
    const bool other = m_live->storeId != kept.id;
    m_live->storeId = kept.id;
    if (other) archive().refresh();
    if (!kept.trouble.empty())
        Q_EMIT problem(
            tr("The training goes on, but it cannot be kept at the moment: %1").arg(messageText(kept.trouble)));
}

void Session::saveModel(const QString& file)
{
    const auto model = current() ? current()->model() : nullptr;
    if (!model) {
        Q_EMIT problem(tr("There is no trained model yet. Train one first, to the end or until you press Stop."));
        return;
    }
    m_saving.run<bool>(
        [model, path = toPath(file)](const ProgressSink&, std::stop_token) -> Result<bool> {
            if (const auto saved = trueloss::saveModel(path, *model); !saved) return tl::unexpected(saved.error());
            return true;
        },
        [this, file](Result<bool> saved) {
            if (saved) {
                Q_EMIT notice(tr("The model was saved to %1.").arg(file));
            } else {
                Q_EMIT problem(messageText(saved.error().message));
            }
        });
}

}  // namespace trueloss::ui
