#include "logs/DocumentImporter.h"

#include "base/Numbers.h"
#include "logs/FlatJson.h"
#include "logs/RecoveredRun.h"
#include "logs/RowRuns.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace trueloss {

namespace {

constexpr std::string_view entry = "log_history[]";

}  // namespace

Result<void> DocumentImporter::feed(std::string_view bytes)
{
    if (bytes.size() > largest - m_text.size()) {
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core",
                                  "A log in one JSON document may have %1 MiB at most. Save it as one object a line, "
                                  "or leave out what is no number."),
                    {static_cast<std::int64_t>(largest >> 20)});
    }
    m_text += bytes;
    m_changed = true;
    return {};
}

Result<void> DocumentImporter::pause()
{
    if (!m_changed) return {};
    m_changed = false;
    if (parse(jsonOfPython(m_text))) return {};
    return fail(
        ErrorCode::Malformed,
        TRUELOSS_TEXT("Core",
                      "The JSON document is broken or not whole; what stands before the fault was read. Save it "
                      "again once the training has ended."));
}

std::vector<RecoveredRun> DocumentImporter::runs(const std::string& name) const
{
    return recoverAll(logged(), name);
}

bool KerasHistoryImporter::parse(const std::string& json)
{
    constexpr std::size_t mostColumns = 4096;
    m_columns.clear();
    std::size_t values = 0;
    return readJson(json, [this, &values](const JsonLeaf& leaf) {
        // "loss[]", "history.loss[]"; not what lies deeper.
        std::string_view name = leaf.path;
        if (name.starts_with("history.")) name.remove_prefix(8);
        if (!name.ends_with("[]") || name.find("[]") + 2 != name.size()) return;
        name.remove_suffix(2);
        const auto number = parsePrinted(leaf.text);
        if (!number || ++values > static_cast<std::size_t>(mostLoggedBatches)) return;
        if (m_columns.empty() || m_columns.back().name != name) {
            if (m_columns.size() >= mostColumns) return;
            m_columns.push_back({std::string(name), {}});
        }
        m_columns.back().values.push_back(*number);
    });
}

std::vector<LoggedRun> KerasHistoryImporter::logged() const
{
    RowFormat format;
    format.tool = "Keras History";
    format.averaging = Averaging::EpochMean;
    RowRuns rows(format, m_options);
    std::vector<std::string> names;
    std::size_t longest = 0;
    for (const Column& column : m_columns) {
        if (column.name != "epoch") names.push_back(column.name);
        longest = std::max(longest, column.values.size());
    }
    rows.declare(names);
    for (std::size_t i = 0; i < longest; ++i) {
        LogRow row;
        row.epoch = static_cast<std::int64_t>(i) + 1;
        row.endsEpoch = true;
        for (const Column& column : m_columns) {
            if (column.name != "epoch" && i < column.values.size())
                row.cells.push_back({column.name, column.values[i]});
        }
        rows.add(row);
    }
    return rows.runs();
}

bool HuggingFaceStateImporter::parse(const std::string& json)
{
    m_rows = HuggingFaceRows(m_options);
    HuggingFaceRows::Row row;
    return readJson(
        json,
        [&row](const JsonLeaf& leaf) {
            if (!leaf.path.starts_with(entry) || leaf.path.size() <= entry.size() + 1) return;
            const std::string_view name = leaf.path.substr(entry.size() + 1);
            if (row.cells.size() >= 4096 || !parsePrinted(leaf.text)) return;
            if (name == "step") row.step = parseInteger(leaf.text);
            row.cells.push_back({std::string(name), std::string(leaf.text), false});
        },
        [this, &row](std::string_view path) {
            if (path != entry) return;
            m_rows.add(row);
            row = {};
        });
}

std::vector<LoggedRun> HuggingFaceStateImporter::logged() const
{
    return m_rows.runs("Hugging Face trainer state");
}

}  // namespace trueloss
