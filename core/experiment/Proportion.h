#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace trueloss {

/// From `low` to `high`, with 95 % confidence.
struct Interval {
    double low = 0.0;
    double high = 1.0;
};

/// Of the probability behind `successes` of `trials`: Clopper and Pearson (1934), which never covers less than 95 %.
/// 0 to 1 without trials. Requires 0 <= successes <= trials.
Interval proportionInterval(std::int64_t successes, std::int64_t trials);

/// Of the mean behind `values`, by Student's t. Infinitely wide with fewer than two, or values that are not finite.
/// `comparisons`: so many such intervals hold together with 95 % (Bonferroni).
Interval meanInterval(std::span<const double> values, std::size_t comparisons = 1);

double meanOf(std::span<const double> values);    ///< NaN of none.
double medianOf(std::span<const double> values);  ///< NaN of none; infinities count as such, NaN as infinite.

}  // namespace trueloss
