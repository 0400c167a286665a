#pragma once

#include "scale/TargetScaler.h"

#include <vector>

namespace trueloss {

/// A scaler's inverse as numbers and elementary functions, for whatever computes it without TrueLoss: an exported
/// model, a script, a document.
struct InverseFormula {
    enum class Curve {
        None,            ///< v = z
        Expm1,           ///< v = exp(z) - 1
        BoxCox,          ///< v = (1 + lambda z)^(1 / lambda), exp(z) for a lambda of 0
        YeoJohnson,      ///< For z >= 0 v = (1 + lambda z)^(1 / lambda) - 1, else minus that of -z with 2 - lambda
        Quantiles,       ///< v = what lies at the share z, from 0 to 1, between the first value and the last
        NormalQuantiles  ///< The same at the share Phi(z); below a share of 1e-7 the first value, likewise at the end
    };
    double factor = 1.0;  ///< First z = factor * x + shift of the network's output x, ...
    double shift = 0.0;
    Curve curve = Curve::None;   ///< ... then the curve.
    double lambda = 0.0;         ///< Of the power curves.
    std::vector<double> values;  ///< Of the quantile curves, at evenly spaced shares; between them straight lines.
};

/// Both give the same values as inverseTransform(), NaN and infinity included.
InverseFormula inverseFormula(const TargetScaler& scaler);

}  // namespace trueloss
