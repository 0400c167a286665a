#pragma once

#include "train/TrainingConfig.h"

namespace at {
class Tensor;
}

namespace trueloss {

/// The loss of a batch as a scalar tensor with a gradient. prediction, target: N x M, same device. Where a root's
/// derivative would be infinite (an error of exactly 0), the gradient is 0, or with `guardRoot` false NaN, as in Keras.
/// May throw what torch throws.
at::Tensor computeLoss(LossKind kind, const at::Tensor& prediction, const at::Tensor& target, bool guardRoot = true);

}  // namespace trueloss
