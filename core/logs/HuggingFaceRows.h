#pragma once

#include "logs/LogImporter.h"
#include "logs/LoggedRun.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace trueloss {

/// What Hugging Face's Trainer logs: the mean of the loss since it logged before, rounded to four decimals in most
/// releases (or printed with four significant digits, in quotes), learning rate and gradient norm, now and then an
/// evaluation, at the end the whole run's mean. Its sums are kept in float32. Of a row only what a run can use is kept.
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

    explicit HuggingFaceRows(const LogOptions& options) : m_options(options) {}

    /// `row` has an "epoch" and a loss of some kind, else it is not taken.
    bool add(const Row& row);
    bool empty() const { return m_rows.empty(); }
    /// The steps of the row that was added last.
    void setLastStep(std::int64_t step);

    /// Where a row has no step, or they do not grow, each line stands as one batch.
    std::vector<LoggedRun> runs(const std::string& tool) const { return HuggingFaceRows(*this).takeRuns(tool); }
    std::vector<LoggedRun> takeRuns(const std::string& tool);  ///< The same; nothing is kept.

private:
    struct KeptCell {
        PrintedNumber number;
        std::uint32_t name = 0;  ///< Of m_names.
        bool quoted = false;
    };
    struct KeptRow {
        double epoch = 0.0;
        double epochSlack = 0.0;  ///< Half a unit of its last digit.
        std::int64_t step = 0;    ///< 0: not known.
        std::uint16_t cells = 0;  ///< So many of m_cells are its own.
        bool trains = false;      ///< Has a mean of the loss.
        bool endsRun = false;
    };
    std::optional<std::uint32_t> numberOfName(const std::string& name);
    bool isOfUse(std::string_view name) const;
    bool stepsKnown() const;
    std::int64_t stepsPerEpoch() const;
    void addNotes(LoggedRun& run, bool steps) const;

    static constexpr std::size_t mostNames = 4096;

    LogOptions m_options;
    std::vector<std::string> m_names{"loss"};
    std::unordered_map<std::string, std::uint32_t> m_numbers{{"loss", 0}};
    std::deque<KeptRow> m_rows;
    std::deque<KeptCell> m_cells;
    int m_decimals = 4;  ///< Of the losses without quotes, the most: round(loss, 4) drops zeros at the end.
    std::int64_t m_ends = 0;
    std::optional<double> m_wholeMean;  ///< Of the first run that ended.
};

}  // namespace trueloss
