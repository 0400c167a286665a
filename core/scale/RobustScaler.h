#pragma once

#include "scale/TargetScaler.h"

namespace trueloss {

/// (value - median) / (third quartile - first), as scikit-learn's RobustScaler: outliers do not move the figures.
class RobustScaler final : public TargetScaler {
public:
    /// Requires finite figures and scale > 0.
    RobustScaler(double center, double scale) : m_center(center), m_scale(scale) {}

    /// Requires finite values, at least one. The result need not be usable: valid() tells.
    static RobustScaler fitted(std::span<const double> values);
    bool valid() const;

    ScalerKind kind() const override { return ScalerKind::Robust; }
    double transform(double value) const override { return (value - m_center) / m_scale; }
    double inverseTransform(double value) const override { return value * m_scale + m_center; }
    double inverseSlope(double /*value*/) const override { return m_scale; }

    /// "center" and "scale".
    ScalerParameters parameters() const override;

private:
    double m_center;
    double m_scale;
};

}  // namespace trueloss
