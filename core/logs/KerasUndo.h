#pragma once

#include "logs/KerasLog.h"
#include "logs/KerasReading.h"
#include "logs/Unaverage.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace trueloss {

/// The steps of one epoch, undone.
struct UndoneEpoch {
    std::vector<RecoveredBlock> blocks;  ///< Cover steps 1..steps in order.
    std::vector<double> printed;         ///< After each block; NaN: nothing.
    std::int64_t steps = 0;
};

/// Undoes the mean of one column of an epoch. `squares`: the column shows the root of a mean of squares.
UndoneEpoch undoKeras(const KerasEpoch& epoch, std::size_t column, const KerasReading& reading, bool squares);

/// The value that the last batch must have had if it had `lastSize` of `batchSize` samples, in Keras up to 2.3.1
/// counting steps: F = (b_1 + ... + b_N + A) / (N + 1) with the sample-weighted mean A. Requires a line after N - 1
/// steps. `before`: that line; `end`: F; `steps`: N.
RecoveredBlock undoDoubledEnd(const PrintedMean& before, const PrintedNumber& end, std::int64_t steps,
                              std::int64_t batchSize, std::int64_t lastSize);

/// Undoes d_k = (a_1 + ... + a_k) / k: the a_k of all lines whose step before was printed too, with the error that
/// printing leaves in their halfUnit: eps_k k + eps_{k-1} (k - 1). `weightOf(step)`: of the inner mean a_k up to there.
std::vector<PrintedMean> undoOuterMean(const std::vector<PrintedMean>& lines);

}  // namespace trueloss
