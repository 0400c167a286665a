#include "scale/TargetStatistics.h"

#include "scale/Moments.h"
#include "scale/OrderStatistics.h"
#include "scale/TargetScaler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace trueloss {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// sqrt(mean((value - prediction)^2)); NaN without values.
double rmseOf(const std::vector<double>& values, double prediction)
{
    const Moments moments = computeMoments(values);
    return std::hypot(std::sqrt(moments.variance), moments.mean - prediction);
}

}  // namespace

TargetStatistics computeStatistics(std::span<const double> values)
{
    const std::vector<double> sorted = sortedFinite(values);
    if (sorted.empty()) return {0, nan, nan, nan, nan, nan, nan, nan, nan};

    TargetStatistics out;
    out.count = sorted.size();
    out.min = sorted.front();
    out.quartile1 = quantileSorted(sorted, 0.25);
    out.median = quantileSorted(sorted, 0.5);
    out.quartile3 = quantileSorted(sorted, 0.75);
    out.max = sorted.back();
    if (out.min == out.max) {
        out.mean = out.min;
        out.skew = nan;
        return out;
    }
    const Moments moments = computeMoments(sorted);
    out.mean = moments.mean;
    out.standardDeviation = std::sqrt(moments.variance);
    // scipy's bound for columns whose spread is lost in the mean's rounding.
    const double lost = 1e-15 * moments.mean;
    if (moments.variance <= lost * lost) {
        out.skew = nan;
        return out;
    }
    // Standardised first, so that no third power overflows.
    double cubes = 0.0;
    for (const double value : sorted) {
        const double z = (value - moments.mean) / out.standardDeviation;
        cubes += z * z * z;
    }
    out.skew = cubes / static_cast<double>(sorted.size());
    return out;
}

ScalerOutlook computeOutlook(const TargetScaler& scaler, std::span<const double> trained,
                             std::span<const double> judged)
{
    const std::vector<double> train = sortedFinite(trained);
    const std::vector<double> judge = sortedFinite(judged);
    ScalerOutlook out;
    out.meanPredictorRmse = rmseOf(judge, computeMoments(train).mean);
    out.untrainedRmse = rmseOf(judge, scaler.inverseTransform(0.0));
    if (train.empty()) {
        out.outputLow = out.outputHigh = nan;
        return out;
    }
    std::tie(out.outputLow, out.outputHigh) =
        std::minmax(scaler.transform(train.front()), scaler.transform(train.back()));
    return out;
}

}  // namespace trueloss
