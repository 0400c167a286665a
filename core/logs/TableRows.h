#pragma once

#include "logs/RowRuns.h"

#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// Turns rows of named numbers, whose columns may be any, into rows of a run: finds the epoch and the step among them.
/// A fraction of an epoch (0.02) belongs to the epoch that it is a part of. Without a step and an epoch the rows count;
/// where steps named "batch" go back without an epoch beside them, an epoch ends.
class TableRows {
public:
    /// `known`: the tool is one whose values are known to be the batches' own.
    TableRows(RowFormat format, const LogOptions& options, bool known)
        : m_runs(std::move(format), options), m_known(known)
    {
    }

    /// A table that begins anew, with these columns.
    void beginTable(const std::vector<std::string>& names);

    /// False where no cell is of use.
    bool add(const std::vector<LogRow::Cell>& cells, double seconds);

    /// With a note where a value a step is taken for the batch's own on no better grounds than that it stands there.
    std::vector<LoggedRun> runs() const { return TableRows(*this).takeRuns(); }
    std::vector<LoggedRun> takeRuns();  ///< The same; nothing is kept.

private:
    RowRuns m_runs;
    bool m_known;
    std::int64_t m_rows = 0;
    std::int64_t m_passes = 1;  ///< Over the data, counted by steps that go back.
    std::int64_t m_lastStep = -1;
    bool m_declared = false;
    bool m_places = false;  ///< The declared columns have a step or an epoch.
};

}  // namespace trueloss
