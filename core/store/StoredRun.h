#pragma once

#include "base/Message.h"
#include "check/DataSummary.h"
#include "diagnose/Finding.h"
#include "record/LogFacts.h"
#include "record/RunRecord.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

/// Running: somebody writes it at this moment. Interrupted: it was running and who wrote it is gone (kill, power cut).
/// Damaged: nobody writes it, and part of it was lost, see RunSummary::damage.
enum class RunState { Running, Completed, Stopped, Failed, Interrupted, Damaged };

using StoreTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// The data that a run was trained on. The store only keeps it; who trains says what the hash is taken of.
struct StoredData {
    std::string hash;
    std::string path;
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
    bool operator==(const StoredData&) const = default;
};

/// What is known of a run when it begins. Texts may hold any bytes.
struct RunInfo {
    std::string name;
    std::string unit;  ///< Of the target; empty when unknown.
    RunSource source = RunSource::Training;
    std::vector<RunSetting> settings;
    std::string configText;  ///< The whole configuration, as whoever trains writes and reads it again.
    StoredData data;
    std::vector<std::int64_t> trainRows;  ///< Rows of the data set, in the order given.
    std::vector<std::int64_t> validationRows;
    std::uint64_t seed = 0;
    std::vector<RunSetting> versions;  ///< "program" = "0.1.0", "libtorch" = "1.13.1", ...
    std::string device;
    std::int64_t threads = 0;
    std::int64_t batchesPerEpoch = 0;                                     ///< 0: not known. So for the next.
    std::int64_t epochs = 0;                                              ///< That were planned.
    double meanPredictorRmse = std::numeric_limits<double>::quiet_NaN();  ///< See DiagnosisContext.
    std::vector<std::string> tags;
    std::string note;
    std::optional<DataSummary> dataSummary;  ///< Nothing: not known, as of runs stored before version 3 of the format.
    /// Id of the run that this one branched off, from the state after its first `branchBatch` batches; empty: of none.
    /// That run need not be in the store (any more).
    std::string branchOf;
    std::int64_t branchBatch = 0;
    std::optional<LogFacts> log;  ///< Nothing: it was trained, or of before version 5 of the format.
};

enum class CheckpointKind { Last, Best, Epoch };

/// A file in the run's folder from which training can go on.
struct StoredCheckpoint {
    std::string file;  ///< Its name in RunStore::runFolder(): no folders, not ".lock".
    CheckpointKind kind = CheckpointKind::Last;
    std::int64_t batch = 0;  ///< Batches of the run before it.
    std::int64_t epoch = 0;  ///< Epochs of the run that were validated before it.
    bool operator==(const StoredCheckpoint&) const = default;
};

/// Figures of a run so far. NaN where there is none yet.
struct RunFigures {
    std::int64_t batches = 0;
    std::int64_t epochs = 0;  ///< That were validated.
    std::int64_t events = 0;
    std::int64_t samples = 0;
    double seconds = 0.0;  ///< As RunRecord::secondsDone() of the last batch, and the validation after it.
    double lastRmse = std::numeric_limits<double>::quiet_NaN();            ///< True RMSE of the last batch.
    double bestValidationRmse = std::numeric_limits<double>::quiet_NaN();  ///< Lowest finite one.
    std::int64_t bestEpoch = 0;                                            ///< The epoch of that; 0: none.
    double lastValidationRmse = std::numeric_limits<double>::quiet_NaN();
};

/// A run in the list: all that is known without reading its batches.
struct RunSummary {
    std::string id;  ///< A UUID.
    std::string name;
    std::string unit;
    RunSource source = RunSource::Training;
    RunState state = RunState::Running;
    Message message;  ///< Why, when it failed.
    StoreTime created;
    std::optional<StoreTime> ended;
    std::string device;
    std::string dataPath;
    std::vector<std::string> tags;
    std::string note;
    std::optional<StoreTime> trashed;
    RunFigures figures;
    Message damage;                ///< What of the run was lost when a damaged store was repaired; empty: nothing.
    std::string branchOf;          ///< See RunInfo...
    std::int64_t branchBatch = 0;  ///< ...for both.
    std::int64_t checkpoints = 0;  ///< How many it has.
};

/// A run with all that the store holds of it.
struct StoredRun {
    RunSummary summary;
    RunInfo info;
    std::vector<Finding> findings;  ///< The texts in their messages live as long as the process.
    std::vector<StoredCheckpoint> checkpoints;
    RunRecord record;  ///< With name, unit, source and settings; from details() without batches, epochs and events.
};

/// Stable names: "running", "completed", "stopped", "failed", "interrupted", "damaged"; "last", "best", "epoch".
const char* runStateName(RunState state);
const char* checkpointKindName(CheckpointKind kind);

}  // namespace trueloss
