#pragma once

#include "base/Error.h"
#include "scale/PixelScaling.h"
#include "train/TargetScaling.h"
#include "train/TrainingTask.h"

#include <stop_token>

namespace trueloss {

/// What stands between the files' numbers and the network's, fitted on the training rows alone.
struct RunScaling {
    TargetScaling targets;
    PixelScaling pixels;
};

/// Looks at every training image where pixels are standardised. Errors: those of TargetScaling::fit(), Unreadable (an
/// image has gone), Cancelled.
Result<RunScaling> fitScaling(const TrainingTask& task, const std::stop_token& stop);

}  // namespace trueloss
