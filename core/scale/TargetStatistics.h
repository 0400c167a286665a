#pragma once

#include <cstddef>
#include <span>

namespace trueloss {

/// Figures of one column, over its finite values. With no value all but count are NaN.
struct TargetStatistics {
    std::size_t count = 0;
    double mean = 0.0;
    double standardDeviation = 0.0;  ///< With n, as StandardScaler and the RMSE of the mean use it.
    double min = 0.0;
    double quartile1 = 0.0;  ///< Linear interpolation between order statistics (numpy's default, type 7).
    double median = 0.0;
    double quartile3 = 0.0;
    double max = 0.0;
    double skew =
        0.0;  ///< Fisher-Pearson, biased: m3 / m2^1.5 (scipy.stats.skew's default). NaN for a constant column.
};

TargetStatistics computeStatistics(std::span<const double> values);

/// What a scaler means before any training, in the target's unit. `trained` and `judged` are the raw targets of the
/// training and the validation split.
struct ScalerOutlook {
    double meanPredictorRmse = 0.0;  ///< RMSE on `judged` of predicting the mean of `trained`.
    double untrainedRmse = 0.0;      ///< RMSE on `judged` of a network whose output is still 0 in the scaled unit.
    double outputLow = 0.0;          ///< The range that the last layer must reach, in the scaled unit.
    double outputHigh = 0.0;
};

class TargetScaler;
ScalerOutlook computeOutlook(const TargetScaler& scaler, std::span<const double> trained,
                             std::span<const double> judged);

}  // namespace trueloss
