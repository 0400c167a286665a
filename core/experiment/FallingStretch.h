#pragma once

#include <optional>
#include <span>

namespace trueloss {

/// A stretch of learning rates over which the error falls from one level to a lower one.
struct FallingStretch {
    double from = 0.0;
    double to = 0.0;

    double middle() const;  ///< On the logarithmic scale.
};

/// Where `errors` falls: level, a straight fall over the logarithm of the rate, level again, the one of these lines
/// with the least squared deviation (its corners to a hundredth of the values). What lies behind the lowest median of
/// five neighbours is left out. Nothing where a fall is not sure: with fewer than 8 values left, or where in Mann and
/// Kendall's test the falling pairs outnumber the rising ones by less than 3 standard deviations (among 2,000 series of
/// noise 1 in 100 comes to 2.5, 1 in 500 to 3.0).
/// Requires as many rates, above 0 and rising, as errors; these are finite.
std::optional<FallingStretch> fallingStretch(std::span<const double> rates, std::span<const double> errors);

}  // namespace trueloss
