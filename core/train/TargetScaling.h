#pragma once

#include "data/ImageDataset.h"
#include "data/Split.h"
#include "scale/TargetScaler.h"

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace trueloss {

/// Why a scaler of that kind cannot take the target of a row, with its line. Requires one that firstUnfit() finds.
Message unfitTarget(ScalerKind kind, const Manifest& manifest, std::size_t row, std::size_t column);

/// The scalers of all target columns of a run, fitted on its training rows alone.
class TargetScaling {
public:
    /// Errors: those of fitScaler(), a value that cannot be fitted named by its line.
    static Result<TargetScaling> fit(const ScalerOptions& options, const ImageDataset& data, const Split& split);

    TargetScaling() = default;
    /// Scalers that were fitted before, one an output.
    explicit TargetScaling(std::vector<std::shared_ptr<const TargetScaler>> scalers) : m_scalers(std::move(scalers)) {}

    const std::vector<std::shared_ptr<const TargetScaler>>& scalers() const { return m_scalers; }

    /// values: row-major, N x outputs.
    std::vector<float> transform(std::span<const double> values) const;
    std::vector<double> inverseTransform(std::span<const double> values) const;

private:
    std::vector<std::shared_ptr<const TargetScaler>> m_scalers;
};

}  // namespace trueloss
