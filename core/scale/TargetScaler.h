#pragma once

#include "base/Error.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trueloss {

enum class ScalerKind {
    None,
    Standard,
    MinMax,
    MaxAbs,
    Robust,
    Log1p,
    YeoJohnson,
    BoxCox,
    QuantileUniform,
    QuantileNormal
};

/// Every kind, in the order in which they are offered.
inline constexpr std::array allScalerKinds{ScalerKind::None,          ScalerKind::Standard, ScalerKind::MinMax,
                                           ScalerKind::MaxAbs,        ScalerKind::Robust,   ScalerKind::Log1p,
                                           ScalerKind::YeoJohnson,    ScalerKind::BoxCox,   ScalerKind::QuantileUniform,
                                           ScalerKind::QuantileNormal};

/// Options that some kinds read.
struct ScalerOptions {
    ScalerKind kind = ScalerKind::None;
    double rangeLow = 0.0;   ///< MinMax: the fitted minimum goes here...
    double rangeHigh = 1.0;  ///< ...and the maximum here. Requires rangeLow < rangeHigh.
    bool operator==(const ScalerOptions&) const = default;
};

/// What was fitted, by name. Most entries hold one value; the quantile kinds' reference values are up to 1000.
using ScalerParameters = std::vector<std::pair<std::string, std::vector<double>>>;

/// One column's scaler. Immutable once fitted, so it can be shared between threads. Conventions are scikit-learn's
/// (1.2): standard deviation with n (not n - 1), constant columns keep a scale of 1, only the quantile kinds clip
/// outside the fitted range.
///
/// Both directions never throw and keep NaN, as scikit-learn's. Both are monotone where they are numbers:
/// transform() is NaN where the kind is not defined (Log1p below -1, Box-Cox below 0; scikit-learn's PowerTransformer
/// raises there). inverseTransform() is
///   - the affine continuation for None, Standard, MinMax, MaxAbs and Robust;
///   - infinite where the value passes the largest double (Log1p from about 709.8 scaled units on);
///   - NaN outside the image of a power kind: no value has that scaled one (Yeo-Johnson above -1 / lambda for
///     lambda < 0 and below 1 / (2 - lambda) for lambda > 2, Box-Cox beyond -1 / lambda, before standardisation);
///   - the nearest fitted value outside [0, 1] (QuantileUniform) or +-5.2 (QuantileNormal): an error there is bounded
///     by the fitted range, however far the network has gone.
class TargetScaler {
public:
    virtual ~TargetScaler() = default;
    virtual ScalerKind kind() const = 0;
    virtual double transform(double value) const = 0;
    virtual double inverseTransform(double value) const = 0;

    /// How much an error made in the scaled unit grows when it is brought back at `value` (original unit):
    /// |d inverse / d scaled|. For affine kinds the same everywhere. The quantile kinds' is a step function: that of
    /// the segment above the value, and of the last segment from the fitted maximum on.
    virtual double inverseSlope(double value) const = 0;

    /// With full precision: enough to restore() a scaler whose results are the same to the last bit.
    virtual ScalerParameters parameters() const = 0;
};

/// Fits on `values` (finite, the training split only). scikit-learn passes over NaN here; a target that is no number
/// cannot be trained on, so it is an error with its place instead. Further errors: no values, a bad range, values
/// that a kind is not defined for (Log1p: <= -1, Box-Cox: <= 0 or all the same), values too far apart or too close
/// together to compute with.
Result<std::shared_ptr<const TargetScaler>> fitScaler(const ScalerOptions& options, std::span<const double> values);

/// The place in `values` (from 0) of the first that cannot be fitted: not finite, or one that the kind is not defined
/// for. Nothing where all can, whatever else fitScaler() may find wrong with them. For callers who know what the value
/// is called.
std::optional<std::size_t> firstUnfit(ScalerKind kind, std::span<const double> values);

/// Rebuilds a scaler from its parameters (as a model file keeps them). Errors: missing or senseless parameters.
Result<std::shared_ptr<const TargetScaler>> restoreScaler(ScalerKind kind, const ScalerParameters& parameters);

/// Stable names for files and the command line: "none", "standard", "minmax", "maxabs", "robust", "log1p",
/// "yeo-johnson", "box-cox", "quantile-uniform", "quantile-normal".
std::string_view scalerName(ScalerKind kind);
Result<ScalerKind> scalerFromName(std::string_view name);

}  // namespace trueloss
