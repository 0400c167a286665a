#include "record/RunAxis.h"

#include <algorithm>

namespace trueloss {

namespace {

/// How many batches the epoch has that begins with number `epoch` of the starts. The last one may not be whole: then it
/// is taken to become as long as `expected`, or else as the one before.
std::size_t epochLength(const RunRecord& record, std::size_t epoch, std::size_t expected)
{
    const std::vector<std::size_t>& starts = record.epochStarts();
    if (epoch + 1 < starts.size()) return starts[epoch + 1] - starts[epoch];
    const std::size_t soFar = record.batchCount() - starts[epoch];
    if (expected == 0 && epoch > 0) expected = starts[epoch] - starts[epoch - 1];
    return std::max(expected, soFar);
}

}  // namespace

double axisPosition(const RunRecord& record, std::size_t index, RunAxis axis, std::size_t batchesPerEpoch)
{
    switch (axis) {
        case RunAxis::Samples:
            return static_cast<double>(record.samplesDone(index));
        case RunAxis::Minutes:
            return record.secondsDone(index) / 60.0;
        case RunAxis::Epochs: {
            const std::vector<std::size_t>& starts = record.epochStarts();
            const auto after = std::upper_bound(starts.begin(), starts.end(), index);
            const auto epoch = static_cast<std::size_t>(after - starts.begin()) - 1;
            const auto done = static_cast<double>(index + 1 - starts[epoch]);
            const auto before = static_cast<double>(record.epochOf(index) - record.epochOf(0));
            return before + done / static_cast<double>(epochLength(record, epoch, batchesPerEpoch));
        }
        case RunAxis::Batches:
            break;
    }
    return static_cast<double>(index) + 1.0;
}

}  // namespace trueloss
