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

/// Brings both generators back to where they were: a paused training must not feel what is tried beside it. Throws
/// nothing.
class KeptTorchRandom {
public:
    explicit KeptTorchRandom(DeviceId device) noexcept;
    ~KeptTorchRandom();
    KeptTorchRandom(const KeptTorchRandom&) = delete;
    KeptTorchRandom& operator=(const KeptTorchRandom&) = delete;

private:
    DeviceId m_device;
    TorchRandomState m_state;
};

}  // namespace trueloss
