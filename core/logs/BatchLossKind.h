#pragma once

#include "logs/EventScalars.h"
#include "logs/RecoveredRun.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

/// The rows of one epoch: [first, end).
struct EpochStretch {
    std::size_t first = 0;
    std::size_t end = 0;
    std::optional<PrintedNumber> mean;  ///< As the tool wrote it; nothing for an epoch that goes on.
};

struct BatchLossVerdict {
    bool runningMean = true;
    std::size_t period = 0;  ///< Rows an epoch, where they alone give it away; else 0.
    Conclusion conclusion;
};

/// Keras' `batch_loss` is the batch's own loss in tf.keras 2.0 and 2.1, and the mean since the start of the epoch from
/// 2.2 on. Decides by what the values give away: the epoch's mean has to be equal to the last of a running mean (within
/// 4 units of float32), or to be the mean of batches' own values, the last one weighted by 0 to 1 as a smaller batch
/// is; and a running mean of values that are not negative never falls faster than a_k / a_(k-1) = (k - 1) / k.
/// `everyStep`: each step of the epochs has its row.
BatchLossVerdict judgeBatchLoss(const std::string& column, const std::deque<EventRow>& rows,
                                const std::vector<EpochStretch>& epochs, bool everyStep);

}  // namespace trueloss
