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
    connect(&m_review, &DataReview::problem, this, &Session::problem);
    connect(&m_review, &DataReview::decided, this, [this] {
        applyDecisions();
        Q_EMIT dataChanged();
    });
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

std::shared_ptr<const Manifest> Session::sharedManifest() const
{
    if (m_dataset) return {m_dataset, &m_dataset->manifest()};
    if (m_source) return {m_source, &m_source->manifest};
    return nullptr;
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
            open(QString::fromStdU16String(table->u16string()), true, {}, {});
        });
    Q_EMIT loadingChanged(true, tr("Drawing the demo gauges"));
}

void Session::openData(const QString& path, const SourceOptions& options, const std::optional<ColumnChoice>& columns)
{
    open(path, false, options, columns);
}

void Session::open(const QString& path, bool demo, const SourceOptions& options,
                   const std::optional<ColumnChoice>& columns)
{
    m_tasks.run<Opened>(
        [file = toPath(path), options, columns](const ProgressSink&, std::stop_token) -> Result<Opened> {
            auto source = columns ? openTableSource(file, options) : openDataSource(file, options);
            if (source && columns) source = withColumns(*source, *columns);
            if (!source) return tl::unexpected(source.error());
            const ImageFacts facts = inspectImages(source->manifest);
            return Opened{std::move(*source), facts};
        },
        [this, path, demo](Result<Opened> opened) {
            if (!opened) {
                const QString why = messageText(opened.error().message);
                Q_EMIT problem(why);
                Q_EMIT openingFailed(path, why);
                return;
            }
            adopt(std::move(opened->source), opened->facts, path, demo);
        });
    Q_EMIT loadingChanged(true, tr("Reading the table"));
}

void Session::adopt(DataSource source, ImageFacts facts, const QString& path, bool demo)
{
    m_relabelling.cancel();
    m_wantedColumns.reset();
    m_review.forget();
    m_source = std::make_shared<const DataSource>(std::move(source));
    m_facts = facts;
    m_path = path;
    m_demo = demo;
    m_dataset.reset();
    m_wholeSplit.reset();  // Its rows are those of the data before.
    m_split.reset();
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
                                 auto run = std::make_shared<Run>(m_runs.nextNumber(), name, TrainingConfig(),
                                                                  RunRecorder(name.toStdString(), {}));
                                 run->fromLog = true;
                                 run->notes = log->notes;
                                 run->recorder.adopt(std::move(log->record));
                                 m_runs.add(run);
                                 Q_EMIT runsChanged();
                                 Q_EMIT runAdvanced();
                             });
    Q_EMIT loadingChanged(true, tr("Reading the log"));
}

void Session::setColumns(const ColumnChoice& columns)
{
    if (!m_source || columns == this->columns()) return;
    m_wantedColumns = columns;
    m_tasks.run<DataSource>(
        [source = m_source, columns](const ProgressSink&, std::stop_token) { return withColumns(*source, columns); },
        [this](Result<DataSource> changed) {
            m_wantedColumns.reset();
            if (changed) {
                replaceSource(std::move(*changed));
                return;
            }
            Q_EMIT problem(messageText(changed.error().message));
            Q_EMIT dataChanged();  // So that the page shows the columns that are still in force.
            if (!m_dataset) loadImages(false);
        });
    Q_EMIT loadingChanged(true, tr("Sorting out the rows"));
}

void Session::replaceSource(DataSource source)
{
    m_relabelling.cancel();
    m_source = std::make_shared<const DataSource>(std::move(source));
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
    struct Relabelled {
        std::shared_ptr<const DataSource> source;
        std::shared_ptr<const ImageDataset> data;
    };
    // Rows are never changed where somebody may read them: a copy with the other unit takes their place.
    m_relabelling.run<Relabelled>(
        [source = m_source, data = m_dataset, targetColumn, unit = unit.trimmed().toStdString()](
            const ProgressSink&, std::stop_token) -> Result<Relabelled> {
            auto changed = std::make_shared<DataSource>(*source);
            changed->manifest.targetColumns[targetColumn].unit = unit;
            auto labelled = data ? data->withTargetColumns(changed->manifest.targetColumns) : nullptr;
            return Relabelled{std::move(changed), std::move(labelled)};
        },
        [this, before = m_dataset](Result<Relabelled> relabelled) {
            if (!relabelled) {
                if (std::exchange(m_startWhenRelabelled, false)) setActivity(Activity::Idle);
                Q_EMIT problem(messageText(relabelled.error().message));
                return;
            }
            m_source = std::move(relabelled->source);
            if (m_dataset == before) m_dataset = std::move(relabelled->data);
            relabelImages();
            Q_EMIT dataChanged();
            if (!std::exchange(m_startWhenRelabelled, false)) return;
            setActivity(Activity::Idle);
            start();
        });
}

void Session::relabelImages()
{
    // A unit may have been changed while the images were on their way.
    const auto& columns = m_source->manifest.targetColumns;
    if (m_dataset && m_dataset->manifest().targetColumns != columns) m_dataset = m_dataset->withTargetColumns(columns);
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
    if (m_wantedColumns) {
        m_wantedColumns.reset();
        Q_EMIT dataChanged();  // So that the page shows the columns that are still in force.
    }
    m_startWhenRelabelled = false;
    if (m_activity == Activity::Preparing) setActivity(Activity::Idle);
}

void Session::resplit()
{
    m_wholeSplit.reset();
    m_split.reset();
    const auto rows = sharedManifest();
    if (!rows) return;
    auto split = makeSplit(rows->rows, m_config.validationShare, m_config.seed);
    if (!split) {
        Q_EMIT problem(messageText(split.error().message));
        return;
    }
    m_wholeSplit = std::move(*split);
    applyDecisions();
    m_review.check(rows, m_dataset, *m_wholeSplit);
}

void Session::applyDecisions()
{
    if (m_wholeSplit) m_split = m_review.applied(*m_wholeSplit);
}

void Session::loadImages(bool thenTrain)
{
    if (!m_source) return;
    LoadOptions options;
    options.shape = modelShape();
    options.fit = m_config.fit;
    if (thenTrain) setActivity(Activity::Preparing);
    m_tasks.run<std::shared_ptr<const ImageDataset>>(
        [source = m_source, options](const ProgressSink& progress, std::stop_token stop) {
            return ImageDataset::load(source->manifest, options, progress, stop);
        },
        [this, thenTrain](Result<std::shared_ptr<const ImageDataset>> loaded) {
            if (thenTrain) setActivity(Activity::Idle);
            if (!loaded) {
                Q_EMIT problem(messageText(loaded.error().message));
                return;
            }
            m_dataset = std::move(*loaded);
            relabelImages();
            resplit();
            Q_EMIT dataChanged();
            if (thenTrain) beginRun();
        });
    Q_EMIT loadingChanged(true, tr("Reading the images"));
}

TrainingConfig Session::presetConfig(Preset preset) const
{
    DataFacts facts;
    facts.grey = m_facts.grey && m_source != nullptr;
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
    if (m_relabelling.busy()) {
        // The run records the unit, so it begins as soon as that is there.
        m_startWhenRelabelled = true;
        setActivity(Activity::Preparing);
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
        .arg(m_runs.nextNumber())
        .arg(QString::fromStdString(m_config.model.architecture), scaler, pixels);
}

std::vector<RunSetting> Session::dataChoices() const
{
    const std::string decided = m_review.decisions().summary();
    if (decided.empty()) return {};
    return {{TRUELOSS_TEXT("Core", "rows left out or kept by choice"), decided}};
}

void Session::beginRun()
{
    if (!m_split || !m_dataset) return;
    const QString name = nextRunName();
    const std::string& unit = m_dataset->manifest().targetColumns.front().unit;
    m_live = std::make_shared<Run>(m_runs.nextNumber(), name, m_config, RunRecorder(name.toStdString(), unit));
    m_live->decisions = m_review.decisions();
    m_runs.add(m_live);
    m_events = std::make_shared<TrainingThread::Events>();
    m_training.start(m_config, m_dataset, *m_split, dataChoices(), m_events);
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
    if (!m_runs.show(number)) return;
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

void Session::compareWith(int number)
{
    if (m_runs.compareWith(number)) Q_EMIT runsChanged();
}

void Session::removeRun(int number)
{
    if (m_live && m_live->number == number && m_activity != Activity::Idle) return;
    if (!m_runs.remove(number)) return;
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
}

void Session::restoreRun()
{
    if (!m_runs.restore()) return;
    Q_EMIT runsChanged();
    Q_EMIT runAdvanced();
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
