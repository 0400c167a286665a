#pragma once

#include "scale/TargetScaler.h"

namespace trueloss {

/// Leaves the targets as they are.
class NoScaler final : public TargetScaler {
public:
    ScalerKind kind() const override { return ScalerKind::None; }
    double transform(double value) const override { return value; }
    double inverseTransform(double value) const override { return value; }
    double inverseSlope(double /*value*/) const override { return 1.0; }
    ScalerParameters parameters() const override { return {}; }
};

}  // namespace trueloss
