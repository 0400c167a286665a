#include "scale/MinMaxScaler.h"

#include "scale/ZeroScale.h"

#include <cmath>

namespace trueloss {

MinMaxScaler::MinMaxScaler(double dataMin, double dataMax, double rangeLow, double rangeHigh)
    : m_dataMin(dataMin),
      m_dataMax(dataMax),
      m_rangeLow(rangeLow),
      m_rangeHigh(rangeHigh),
      m_scale((rangeHigh - rangeLow) / withoutZeroScale(dataMax - dataMin)),
      m_shift(rangeLow - dataMin * m_scale)
{
}

bool MinMaxScaler::valid() const
{
    return std::isfinite(m_dataMin) && std::isfinite(m_dataMax) && m_dataMin <= m_dataMax &&
           std::isfinite(m_rangeLow) && std::isfinite(m_rangeHigh) && m_rangeLow < m_rangeHigh &&
           std::isfinite(m_scale) && m_scale > 0.0 && std::isfinite(1.0 / m_scale) && std::isfinite(m_shift);
}

ScalerParameters MinMaxScaler::parameters() const
{
    return {{"data_min", {m_dataMin}},
            {"data_max", {m_dataMax}},
            {"range_low", {m_rangeLow}},
            {"range_high", {m_rangeHigh}}};
}

}  // namespace trueloss
