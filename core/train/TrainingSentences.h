#pragma once

#include "base/Message.h"
#include "record/BatchPoint.h"
#include "train/TrainingConfig.h"

#include <cstdint>

namespace trueloss {

/// Why a training could not go on, in words: after a step.
Message weightsMessage(std::int64_t epoch);

/// Before a step, by a batch whose loss or gradient norm is not finite although every weight is. `first`: nothing has
/// been learnt yet.
Message notFiniteMessage(const TrainingConfig& config, const BatchPoint& point, bool first);

}  // namespace trueloss
