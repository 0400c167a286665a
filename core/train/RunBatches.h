#pragma once

#include "base/Error.h"
#include "data/BatchLoader.h"
#include "data/Split.h"
#include "train/RunPosition.h"
#include "train/TrainingConfig.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace trueloss {

/// Where a batch stands in a run.
struct BatchPlace {
    std::int64_t number = 1;   ///< In the run, from 1.
    std::int64_t epoch = 1;    ///< From 1.
    std::int64_t inEpoch = 1;  ///< From 1.
    bool operator==(const BatchPlace&) const = default;
};

std::int64_t batchesPerEpoch(const TrainingConfig& config, const Split& split);

/// Requires number >= 1. `extraBatches`: see RunPosition.
BatchPlace placeOfBatch(const TrainingConfig& config, const Split& split, std::int64_t number,
                        std::int64_t extraBatches = 0);

/// Its rows in their order, which follows from seed, epoch and batch size alone.
std::vector<std::size_t> rowsOfBatch(const TrainingConfig& config, const Split& split, const BatchPlace& place);

/// The batch as the run trained on it, flips and contrast included. Errors: Unreadable (an image has gone).
Result<Batch> loadBatch(const TrainingConfig& config, const std::shared_ptr<const ImageDataset>& data,
                        const Split& split, const BatchPlace& place);

/// What a run's batch gets after it was loaded; `before`: batches of the run before it.
void augment(Batch& batch, const TrainingConfig& config, const ImageShape& shape, std::int64_t before);

}  // namespace trueloss
