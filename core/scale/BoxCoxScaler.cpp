#include "scale/BoxCoxScaler.h"

#include "scale/PowerCurve.h"
#include "scale/PowerLambda.h"

#include <cmath>

namespace trueloss {

BoxCoxScaler BoxCoxScaler::fitted(std::span<const double> values)
{
    const double lambda = boxCoxLambda(values);
    std::vector<double> transformed(values.begin(), values.end());
    for (double& value : transformed) value = powerCurveOfBase(value, lambda);
    return {lambda, StandardScaler::fitted(transformed)};
}

bool BoxCoxScaler::valid() const
{
    return std::isfinite(m_lambda) && m_standard.valid();
}

double BoxCoxScaler::transform(double value) const
{
    return m_standard.transform(powerCurveOfBase(value, m_lambda));
}

double BoxCoxScaler::inverseTransform(double value) const
{
    return baseOfPowerCurve(m_standard.inverseTransform(value), m_lambda);
}

double BoxCoxScaler::inverseSlope(double value) const
{
    return m_standard.inverseSlope(value) * std::exp((1.0 - m_lambda) * std::log(value));
}

ScalerParameters BoxCoxScaler::parameters() const
{
    ScalerParameters out = m_standard.parameters();
    out.insert(out.begin(), {"lambda", {m_lambda}});
    return out;
}

}  // namespace trueloss
