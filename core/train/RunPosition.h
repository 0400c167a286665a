#pragma once

#include "record/RunningMean.h"

#include <cstdint>

namespace trueloss {

/// Where a run stands between two batches.
struct RunPosition {
    std::int64_t epoch = 1;         ///< That is under way, or comes next.
    std::int64_t batchInEpoch = 0;  ///< Batches of it that are done.
    std::int64_t batches = 0;       ///< Of the run that are done.
    RunningMean epochMean;          ///< Of the true RMSE over the epoch's batches so far, by samples.
    double epochSeconds = 0.0;      ///< That this epoch has taken so far.
    double rateFactor = 1.0;        ///< What the user made of the learning rate, relative to the schedule.
    /// Batches of the run beyond those that epochs of its batch size make: an earlier part had another one.
    std::int64_t extraBatches = 0;
};

}  // namespace trueloss
