// The data half of the session: opening, columns, units, the split and the images. The runs are in Session.cpp.

#include "session/Session.h"

#include "data/DemoGauges.h"
#include "session/Disposal.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <utility>

namespace trueloss::ui {

namespace {

struct Opened {
    DataSource source;
    ImageFacts facts;
    DecidedBefore decided;
};

/// Whether the columns that were chosen before are still called as then.
bool sameNames(const Table& table, const RememberedColumns& remembered)
{
    const auto there = [&](std::size_t column, const std::string& name) {
        return column < table.columnCount() && table.header[column] == name;
    };
    std::size_t at = 0;
    if (remembered.names.size() != remembered.columns.targets.size() + 1 + (remembered.columns.split ? 1U : 0U))
        return false;
    bool same = there(remembered.columns.path, remembered.names[at++]);
    for (const std::size_t column : remembered.columns.targets) same = same && there(column, remembered.names[at++]);
    if (remembered.columns.split) same = same && there(*remembered.columns.split, remembered.names[at]);
    return same;
}

void applyUnits(Manifest& manifest, const ColumnChoice& columns, const std::map<std::size_t, std::string>& units)
{
    for (std::size_t i = 0; i < columns.targets.size(); ++i) {
        const auto found = units.find(columns.targets[i]);
        if (found != units.end()) manifest.targetColumns[i].unit = found->second;
    }
}

}  // namespace

void Session::openDemo()
{
    takeBackPromises();
    m_tasks.run<std::filesystem::path>(
        [](const ProgressSink& progress, std::stop_token stop) {
            return demo::generate(demo::defaultFolder(), progress, stop);
        },
        [this](Result<std::filesystem::path> table) {
            if (!table) {
                Q_EMIT problem(messageText(table.error().message));
                resumeLoading();
                return;
            }
            open(pathText(*table), true, {}, {});
        });
    Q_EMIT loadingChanged(true, tr("Drawing the demo gauges"));
}

void Session::openData(const QString& path, const SourceOptions& options, const std::optional<ColumnChoice>& columns)
{
    std::optional<RememberedColumns> chosen;
    if (columns) chosen = RememberedColumns{*columns, {}};
    open(path, false, options, chosen);
}

void Session::openDataAgain(const QString& path, const RememberedSource& source)
{
    open(path, false, source.options, source.columns);
}

void Session::open(const QString& path, bool demo, const SourceOptions& options,
                   const std::optional<RememberedColumns>& columns)
{
    takeBackPromises();
    m_tasks.run<Opened>(
        [this, file = toPath(path), demo, options, columns](const ProgressSink&, std::stop_token) -> Result<Opened> {
            Result<DataSource> source = openTableSource(file, options);
            if (source) {
                std::optional<ColumnChoice> chosen;
                if (columns && (columns->names.empty() || sameNames(*source->table, *columns)))
                    chosen = columns->columns;
                const Result<ColumnChoice> used = chosen ? *chosen : guessColumns(*source);
                if (!used) return tl::unexpected(used.error());
                source = withColumns(*source, *used);
            }
            if (!source) return tl::unexpected(source.error());
            source->table = disposedOnPool(std::move(source->table));
            const ImageFacts facts = inspectImages(source->manifest);
            // The demo always opens as in the question.
            DecidedBefore decided = demo ? DecidedBefore() : m_decisions.recall(source->manifest.table);
            return Opened{std::move(*source), facts, std::move(decided)};
        },
        [this, path, demo](Result<Opened> opened) {
            if (!opened) {
                m_nextConfig.reset();
                const QString why = messageText(opened.error().message);
                Q_EMIT problem(why);
                Q_EMIT openingFailed(path, why);
                resumeLoading();
                return;
            }
            adopt(std::move(opened->source), opened->facts, std::move(opened->decided), path, demo);
        });
    Q_EMIT loadingChanged(true, tr("Reading the table"));
}

void Session::adopt(DataSource source, ImageFacts facts, DecidedBefore decided, const QString& path, bool demo)
{
    // The same data read in another way: what was decided last may not have been kept yet.
    const bool sameData = !decided.data.isEmpty() && decided.data == m_data.identity;
    m_relabelling.cancel();
    m_data.units.clear();
    m_review.forget();
    m_data.source = sharedOnPool(std::move(source));
    m_data.facts = facts;
    m_data.path = path;
    m_data.demo = demo;
    m_data.dataset.reset();
    m_data.rows.reset();
    if (!sameData) {
        m_data.identity = decided.data;
        m_data.keptDecisions = decided.decisions;
        m_rows.beginWith(std::move(decided.decisions));
        if (!decided.problem.empty()) Q_EMIT problem(messageText(decided.problem));
    }
    m_rows.forgetRows();
    applyPreset(demo ? Preset::Question : Preset::Recommended);
    if (auto config = std::exchange(m_nextConfig, std::nullopt); config && !demo) {
        config->model.outputs = m_config.model.outputs;
        config->device = m_config.device;
        changeConfig(*config);
    }
    divideRows();
    Q_EMIT dataChanged();
    loadImages(false);
}

void Session::resumeLoading()
{
    // Something else was opened while the images were being read.
    if (!m_data.dataset) readImages();
}

void Session::takeBackPromises()
{
    // What is overtaken never ends, so nobody else would.
    m_data.wantedColumns.reset();
    m_resumption.reset();
    m_startWhenReady = false;
    m_startPaused = false;
    m_trainWhenRead = false;
    m_readingImages = false;
    if (m_activity == Activity::Preparing) setActivity(Activity::Idle);
}

void Session::breakPromise()
{
    if (!std::exchange(m_startWhenReady, false)) return;
    m_startPaused = false;
    setActivity(Activity::Idle);
}

void Session::setColumns(const ColumnChoice& columns)
{
    if (!m_data.source || columns == this->columns()) return;
    takeBackPromises();
    m_data.wantedColumns = columns;
    m_tasks.run<DataSource>(
        [source = m_data.source, columns, units = m_data.units](const ProgressSink&, std::stop_token) {
            auto changed = withColumns(*source, columns);
            if (changed) applyUnits(changed->manifest, columns, units);
            return changed;
        },
        [this](Result<DataSource> changed) {
            m_data.wantedColumns.reset();
            if (changed) {
                replaceSource(std::move(*changed));
                return;
            }
            breakPromise();
            Q_EMIT problem(messageText(changed.error().message));
            Q_EMIT dataChanged();  // So that the page shows the columns that are still in force.
            resumeLoading();
        });
    Q_EMIT loadingChanged(true, tr("Sorting out the rows"));
}

void Session::replaceSource(DataSource source)
{
    m_relabelling.cancel();
    m_data.source = sharedOnPool(std::move(source));
    m_data.dataset.reset();
    m_data.rows.reset();
    m_rows.forgetRows();
    m_config.model.outputs = static_cast<int>(m_data.source->manifest.targetColumns.size());
    divideRows();
    Q_EMIT configChanged();
    Q_EMIT dataChanged();
    loadImages(std::exchange(m_startWhenReady, false));
}

void Session::setUnit(std::size_t targetColumn, const QString& unit)
{
    if (!m_data.source || targetColumn >= m_data.source->manifest.targetColumns.size()) return;
    m_data.units[m_data.source->columns.targets[targetColumn]] = unit.trimmed().toStdString();
    relabel();
}

void Session::relabel()
{
    struct Relabelled {
        std::shared_ptr<const DataSource> source;
        std::shared_ptr<const ImageDataset> data;
        std::shared_ptr<const Manifest> rows;
    };
    // Rows are never changed where somebody may read them: a copy with the other unit takes their place.
    m_relabelling.run<Relabelled>(
        [source = m_data.source, data = m_data.dataset, rows = m_data.rows, units = m_data.units](
            const ProgressSink&, std::stop_token) -> Result<Relabelled> {
            DataSource changed = *source;
            applyUnits(changed.manifest, changed.columns, units);
            Relabelled out;
            if (data) {
                out.data = disposedOnPool(data->withTargetColumns(changed.manifest.targetColumns));
                out.rows = disposedOnPool(out.data->sharedManifest());
            } else if (rows) {
                Manifest labelled = *rows;
                labelled.targetColumns = changed.manifest.targetColumns;
                out.rows = sharedOnPool(std::move(labelled));
            }
            out.source = sharedOnPool(std::move(changed));
            return out;
        },
        [this, before = m_data.dataset, rowsThen = m_data.rows](Result<Relabelled> relabelled) {
            if (!relabelled) {
                breakPromise();
                Q_EMIT problem(messageText(relabelled.error().message));
                return;
            }
            const auto rowsBefore = sharedManifest();
            m_data.source = std::move(relabelled->source);
            // Other images may have come meanwhile, or these may have gone.
            if (m_data.rows == rowsThen) m_data.rows = std::move(relabelled->rows);
            if (m_data.dataset == before) m_data.dataset = std::move(relabelled->data);
            m_review.follow(rowsBefore, sharedManifest());
            m_rows.follow(rowsBefore, sharedManifest());
            relabelImages();
            Q_EMIT dataChanged();
            keepPromise();
        });
}

void Session::relabelImages()
{
    // A unit may have been changed while the images were on their way.
    if (m_data.rows && m_data.rows->targetColumns != m_data.source->manifest.targetColumns) relabel();
}

void Session::setValidationShare(double share)
{
    if (share == m_config.validationShare) return;
    m_config.validationShare = share;
    divideRows();
    Q_EMIT configChanged();
    Q_EMIT dataChanged();
}

void Session::cancelLoading()
{
    m_tasks.cancel();
    const bool otherColumns = m_data.wantedColumns.has_value();
    takeBackPromises();
    m_nextConfig.reset();
    if (otherColumns) Q_EMIT dataChanged();  // So that the page shows the columns that are still in force.
}

void Session::divideRows()
{
    if (const auto rows = sharedManifest()) m_rows.divide(rows, m_config.validationShare, m_config.seed);
}

void Session::adoptDivision()
{
    const RowDivision& division = *m_rows.division();
    if (!division.problem.empty()) Q_EMIT problem(messageText(division.problem));
    if (!m_data.identity.isEmpty() && division.decisions != m_data.keptDecisions) {
        m_data.keptDecisions = division.decisions;
        m_decisions.save(m_data.identity, division.decisions);
    }
    // Decisions alone change nothing that the check looks at; images that are on their way are waited for, so that what
    // was found in those before stays meanwhile.
    if (division.whole && division.whole != m_data.checkedSplit && !imagesOutdated()) {
        m_data.checkedSplit = division.whole;
        m_review.check(sharedManifest(), m_data.dataset, division.whole);
    }
    Q_EMIT dataChanged();
    keepPromise();
}

/// Whether nothing that a run records is on its way.
bool Session::settled() const
{
    return !m_relabelling.busy() && !m_data.wantedColumns && !m_rows.busy();
}

void Session::keepPromise()
{
    if (!settled() || !std::exchange(m_startWhenReady, false)) return;
    setActivity(Activity::Idle);
    start();
}

void Session::readImages()
{
    // Not beside a training: it would slow both, and hold the images twice.
    if (!m_data.source || m_data.dataset || m_data.wantedColumns) return;
    if (m_activity != Activity::Idle && m_activity != Activity::Preparing) return;
    if (m_tasks.busy() && !readingImages()) return;
    loadImages(m_trainWhenRead);
}

void Session::loadImages(bool thenTrain)
{
    if (!m_data.source) return;
    LoadOptions options;
    options.shape = modelShape();
    options.fit = m_config.fit;
    m_rereading.stop();
    m_trainWhenRead = thenTrain;
    if (thenTrain) setActivity(Activity::Preparing);
    m_tasks.run<std::shared_ptr<const ImageDataset>>(
        [source = m_data.source, options](const ProgressSink& progress, std::stop_token stop) {
            return ImageDataset::load(source->manifest, options, progress, stop);
        },
        [this](Result<std::shared_ptr<const ImageDataset>> loaded) { adoptImages(std::move(loaded)); });
    m_readingImages = true;
    Q_EMIT loadingChanged(true, tr("Reading the images"));
}

void Session::adoptImages(Result<std::shared_ptr<const ImageDataset>> loaded)
{
    if (!loaded) {
        if (m_trainWhenRead) takeBackPromises();
        Q_EMIT problem(messageText(loaded.error().message));
        Q_EMIT dataChanged();  // So that pages offer to read them again.
        return;
    }
    if (!fitsModel(**loaded)) {
        // The settings have changed meanwhile.
        loadImages(m_trainWhenRead);
        return;
    }
    const bool thenTrain = std::exchange(m_trainWhenRead, false);
    m_data.dataset = disposedOnPool(std::move(*loaded));
    m_data.rows = disposedOnPool(m_data.dataset->sharedManifest());
    if (thenTrain) setActivity(Activity::Idle);
    relabelImages();
    divideRows();
    Q_EMIT dataChanged();
    if (thenTrain) start();
}

bool Session::fitsModel(const ImageDataset& data) const
{
    return data.shape() == modelShape() && data.fit() == m_config.fit;
}

}  // namespace trueloss::ui
