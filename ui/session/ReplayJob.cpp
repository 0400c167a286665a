#include "session/ReplayJob.h"

#include "data/DataIdentity.h"
#include "train/StateRing.h"
#include "train/StoredReplay.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

namespace {

Result<std::shared_ptr<const ImageDataset>> load(const DataSource& source, const TrainingConfig& config,
                                                 const ProgressSink& progress, const std::stop_token& stop)
{
    LoadOptions options;
    options.shape = {config.model.width, config.model.height, config.model.channels};
    options.fit = config.fit;
    return ImageDataset::load(source.manifest, options, progress, stop);
}

/// Whether they are, as far as can be seen, the run's; replayTaskFor() looks closely.
bool fits(const std::shared_ptr<const ImageDataset>& images, const StoredReplay& run)
{
    const ModelSpec& model = run.config.model;
    return images && images->shape() == ImageShape{model.width, model.height, model.channels} &&
           images->fit() == run.config.fit && images->manifest().table == run.source.manifest.table &&
           images->manifest().targetColumns.size() == run.source.manifest.targetColumns.size();
}

/// From the images that are open and the states in memory, or the start.
Result<Prepared> fromMemory(ReplayJob job, const ProgressSink& progress, const std::stop_token& stop)
{
    ReplayTask& task = job.task;
    if (task.from) task.config = task.from->config;
    if (!task.data) {
        auto loaded = load(*job.sources.source, task.config, progress, stop);
        if (!loaded) return tl::unexpected(loaded.error());
        task.data = std::move(*loaded);
        if (task.from && task.from->data != DataIdentity()) {
            const auto identity = identify(task.data->manifest(), stop);
            if (!identity) return tl::unexpected(identity.error());
            if (auto same = requireSameData(*identity, task.from->data); !same) return tl::unexpected(same.error());
        }
    }
    return Prepared{std::move(task), std::move(job.place)};
}

/// From what is kept on disk.
Result<Prepared> fromStore(const ReplayJob& job, const std::filesystem::path& movedTo, const ProgressSink& progress,
                           const std::stop_token& stop)
{
    const RunStore& store = *job.sources.store;
    const auto stored = openStoredReplay(store, job.id, movedTo, {}, stop);
    if (!stored) return tl::unexpected(stored.error());
    auto data = job.task.data;
    if (!data && fits(job.sources.images, *stored)) data = job.sources.images;
    if (!data) {
        auto loaded = load(stored->source, stored->config, progress, stop);
        if (!loaded) return tl::unexpected(loaded.error());
        data = std::move(*loaded);
    }
    const RunInfo& info = stored->run.info;
    const bool ofBranch = !info.branchOf.empty() && job.last >= info.branchBatch;
    auto task = replayTaskFor(store, *stored, data, ofBranch ? std::max(job.first, info.branchBatch) : job.first, stop);
    if (!task) return tl::unexpected(task.error());
    return Prepared{std::move(*task), placeOf(stored->source, stored->path)};
}

}  // namespace

ReplayJob jobFor(std::shared_ptr<const Run> run, std::int64_t first, std::int64_t last, ReplaySources sources)
{
    const auto before = [last](const Run& one) { return one.material.branchBatch && last < *one.material.branchBatch; };
    for (auto parent = run; parent && before(*run);) {
        parent = run->material.parent.lock();
        if (parent) run = parent;
    }
    const RunMaterial& material = run->material;
    ReplayJob job;
    job.first = std::max(first, before(*run) ? 0 : material.branchBatch.value_or(0));
    job.last = last;
    job.id = run->storeId;
    job.sources = std::move(sources);
    job.task.data = material.images.lock();
    if (before(*run) || !material.split) return job;  // The archive may know the run that it left.
    job.task.config = run->config;
    job.task.split = material.split;
    job.task.rates = rateChanges(run->record());
    if (material.states) job.task.from = material.states->nearest(job.first);
    job.place = material.place;
    job.branch = material.branchBatch.has_value();
    const bool open = job.sources.source && job.sources.source->manifest.table == run->data;
    if (!open) job.sources.source.reset();
    return job;
}

Result<Prepared> prepare(ReplayJob job, const ProgressSink& progress, const std::stop_token& stop)
{
    const bool images = job.task.data || job.sources.source;
    const bool inMemory = job.task.split && images;
    if (inMemory && job.task.from) return fromMemory(std::move(job), progress, stop);
    const bool fromStart = inMemory && !job.branch;
    // Without its images in memory a kept run is asked what they were: those that are open may be others by now.
    const bool kept = job.sources.store && !job.id.empty();
    if (fromStart && job.first == 0 && (job.task.data || !kept)) return fromMemory(std::move(job), progress, stop);
    if (kept) {
        auto stored = fromStore(job, {}, progress, stop);
        // The data may have been moved to where they were opened now.
        if (!stored && stored.error().code != ErrorCode::Cancelled && !fromStart && !job.sources.path.empty()) {
            if (auto moved = fromStore(job, job.sources.path, progress, stop)) return moved;
        }
        if (stored || stored.error().code == ErrorCode::Cancelled || !fromStart) return stored;
    }
    if (fromStart) return fromMemory(std::move(job), progress, stop);
    return fail(
        ErrorCode::NotFound,
        images ? TRUELOSS_TEXT("Core",
                               "The state from which this run branched off is not kept any more, so it cannot "
                               "be run again.")
               : TRUELOSS_TEXT("Core", "The images of this run are not open any more. Open them, then try again."));
}

}  // namespace trueloss::ui
