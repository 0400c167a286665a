#include "train/Resumption.h"

#include "record/RecordPart.h"
#include "store/RunStore.h"
#include "train/CheckpointFile.h"
#include "train/ConfigText.h"
#include "train/KeptTraining.h"

#include <utility>

namespace trueloss {

namespace {

/// The newest checkpoint that the stored batches reach up to; null where there is none.
std::shared_ptr<const Checkpoint> newestUsable(const RunStore& store, const StoredRun& run)
{
    for (const auto& file : listCheckpoints(store.runFolder(run.summary.id))) {
        auto loaded = loadCheckpoint(file);
        if (!loaded) continue;
        const auto batches = static_cast<std::int64_t>(run.record.batchCount());
        const auto epochs = static_cast<std::int64_t>(run.record.epochs().size());
        const std::int64_t validated = loaded->lastEpoch ? loaded->lastEpoch->epoch : 0;
        if (loaded->position.batches > batches || validated > epochs) continue;
        return std::make_shared<const Checkpoint>(std::move(*loaded));
    }
    return nullptr;
}

std::shared_ptr<const Split> splitOf(const RunInfo& info)
{
    auto split = std::make_shared<Split>();
    split->train.assign(info.trainRows.begin(), info.trainRows.end());
    split->validation.assign(info.validationRows.begin(), info.validationRows.end());
    return split;
}

}  // namespace

Result<Resumption> findResumption(const RunStore& store, const std::string& id, const std::filesystem::path& movedTo,
                                  const ProgressSink& progress, const std::stop_token& stop)
{
    auto run = store.load(id, progress, stop);
    if (!run) return tl::unexpected(run.error());
    Resumption found;
    found.checkpoint = newestUsable(store, *run);
    if (!found.checkpoint && !run->info.branchOf.empty()) {
        return fail(
            ErrorCode::NotFound,
            TRUELOSS_TEXT("Core",
                          "The state from which \"%1\" branched off is no longer in its folder, so it cannot be "
                          "run again."),
            {run->summary.name});
    }
    if (!found.checkpoint && !run->summary.damage.empty()) {
        return fail(
            ErrorCode::Malformed,
            TRUELOSS_TEXT("Core",
                          "The run \"%1\" cannot be gone on with: its store was damaged, and what is left of it "
                          "reaches up to none of its checkpoints. Start a new run; the batches that could be read "
                          "stay in the list."),
            {run->summary.name});
    }
    const std::int64_t batches = found.checkpoint ? found.checkpoint->position.batches : 0;
    const std::int64_t epochs =
        found.checkpoint && found.checkpoint->lastEpoch ? found.checkpoint->lastEpoch->epoch : 0;
    run->record = recordUpTo(run->record, batches, epochs);
    auto config =
        found.checkpoint ? Result<TrainingConfig>(found.checkpoint->config) : configFromText(run->info.configText);
    if (!config) return tl::unexpected(config.error());
    found.config = std::move(*config);
    found.split = found.checkpoint ? found.checkpoint->split : splitOf(run->info);
    auto place = found.checkpoint ? Result<DataPlace>(found.checkpoint->place) : keptPlace(store.runFolder(id));
    if (!place) return tl::unexpected(place.error());
    if (!movedTo.empty()) place->path = movedTo;
    found.path = place->path;
    auto source = openDataPlace(*place);
    if (!source) return tl::unexpected(source.error());
    found.source = std::move(*source);
    found.facts = inspectImages(found.source.manifest);
    found.run = std::move(*run);
    return found;
}

}  // namespace trueloss
