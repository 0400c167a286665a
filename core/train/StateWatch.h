#pragma once

#include "record/BatchPoint.h"
#include "train/Checkpoint.h"

#include <functional>
#include <memory>

namespace trueloss {

/// Copies the state in which a training stands; null where it is not worth keeping (weights that are not finite, the
/// middle of a batch). May throw what torch throws.
using TakeState = std::function<std::shared_ptr<const Checkpoint>()>;

/// Is told of a training before its first batch (`point` null) and after each, on the trainer's thread, and may take
/// the state there. Must not throw.
using StateWatch = std::function<void(const RunPosition& at, const BatchPoint* point, const TakeState& take)>;

}  // namespace trueloss
