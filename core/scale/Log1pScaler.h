#pragma once

#include "scale/TargetScaler.h"

#include <cmath>

namespace trueloss {

/// log(1 + value), as scikit-learn's FunctionTransformer(numpy.log1p, numpy.expm1). Nothing is fitted.
class Log1pScaler final : public TargetScaler {
public:
    ScalerKind kind() const override { return ScalerKind::Log1p; }
    double transform(double value) const override { return std::log1p(value); }
    double inverseTransform(double value) const override { return std::expm1(value); }
    double inverseSlope(double value) const override { return std::abs(1.0 + value); }
    ScalerParameters parameters() const override { return {}; }
};

}  // namespace trueloss
