#pragma once

#include <cstddef>
#include <span>

namespace trueloss {

/// Logs that share one curve y(L) = (exp(k L) - 1) / k, or -y of their mirror image (Yeo-Johnson below 0).
struct PowerSide {
    std::span<const double> logs;
    double exponent = 1.0;
    bool mirrored = false;
    double largest = 0.0;  ///< Of the logs' absolute values.
};

/// What the likelihood of a power transform needs, over all sides together.
struct PowerSums {
    double variance = 0.0;    ///< Of y, with n.
    double covariance = 0.0;  ///< Of y and dy/dk; for a mirrored side, -dy/dk.
};

/// `central`: a log of sides[centralSide], near the middle of all; it keeps the sums from cancelling. Requires at least
/// one log and exponents for which no exp(k L) passes exp(340).
PowerSums powerSums(std::span<const PowerSide> sides, std::size_t centralSide, double central);

/// log(value), or log(1 + value), of each; to the last few bits of a double. Requires results that are finite.
void takeLogs(std::span<double> values);
void takeLogs1p(std::span<double> values);

}  // namespace trueloss
