#include "ghosts/KerasBar.h"

#include <algorithm>

namespace trueloss {

bool epochEndsAt(const RunRecord& record, std::size_t end)
{
    return end < record.batchCount() || std::ranges::any_of(record.epochs(), [end](const EpochPoint& epoch) {
               return epoch.lastBatch == static_cast<std::int64_t>(end);
           });
}

LossCurve kerasBar(const RunRecord& record, KerasBar era)
{
    const LossCurve& mean = record.runningMeanCurve();
    if (era == KerasBar::Once) return mean;
    const LossCurve& averaged = era == KerasBar::Twice ? mean : record.trueCurve();
    const std::vector<std::size_t>& starts = record.epochStarts();
    LossCurve bar;
    for (std::size_t e = 0; e < starts.size(); ++e) {
        const std::size_t end = e + 1 < starts.size() ? starts[e + 1] : record.batchCount();
        const bool ended = epochEndsAt(record, end);
        RunningMean shown;
        for (std::size_t i = starts[e]; i < end; ++i) {
            shown.add(averaged.at(i));
            if (ended && i + 1 == end) shown.add(mean.at(i));
            bar.append(shown.value());
        }
    }
    return bar;
}

}  // namespace trueloss
