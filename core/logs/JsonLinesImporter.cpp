#include "logs/JsonLinesImporter.h"

#include "logs/JsonRow.h"

#include <limits>

namespace trueloss {

namespace {

RowFormat jsonFormat()
{
    RowFormat format;
    format.tool = "JSON lines";
    return format;
}

}  // namespace

JsonLinesImporter::JsonLinesImporter(const LogOptions& options) : m_rows(jsonFormat(), options, false) {}

bool JsonLinesImporter::line(std::string_view text)
{
    if (text.empty() || text.front() != '{') return false;
    const auto row = parseJsonRow(text, false);
    if (!row) {
        ++m_broken;
        return false;
    }
    std::vector<LogRow::Cell> cells;
    cells.reserve(row->cells.size());
    for (const JsonRow::Cell& cell : row->cells) cells.push_back({cell.name, cell.number});
    return m_rows.add(cells, std::numeric_limits<double>::quiet_NaN());
}

std::vector<RecoveredRun> JsonLinesImporter::takeRuns(const std::string& name)
{
    std::vector<LoggedRun> runs = m_rows.takeRuns();
    if (m_broken > 0 && !runs.empty()) {
        runs.front().notes.push_back(
            {TRUELOSS_TEXT("Core", "Lines that begin as a JSON object and are none were passed over: %1."),
             {m_broken}});
    }
    return recoverAll(std::move(runs), name);
}

}  // namespace trueloss
