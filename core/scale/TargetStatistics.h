#pragma once

#include <cstddef>
#include <span>
#include <vector>

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
    /// Fisher-Pearson, biased: m3 / m2^1.5 (scipy.stats.skew's default). NaN for a constant column.
    double skew = 0.0;
    /// Tukey's fences (1977): 1.5 interquartile ranges below the first quartile and above the third.
    double fenceLow = 0.0;
    double fenceHigh = 0.0;
    /// The part of the values outside the fences, 0..1. Of a normal distribution 0.7 % lie there; where half of the
    /// values are the same, the fences may coincide and all others count.
    double outlierShare = 0.0;
};

TargetStatistics computeStatistics(std::span<const double> values);

/// The same for values that are finite and ascending already.
TargetStatistics statisticsOfSorted(const std::vector<double>& sorted);

}  // namespace trueloss
