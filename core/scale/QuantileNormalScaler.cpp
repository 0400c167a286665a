#include "scale/QuantileNormalScaler.h"

#include "scale/NormalDistribution.h"

#include <algorithm>
#include <limits>

namespace trueloss {

namespace {

constexpr double threshold = 1e-7;

/// numpy.spacing(1).
constexpr double spacing = std::numeric_limits<double>::epsilon();

}  // namespace

double QuantileNormalScaler::shareOf(double value) const
{
    if (value - threshold < m_map.first()) return 0.0;
    if (value + threshold > m_map.last()) return 1.0;
    return m_map.share(value);
}

double QuantileNormalScaler::transform(double value) const
{
    static const double lowest = normalQuantile(threshold - spacing);
    static const double highest = normalQuantile(1.0 - (threshold - spacing));
    const double z = normalQuantile(shareOf(value));
    return z < lowest ? lowest : (z > highest ? highest : z);
}

double QuantileNormalScaler::inverseTransform(double value) const
{
    const double share = normalShare(value);
    if (share - threshold < 0.0) return m_map.first();
    if (share + threshold > 1.0) return m_map.last();
    return m_map.valueAt(share);
}

double QuantileNormalScaler::inverseSlope(double value) const
{
    return m_map.slopeAt(shareOf(value)) * normalDensity(transform(value));
}

}  // namespace trueloss
