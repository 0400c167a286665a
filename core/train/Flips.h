#pragma once

#include "data/BatchLoader.h"
#include "data/ImageDataset.h"

#include <cstdint>

namespace trueloss {

/// Mirrors each image of the batch left-right and top-bottom with probability 1/2 each, by a generator of seed and batch
/// number, so that a run can be repeated.
void flipAtRandom(Batch& batch, const ImageShape& shape, std::uint64_t seed, std::int64_t batchNumber);

}  // namespace trueloss
