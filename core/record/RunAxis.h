#pragma once

#include "record/RunRecord.h"

#include <cstddef>

namespace trueloss {

/// What runs are laid along: batches, samples and minutes of training since their start, or epochs (2.5 is the middle
/// of the third).
enum class RunAxis { Batches, Epochs, Samples, Minutes };

/// Where a batch ends on the axis: 1 for the first batch of a run on Batches; on Epochs the share of its epoch's
/// batches. An epoch that goes on is taken to become as long as `batchesPerEpoch` (0: as the one before it).
/// Grows from batch to batch (on Samples and Minutes: never falls). Requires index < record.batchCount().
double axisPosition(const RunRecord& record, std::size_t index, RunAxis axis, std::size_t batchesPerEpoch = 0);

}  // namespace trueloss
