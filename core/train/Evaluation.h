#pragma once

#include "base/Error.h"
#include "model/Network.h"
#include "train/KerasAccuracy.h"
#include "train/RunScaling.h"
#include "train/TrainingTask.h"

#include <cstdint>
#include <stop_token>

namespace trueloss {

/// What a validation measured, in the targets' unit. See EpochPoint.
struct Evaluation {
    double rmse = 0.0;
    double mae = 0.0;
    double r2 = 0.0;
    std::int64_t predictions = 0;
    std::int64_t beyondScaler = 0;
    KerasAccuracy accuracy;
};

/// Over the validation rows, without dropout and with the statistics that training gathered. Errors: Unreadable (an
/// image has gone), Cancelled. May throw what torch throws.
Result<Evaluation> evaluate(Network& network, const TrainingTask& task, const RunScaling& scaling,
                            const std::stop_token& stop);

/// RMSE on the validation rows of always predicting the training mean, over all outputs.
double meanPredictorRmse(const ImageDataset& data, const Split& split);

}  // namespace trueloss
