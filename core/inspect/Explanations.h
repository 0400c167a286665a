#pragma once

#include "inspect/BatchInspection.h"

#include <string>
#include <vector>

namespace trueloss {

/// True RMSE, or that in the scaled unit, of ordinary batches. Infinite where it is no number.
Spread spreadOf(std::vector<double> values);

/// What was measured for the three explanations, without verdicts.
struct ExplanationFigures {
    UnusualBatch unusual;
    DamagingUpdate update;
    ScalingEffect scaling;
    double ownRmse = notMeasured;  ///< Of the batch on the weights that it met.
    bool scaled = false;           ///< The network learns another unit than the target's.
    std::string unit;              ///< Of the errors; empty where it is not known.
};

/// Fills in factors, verdicts and sentences.
void judge(ExplanationFigures& figures);

}  // namespace trueloss
