#pragma once

#include "model/Layer.h"

namespace at {
class Tensor;
}

namespace trueloss {

/// The numbers of a float tensor rounded to IEEE 754 binary16 (to nearest, ties to even), as floats again; the gradient
/// that comes back is rounded likewise. An undefined tensor stays one. May throw what torch throws.
at::Tensor roundedToHalf(const at::Tensor& values);

/// Whether a layer of that kind can put out numbers of more bits than come in. The others pick among their inputs and
/// 0 (or 6), which are numbers of 16 bits already.
bool makesNewNumbers(LayerKind kind);

}  // namespace trueloss
