#pragma once

#include <limits>

namespace trueloss {

/// scikit-learn takes a scale below 10 eps for that of a constant column and sets it to 1 (_handle_zeros_in_scale).
inline double withoutZeroScale(double scale)
{
    return scale < 10.0 * std::numeric_limits<double>::epsilon() ? 1.0 : scale;
}

}  // namespace trueloss
