#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "inspect/BatchInspection.h"
#include "train/Replay.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

namespace trueloss {

struct InspectionTask {
    ReplayTask run;          ///< `from`: null, or a state that stands at inspectionStart() or before.
    std::int64_t batch = 1;  ///< Its number in the run, from 1.
    std::string unit;        ///< Of the target.
    std::optional<double> recordedRmse;
    std::int64_t ordinaryBatches = 8;  ///< At most so many are tried. Requires >= 1.
};

/// Where the replay has to begin, at the latest, for a batch: two updates before it, as far as there are.
std::int64_t inspectionStart(std::int64_t batch);

/// Runs the run again up to the batch, takes it apart, and tries the three explanations: this batch and ordinary ones
/// (others of its epoch, those still to come first, with their own augmentation and this batch's dropout) on the
/// weights that it met and on those two updates earlier. The run itself is not touched; torch's own generators are left
/// as they were. Costs the replay, then two steps and three forward passes an ordinary batch, and the memory of three
/// states and a network beside it. Errors: those of replay(); BadSetting (batch < 1); Unreadable; Internal. Blocking;
/// any thread; throws nothing.
Result<BatchInspection> inspectBatch(const InspectionTask& task, const ProgressSink& progress = {},
                                     std::stop_token stop = {});

}  // namespace trueloss
