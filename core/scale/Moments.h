#pragma once

#include <cstddef>
#include <span>

namespace trueloss {

/// Mean and variance (with n) of finite values: compensated sums (Neumaier 1974) and the corrected two-pass variance
/// of Chan, Golub and LeVeque (1983), which scikit-learn uses too. NaN without values; infinite where doubles end.
struct Moments {
    std::size_t count = 0;
    double mean = 0.0;
    double variance = 0.0;
};

Moments computeMoments(std::span<const double> values);

}  // namespace trueloss
