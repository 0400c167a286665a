#include "logs/KerasSummaryImporter.h"

#include "logs/ShownName.h"

#include <algorithm>
#include <string>
#include <utility>

namespace trueloss {

namespace {

constexpr std::size_t mostColumns = 4096;
constexpr std::size_t mostRuns = 1000;
constexpr std::size_t mostValues = 20'000'000;

const PrintedNumber* find(const std::vector<std::pair<std::size_t, PrintedNumber>>& values, std::size_t column)
{
    for (const auto& [index, value] : values) {
        if (index == column) return &value;
    }
    return nullptr;
}

}  // namespace

std::size_t KerasSummaryImporter::columnOf(std::string_view name)
{
    const auto known = std::find(m_columns.begin(), m_columns.end(), name);
    if (known != m_columns.end() || m_columns.size() >= mostColumns)
        return static_cast<std::size_t>(known - m_columns.begin());
    m_columns.push_back(shownName(name));
    return m_columns.size() - 1;
}

bool KerasSummaryImporter::line(std::string_view text)
{
    if (const auto header = parseKerasHeader(text)) {
        m_next = header->epoch;
        m_header = true;
        return false;
    }
    if (!parseKerasSummary(text, m_line)) return false;
    if (m_runs.empty() || (!m_runs.back().empty() && m_next <= m_runs.back().back().number)) {
        m_full = m_full || m_runs.size() >= mostRuns;
        if (!m_full) m_runs.emplace_back();
    }
    m_full = m_full || m_values + m_line.fields.size() > mostValues;
    if (m_full) return true;
    Epoch epoch;
    epoch.number = m_next++;
    epoch.steps = m_line.perStep ? m_line.steps.value_or(0) : 0;
    epoch.counted = m_line.steps.has_value();
    epoch.seconds = m_line.seconds;
    for (const KerasField& field : m_line.fields) epoch.values.emplace_back(columnOf(field.name), field.value);
    m_values += epoch.values.size();
    m_runs.back().push_back(std::move(epoch));
    return true;
}

std::vector<RecoveredRun> KerasSummaryImporter::runs(const std::string& name) const
{
    std::vector<RecoveredRun> out;
    const auto place = [this](const std::string& column) {
        return static_cast<std::size_t>(std::find(m_columns.begin(), m_columns.end(), column) - m_columns.begin());
    };
    std::size_t column = m_options.column.empty() ? place("loss") : place(m_options.column);
    if (column == m_columns.size()) column = place("loss");
    if (column == m_columns.size()) return out;
    const std::size_t validation = place("val_" + m_columns[column]);
    std::int64_t left = mostLoggedBatches;
    for (const std::vector<Epoch>& epochs : m_runs) {
        LoggedRun run;
        run.tool = "Keras";
        run.averaging = Averaging::EpochMean;
        run.column = m_columns[column];
        for (const std::string& other : m_columns) {
            if (!other.starts_with("val_")) run.columns.push_back(other);
        }
        for (const Epoch& epoch : epochs) {
            LoggedEpoch logged;
            logged.number = epoch.number;
            logged.seconds = epoch.seconds;
            logged.ended = true;
            if (const PrintedNumber* value = find(epoch.values, column)) logged.mean = *value;
            if (const PrintedNumber* value = find(epoch.values, validation)) logged.validation = *value;
            // Up to 2.3.1, whose lines have no count, the epoch's mean may be counted as one step more.
            if (!epoch.counted) run.epochMeansAreNot = true;
            if (run.stepsPerEpoch == 0) run.stepsPerEpoch = epoch.steps;
            run.epochs.push_back(std::move(logged));
        }
        if (run.epochMeansAreNot) {
            run.notes.push_back({TRUELOSS_TEXT("Core",
                                               "Keras up to 2.3.1 counts the epoch's mean as one step more where it "
                                               "counts steps, so these values are near the epochs' means and no more."),
                                 {}});
        }
        if (m_full) {
            run.notes.push_back({TRUELOSS_TEXT("Core",
                                               "The log is larger than what is read: %1 runs and %2 values at most. "
                                               "The rest was left out."),
                                 {static_cast<std::int64_t>(mostRuns), static_cast<std::int64_t>(mostValues)}});
        }
        const std::string numbered = name + " (" + std::to_string(out.size() + 1) + ")";
        out.push_back(recover(std::move(run), m_runs.size() > 1 ? numbered : name, left));
        left -= static_cast<std::int64_t>(out.back().record.batchCount());
    }
    return out;
}

}  // namespace trueloss
