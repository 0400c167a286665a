#pragma once

#include "record/RunRecord.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace trueloss {

/// What a record says, held against the true values: how far each bound was used.
struct TruthCheck {
    std::size_t single = 0;  ///< Batches graded Exact or Bounded.
    std::size_t blocks = 0;  ///< Blocks graded BlockMean.
    std::size_t open = 0;    ///< Batches graded Unrecoverable.
    std::size_t values = 0;  ///< Of `single`, those that are finite.
    double mostUsed = 0.0;   ///< The largest error of a single batch or a block, in parts of its bound.
    double mostUsedOfBlocks = 0.0;

    /// Of several records.
    TruthCheck& operator+=(const TruthCheck& other)
    {
        single += other.single;
        blocks += other.blocks;
        open += other.open;
        values += other.values;
        mostUsed = std::max(mostUsed, other.mostUsed);
        mostUsedOfBlocks = std::max(mostUsedOfBlocks, other.mostUsedOfBlocks);
        return *this;
    }
};

/// How a tool's blocks are.
struct BlockShape {
    double fade = 1.0;            ///< What a batch weighs in its block's mean, the next one being 1.
    bool hasLinesWithin = false;  ///< A block may have lines before its end (windows that were not undone).
    std::function<double(const BatchPoint&)> images = [](const BatchPoint&) { return 1.0; };  ///< Of a batch.
};

/// Each batch, and the mean of each block of batches with the same value and bound, has to lie within its bound of the
/// truth. `truth(batch)`: of a batch of the record.
inline TruthCheck checkTruth(const RunRecord& record, const std::function<double(const BatchPoint&)>& truth,
                             const BlockShape& shape = {})
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
            double weight = 0.0;
            std::size_t end = i;
            bool ended = false;
            for (; end < count && !ended; ++end) {
                const RecoveredPoint here = record.recovered(end);
                if (here.grade != point.grade || here.bound != point.bound || record.batch(end).rmse != batch.rmse)
                    break;
                const double images = shape.images(record.batch(end));
                sum = sum * shape.fade + images * truth(record.batch(end));
                weight = weight * shape.fade + images;
                ended = !shape.hasLinesWithin && !std::isnan(here.printed);
            }
            const double error = std::abs(batch.rmse - sum / weight);
            use(error, point.bound, i);
            if (point.bound > 0.0) check.mostUsedOfBlocks = std::max(check.mostUsedOfBlocks, error / point.bound);
            ++check.blocks;
            i = end;
        } else {
            const double value = truth(batch);
            if (std::isfinite(value)) {
                use(std::abs(batch.rmse - value), point.bound, i);
                ++check.values;
            } else {
                EXPECT_TRUE(std::isnan(value) ? std::isnan(batch.rmse) : batch.rmse == value) << i;
            }
            ++check.single;
            ++i;
        }
    }
    return check;
}

}  // namespace trueloss
