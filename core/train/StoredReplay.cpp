#include "train/StoredReplay.h"

#include "store/RunStore.h"
#include "train/CheckpointFile.h"
#include "train/ConfigText.h"
#include "train/KeptTraining.h"

#include <algorithm>
#include <utility>

namespace trueloss {

namespace {

/// More generations of branches than anybody makes by hand; a damaged store could go in circles.
constexpr int mostGenerations = 100;

std::shared_ptr<const Split> splitOf(const RunInfo& info)
{
    auto split = std::make_shared<Split>();
    split->train.assign(info.trainRows.begin(), info.trainRows.end());
    split->validation.assign(info.validationRows.begin(), info.validationRows.end());
    return split;
}

/// The newest checkpoint of the run's folder that stands at `batches` or before and is whole; null: none.
std::shared_ptr<const Checkpoint> checkpointBefore(const RunStore& store, const StoredRun& run, std::int64_t batches)
{
    std::vector<StoredCheckpoint> candidates = run.checkpoints;
    std::erase_if(candidates, [batches](const StoredCheckpoint& candidate) { return candidate.batch > batches; });
    std::ranges::stable_sort(candidates, std::ranges::greater(), &StoredCheckpoint::batch);
    for (const StoredCheckpoint& candidate : candidates) {
        auto loaded = loadCheckpoint(store.runFolder(run.summary.id) / candidate.file);
        // The file may be newer than what the store says of it.
        if (loaded && loaded->position.batches <= batches)
            return std::make_shared<const Checkpoint>(std::move(*loaded));
    }
    return nullptr;
}

Result<ReplayTask> taskOf(const RunStore& store, const StoredReplay& stored,
                          const std::shared_ptr<const ImageDataset>& data, const DataIdentity& identity,
                          std::int64_t batches, const std::stop_token& stop, int generation)
{
    const RunInfo& info = stored.run.info;
    if (!info.branchOf.empty() && batches < info.branchBatch) {
        auto parent = generation < mostGenerations ? openStoredReplay(store, info.branchOf, stored.path, {}, stop)
                                                   : Result<StoredReplay>(fail(ErrorCode::NotFound, ""));
        if (!parent) {
            if (parent.error().code != ErrorCode::NotFound) return tl::unexpected(parent.error());
            return fail(ErrorCode::NotFound,
                        TRUELOSS_TEXT("Core",
                                      "Batch %1 of \"%2\" is one of the run that it branched off after batch %3, which "
                                      "is no longer in the store, so it cannot be run again."),
                        {batches + 1, stored.run.summary.name, info.branchBatch});
        }
        return taskOf(store, *parent, data, identity, batches, stop, generation + 1);
    }
    ReplayTask task;
    task.config = stored.config;
    task.data = data;
    task.split = stored.split;
    task.rates = rateChanges(stored.run.record);
    task.from = checkpointBefore(store, stored.run, batches);
    if (!task.from && !info.branchOf.empty()) {
        return fail(
            ErrorCode::NotFound,
            TRUELOSS_TEXT("Core",
                          "The state from which \"%1\" branched off is no longer in its folder, so it cannot be "
                          "run again."),
            {stored.run.summary.name});
    }
    if (task.from) {
        if (auto same = requireSameData(identity, task.from->data); !same) return tl::unexpected(same.error());
        task.config = task.from->config;
        task.split = task.from->split;
    } else if (info.data.hash != dataHash(identity)) {
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "%1 is not what the run \"%2\" was trained on, or was changed since, so it cannot be "
                                  "run again."),
                    {identity.path, stored.run.summary.name});
    }
    // It may have been gone on with for more epochs than it, or that checkpoint, was begun with.
    const std::size_t count = stored.run.record.batchCount();
    if (count > 0) task.config.epochs = std::max(task.config.epochs, stored.run.record.epochOf(count - 1));
    return task;
}

}  // namespace

Result<StoredReplay> openStoredReplay(const RunStore& store, const std::string& id,
                                      const std::filesystem::path& movedTo, const ProgressSink& progress,
                                      const std::stop_token& stop)
{
    auto run = store.load(id, progress, stop);
    if (!run) return tl::unexpected(run.error());
    if (run->summary.source != RunSource::Training) {
        return fail(
            ErrorCode::Unsupported,
            TRUELOSS_TEXT("Core", "\"%1\" was read from a log, which does not say enough to run the training again."),
            {run->summary.name});
    }
    StoredReplay stored;
    auto config = configFromText(run->info.configText);
    if (!config) return tl::unexpected(config.error());
    stored.config = std::move(*config);
    stored.split = splitOf(run->info);
    auto place = keptPlace(store.runFolder(id));
    if (!place) return tl::unexpected(place.error());
    if (!movedTo.empty()) place->path = movedTo;
    stored.path = place->path;
    auto source = openDataPlace(*place);
    if (!source) return tl::unexpected(source.error());
    stored.source = std::move(*source);
    stored.run = std::move(*run);
    return stored;
}

Result<ReplayTask> replayTaskFor(const RunStore& store, const StoredReplay& stored,
                                 const std::shared_ptr<const ImageDataset>& data, std::int64_t batches,
                                 const std::stop_token& stop)
{
    const auto identity = identify(data->manifest(), stop);
    if (!identity) return tl::unexpected(identity.error());
    return taskOf(store, stored, data, *identity, batches, stop, 0);
}

}  // namespace trueloss
