#include "scale/StandardScaler.h"

#include "scale/Moments.h"

#include <cmath>
#include <limits>

namespace trueloss {

StandardScaler StandardScaler::fitted(std::span<const double> values)
{
    const Moments moments = computeMoments(values);
    // scikit-learn's test for a column that rounding alone keeps from being constant (_is_constant_feature).
    constexpr double epsilon = std::numeric_limits<double>::epsilon();
    const auto count = static_cast<double>(moments.count);
    const double meanError = count * moments.mean * epsilon;
    const double bound = count * epsilon * moments.variance + meanError * meanError;
    const bool constant = moments.variance <= bound;
    return {moments.mean, constant && std::isfinite(moments.variance) ? 1.0 : std::sqrt(moments.variance)};
}

bool StandardScaler::valid() const
{
    return std::isfinite(m_mean) && std::isfinite(m_scale) && m_scale > 0.0;
}

ScalerParameters StandardScaler::parameters() const
{
    return {{"mean", {m_mean}}, {"scale", {m_scale}}};
}

}  // namespace trueloss
