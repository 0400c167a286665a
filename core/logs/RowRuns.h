#pragma once

#include "logs/LogImporter.h"
#include "logs/LoggedRun.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace trueloss {

/// One row of a log: named numbers, and where in the run they stand.
struct LogRow {
    struct Cell {
        std::string_view name;
        PrintedNumber number;
    };
    std::optional<std::int64_t> epoch;  ///< As the log counts.
    std::optional<std::int64_t> step;   ///< As the log counts. A row without one speaks of its epoch.
    std::vector<Cell> cells;            ///< Each name once.
    std::optional<PrintedNumber> own;   ///< The batch's own value of the loss column, see LoggedLine.
    double seconds = std::numeric_limits<double>::quiet_NaN();  ///< The epoch's, where the row ends it.
    bool endsEpoch = false;
};

/// What an importer knows of its tool.
struct RowFormat {
    enum class Count { OfRun, OfEpoch, Guess };
    enum class Base { Zero, One, Guess };  ///< The number of the first; guess: 0 where the log shows a 0.

    std::string tool;
    Averaging averaging = Averaging::Raw;
    bool single = false;
    std::int64_t window = 20;
    Count steps = Count::Guess;
    Base stepBase = Base::Guess;
    Base epochBase = Base::Guess;
};

/// Makes runs of the rows of a log. Finds the column of the loss (the one wanted, else the likeliest of the first
/// rows), its validation, its epochs' means, learning rate and gradient norm by their names. A step or epoch that goes
/// back begins a new run; a step that comes again replaces its line. Only what belongs to the chosen column is kept.
class RowRuns {
public:
    RowRuns(RowFormat format, const LogOptions& options) : m_format(std::move(format)), m_wanted(options.column) {}

    /// The columns that there will be, where a log says so first: then the column is chosen at once.
    void declare(const std::vector<std::string>& names);

    void add(const LogRow& row);

    /// The next row begins a new run, whatever its numbers.
    void beginRun() { m_begin = true; }
    /// Batches an epoch, for the current run.
    void setStepsPerEpoch(std::int64_t steps);
    void setAveraging(Averaging averaging) { m_format.averaging = averaging; }
    bool empty() const { return m_runs.empty() && m_head.empty(); }

    /// The runs so far, without those of no value at all.
    std::vector<LoggedRun> runs() const;
    /// The same; nothing is kept.
    std::vector<LoggedRun> takeRuns();

private:
    enum class Role { Other, Value, Mean, Validation, LearningRate, GradNorm };
    struct OwnRow {
        LogRow row;
        std::vector<std::string> names;
    };

    void learn(std::string_view name);
    void decide();
    Role roleOf(std::string_view name);
    void take(const LogRow& row);
    void addLine(const LogRow& row, const PrintedNumber& value, double rate, double norm);
    void addToEpoch(const LogRow& row, const std::optional<PrintedNumber>& mean,
                    const std::optional<PrintedNumber>& validation, double rate);
    bool goesBack(const LogRow& row) const;
    bool begin(const LogRow& row);
    LoggedEpoch* epochFor(std::int64_t number);
    std::int64_t stepOf(const LogRow& row) const { return *row.step + m_stepShift; }
    std::int64_t epochOf(const LogRow& row) const;

    static constexpr std::size_t headRows = 64;
    static constexpr std::size_t mostRuns = 1000;
    static constexpr std::size_t mostColumns = 4096;

    RowFormat m_format;
    std::string m_wanted;
    std::string m_column;  ///< Empty: not decided.
    std::vector<std::string> m_columns;
    std::unordered_map<std::string, Role> m_roles;
    std::vector<OwnRow> m_head;  ///< Rows before the decision.
    std::vector<LoggedRun> m_runs;
    std::int64_t m_stepShift = 0;  ///< What makes the log's numbers begin at 1.
    std::int64_t m_epochShift = 0;
    std::int64_t m_lastStep = 0;             ///< As the last line counts; of its epoch, where steps count so.
    std::optional<std::int64_t> m_rateStep;  ///< As the log counts: of a learning rate that came alone...
    double m_rate = std::numeric_limits<double>::quiet_NaN();  ///< ...and it.
    std::int64_t m_lines = 0;
    bool m_full = false;
    bool m_begin = true;
    bool m_stepsBegan = false;  ///< The run has shown a step.
};

}  // namespace trueloss
