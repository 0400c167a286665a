#pragma once

#include <span>

namespace trueloss {

/// The smallest and the largest of some values, and whether all of them are finite: one pass at the memory's speed.
struct ValueRange {
    double low = 0.0;  ///< Where not all are finite, low and high mean nothing.
    double high = 0.0;
    bool finite = true;
};

/// Requires at least one value.
ValueRange rangeOf(std::span<const double> values);

}  // namespace trueloss
