#pragma once

#include "scale/QuantileMap.h"
#include "scale/TargetScaler.h"

namespace trueloss {

/// The normal distribution's quantile at the share of the training targets below a value, as scikit-learn's
/// QuantileTransformer with normal output. Within 1e-7 (in the target's unit, scikit-learn's BOUNDS_THRESHOLD) of the
/// fitted ends and beyond them the result is -5.199 or 5.199; the inverse returns the ends themselves from there on.
class QuantileNormalScaler final : public TargetScaler {
public:
    explicit QuantileNormalScaler(QuantileMap map) : m_map(std::move(map)) {}

    ScalerKind kind() const override { return ScalerKind::QuantileNormal; }
    double transform(double value) const override;
    double inverseTransform(double value) const override;
    double inverseSlope(double value) const override;

    /// "quantiles": the reference values.
    ScalerParameters parameters() const override { return {{"quantiles", m_map.references()}}; }

private:
    double shareOf(double value) const;

    QuantileMap m_map;
};

}  // namespace trueloss
