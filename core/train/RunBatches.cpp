#include "train/RunBatches.h"

#include "train/Augmentation.h"

#include <algorithm>
#include <utility>

namespace trueloss {

std::int64_t batchesPerEpoch(const TrainingConfig& config, const Split& split)
{
    return (static_cast<std::int64_t>(split.train.size()) + config.batchSize - 1) / config.batchSize;
}

BatchPlace placeOfBatch(const TrainingConfig& config, const Split& split, std::int64_t number,
                        std::int64_t extraBatches)
{
    const std::int64_t inEpochs = number - 1 - extraBatches;
    const std::int64_t inEpoch = batchesPerEpoch(config, split);
    return {number, inEpochs / inEpoch + 1, inEpochs % inEpoch + 1};
}

std::vector<std::size_t> rowsOfBatch(const TrainingConfig& config, const Split& split, const BatchPlace& place)
{
    const std::vector<std::size_t> rows = shuffledRows(split.train, config.seed, place.epoch);
    const auto size = static_cast<std::size_t>(config.batchSize);
    const std::size_t first = std::min(rows.size(), static_cast<std::size_t>(place.inEpoch - 1) * size);
    const std::size_t last = std::min(rows.size(), first + size);
    return {rows.begin() + static_cast<std::ptrdiff_t>(first), rows.begin() + static_cast<std::ptrdiff_t>(last)};
}

Result<Batch> loadBatch(const TrainingConfig& config, const std::shared_ptr<const ImageDataset>& data,
                        const Split& split, const BatchPlace& place)
{
    Batch batch;
    BatchLoader loader(data, rowsOfBatch(config, split, place), static_cast<std::size_t>(config.batchSize));
    if (const auto loaded = loader.next(batch); !loaded) return tl::unexpected(loaded.error());
    augment(batch, config, data->shape(), place.number - 1);
    return batch;
}

void augment(Batch& batch, const TrainingConfig& config, const ImageShape& shape, std::int64_t before)
{
    if (config.flips) flipAtRandom(batch, shape, config.seed, before);
    if (config.contrast > 0.0) changeContrastAtRandom(batch, shape, config.contrast, config.seed, before);
}

}  // namespace trueloss
