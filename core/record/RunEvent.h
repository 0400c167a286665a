#pragma once

#include <cstdint>
#include <string>

namespace trueloss {

/// Something that happened to a run between two batches, for markers and reports.
enum class RunEventKind {
    LearningRateChanged,  ///< By the user; value: the new rate. A schedule's drops are no events: the curve shows them.
    Paused,
    Resumed,           ///< After a pause.
    Checkpoint,        ///< Written; text: its file's name; value: seconds that the training stood still for it.
    CheckpointFailed,  ///< text: why. The run goes on.
    Continued          ///< Training went on from a checkpoint after an interruption.
};

struct RunEvent {
    RunEventKind kind = RunEventKind::Paused;
    std::int64_t batch = 0;  ///< Batches of the run before it.
    double value = 0.0;
    std::string text;
    bool operator==(const RunEvent&) const = default;
};

/// Stable names for files: "learning-rate", "paused", "resumed", "checkpoint", "checkpoint-failed", "continued".
const char* runEventName(RunEventKind kind);

}  // namespace trueloss
