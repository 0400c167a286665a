#pragma once

#include "scale/TargetScaler.h"

namespace trueloss {

/// Divides by the largest absolute value, as scikit-learn's MaxAbsScaler: 0 stays 0.
class MaxAbsScaler final : public TargetScaler {
public:
    /// Requires maxAbs >= 0. Need not be usable: valid() tells.
    explicit MaxAbsScaler(double maxAbs);

    bool valid() const;

    ScalerKind kind() const override { return ScalerKind::MaxAbs; }
    double transform(double value) const override { return value / m_scale; }
    double inverseTransform(double value) const override { return value * m_scale; }
    double inverseSlope(double /*value*/) const override { return m_scale; }

    /// "max_abs".
    ScalerParameters parameters() const override;

private:
    double m_maxAbs;
    double m_scale;
};

}  // namespace trueloss
