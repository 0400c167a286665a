#include "record/GapReason.h"

#include "base/Translate.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

/// What a log does in a long gap, it does at its beginning.
constexpr std::size_t mostRead = 1'000;

}  // namespace

Message gapSentence(std::size_t first, std::size_t last)
{
    const auto from = static_cast<std::int64_t>(first) + 1;
    const auto to = static_cast<std::int64_t>(last) + 1;
    if (first == last) return {TRUELOSS_TEXT("Core", "Batch %1 cannot be told from the log."), {from}};
    return {TRUELOSS_TEXT("Core", "Batches %1 to %2 cannot be told from the log."), {from, to}};
}

Message gapReason(const RunRecord& record, std::size_t first, std::size_t last)
{
    const double printed = record.recovered(last).printed;
    const std::size_t read = std::min(last - first, mostRead);
    std::size_t shown = 0;
    for (std::size_t i = first; i < first + read; ++i) shown += std::isfinite(record.recovered(i).printed) ? 1 : 0;
    if (2 * shown > read && read > 0) {
        return {TRUELOSS_TEXT("Core",
                              "It shows numbers after them, but none that single batches could be worked out from: "
                              "medians, say, or a line before them is missing. After the last it shows %1."),
                {printed}};
    }
    if (std::isnan(printed)) {
        return {TRUELOSS_TEXT("Core", "It shows no number after them that they could be worked out from."), {}};
    }
    return {TRUELOSS_TEXT("Core",
                          "After them it shows %1, which also depends on what it leaves out, such as the size of the "
                          "last batch."),
            {printed}};
}

}  // namespace trueloss
