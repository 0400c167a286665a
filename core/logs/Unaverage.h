#pragma once

#include "record/RecoveredPoint.h"

#include <cstdint>
#include <vector>

namespace trueloss {

/// The arithmetic of the tool that printed the mean.
enum class MeanArithmetic {
    Double,  ///< Sums in float64: Keras 1.x to 2.3.1, tf.keras 2.0 and 2.1.
    Single   ///< Sums and divides in float32: tf.keras from 2.2 on. Also the safe choice where it is not known.
};

/// One printed line of a running mean that began at step 1.
struct PrintedMean {
    std::int64_t step = 0;  ///< From 1: how many values the mean holds.
    double weight = 0.0;    ///< W_k: the summed weight of those values (samples, or 1 a step).
    double value = 0.0;     ///< a_k as printed; may be NaN or infinite.
    double halfUnit = 0.0;  ///< eps: half a unit in the last printed digit.
};

/// What is known of the steps firstStep..lastStep, both included. One step unless the log has a gap there.
struct RecoveredBlock {
    std::int64_t firstStep = 0;
    std::int64_t lastStep = 0;
    double value = 0.0;
    double bound = 0.0;  ///< The true value lies within value +- bound.
    Grade grade = Grade::Unrecoverable;
};

/// Undoes a running mean a_k = (w_1 b_1 + ... + w_k b_k) / W_k, from what was printed of it. With p the line before:
///     (W_k a_k - W_p a_p) / (W_k - W_p),   error <= (eps_k W_k + eps_p W_p) / (W_k - W_p)
/// plus the rounding of the tool's own sums (and of this function's). That rounding is bounded for values of one sign,
/// as losses and errors are: the sum is then largest at its end. A line that is not finite makes its own block and the
/// one behind it unrecoverable.
/// Requires steps >= 1 and weights > 0, both strictly increasing. The blocks cover steps 1..lines.back().step in order
/// and without a hole.
std::vector<RecoveredBlock> undoRunningMean(const std::vector<PrintedMean>& lines, MeanArithmetic arithmetic);

}  // namespace trueloss
