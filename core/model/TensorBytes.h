#pragma once

#include "model/Network.h"

#include <string>

namespace trueloss {

/// A copy of the tensor's values on the CPU. The tensor holds floats or, as torch's counters do, 64-bit integers.
NamedTensor toNamed(const std::string& name, const at::Tensor& tensor);

/// Whether type, shape and number of bytes are the tensor's.
bool fits(const NamedTensor& source, const at::Tensor& tensor);

/// Whether every float is finite.
bool allFinite(const std::vector<NamedTensor>& tensors);

/// Overwrites the tensor's values, wherever it lies. Requires fits(). May throw what torch throws.
void copyInto(const at::Tensor& tensor, const NamedTensor& source);

}  // namespace trueloss
