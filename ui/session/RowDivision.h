#pragma once

#include "check/RowDecisions.h"
#include "data/Split.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trueloss::ui {

/// What a row is used for.
enum class RowPart : std::uint8_t { None, Train, Validation, Excluded };

/// How the rows of a manifest are divided, after what the user decided about them. Immutable and shared, for a table
/// may have millions of rows.
struct RowDivision {
    std::shared_ptr<const Split> whole;  ///< Before rows were excluded; null where the rows cannot be split...
    Message problem;                     ///< ...and why.
    std::shared_ptr<const Split> split;  ///< Without the excluded rows.
    bool rowsNameParts = false;          ///< The rows say their part themselves.
    std::shared_ptr<const RowDecisions> decisions;  ///< Never null.
    std::string summary;                            ///< Of the decisions, for a run's settings.
    std::vector<RowDecision> decided;               ///< About each row.
    std::vector<RowPart> parts;                     ///< Of each row.
    /// Of the rows that are excluded, ascending. Never null.
    std::shared_ptr<const std::vector<std::size_t>> excluded = std::make_shared<const std::vector<std::size_t>>();
};

/// Divides the rows by makeSplit(), unless `whole` says how they are divided already. Any thread.
RowDivision divideRows(const Manifest& manifest, double validationShare, std::uint64_t seed,
                       std::shared_ptr<const RowDecisions> decisions = std::make_shared<const RowDecisions>(),
                       std::shared_ptr<const Split> whole = nullptr);

}  // namespace trueloss::ui
