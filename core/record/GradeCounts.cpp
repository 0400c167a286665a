#include "record/GradeCounts.h"

#include "base/Translate.h"

#include <algorithm>

namespace trueloss {

GradeCounts countGrades(const RunRecord& record)
{
    GradeCounts counts;
    for (std::size_t i = 0; record.hasRecovered() && i < record.batchCount(); ++i) {
        const RecoveredPoint point = record.recovered(i);
        switch (point.grade) {
            case Grade::Exact:
                ++counts.exact;
                break;
            case Grade::Bounded:
                ++counts.bounded;
                break;
            case Grade::BlockMean:
                ++counts.blockMean;
                continue;
            case Grade::Unrecoverable:
                ++counts.unrecoverable;
                continue;
        }
        counts.widestBound = std::max(counts.widestBound, point.bound);
    }
    return counts;
}

Message gradeSentence(const RunRecord& record)
{
    if (!record.hasRecovered()) return {};
    const GradeCounts counts = countGrades(record);
    return {TRUELOSS_TEXT("Core",
                          "How much the log tells: of %1 batches %2 are printed themselves, %3 were worked out from "
                          "the lines around them with a bound for the error, of %4 only the mean of a block is known, "
                          "and %5 cannot be told."),
            {static_cast<std::int64_t>(record.batchCount()), counts.exact, counts.bounded, counts.blockMean,
             counts.unrecoverable}};
}

}  // namespace trueloss
