#include "experiment/BatchWindow.h"

#include "base/Random.h"
#include "data/BatchLoader.h"
#include "train/LearningRate.h"

#include <algorithm>

namespace trueloss {

BatchWindow plannedWindow(const TrainingConfig& config, const Split& split, const Checkpoint* from, std::size_t count,
                          const std::vector<double>& recorded)
{
    BatchWindow window;
    const RunPosition start = from != nullptr ? from->position : RunPosition{};
    const auto size = static_cast<std::size_t>(std::max<std::int64_t>(config.batchSize, 1));
    window.firstBatch = start.batches;
    std::size_t place = static_cast<std::size_t>(start.batchInEpoch) * size;
    for (std::int64_t epoch = start.epoch; window.batches.size() < count && !split.train.empty(); ++epoch) {
        const std::vector<std::size_t> rows = shuffledRows(split.train, config.seed, epoch);
        for (; place < rows.size() && window.batches.size() < count; place += size) {
            const auto first = rows.begin() + static_cast<std::ptrdiff_t>(place);
            const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(place + size, rows.size()));
            const std::size_t number = static_cast<std::size_t>(start.batches) + window.batches.size();
            window.batches.emplace_back(first, last);
            const double scheduled =
                learningRateOf(config, epoch, start.rateFactor, static_cast<std::int64_t>(number) + 1);
            window.rates.push_back(number < recorded.size() ? recorded[number] : scheduled);
        }
        place = 0;
    }
    return window;
}

BatchWindow reordered(const BatchWindow& window, std::uint64_t seed)
{
    std::vector<std::size_t> rows;
    for (const auto& batch : window.batches) rows.insert(rows.end(), batch.begin(), batch.end());
    Random(seed).shuffle(rows);
    BatchWindow out = window;
    auto next = rows.begin();
    for (auto& batch : out.batches) {
        std::copy_n(next, batch.size(), batch.begin());
        next += static_cast<std::ptrdiff_t>(batch.size());
    }
    return out;
}

}  // namespace trueloss
