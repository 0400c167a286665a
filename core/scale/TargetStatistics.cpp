#include "scale/TargetStatistics.h"

#include "scale/Moments.h"
#include "scale/OrderStatistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double skewOf(const std::vector<double>& sorted, const Moments& moments)
{
    // scipy's bound for columns whose spread is lost in the mean's rounding.
    const double lost = 1e-15 * moments.mean;
    if (moments.variance <= lost * lost) return nan;
    // Standardised first, so that no third power overflows.
    const double deviation = std::sqrt(moments.variance);
    double cubes = 0.0;
    for (const double value : sorted) {
        const double z = (value - moments.mean) / deviation;
        cubes += z * z * z;
    }
    return cubes / static_cast<double>(sorted.size());
}

}  // namespace

TargetStatistics statisticsOfSorted(const std::vector<double>& sorted)
{
    if (sorted.empty()) return {0, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan, nan};

    TargetStatistics out;
    out.count = sorted.size();
    out.min = sorted.front();
    out.quartile1 = quantileSorted(sorted, 0.25);
    out.median = quantileSorted(sorted, 0.5);
    out.quartile3 = quantileSorted(sorted, 0.75);
    out.max = sorted.back();
    const double reach = 1.5 * (out.quartile3 - out.quartile1);
    out.fenceLow = out.quartile1 - reach;
    out.fenceHigh = out.quartile3 + reach;
    const auto inside = std::upper_bound(sorted.begin(), sorted.end(), out.fenceHigh) -
                        std::lower_bound(sorted.begin(), sorted.end(), out.fenceLow);
    out.outlierShare = 1.0 - static_cast<double>(inside) / static_cast<double>(sorted.size());
    if (out.min == out.max) {
        out.mean = out.min;
        out.skew = nan;
        return out;
    }
    const Moments moments = computeMoments(sorted);
    out.mean = moments.mean;
    out.standardDeviation = std::sqrt(moments.variance);
    out.skew = skewOf(sorted, moments);
    return out;
}

TargetStatistics computeStatistics(std::span<const double> values)
{
    return statisticsOfSorted(sortedFinite(values));
}

}  // namespace trueloss
