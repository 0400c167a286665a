#pragma once

#include <vector>

namespace trueloss {

/// Learning rates as people type them, 1, 2, 3, 5 or 7 times a power of ten, that lie between two; ascending, without
/// these two themselves. Requires 0 < low <= high, both finite.
std::vector<double> roundRatesBetween(double low, double high);

}  // namespace trueloss
