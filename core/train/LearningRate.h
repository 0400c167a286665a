#pragma once

#include "train/TrainingConfig.h"

#include <cstdint>

namespace trueloss {

/// What the schedule makes of the learning rate in that epoch (from 1).
double scheduledRate(const TrainingConfig& config, std::int64_t epoch);

/// The rate of a batch of that epoch, by its number in the run (from 1). `factor`: see RunPosition::rateFactor.
double learningRateOf(const TrainingConfig& config, std::int64_t epoch, double factor, std::int64_t batch);

}  // namespace trueloss
