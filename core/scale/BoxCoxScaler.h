#pragma once

#include "scale/StandardScaler.h"
#include "scale/TargetScaler.h"

namespace trueloss {

/// The power transform of Box and Cox (1964) for values above 0, then standardised, as scikit-learn's
/// PowerTransformer. lambda: see PowerLambda.h.
class BoxCoxScaler final : public TargetScaler {
public:
    /// Requires finite figures and scale > 0.
    BoxCoxScaler(double lambda, double mean, double scale) : m_lambda(lambda), m_standard(mean, scale) {}

    /// Requires finite values above 0, at least one. The result need not be usable: valid() tells.
    static BoxCoxScaler fitted(std::span<const double> values);
    bool valid() const;

    ScalerKind kind() const override { return ScalerKind::BoxCox; }
    double transform(double value) const override;
    double inverseTransform(double value) const override;
    double inverseSlope(double value) const override;

    /// "lambda", and "mean" and "scale" of the transformed values.
    ScalerParameters parameters() const override;

private:
    BoxCoxScaler(double lambda, const StandardScaler& standard) : m_lambda(lambda), m_standard(standard) {}

    double m_lambda;
    StandardScaler m_standard;
};

}  // namespace trueloss
