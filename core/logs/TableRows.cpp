#include "logs/TableRows.h"

#include "logs/ColumnNames.h"
#include "logs/EpochValues.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

constexpr double largestPlace = 1e12;

/// Of several steps the one that counts the most: "global_step" before "step" before "batch".
int stepRank(std::string_view name)
{
    if (name == "global_step") return 4;
    if (name == "step" || name == "Step") return 3;
    return name.starts_with("batch") || name.starts_with("Batch") ? 1 : 2;
}

}  // namespace

void TableRows::beginTable(const std::vector<std::string>& names)
{
    if (m_declared) m_runs.beginRun();
    m_runs.declare(names);
    m_declared = true;
    m_rows = 0;
    m_lastStep = -1;
    m_places = std::any_of(names.begin(), names.end(),
                           [](const std::string& name) { return isEpochColumn(name) || isStepColumn(name); });
}

bool TableRows::add(const std::vector<LogRow::Cell>& cells, double seconds)
{
    LogRow row;
    row.seconds = seconds;
    int rank = 0;
    bool perBatch = false;
    for (const LogRow::Cell& cell : cells) {
        const double value = cell.number.value;
        const bool place = value >= 0.0 && value <= largestPlace;
        if (isEpochColumn(cell.name)) {
            if (place && !row.epoch) row.epoch = static_cast<std::int64_t>(std::ceil(value));
        } else if (isStepColumn(cell.name)) {
            if (place && value == std::floor(value) && stepRank(cell.name) > rank) {
                rank = stepRank(cell.name);
                row.step = static_cast<std::int64_t>(value);
                perBatch = rank == 1;
            }
        } else {
            row.cells.push_back(cell);
        }
    }
    if (row.cells.empty()) return false;
    ++m_rows;
    if (!row.step && !row.epoch && !m_places) row.step = m_rows;
    if (perBatch && !row.epoch) {
        if (*row.step <= m_lastStep) ++m_passes;
        m_lastStep = *row.step;
        row.epoch = m_passes;
    }
    m_runs.add(row);
    return true;
}

std::vector<LoggedRun> TableRows::takeRuns()
{
    std::vector<LoggedRun> runs = m_runs.takeRuns();
    for (LoggedRun& run : runs) {
        if (run.averaging != Averaging::Raw) continue;
        if (!run.column.ends_with("_step") && hasOneLineAnEpoch(run)) {
            const bool named = run.column.ends_with("_epoch") || isValidationColumn(run.column);
            readAsEpochValues(run, named ? Cadence::Epoch : Cadence::Unknown);
            continue;
        }
        if (m_known) continue;
        run.notes.push_back(
            {TRUELOSS_TEXT(
                 "Core",
                 "The table does not say how \"%1\" was made: each value is taken for the batch's own. If the "
                 "program that wrote it averaged before, the values are such means."),
             {run.column}});
    }
    return runs;
}

}  // namespace trueloss
