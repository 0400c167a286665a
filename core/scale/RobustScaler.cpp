#include "scale/RobustScaler.h"

#include "scale/OrderStatistics.h"
#include "scale/ZeroScale.h"

#include <cmath>

namespace trueloss {

RobustScaler RobustScaler::fitted(std::span<const double> values)
{
    const std::vector<double> quartiles = exactQuantiles(values, std::vector<double>{0.25, 0.5, 0.75});
    return {quartiles[1], withoutZeroScale(quartiles[2] - quartiles[0])};
}

bool RobustScaler::valid() const
{
    return std::isfinite(m_center) && std::isfinite(m_scale) && m_scale > 0.0;
}

ScalerParameters RobustScaler::parameters() const
{
    return {{"center", {m_center}}, {"scale", {m_scale}}};
}

}  // namespace trueloss
