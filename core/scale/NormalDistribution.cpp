#include "scale/NormalDistribution.h"

#include <boost/math/special_functions/erf.hpp>

#include <cmath>
#include <limits>
#include <numbers>

namespace trueloss {

double normalShare(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normalDensity(double z)
{
    return std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}

double normalQuantile(double share)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    if (!(share >= 0.0 && share <= 1.0)) return std::numeric_limits<double>::quiet_NaN();
    if (share == 0.0) return -infinite;
    if (share == 1.0) return infinite;
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * share);
}

}  // namespace trueloss
