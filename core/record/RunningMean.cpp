#include "record/RunningMean.h"

#include <cmath>
#include <limits>

namespace trueloss {

void RunningMean::add(double value, double weight)
{
    m_sum += value * weight;
    m_weight += weight;
}

double RunningMean::value() const
{
    return m_weight > 0.0 ? m_sum / m_weight : std::numeric_limits<double>::quiet_NaN();
}

void ExponentialMean::add(double value)
{
    if (!std::isfinite(value)) return;
    m_sum = m_beta * m_sum + (1.0 - m_beta) * value;
    m_power *= m_beta;
}

double ExponentialMean::value() const
{
    // The power is 1 only before the first value.
    return m_power < 1.0 ? m_sum / (1.0 - m_power) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace trueloss
