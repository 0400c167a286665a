#include "ghosts/KerasBar.h"

#include "ghosts/GrowingBar.h"

#include <algorithm>
#include <utility>

namespace trueloss {

bool epochEndsAt(const RunRecord& record, std::size_t end)
{
    return end < record.batchCount() || std::ranges::any_of(record.epochs(), [end](const EpochPoint& epoch) {
               return epoch.lastBatch == static_cast<std::int64_t>(end);
           });
}

LossCurve kerasBar(const RunRecord& record, KerasBar era)
{
    if (era == KerasBar::Once) return record.runningMeanCurve();
    GrowingBar bar(era);
    bar.read(record, record.batchCount());
    return std::move(*bar.curve());
}

}  // namespace trueloss
