#include "scale/MaxAbsScaler.h"

#include "scale/ZeroScale.h"

#include <cmath>

namespace trueloss {

MaxAbsScaler::MaxAbsScaler(double maxAbs) : m_maxAbs(maxAbs), m_scale(withoutZeroScale(maxAbs)) {}

bool MaxAbsScaler::valid() const
{
    return std::isfinite(m_maxAbs) && m_maxAbs >= 0.0;
}

ScalerParameters MaxAbsScaler::parameters() const
{
    return {{"max_abs", {m_maxAbs}}};
}

}  // namespace trueloss
