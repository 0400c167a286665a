#include "scale/InverseFormula.h"

#include <algorithm>

namespace trueloss {

namespace {

const std::vector<double>& entry(const ScalerParameters& parameters, std::string_view name)
{
    return std::ranges::find(parameters, name, [](const auto& parameter) { return parameter.first; })->second;
}

InverseFormula powerFormula(const TargetScaler& scaler, InverseFormula::Curve curve)
{
    const ScalerParameters parameters = scaler.parameters();
    return {entry(parameters, "scale").at(0),
            entry(parameters, "mean").at(0),
            curve,
            entry(parameters, "lambda").at(0),
            {}};
}

InverseFormula quantileFormula(const TargetScaler& scaler, InverseFormula::Curve curve)
{
    return {1.0, 0.0, curve, 0.0, entry(scaler.parameters(), "quantiles")};
}

}  // namespace

InverseFormula inverseFormula(const TargetScaler& scaler)
{
    switch (scaler.kind()) {
        case ScalerKind::None:
            return {};
        case ScalerKind::Standard:
        case ScalerKind::MinMax:
        case ScalerKind::MaxAbs:
        case ScalerKind::Robust:
            // A rising line: its slope is the same everywhere.
            return {scaler.inverseSlope(0.0), scaler.inverseTransform(0.0), InverseFormula::Curve::None, 0.0, {}};
        case ScalerKind::Log1p:
            return {1.0, 0.0, InverseFormula::Curve::Expm1, 0.0, {}};
        case ScalerKind::YeoJohnson:
            return powerFormula(scaler, InverseFormula::Curve::YeoJohnson);
        case ScalerKind::BoxCox:
            return powerFormula(scaler, InverseFormula::Curve::BoxCox);
        case ScalerKind::QuantileUniform:
            return quantileFormula(scaler, InverseFormula::Curve::Quantiles);
        case ScalerKind::QuantileNormal:
            return quantileFormula(scaler, InverseFormula::Curve::NormalQuantiles);
    }
    return {};
}

}  // namespace trueloss
