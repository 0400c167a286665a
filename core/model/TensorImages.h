#pragma once

#include "model/ModelSpec.h"
#include "scale/PixelScaling.h"

#include <cstdint>
#include <span>

namespace at {
class Tensor;
}
namespace c10 {
struct Device;
}

namespace trueloss {

/// Bytes (NHWC) to the network's input: float, N x C x H x W in channels-last order, scaled. May throw what torch
/// throws. Shared by training and prediction, so that both see the same numbers.
at::Tensor imagesToTensor(std::span<const std::uint8_t> pixels, std::size_t count, const ModelSpec& spec,
                          const PixelScaling& scaling, const c10::Device& device);

}  // namespace trueloss
