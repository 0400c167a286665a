#pragma once

#include "base/Message.h"
#include "record/RunRecord.h"

#include <cstdint>

namespace trueloss {

/// How many batches of a log are of each grade.
struct GradeCounts {
    std::int64_t exact = 0;
    std::int64_t bounded = 0;
    std::int64_t blockMean = 0;
    std::int64_t unrecoverable = 0;
    double widestBound = 0.0;  ///< Of the exact and bounded ones; 0 where there is none.
    bool operator==(const GradeCounts&) const = default;
};

/// All zero for a record without recovered points. Costs O(batches).
GradeCounts countGrades(const RunRecord& record);

/// "Of 207 batches 4 are printed themselves, ...": for people. Empty for a record without recovered points.
Message gradeSentence(const RunRecord& record);

}  // namespace trueloss
