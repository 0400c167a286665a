#pragma once

#include "base/Message.h"
#include "scale/TargetStatistics.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace trueloss {

class TargetScaler;

/// How far off, in the target's unit, a prediction is that misses the scaled target by ScalerOutlook::missedBy.
struct ErrorInUnit {
    double value = 0.0;  ///< The target, in its unit.
    double error = 0.0;  ///< The larger of the two sides. NaN or infinite where the inverse is.
};

/// What a scaler means before any training, in the target's unit unless it says otherwise.
struct ScalerOutlook {
    double meanPredictorRmse = 0.0;    ///< RMSE on the validation split of predicting the training targets' mean.
    double medianPredictorRmse = 0.0;  ///< The same of their median, which outliers do not move.
    double untrainedRmse = 0.0;        ///< RMSE on it of a network whose output is still 0 in the scaled unit.
    double outputLow = 0.0;            ///< The range that the last layer must reach, in the scaled unit.
    double outputHigh = 0.0;

    /// Of the training targets as they are and scaled; see TargetStatistics. Affine kinds leave both alone.
    double skewBefore = 0.0;
    double skewAfter = 0.0;
    double outlierShareBefore = 0.0;
    double outlierShareAfter = 0.0;

    /// How the inverse amplifies errors, at the training targets' minimum, quartiles (the median between them) and
    /// maximum: the same for all with an affine kind, growing with the target for log and power kinds.
    static constexpr double missedBy = 0.1;  ///< Scaled units.
    std::array<ErrorInUnit, 5> errors{};
};

/// One column's targets, sorted once for the outlooks of all scalers. Values that are not finite are passed over.
class OutlookTargets {
public:
    OutlookTargets(std::span<const double> trained, std::span<const double> judged);

    /// Of a scaler that was fitted on `trained`. Figures without values are NaN.
    ScalerOutlook outlook(const TargetScaler& scaler) const;

    const TargetStatistics& trainedStatistics() const { return m_statistics; }

private:
    std::vector<double> m_trained;  ///< Ascending.
    std::vector<double> m_judged;
    TargetStatistics m_statistics;
};

/// What a network has to be better than, in a sentence or two: the mean of the training targets; where outliers drag
/// it so far that the median predicts the validation targets clearly better, that one. `trained`: the statistics of the
/// training targets. `unit` may be empty.
Message constantPredictors(const ScalerOutlook& outlook, const TargetStatistics& trained, const std::string& unit);

/// The same for a single scaler. `trained` and `judged` are the raw targets of the training and validation split.
ScalerOutlook computeOutlook(const TargetScaler& scaler, std::span<const double> trained,
                             std::span<const double> judged);

}  // namespace trueloss
