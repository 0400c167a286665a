#pragma once

#include "scale/TargetScaler.h"

namespace trueloss {

/// (value - mean) / standard deviation, as scikit-learn's StandardScaler.
class StandardScaler final : public TargetScaler {
public:
    /// Requires finite figures and scale > 0.
    StandardScaler(double mean, double scale) : m_mean(mean), m_scale(scale) {}

    /// Requires finite values, at least one. The result need not be usable: valid() tells.
    static StandardScaler fitted(std::span<const double> values);
    bool valid() const;

    ScalerKind kind() const override { return ScalerKind::Standard; }
    double transform(double value) const override { return (value - m_mean) / m_scale; }
    double inverseTransform(double value) const override { return value * m_scale + m_mean; }
    double inverseSlope(double /*value*/) const override { return m_scale; }

    /// "mean" and "scale".
    ScalerParameters parameters() const override;

private:
    double m_mean;
    double m_scale;
};

}  // namespace trueloss
