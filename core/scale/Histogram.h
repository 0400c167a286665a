#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace trueloss {

/// Counts over bins of equal width. The last bin includes the upper edge; values outside are not counted.
struct Histogram {
    double low = 0.0;
    double high = 1.0;
    std::vector<std::size_t> counts;

    double binWidth() const { return (high - low) / static_cast<double>(counts.size()); }
};

/// Freedman and Diaconis (1981): width 2 IQR / n^(1/3); Sturges where the IQR is 0; clamped to 1..maxBins.
std::size_t suggestedBins(std::span<const double> values, std::size_t maxBins = 100);

/// Over the range of the finite values, edges and counts as numpy.histogram's. A constant column gets one bin around
/// its value, no finite value one empty bin. bins = 0 takes suggestedBins().
Histogram computeHistogram(std::span<const double> values, std::size_t bins = 0);

}  // namespace trueloss
