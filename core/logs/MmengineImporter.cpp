#include "logs/MmengineImporter.h"

#include "logs/JsonRow.h"
#include "logs/KeyValues.h"
#include "logs/TextCursor.h"

#include <utility>

namespace trueloss {

namespace {

RowFormat mmFormat(RowFormat::Count count)
{
    RowFormat format;
    format.tool = "mmengine";
    format.averaging = Averaging::BlockMean;
    format.single = true;
    format.steps = count;
    format.stepBase = RowFormat::Base::One;
    format.epochBase = RowFormat::Base::One;
    return format;
}

std::optional<std::int64_t> wholeOf(const JsonRow& row, std::string_view name)
{
    const auto* cell = row.find(name);
    return cell == nullptr ? std::nullopt : parseInteger(cell->text);
}

}  // namespace

MmengineImporter::MmengineImporter(const LogOptions& options)
    : m_byEpoch(mmFormat(RowFormat::Count::OfEpoch), options), m_byIteration(mmFormat(RowFormat::Count::OfRun), options)
{
}

bool MmengineImporter::line(std::string_view text)
{
    return text.starts_with('{') ? readScalars(text) : readText(text);
}

bool MmengineImporter::readText(std::string_view text)
{
    TextCursor cursor(text);
    bool byEpoch = true;
    bool validation = false;
    if (cursor.skipPast("Epoch(train)") || cursor.skipPast("Epoch [")) {
        byEpoch = true;
    } else if (cursor.skipPast("Epoch(val)")) {
        validation = true;
    } else if (cursor.skipPast("Iter(train)")) {
        byEpoch = false;
    } else if (cursor.skipPast("Iter(val)")) {
        byEpoch = false;
        validation = true;
    } else {
        return false;
    }
    LogRow row;
    if (byEpoch) {
        cursor.blanks().take("[");
        row.epoch = cursor.blanks().integer();
        if (!row.epoch || !cursor.take("]")) return false;
    }
    if (!cursor.blanks().take("[")) return false;
    const auto current = cursor.blanks().integer();
    if (!current || !cursor.take("/")) return false;
    const auto total = cursor.blanks().integer();
    if (!total || !cursor.take("]")) return false;
    if (!validation) row.step = *current;
    RowRuns& runs = byEpoch ? m_byEpoch : m_byIteration;
    std::vector<std::string> names;
    for (const auto& [name, value] : keyValues(cursor.rest()))
        names.push_back((validation ? "val_" : "") + std::string(name));
    std::size_t i = 0;
    for (const auto& [name, value] : keyValues(cursor.rest())) {
        if (const auto number = parsePrinted(value)) row.cells.push_back({names[i], *number});
        ++i;
    }
    if (row.cells.empty()) return false;
    if (validation && runs.empty()) return true;
    runs.add(row);
    if (!validation && byEpoch) runs.setStepsPerEpoch(*total);
    return true;
}

/// {"lr": 0.01, "loss": 4.0, "epoch": 1, "iter": 10, "step": 10}, where `step` counts over the run; of mmcv
/// {"mode": "train", "epoch": 1, "iter": 10, "lr": 0.01, "loss": 4.0}, where `iter` counts within the epoch.
bool MmengineImporter::readScalars(std::string_view text)
{
    const auto scalars = parseJsonRow(text, false);
    if (!scalars) return false;
    const auto iteration = wholeOf(*scalars, "iter");
    const auto step = wholeOf(*scalars, "step");
    const bool mmcv = text.find("\"mode\":") != std::string_view::npos;
    const bool validation = text.find("\"val\"") != std::string_view::npos;
    // What is measured after an epoch has a step alone; the general reader of JSON lines would take it too.
    if (!iteration || (!step && !mmcv)) return step && !(m_byEpoch.empty() && m_byIteration.empty());
    LogRow row;
    row.epoch = wholeOf(*scalars, "epoch");
    if (!validation) row.step = mmcv ? iteration : step;
    std::vector<std::string> names;
    for (const JsonRow::Cell& cell : scalars->cells) names.push_back((validation ? "val_" : "") + cell.name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& name = scalars->cells[i].name;
        if (name != "epoch" && name != "iter" && name != "step")
            row.cells.push_back({names[i], scalars->cells[i].number});
    }
    if (row.cells.empty()) return false;
    (mmcv ? m_byEpoch : m_byIteration).add(row);
    return true;
}

std::vector<RecoveredRun> MmengineImporter::takeRuns(const std::string& name)
{
    std::vector<LoggedRun> all = m_byEpoch.takeRuns();
    for (LoggedRun& run : m_byIteration.takeRuns()) all.push_back(std::move(run));
    for (LoggedRun& run : all) {
        run.notes.push_back(
            {TRUELOSS_TEXT(
                 "Core",
                 "Each value is taken for the mean of the batches since the line before, as it is where "
                 "mmengine's window_size is its logging interval. With a shorter window it is the mean of the "
                 "last of them only."),
             {}});
    }
    return recoverAll(std::move(all), name);
}

}  // namespace trueloss
