#pragma once

#include "scale/QuantileMap.h"
#include "scale/TargetScaler.h"

namespace trueloss {

/// The share of the training targets below a value, 0..1, as scikit-learn's QuantileTransformer with uniform output:
/// every stretch of the scaled range holds as many targets as any other.
class QuantileUniformScaler final : public TargetScaler {
public:
    explicit QuantileUniformScaler(QuantileMap map) : m_map(std::move(map)) {}

    ScalerKind kind() const override { return ScalerKind::QuantileUniform; }
    double transform(double value) const override;
    double inverseTransform(double value) const override { return m_map.valueAt(value); }
    double inverseSlope(double value) const override { return m_map.slopeAt(m_map.share(value)); }

    /// "quantiles": the reference values.
    ScalerParameters parameters() const override { return {{"quantiles", m_map.references()}}; }

private:
    QuantileMap m_map;
};

}  // namespace trueloss
