#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace trueloss {

/// What counts as a spike: the same for the unchanged run and for all that is changed in it.
///   A batch is a spike when its true RMSE is not finite, or above 3 times `level`, or both above 3 times the median of
///   the up to ten batches before it and above `floor`.
struct SpikeRule {
    double level = 0.0;
    double floor = 0.0;

    static constexpr double factor = 3.0;
    double limit() const { return factor * level; }

    /// The first one at or after `from`.
    std::optional<std::size_t> firstSpike(std::span<const double> rmse, std::size_t from = 0) const;
};

/// `level` is the first batch's RMSE, or that of a constant answer (TargetBody::level) where this is larger, or where
/// the first batch itself lies above 3 times that. `floor` is the constant answer's; where the caller means batch
/// `asked` and that lies below, half of that batch.
SpikeRule spikeRule(std::span<const double> unchanged, double constantAnswer, std::optional<std::size_t> asked);

}  // namespace trueloss
