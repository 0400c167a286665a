#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/DataSource.h"
#include "store/StoredRun.h"
#include "train/Replay.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

namespace trueloss {

class RunStore;

/// A stored run with what is needed to run it again.
struct StoredReplay {
    StoredRun run;  ///< With all batches.
    TrainingConfig config;
    std::shared_ptr<const Split> split;
    std::filesystem::path path;  ///< Of the data.
    DataSource source;           ///< Whose images are to be loaded at the shape and fit of `config`.
};

/// Reads the run and opens its data. `movedTo`: where the data are now; empty: where they were. Errors: those of
/// RunStore::load(), openDataPlace() and configFromText(); NotFound where nobody knows where the data lie; Unsupported
/// (the run is a log). Any thread but the window's.
Result<StoredReplay> openStoredReplay(const RunStore& store, const std::string& id,
                                      const std::filesystem::path& movedTo = {}, const ProgressSink& progress = {},
                                      const std::stop_token& stop = {});

/// How to get to the state after so many batches: from the newest checkpoint that stands at `batches` or before, or
/// from the start. Of a branch, what lies before it is its parent's: the task is that run's then. Errors: Mismatch (the
/// images that were loaded are not those of the run); NotFound (a branch whose parent is gone); those of
/// openStoredReplay() for the parent.
Result<ReplayTask> replayTaskFor(const RunStore& store, const StoredReplay& stored,
                                 const std::shared_ptr<const ImageDataset>& data, std::int64_t batches,
                                 const std::stop_token& stop = {});

}  // namespace trueloss
