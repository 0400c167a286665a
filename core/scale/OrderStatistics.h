#pragma once

#include <span>
#include <vector>

namespace trueloss {

/// The finite values in ascending order.
std::vector<double> sortedFinite(std::span<const double> values);

/// Linear interpolation between order statistics: numpy's default, type 7 of Hyndman and Fan (1996).
/// Requires at least one value, ascending, and 0 <= part <= 1.
double quantileSorted(const std::vector<double>& sorted, double part);

}  // namespace trueloss
