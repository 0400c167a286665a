#include "scale/YeoJohnsonScaler.h"

#include "scale/PowerCurve.h"
#include "scale/PowerLambda.h"

#include <cmath>

namespace trueloss {

namespace {

double bent(double value, double lambda)
{
    return value < 0.0 ? -powerCurve(-value, 2.0 - lambda) : powerCurve(value, lambda);
}

}  // namespace

YeoJohnsonScaler YeoJohnsonScaler::fitted(std::span<const double> values)
{
    const double lambda = yeoJohnsonLambda(values);
    std::vector<double> transformed(values.begin(), values.end());
    for (double& value : transformed) value = bent(value, lambda);
    return {lambda, StandardScaler::fitted(transformed)};
}

bool YeoJohnsonScaler::valid() const
{
    return std::isfinite(m_lambda) && m_standard.valid();
}

double YeoJohnsonScaler::transform(double value) const
{
    return m_standard.transform(bent(value, m_lambda));
}

double YeoJohnsonScaler::inverseTransform(double value) const
{
    const double curve = m_standard.inverseTransform(value);
    return curve < 0.0 ? -powerCurveInverse(-curve, 2.0 - m_lambda) : powerCurveInverse(curve, m_lambda);
}

double YeoJohnsonScaler::inverseSlope(double value) const
{
    const double exponent = value < 0.0 ? m_lambda - 1.0 : 1.0 - m_lambda;
    return m_standard.inverseSlope(value) * std::exp(exponent * std::log1p(std::abs(value)));
}

ScalerParameters YeoJohnsonScaler::parameters() const
{
    ScalerParameters out = m_standard.parameters();
    out.insert(out.begin(), {"lambda", {m_lambda}});
    return out;
}

}  // namespace trueloss
