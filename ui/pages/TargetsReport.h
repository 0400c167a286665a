#pragma once

#include "base/Error.h"
#include "scale/Histogram.h"
#include "scale/ScalerOutlook.h"
#include "scale/TargetScaler.h"
#include "scale/TargetStatistics.h"

#include <array>
#include <optional>
#include <vector>

namespace trueloss::ui {

inline constexpr auto& scalerKinds = allScalerKinds;

/// What the figures of the Targets page are computed from: one target column.
struct TargetsInput {
    std::vector<double> trained;  ///< Of the training split, raw.
    std::vector<double> judged;   ///< Of the validation split, raw.
    ScalerOptions scaler;
    bool operator==(const TargetsInput&) const = default;
};

/// The figures themselves. Statistics and histograms are over the training split.
struct TargetsReport {
    TargetStatistics raw;
    TargetStatistics scaled;
    Histogram rawHistogram;
    Histogram scaledHistogram;
    /// In the order of scalerKinds; MinMax with the range of the input. Nothing where a scaler does not fit the values.
    std::array<std::optional<ScalerOutlook>, scalerKinds.size()> outlooks;
};

/// Fits on `trained` alone. Errors: those of fitScaler() for the scaler of the input. Any thread.
Result<TargetsReport> computeTargetsReport(const TargetsInput& input);

}  // namespace trueloss::ui
