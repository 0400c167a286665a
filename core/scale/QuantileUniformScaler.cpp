#include "scale/QuantileUniformScaler.h"

namespace trueloss {

double QuantileUniformScaler::transform(double value) const
{
    // The ends count as such even where they repeat, the lower one first.
    if (value == m_map.first()) return 0.0;
    if (value == m_map.last()) return 1.0;
    return m_map.share(value);
}

}  // namespace trueloss
