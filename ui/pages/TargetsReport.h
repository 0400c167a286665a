#pragma once

#include "base/Message.h"
#include "data/Manifest.h"
#include "data/Split.h"
#include "scale/Histogram.h"
#include "scale/ScalerOutlook.h"
#include "scale/TargetScaler.h"
#include "scale/TargetStatistics.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace trueloss::ui {

inline constexpr auto& scalerKinds = allScalerKinds;

/// One column's targets. Immutable and shared, for a table may have millions of them.
struct ColumnTargets {
    std::vector<double> trained;    ///< Of the training split, ascending.
    std::vector<std::size_t> rows;  ///< The manifest's row of each of them; equal targets in the rows' order.
    std::vector<double> judged;     ///< Of the validation split.
    bool operator==(const ColumnTargets&) const = default;
};

/// Rows beyond the manifest's and columns beyond a row's are passed over. Any thread.
ColumnTargets gatherTargets(const Manifest& manifest, const Split& split, std::size_t column);

/// What one scaler makes of a column.
struct ScalerCandidate {
    std::shared_ptr<const TargetScaler> scaler;  ///< Null where the scaler does not fit the targets...
    Message problem;                             ///< ...and why.
    Message elsewhere;                           ///< Why it does not fit another target column; empty where it does.
    ScalerOutlook outlook;
    TargetStatistics scaled;
    Histogram histogram;  ///< Small: as many bins as TargetsReport::smallHistogram.
};

/// What the Targets page shows of a column, but for other columns and the lines of rows: see nameUnfit(). Statistics
/// and histograms are over the training split.
struct TargetsReport {
    std::shared_ptr<const ColumnTargets> targets;
    ScalerOptions scaler;
    std::size_t bins = 0;  ///< As asked for: 0 is the rule of Freedman and Diaconis.

    TargetStatistics raw;
    Histogram rawHistogram;
    Histogram scaledHistogram;  ///< By `scaler`, in as many bins; empty where it does not fit.
    Histogram smallHistogram;   ///< The raw targets in few bins.
    std::size_t suggestedBins = 1;
    std::size_t ruledBins = 1;                                   ///< What the rule says before it is limited.
    std::array<ScalerCandidate, scalerKinds.size()> candidates;  ///< In the order of scalerKinds.

    const ScalerCandidate& candidate(ScalerKind kind) const;
    const ScalerCandidate& chosen() const { return candidate(scaler.kind); }

    /// The manifest's rows whose targets lie in the bins `first` to `last` of rawHistogram, by ascending target.
    /// Requires first <= last < the number of bins. The span lives as long as `targets`.
    std::span<const std::size_t> rowsOfBins(std::size_t first, std::size_t last) const;
};

/// Fits each kind on the training targets (min-max with the range of `scaler`). What `before` holds of the same targets
/// is taken over: another kind costs no fit, another range that of min-max alone. Requires at least one trained and one
/// judged target. Errors: Cancelled. Any thread.
Result<TargetsReport> computeTargetsReport(std::shared_ptr<const ColumnTargets> targets, const ScalerOptions& scaler,
                                           std::size_t bins, const TargetsReport* before = nullptr,
                                           const std::stop_token& stop = {});

/// Names the first target that each scaler cannot take by its line, in the column and in the others: all columns have
/// the same kind of scaler. Any thread.
void nameUnfit(TargetsReport& report, const Manifest& manifest, const Split& split, std::size_t column);

}  // namespace trueloss::ui
