#pragma once

#include "logs/KerasLine.h"
#include "logs/LogImporter.h"

#include <vector>

namespace trueloss {

/// What Keras writes with verbose=2: a line an epoch.
class KerasSummaryImporter : public LineImporter {
public:
    explicit KerasSummaryImporter(LogOptions options) : m_options(std::move(options)) {}

    bool line(std::string_view text) override;
    std::vector<RecoveredRun> runs(const std::string& name) const override;

private:
    struct Epoch {
        std::int64_t number = 1;
        std::int64_t steps = 0;
        bool counted = false;  ///< The line says how many steps or samples it had.
        double seconds = 0.0;
        std::vector<std::pair<std::size_t, PrintedNumber>> values;  ///< By column.
    };
    std::size_t columnOf(std::string_view name);

    LogOptions m_options;
    std::vector<std::string> m_columns;
    std::vector<std::vector<Epoch>> m_runs;
    std::size_t m_values = 0;
    bool m_full = false;      ///< The log has more than is read.
    std::int64_t m_next = 1;  ///< Number of the epoch that comes.
    bool m_header = false;    ///< It was told by a header.
    KerasSummaryLine m_line;  ///< Reused.
};

}  // namespace trueloss
