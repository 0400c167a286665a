#pragma once

#include "model/ModelBundle.h"
#include "record/RunRecord.h"
#include "train/RunScaling.h"
#include "train/TrainingTask.h"

#include <cstdint>
#include <vector>

namespace trueloss {

/// The weights with all that turns them into predictions, and how they came about. `measured`: the validation of
/// exactly these weights; null where there was none, and `batches` says how many made them.
ModelBundle trainedModel(const TrainingTask& task, const RunScaling& scaling, std::vector<NamedTensor> state,
                         const EpochPoint* measured, std::int64_t batches);

}  // namespace trueloss
