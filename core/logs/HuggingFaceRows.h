#pragma once

#include "logs/LogImporter.h"
#include "logs/LoggedRun.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// What Hugging Face's Trainer logs: the mean of the loss since it logged before, rounded to four decimals in most
/// releases (or printed with four significant digits, in quotes), learning rate and gradient norm, now and then an
/// evaluation, at the end the whole run's mean. Its sums are kept in float32.
class HuggingFaceRows {
public:
    struct Cell {
        std::string name;
        std::string text;
        bool quoted = false;
    };
    struct Row {
        std::optional<std::int64_t> step;  ///< Of the run, from 1.
        std::vector<Cell> cells;
    };

    /// `row` has an "epoch" and a loss of some kind, else it is not taken.
    bool add(Row row);
    bool empty() const { return m_rows.empty(); }
    /// The steps of the row that was added last.
    void setLastStep(std::int64_t step);

    /// Where a row has no step, or they do not grow, each line stands as one batch.
    std::vector<LoggedRun> runs(const std::string& tool, const LogOptions& options) const;

private:
    int decimalsOfLosses() const;
    bool stepsKnown() const;
    void addNotes(LoggedRun& run, bool steps) const;

    std::vector<Row> m_rows;
};

}  // namespace trueloss
