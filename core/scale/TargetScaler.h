#pragma once

#include "base/Error.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trueloss {

enum class ScalerKind { None, Standard, MinMax };

/// Options that some kinds read.
struct ScalerOptions {
    ScalerKind kind = ScalerKind::None;
    double rangeLow = 0.0;   ///< MinMax: the fitted minimum goes here...
    double rangeHigh = 1.0;  ///< ...and the maximum here. Requires rangeLow < rangeHigh.
    bool operator==(const ScalerOptions&) const = default;
};

/// One column's scaler. Immutable once fitted, so it can be shared between threads. Conventions are scikit-learn's:
/// standard deviation with n (not n - 1), constant columns keep a scale of 1, no clipping outside the fitted range.
class TargetScaler {
public:
    virtual ~TargetScaler() = default;
    virtual ScalerKind kind() const = 0;
    virtual double transform(double value) const = 0;
    virtual double inverseTransform(double value) const = 0;

    /// How much an error made in the scaled unit grows when it is brought back at `value` (original unit):
    /// |d inverse / d scaled|. For affine kinds the same everywhere.
    virtual double inverseSlope(double value) const = 0;

    /// What was fitted, by name, with full precision: enough to restore() the scaler.
    virtual std::vector<std::pair<std::string, double>> parameters() const = 0;
};

/// Fits on `values` (finite, the training split only). Errors: no values, a value that is not finite, a bad range.
Result<std::shared_ptr<const TargetScaler>> fitScaler(const ScalerOptions& options, std::span<const double> values);

/// Rebuilds a scaler from its parameters (as a model file keeps them). Errors: missing or senseless parameters.
Result<std::shared_ptr<const TargetScaler>> restoreScaler(
    ScalerKind kind, const std::vector<std::pair<std::string, double>>& parameters);

/// Stable names for files and the command line: "none", "standard", "minmax".
std::string_view scalerName(ScalerKind kind);
Result<ScalerKind> scalerFromName(std::string_view name);

}  // namespace trueloss
