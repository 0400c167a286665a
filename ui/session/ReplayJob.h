#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/DataSource.h"
#include "session/Run.h"
#include "train/Replay.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

namespace trueloss {
class RunStore;
}

namespace trueloss::ui {

/// Where runs and images can be had from at this moment.
struct ReplaySources {
    std::shared_ptr<RunStore> store;           ///< Null: no run is kept.
    std::shared_ptr<const DataSource> source;  ///< That is open; null: none is.
    std::filesystem::path path;                ///< What it was opened with.
    /// Of the data that are open, or that the run was looked at with before; null: none are loaded.
    std::shared_ptr<const ImageDataset> images;
};

/// What the GUI thread knows of how to get to states of a run; what is left to find out (reading the archive, loading
/// images) is done by prepare(). A plain value that crosses threads.
struct ReplayJob {
    std::int64_t first = 0;  ///< Batches before the first state that is wanted...
    std::int64_t last = 0;   ///< ...and the last.
    ReplaySources sources;   ///< Of the source only where it is that of the run.
    std::string id;          ///< In the store; empty: it is not kept.
    DataPlace place;
    /// `data` and `from` as far as they are in memory. No split: the run is not of this session.
    ReplayTask task;
    bool branch = false;  ///< Without `from` it cannot be run again from memory.
};

/// Follows a branch back to the run that has the states. GUI thread.
ReplayJob jobFor(std::shared_ptr<const Run> run, std::int64_t first, std::int64_t last, ReplaySources sources);

/// How a run can be run again, and where its data lie.
struct Prepared {
    ReplayTask task;
    DataPlace place;
};

/// `task.from` stands at `first` or before, or is the origin of a branch that has `last` but not `first`. Any thread
/// but the window's. Errors: NotFound (nobody has the run's images, or the state that it branched off); Cancelled;
/// those of reading.
Result<Prepared> prepare(ReplayJob job, const ProgressSink& progress, const std::stop_token& stop);

}  // namespace trueloss::ui
