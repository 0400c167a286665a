#pragma once

#include "check/DataFinding.h"
#include "check/RowDecisions.h"
#include "data/Split.h"
#include "scale/Histogram.h"
#include "scale/TargetScaler.h"
#include "scale/TargetStatistics.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trueloss {

/// A DataFinding in words that outlive the data: rows are told by examples.
struct FindingSummary {
    DataFindingKind kind = DataFindingKind::RowsLeftOut;
    FindingSeverity severity = FindingSeverity::Note;
    Message headline;
    Message advice;
    std::int64_t rowCount = 0;  ///< As DataFinding::rowCount.
    RowDecision decision = RowDecision::Undecided;
    std::vector<Message> examples;  ///< "line 3", "line 3 like line 8": the first few.

    bool operator==(const FindingSummary&) const = default;
};

/// A target column as it was trained on.
struct TargetSummary {
    std::string name;
    std::string unit;
    TargetStatistics statistics;       ///< Of training and validation rows together, in the target's own unit.
    Histogram histogram;               ///< Of the same.
    std::optional<ScalerKind> scaler;  ///< Nothing: it could not be fitted.
    ScalerParameters parameters;       ///< Fitted on the training rows; empty without a scaler.
};

/// What was known of a run's data when it began. A value, for stores and reports.
struct DataSummary {
    std::optional<std::vector<FindingSummary>> findings;  ///< Nothing: the data were not checked.
    bool lookedAtImages = false;                          ///< Else the findings are of the table alone.
    std::int64_t trainRows = 0;
    std::int64_t validationRows = 0;
    std::vector<TargetSummary> targets;
};

/// What the data check found before a training.
struct CheckedData {
    std::shared_ptr<const Manifest> manifest;                  ///< Whose rows the findings name.
    std::shared_ptr<const std::vector<DataFinding>> findings;  ///< Null: the data were not checked.
    std::vector<RowDecision> decisions;                        ///< About each finding; empty: none.
    bool lookedAtImages = false;
};

/// `split`: rows of `manifest`, those that are trained on and validated; none outside it counts. A million rows with
/// one target take a fraction of a second. Any thread.
DataSummary summarizeData(const Manifest& manifest, const Split& split, const ScalerOptions& scaler,
                          const CheckedData& checked);

}  // namespace trueloss
