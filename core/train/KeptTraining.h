#pragma once

#include "check/DataSummary.h"
#include "data/DataIdentity.h"
#include "data/DataPlace.h"
#include "store/StoredRun.h"
#include "train/Trainer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace trueloss {

class RunStore;
class StateRing;

/// What is trained, see Trainer, and how it is kept.
struct KeptTask {
    TrainingConfig config;
    std::shared_ptr<const ImageDataset> data;
    Split split;
    std::vector<RunSetting> choices;

    std::string name;
    std::string unit;  ///< Of the target.
    DataPlace place;
    std::int64_t everyEpochs = 0;  ///< See CheckpointPlan. So for the next.
    double mostLossSeconds = 60.0;
    std::vector<RunSetting> versions;  ///< Of program and libraries, see programFacts().
    CheckedData checked;               ///< What is kept of the data check; for a new run.
    std::string branchOf;              ///< See RunInfo; `from` is that of branchFrom() then. So for the next.
    std::int64_t branchBatch = 0;
    std::shared_ptr<const RunRecord> branchRecord;  ///< What a branch's own record begins with, see branchRecord().
    std::shared_ptr<StateRing> states;              ///< Is offered the run's states; may be null.

    std::string id;                          ///< Of the stored run to go on with; empty: a new one.
    std::shared_ptr<const Checkpoint> from;  ///< Null: from the start.
};

/// What a store keeps of the run from its beginning, but for the data's identity. Summarises the data, which may take a
/// fraction of a second.
RunInfo runInfoOf(const KeptTask& task);

/// Trains as Trainer::run() does, with everything kept: batches, epochs and events in the store as they come,
/// checkpoints in the run's folder, each after the batches that it stands behind. RunKept tells the run's id before
/// anything else, and later what keeps the store from being written; the training goes on either way. A run that fails
/// before its first batch is not kept; one that cannot be gone on with (other data than before, with or without a
/// checkpoint) fails and stays as it was. A branch is a run of its own: its record begins with branchRecord, and the
/// state that it goes on from is kept for good as the checkpoint "origin". Without a store (null) nothing is kept and
/// nothing told of it. The last event is RunEnded; all is stored by then. Blocking; throws nothing, also where `sink`
/// does: the run has failed then.
void trainKept(const std::shared_ptr<RunStore>& store, KeptTask task, TrainingControl& control,
               const Trainer::Sink& sink);

/// What tells the data of a run from others, as RunInfo::data.hash.
std::string dataHash(const DataIdentity& identity);

/// Where the data of a run lie that is, or was, kept in `runFolder`; known even when it was interrupted before its
/// first checkpoint. Errors: NotFound, Malformed.
Result<DataPlace> keptPlace(const std::filesystem::path& runFolder);

}  // namespace trueloss
