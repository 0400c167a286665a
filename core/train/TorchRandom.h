#pragma once

#include "base/Error.h"
#include "model/Network.h"
#include "train/Checkpoint.h"

namespace trueloss {

/// Begins both generators anew. May throw what torch throws, as the others.
void seedTorch(std::uint64_t seed);

TorchRandomState torchRandomState(DeviceId device);

/// Errors: Mismatch (a state of another kind or version of generator).
Result<void> restoreTorchRandom(const TorchRandomState& state, DeviceId device);

}  // namespace trueloss
