#pragma once

#include "record/LossCurve.h"
#include "record/RunRecord.h"

#include <cstddef>

namespace trueloss {

/// The progress bars of Keras by era; read in the sources at their release tags.
enum class KerasBar {
    Once,        ///< tf.keras 2.2 to 2.15, and Keras from 3.15 on: the mean of the epoch so far, weighted by samples.
    Twice,       ///< Keras 3.0 to 3.10: the mean of these means, one a step; at the end the epoch's mean once more.
    DoubledLast  ///< Keras up to 2.3.1, counting steps: the plain mean; at the end the epoch's mean as one step more.
};
inline constexpr std::size_t kerasBarCount = 3;

/// What the bar would have printed after each batch, a value a batch. b_k is the true RMSE of batch k of an epoch and
/// a_k their mean up to k, weighted by samples. Once: a_k. Twice: (a_1 + ... + a_k) / k. DoubledLast: (b_1 + ... +
/// b_k) / k. The last line of an epoch of N batches that was ended is (a_1 + ... + a_N + a_N) / (N + 1) and (b_1 +
/// ... + b_N + a_N) / (N + 1).
LossCurve kerasBar(const RunRecord& record, KerasBar era);

/// Whether the epoch whose last batch so far stands before `end` has ended: another began, or it was validated.
bool epochEndsAt(const RunRecord& record, std::size_t end);

}  // namespace trueloss
