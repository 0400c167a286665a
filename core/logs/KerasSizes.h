#pragma once

#include "logs/KerasReading.h"

namespace trueloss {

/// Finds the batch size, the size of the last batch and the number of images, where the log gives them away, and adds
/// what was concluded. An accuracy says it: after k batches of n samples, k times the mean of the batches' accuracies
/// is a multiple of 1 / n.
void concludeSizes(KerasReading& reading, const KerasLog& log, const KerasRun& run, std::size_t column);

}  // namespace trueloss
