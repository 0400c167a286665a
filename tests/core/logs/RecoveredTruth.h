#pragma once

#include "record/RunRecord.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <functional>

namespace trueloss {

/// What a record says, held against the true values: how far each bound was used.
struct TruthCheck {
    std::size_t single = 0;  ///< Batches graded Exact or Bounded.
    std::size_t blocks = 0;  ///< Blocks graded BlockMean.
    std::size_t open = 0;    ///< Batches graded Unrecoverable.
    double mostUsed = 0.0;   ///< The largest error, in parts of its bound.
};

/// Each batch, and the mean of each block of batches with the same value and bound, has to lie within its bound of the
/// truth. `truth(batch)`: of a batch of the record.
inline TruthCheck checkTruth(const RunRecord& record, const std::function<double(const BatchPoint&)>& truth)
{
    TruthCheck check;
    const std::size_t count = record.batchCount();
    const auto use = [&check](double error, double bound, std::size_t at) {
        EXPECT_LE(error, bound) << "batch " << at;
        if (bound > 0.0) check.mostUsed = std::max(check.mostUsed, error / bound);
    };
    for (std::size_t i = 0; i < count;) {
        const BatchPoint batch = record.batch(i);
        const RecoveredPoint point = record.recovered(i);
        if (point.grade == Grade::Unrecoverable) {
            EXPECT_TRUE(std::isnan(batch.rmse)) << i;
            EXPECT_TRUE(std::isinf(point.bound)) << i;
            ++check.open;
            ++i;
        } else if (point.grade == Grade::BlockMean) {
            double sum = 0.0;
            std::size_t end = i;
            bool ended = false;
            for (; end < count && !ended; ++end) {
                const RecoveredPoint here = record.recovered(end);
                if (here.grade != point.grade || here.bound != point.bound || record.batch(end).rmse != batch.rmse)
                    break;
                sum += truth(record.batch(end));
                ended = !std::isnan(here.printed);
            }
            use(std::abs(batch.rmse - sum / static_cast<double>(end - i)), point.bound, i);
            ++check.blocks;
            i = end;
        } else {
            if (std::isnan(truth(batch))) {
                EXPECT_TRUE(std::isnan(batch.rmse)) << i;
            } else {
                use(std::abs(batch.rmse - truth(batch)), point.bound, i);
            }
            ++check.single;
            ++i;
        }
    }
    return check;
}

}  // namespace trueloss
