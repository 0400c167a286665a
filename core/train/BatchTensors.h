#pragma once

#include "data/BatchLoader.h"
#include "train/RunScaling.h"
#include "train/TrainingConfig.h"

#include <vector>

namespace at {
class Tensor;
}

namespace trueloss {

/// Between batches and tensors on the device of `config`. May throw what torch throws.
at::Tensor inputTensor(const Batch& batch, const TrainingConfig& config, const PixelScaling& pixels);

/// N x outputs, in the scaled unit.
at::Tensor targetTensor(const Batch& batch, const TrainingConfig& config, const TargetScaling& scaling);

std::vector<double> toDoubles(const at::Tensor& tensor);

}  // namespace trueloss
