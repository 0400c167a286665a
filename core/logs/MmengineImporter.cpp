#include "logs/MmengineImporter.h"

#include "logs/JsonRow.h"
#include "logs/KeyValues.h"
#include "logs/TextCursor.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace trueloss {

namespace {

RowFormat mmFormat(RowFormat::Count count)
{
    RowFormat format;
    format.tool = "mmengine";
    format.averaging = Averaging::BlockMean;
    format.steps = count;
    format.stepBase = RowFormat::Base::One;
    format.epochBase = RowFormat::Base::One;
    return format;
}

constexpr std::int64_t defaultWindow = 10;  ///< LogProcessor(window_size=10)

constexpr int mostProcessorLines = 100;  ///< Of the configuration of a LogProcessor.

/// How often each distance of neighbouring lines within an epoch occurs.
std::map<std::int64_t, std::int64_t> distancesOf(const LoggedRun& run)
{
    std::map<std::int64_t, std::int64_t> counts;
    for (const LoggedEpoch& epoch : run.epochs) {
        for (std::size_t i = 1; i < epoch.lines.size(); ++i) ++counts[epoch.lines[i].step - epoch.lines[i - 1].step];
    }
    return counts;
}

/// The logging interval: the distance that occurs most often, of several the longest, beside those to an epoch's end.
/// 0: no line stands anywhere else.
std::int64_t intervalOf(const LoggedRun& run)
{
    std::map<std::int64_t, std::int64_t> counts = distancesOf(run);
    for (const LoggedEpoch& epoch : run.epochs) {
        if (run.stepsOfRun || epoch.lines.empty()) continue;
        const std::size_t count = epoch.lines.size();
        const std::int64_t last = epoch.lines.back().step;
        if (epoch.lines.front().step != run.stepsPerEpoch) ++counts[epoch.lines.front().step];
        if (last == run.stepsPerEpoch && count > 1) --counts[last - epoch.lines[count - 2].step];
    }
    std::int64_t interval = 0;
    std::int64_t most = 1;
    for (const auto& [distance, times] : counts) {
        if (times < most) continue;
        most = times;
        interval = distance;
    }
    return interval;
}

/// Drops lines whose windows reach back behind the line before them, into batches that are known already: those at an
/// epoch's end, with ignore_last=False.
void dropOverlapping(LoggedRun& run)
{
    const std::int64_t distance = intervalOf(run);
    // The run's first line holds all batches so far, however few.
    bool first = run.stepsOfRun || run.epochs.front().number == 1;
    std::int64_t before = 0;
    for (LoggedEpoch& epoch : run.epochs) {
        if (!run.stepsOfRun) before = 0;
        std::erase_if(epoch.lines, [&](const LoggedLine& line) {
            const std::int64_t steps = line.step - std::exchange(before, line.step);
            const bool atEnd = run.stepsOfRun || line.step == run.stepsPerEpoch;
            return !std::exchange(first, false) && (steps < distance || (distance == 0 && atEnd));
        });
    }
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
    return text.starts_with('{') ? readScalars(text) : readConfiguration(text) || readText(text);
}

/// "log_processor = dict(by_epoch=True, type='LogProcessor', window_size=50)", folded over several lines if it is long.
/// Single columns may have windows of their own, in brackets within.
bool MmengineImporter::readConfiguration(std::string_view text)
{
    constexpr std::string_view opening = "log_processor = dict";
    constexpr std::string_view name = "window_size=";
    if (text.starts_with(opening)) {
        m_window = defaultWindow;
        m_brackets = 0;
        m_processorLines = mostProcessorLines;
        text.remove_prefix(opening.size());
    } else if (m_brackets == 0 || m_processorLines == 0) {
        return false;
    }
    --m_processorLines;
    while (!text.empty()) {
        if (m_brackets == 1 && text.starts_with(name)) {
            TextCursor cursor(text.substr(name.size()));
            if (const auto window = cursor.integer(); window && *window > 0) m_window = window;
        }
        if (text.front() == '(' || text.front() == '[') ++m_brackets;
        if ((text.front() == ')' || text.front() == ']') && --m_brackets <= 0) break;
        text.remove_prefix(1);
    }
    m_brackets = std::max(m_brackets, 0);
    return true;
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

void MmengineImporter::undoWindows(LoggedRun& run) const
{
    if (m_window) {
        const auto distances = distancesOf(run);
        // Windows that stand side by side need not be undone.
        if (distances.size() == 1 && distances.begin()->first == *m_window) return;
        run.averaging = Averaging::Window;
        run.window = *m_window;
        const bool apart = !distances.empty() && distances.begin()->first >= *m_window;
        if (apart || run.stepsOfRun || run.epochs.front().number == 1) return;
        // Windows that reach into each other, from batches on that the log does not show: nothing can be told.
        for (LoggedEpoch& epoch : run.epochs) {
            for (LoggedLine& line : epoch.lines) line.value = {std::numeric_limits<double>::quiet_NaN(), 0.0};
        }
        return;
    }
    dropOverlapping(run);
    run.notes.push_back(
        {TRUELOSS_TEXT("Core",
                       "Each value is taken for the mean of the batches since the line before, as it is where "
                       "mmengine's window_size is its logging interval. With a shorter window it is the mean of the "
                       "last of them only."),
         {}});
}

std::vector<RecoveredRun> MmengineImporter::takeRuns(const std::string& name)
{
    std::vector<LoggedRun> all = m_byEpoch.takeRuns();
    for (LoggedRun& run : m_byIteration.takeRuns()) all.push_back(std::move(run));
    for (LoggedRun& run : all) {
        if (run.averaging == Averaging::BlockMean) undoWindows(run);
    }
    return recoverAll(std::move(all), name);
}

}  // namespace trueloss
