#include "logs/CsvImporter.h"

#include "logs/ColumnNames.h"
#include "logs/TextCursor.h"

#include <csv.h>

#include <algorithm>
#include <limits>

namespace trueloss {

namespace {

constexpr std::size_t mostCells = 4096;
constexpr std::size_t longestName = 200;
constexpr std::size_t mostTables = 1000;

/// Called from C: nothing may be thrown through it.
void takeCell(void* text, std::size_t length, void* cells) noexcept
{
    auto& out = *static_cast<std::vector<std::string>*>(cells);
    if (out.size() >= mostCells) return;
    try {
        out.emplace_back(static_cast<const char*>(text), length);
    } catch (...) {
        // Out of memory: the row has too few cells then, and is passed over.
    }
}

bool isBlank(const std::string& cell)
{
    return cell.empty() || cell == "NA" || cell == "None" || cell == "null" || cell == "-" || cell == "#na#";
}

bool isName(const std::string& cell)
{
    if (cell.empty()) return true;  // pandas leaves its index without a name.
    if (cell.size() > longestName || parsePrinted(cell)) return false;
    const bool letter = std::any_of(cell.begin(), cell.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
    return letter && cell.find_first_of("{}[]|=<>\"") == std::string::npos && cell.find(": ") == std::string::npos;
}

/// "00:04", "1:02:03" in seconds.
std::optional<double> clockSeconds(std::string_view text)
{
    double seconds = 0.0;
    TextCursor cursor(text);
    for (int part = 0; part < 3; ++part) {
        const auto number = cursor.integer();
        if (!number) return {};
        seconds = 60.0 * seconds + static_cast<double>(*number);
        if (!cursor.take(":")) return part > 0 && cursor.empty() ? std::optional(seconds) : std::nullopt;
    }
    return {};
}

bool has(const std::vector<std::string>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

CsvImporter::CsvImporter(const LogOptions& options) : m_options(options) {}

std::vector<std::string> CsvImporter::split(std::string_view text) const
{
    std::vector<std::string> cells;
    csv_parser parser{};
    if (csv_init(&parser, 0) != 0) return cells;
    csv_set_delim(&parser, static_cast<unsigned char>(m_separator));
    csv_parse(&parser, text.data(), text.size(), takeCell, nullptr, &cells);
    csv_fini(&parser, takeCell, nullptr, &cells);
    csv_free(&parser);
    return cells;
}

bool CsvImporter::line(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.empty() || text.front() == '{' || text.front() == '#') return false;
    if (!m_names.empty()) {
        const std::vector<std::string> cells = split(text);
        if (readRow(cells)) return true;
    }
    const char former = m_separator;
    std::size_t most = 0;
    for (const char separator : {'\t', ';', ','}) {
        const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), separator));
        if (count > most) m_separator = separator;
        most = std::max(most, count);
    }
    if (readHeader(split(text))) return true;
    m_separator = former;
    return false;
}

bool CsvImporter::readHeader(const std::vector<std::string>& cells)
{
    if (cells.empty() || m_tables.size() >= mostTables) return false;
    const bool named = std::all_of(cells.begin(), cells.end(), isName);
    const bool numbers = cells.size() > 1 && m_names.empty() &&
                         std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return parsePrinted(cell); });
    std::vector<std::string> names = cells;
    if (numbers) {
        for (std::size_t i = 0; i < names.size(); ++i) names[i] = "column " + std::to_string(i + 1);
    } else {
        // A sentence with a comma is no header: somewhere a step, an epoch or a loss has to stand.
        const bool known = std::any_of(cells.begin(), cells.end(), [](const std::string& name) {
            return isEpochColumn(name) || isStepColumn(name) || lossLikeness(name) > 0 || isValidationColumn(name);
        });
        if (!named || !known) return false;
    }
    const bool same = names == m_names;
    if (!same) {
        RowFormat format;
        format.tool = "CSV";
        const bool parts = std::any_of(names.begin(), names.end(), [](const std::string& name) {
            return name.ends_with("_step") || name.ends_with("_epoch");
        });
        const bool lightning = has(names, "step") && has(names, "epoch") && parts;
        const bool fastai =
            has(names, "train_loss") && has(names, "valid_loss") && has(names, "epoch") && !has(names, "step");
        const bool keras = has(names, "epoch") && has(names, "loss") && !has(names, "step");
        if (lightning) {
            format.tool = "Lightning metrics.csv";
            format.steps = RowFormat::Count::OfRun;
            format.stepBase = RowFormat::Base::Zero;
            format.epochBase = RowFormat::Base::Zero;
        } else if (fastai) {
            format.tool = "fastai history.csv";
            format.epochBase = RowFormat::Base::Zero;
        } else if (keras) {
            format.tool = "Keras CSVLogger";
        }
        m_tables.emplace_back(format, m_options, lightning);
        m_names = names;
    }
    m_tables.back().beginTable(names);
    return !numbers || readRow(cells);
}

bool CsvImporter::readRow(const std::vector<std::string>& cells)
{
    if (cells.size() != m_names.size()) return false;
    std::vector<LogRow::Cell> numbers;
    double seconds = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (isBlank(cells[i]) || m_names[i].empty()) continue;
        auto number = parsePrinted(cells[i]);
        if (!number && m_separator != ',' && std::count(cells[i].begin(), cells[i].end(), ',') == 1) {
            std::string point = cells[i];
            point[point.find(',')] = '.';
            number = parsePrinted(point);
        }
        if (number) {
            numbers.push_back({m_names[i], *number});
        } else if (const auto time = clockSeconds(cells[i])) {
            if (m_names[i] == "time") seconds = *time;
        } else if (isName(cells[i]) && cells[i] == m_names[i]) {
            return false;  // The header again.
        }
    }
    return m_tables.back().add(numbers, seconds);
}

std::vector<RecoveredRun> CsvImporter::takeRuns(const std::string& name)
{
    std::vector<LoggedRun> all;
    for (TableRows& table : m_tables) {
        for (LoggedRun& run : table.takeRuns()) {
            const bool smoothed = run.tool.starts_with("fastai") && run.column == "train_loss";
            if (smoothed && run.averaging == Averaging::EpochMean) {
                run.notes.push_back(
                    {TRUELOSS_TEXT("Core",
                                   "fastai's train_loss is a smoothed value: a mean of all batches so far in which one "
                                   "batch weighs 0.98 times as much as the next. It speaks of the last batches of its "
                                   "epoch, most of it of the last 50."),
                     {}});
            }
            all.push_back(std::move(run));
        }
    }
    return recoverAll(std::move(all), name);
}

}  // namespace trueloss
