#include "session/Session.h"

#include "data/DemoGauges.h"
#include "logs/LogImport.h"
#include "model/ModelFile.h"
#include "text/NumberText.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

struct Opened {
    DataSource source;
    ImageFacts facts;
};

std::filesystem::path toPath(const QString& text)
{
    return {text.toStdU16String()};
}

/// The GUI looks at the trainer's queue this often: 30 times a second.
constexpr int drainMilliseconds = 33;

}  // namespace

Session::Session(QObject* parent) : QObject(parent), m_devices(findDevices())
{
    m_config.device = m_devices.devices.front().id;
    m_drain.setInterval(drainMilliseconds);
    connect(&m_drain, &QTimer::timeout, this, &Session::drainEvents);
    connect(&m_tasks, &TaskRunner::progressed, this, &Session::loadingProgressed);
    connect(&m_tasks, &TaskRunner::taskEnded, this, [this] { Q_EMIT loadingChanged(false, {}); });
}

Session::~Session()
{
    // The trainer must not be waiting for anything of ours when the members go.
    if (m_training.control() != nullptr) m_training.control()->stop();
}

QString Session::dataName() const
{
    if (m_demo) return tr("Demo gauges");
    const QFileInfo info(m_path);
    return info.isDir() ? info.fileName() : info.dir().dirName() + QLatin1Char('/') + info.fileName();
}

const Manifest* Session::manifest() const
{
    if (m_dataset) return &m_dataset->manifest();
    return m_source ? &m_source->manifest : nullptr;
}

ImageShape Session::modelShape() const
{
    return {m_config.model.width, m_config.model.height, m_config.model.channels};
}

void Session::openDemo()
{
    m_tasks.run<std::filesystem::path>(
        [](const ProgressSink& progress, std::stop_token stop) {
            return demo::generate(demo::defaultFolder(), progress, stop);
        },
        [this](Result<std::filesystem::path> table) {
            if (!table) {
                Q_EMIT problem(messageText(table.error().message));
                return;
            }
            open(QString::fromStdU16String(table->u16string()), true);
        });
    Q_EMIT loadingChanged(true, tr("Drawing the demo gauges"));
}

void Session::openData(const QString& folderOrTable)
{
    open(folderOrTable, false);
}

void Session::open(const QString& path, bool demo)
{
    m_tasks.run<Opened>(
        [file = toPath(path)](const ProgressSink&, std::stop_token) -> Result<Opened> {
            auto source = openDataSource(file);
            if (!source) return tl::unexpected(source.error());
            const ImageFacts facts = inspectImages(source->manifest);
            return Opened{std::move(*source), facts};
        },
        [this, path, demo](Result<Opened> opened) {
            if (!opened) {
                Q_EMIT problem(messageText(opened.error().message));
                return;
            }
            adopt(std::move(opened->source), opened->facts, path, demo);
        });
    Q_EMIT loadingChanged(true, tr("Reading the table"));
}

void Session::adopt(DataSource source, ImageFacts facts, const QString& path, bool demo)
{
    m_source = std::move(source);
    m_facts = facts;
    m_path = path;
    m_demo = demo;
    m_dataset.reset();
    m_split.reset();  // Its rows are those of the data before.
    applyPreset(demo ? Preset::Question : Preset::Recommended);
    if (auto config = std::exchange(m_nextConfig, std::nullopt)) {
        config->model.outputs = m_config.model.outputs;
        config->device = m_config.device;
        setConfig(*config);
    }
    resplit();
    Q_EMIT dataChanged();
    loadImages(false);
}

void Session::openLog(const QString& file)
{
    m_tasks.run<ImportedLog>([path = toPath(file)](const ProgressSink&, std::stop_token) { return importLog(path); },
                             [this, file](Result<ImportedLog> log) {
                                 if (!log) {
                                     Q_EMIT problem(messageText(log.error().message));
                                     return;
                                 }
                                 const QString name = QFileInfo(file).fileName();
                                 auto run = std::make_shared<Run>(m_nextNumber++, name, TrainingConfig(),
                                                                  RunRecorder(name.toStdString(), {}));
                                 run->fromLog = true;
                                 run->notes = log->notes;
                                 run->recorder.adopt(std::move(log->record));
                                 m_runs.push_back(run);
                                 m_current = run;
                                 Q_EMIT runsChanged();
                                 Q_EMIT runAdvanced();
                             });
    Q_EMIT loadingChanged(true, tr("Reading the log"));
}

void Session::setColumns(const ColumnChoice& columns)
{
    if (!m_source || columns == m_source->columns) return;
    auto changed = withColumns(*m_source, columns);
    if (!changed) {
        Q_EMIT problem(messageText(changed.error().message));
        Q_EMIT dataChanged();  // So that the page shows the columns that are still in force.
        return;
    }
    m_source = std::move(*changed);
    m_dataset.reset();
    m_config.model.outputs = static_cast<int>(m_source->manifest.targetColumns.size());
    resplit();
    Q_EMIT configChanged();
    Q_EMIT dataChanged();
    loadImages(false);
}

void Session::setUnit(std::size_t targetColumn, const QString& unit)
{
    if (!m_source || targetColumn >= m_source->manifest.targetColumns.size()) return;
    m_source->manifest.targetColumns[targetColumn].unit = unit.trimmed().toStdString();
    if (m_dataset) m_dataset = m_dataset->withTargetColumns(m_source->manifest.targetColumns);
    Q_EMIT dataChanged();
}

void Session::setValidationShare(double share)
{
    if (share == m_config.validationShare) return;
    m_config.validationShare = share;
    resplit();
    Q_EMIT configChanged();
    Q_EMIT dataChanged();
}

void Session::cancelLoading()
{
    m_tasks.cancel();
    if (m_activity == Activity::Preparing) setActivity(Activity::Idle);
}

void Session::resplit()
{
    m_split.reset();
    if (manifest() == nullptr) return;
    auto split = makeSplit(manifest()->rows, m_config.validationShare, m_config.seed);
    if (split) {
        m_split = std::move(*split);
    } else {
        Q_EMIT problem(messageText(split.error().message));
    }
}

void Session::loadImages(bool thenTrain)
{
    if (!m_source) return;
    LoadOptions options;
    options.shape = modelShape();
    options.fit = m_config.fit;
    if (thenTrain) setActivity(Activity::Preparing);
    m_tasks.run<std::shared_ptr<const ImageDataset>>(
        [manifest = m_source->manifest, options](const ProgressSink& progress, std::stop_token stop) {
            return ImageDataset::load(manifest, options, progress, stop);
        },
        [this, thenTrain](Result<std::shared_ptr<const ImageDataset>> loaded) {
            if (thenTrain) setActivity(Activity::Idle);
            if (!loaded) {
                Q_EMIT problem(messageText(loaded.error().message));
                return;
            }
            m_dataset = std::move(*loaded);
            resplit();
            Q_EMIT dataChanged();
            if (thenTrain) beginRun();
        });
    Q_EMIT loadingChanged(true, tr("Reading the images"));
}

TrainingConfig Session::presetConfig(Preset preset) const
{
    DataFacts facts;
    facts.grey = m_facts.grey && m_source.has_value();
    facts.imageWidth = m_facts.width;
    facts.imageHeight = m_facts.height;
    if (m_source) {
        facts.outputs = static_cast<int>(m_source->manifest.targetColumns.size());
        facts.images = m_source->manifest.rows.size();
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
    setConfig(presetConfig(preset));
}

void Session::setConfig(const TrainingConfig& config)
{
    if (config == m_config) return;
    const bool otherSplit = config.seed != m_config.seed || config.validationShare != m_config.validationShare;
    const bool otherRate = config.learningRate != m_config.learningRate;
    m_config = config;
    if (m_dataset && (m_dataset->shape() != modelShape() || m_dataset->fit() != m_config.fit)) m_dataset.reset();
    if (otherSplit) resplit();
    const bool going = m_activity == Activity::Training || m_activity == Activity::Paused;
    if (otherRate && going) m_training.control()->setLearningRate(config.learningRate);
    Q_EMIT configChanged();
    if (otherSplit) Q_EMIT dataChanged();
}

void Session::setActivity(Activity activity)
{
    if (activity == m_activity) return;
    m_activity = activity;
    Q_EMIT activityChanged();
}

void Session::start()
{
    if (m_activity != Activity::Idle) return;
    if (!m_source) {
        Q_EMIT problem(tr("There are no images yet. Open a folder of images, or the demo, on the Data page."));
        return;
    }
    if (const auto valid = validate(m_config); !valid) {
        Q_EMIT problem(messageText(valid.error().message));
        return;
    }
    if (!m_dataset || m_dataset->shape() != modelShape() || m_dataset->fit() != m_config.fit) {
        loadImages(true);
        return;
    }
    beginRun();
}

QString Session::nextRunName() const
{
    const QString scaler = QString::fromUtf8(scalerName(m_config.scaler.kind).data());
    const QString pixels = QString::fromUtf8(pixelScalingName(m_config.pixels).data());
    return tr("Run %1: %2, targets %3, pixels %4")
        .arg(m_nextNumber)
        .arg(QString::fromStdString(m_config.model.architecture), scaler, pixels);
}

void Session::beginRun()
{
    if (!m_split || !m_dataset) return;
    const QString name = nextRunName();
    const std::string& unit = m_dataset->manifest().targetColumns.front().unit;
    m_live = std::make_shared<Run>(m_nextNumber++, name, m_config, RunRecorder(name.toStdString(), unit));
    m_runs.push_back(m_live);
    m_current = m_live;
    m_events = std::make_shared<TrainingThread::Events>();
    m_training.start(m_config, m_dataset, *m_split, m_events);
    if (m_startPaused) m_training.control()->step();
    m_startPaused = false;
    m_drain.start();
    setActivity(Activity::Training);
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

void Session::pauseOrResume()
{
    if (m_activity == Activity::Training) {
        m_training.control()->pause();
    } else if (m_activity == Activity::Paused) {
        m_training.control()->resume();
    } else if (m_activity == Activity::Idle) {
        start();
    }
}

void Session::step()
{
    if (m_activity == Activity::Idle) {
        m_startPaused = true;
        start();
        if (m_activity == Activity::Idle) m_startPaused = false;
    } else if (m_activity == Activity::Training || m_activity == Activity::Paused) {
        m_training.control()->step();
    }
}

void Session::stop()
{
    if (m_activity == Activity::Preparing) {
        cancelLoading();
        return;
    }
    if (m_activity != Activity::Training && m_activity != Activity::Paused) return;
    m_training.control()->stop();
    setActivity(Activity::Stopping);
}

void Session::drainEvents()
{
    m_events->drain(m_batchOfEvents);
    if (m_batchOfEvents.empty()) return;
    for (const TrainingEvent& event : m_batchOfEvents) m_live->recorder.consume(event);
    const bool over = m_live->recorder.ended().has_value();
    if (over) {
        m_drain.stop();
        setActivity(Activity::Idle);
    } else if (m_activity != Activity::Stopping) {
        setActivity(m_live->recorder.state() == TrainingState::Paused ? Activity::Paused : Activity::Training);
    }
    Q_EMIT runAdvanced();
    if (!over) return;
    const RunEnded& ended = *m_live->recorder.ended();
    if (ended.reason == EndReason::Failed) Q_EMIT problem(messageText(ended.message));
    Q_EMIT runEnded();
    Q_EMIT runsChanged();
}

void Session::showRun(int number)
{
    for (const auto& run : m_runs) {
        if (run->number != number || run == m_current) continue;
        m_current = run;
        if (m_comparison == run) m_comparison.reset();
        Q_EMIT runsChanged();
        Q_EMIT runAdvanced();
        return;
    }
}

void Session::compareWith(int number)
{
    std::shared_ptr<Run> chosen;
    for (const auto& run : m_runs) {
        if (run->number == number && run != m_current) chosen = run;
    }
    if (chosen == m_comparison) return;
    m_comparison = chosen;
    Q_EMIT runsChanged();
}

void Session::removeRun(int number)
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [number](const auto& run) { return run->number == number; });
    if (found == m_runs.end() || (*found == m_live && m_activity != Activity::Idle)) return;
    m_removed = *found;
    m_runs.erase(found);
    if (m_comparison == m_removed) m_comparison.reset();
    if (m_current == m_removed) m_current = m_runs.empty() ? nullptr : m_runs.back();
    if (m_current == m_comparison) m_comparison.reset();
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

void Session::restoreRun()
{
    if (!m_removed) return;
    const auto position =
        std::find_if(m_runs.begin(), m_runs.end(), [this](const auto& run) { return run->number > m_removed->number; });
    m_runs.insert(position, m_removed);
    m_current = std::exchange(m_removed, nullptr);
    if (m_comparison == m_current) m_comparison.reset();
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

void Session::saveModel(const QString& file)
{
    const auto model = m_current ? m_current->model() : nullptr;
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
