#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace trueloss {

/// The finite values in ascending order.
std::vector<double> sortedFinite(std::span<const double> values);

/// Linear interpolation between order statistics: numpy's default, type 7 of Hyndman and Fan (1996), and with numpy's
/// own arithmetic. Requires at least one value, ascending, and 0 <= part <= 1.
double quantileSorted(const std::vector<double>& sorted, double part);

/// The same for several parts (ascending) without sorting all the values, which need no order. Requires finite values,
/// at least one. Linear time: the values are counted into buckets, and only the buckets that hold a wanted place are
/// looked into.
std::vector<double> exactQuantiles(std::span<const double> values, std::span<const double> parts);

/// The values at the places `ranks` (ascending, each < values.size()) of the sorted order.
std::vector<double> orderStatistics(std::span<const double> values, std::span<const std::size_t> ranks);

}  // namespace trueloss
