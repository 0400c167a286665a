#pragma once

#include "data/BatchLoader.h"
#include "data/ImageDataset.h"

#include <cstdint>

namespace trueloss {

/// Mirrors each image of the batch left-right and top-bottom with probability 1/2 each, by a generator of seed and
/// batch number, so that a run can be repeated.
void flipAtRandom(Batch& batch, const ImageShape& shape, std::uint64_t seed, std::int64_t batchNumber);

/// Multiplies each image of the batch by a factor of its own, log-uniform between 1 / (1 + amount) and 1 + amount;
/// bytes stay within 0..255. Requires amount >= 0. Seeded likewise.
void changeContrastAtRandom(Batch& batch, const ImageShape& shape, double amount, std::uint64_t seed,
                            std::int64_t batchNumber);

}  // namespace trueloss
