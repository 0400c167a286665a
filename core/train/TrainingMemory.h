#pragma once

#include "base/Error.h"
#include "model/MemoryNeed.h"
#include "train/TrainingConfig.h"

#include <cstdint>

namespace trueloss {

/// Images that are validated at once: at least 32, which is faster than small batches, unless that would take more
/// memory than the training itself (and more than 1 GiB). Requires a valid configuration.
std::int64_t validationBatch(const TrainingConfig& config);

/// What training or validating takes, whichever is more: weights, gradients, the optimizer's state, the copies of the
/// weights that are kept, and what a batch makes on its way, with the gaps that it leaves in the heap. Requires a valid
/// configuration. `checkpoints`: with the copies that a CheckpointKeeper holds.
MemoryNeed memoryNeed(const TrainingConfig& config, bool checkpoints = false);

/// Whether `available` bytes suffice for it. Errors: TooLarge, with the need and what to make smaller. A GPU's memory
/// is not known here: for one everything suffices, and libtorch says it when its own is full.
Result<void> checkMemory(const TrainingConfig& config, std::int64_t available, bool checkpoints = false);

}  // namespace trueloss
