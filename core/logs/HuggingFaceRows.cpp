#include "logs/HuggingFaceRows.h"

#include "logs/PrintedDigits.h"
#include "logs/RecoveredRun.h"
#include "logs/RowRuns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

constexpr int roundedTo = 4;          ///< round(loss, 4)
constexpr int significantDigits = 4;  ///< f"{loss:.4g}"

/// Where a log does not tell how many losses were added up in float32: as many as a line holds by default.
constexpr double lossesOfALine = 500.0;

const HuggingFaceRows::Cell* cellOf(const HuggingFaceRows::Row& row, std::string_view name)
{
    const auto found =
        std::find_if(row.cells.begin(), row.cells.end(), [name](const auto& cell) { return cell.name == name; });
    return found == row.cells.end() ? nullptr : &*found;
}

double numberOf(const HuggingFaceRows::Row& row, std::string_view name)
{
    const auto* cell = cellOf(row, name);
    const auto number = cell == nullptr ? std::nullopt : parsePrinted(cell->text);
    return number ? number->value : std::numeric_limits<double>::quiet_NaN();
}

/// Steps an epoch, where the steps and the fractions of an epoch beside them agree in every row.
std::int64_t stepsPerEpoch(const std::vector<HuggingFaceRows::Row>& rows)
{
    std::int64_t found = 0;
    for (const auto& row : rows) {
        const auto* cell = cellOf(row, "epoch");
        const double epoch = numberOf(row, "epoch");
        // Few decimals tell too little. Python prints round(epoch, 2) without zeros at its end.
        if (!row.step || cell == nullptr || !(epoch > 0.0)) continue;
        const double steps = static_cast<double>(*row.step) / epoch;
        const int decimals = cell->quoted ? decimalsOf(cell->text) : std::max(decimalsOf(cell->text), 2);
        const double slack = steps * (0.5 * std::pow(10.0, -decimals) / epoch + 1e-9);
        const double whole = std::round(steps);
        if (std::abs(steps - whole) > slack || whole < 1.0 || whole > 1e12) return 0;
        if (slack >= 0.5) continue;
        if (found != 0 && found != static_cast<std::int64_t>(whole)) return 0;
        found = static_cast<std::int64_t>(whole);
    }
    return found;
}

bool endsRun(const HuggingFaceRows::Row& row)
{
    return cellOf(row, "train_loss") != nullptr || cellOf(row, "train_runtime") != nullptr;
}

}  // namespace

bool HuggingFaceRows::add(Row row)
{
    const bool loss = std::any_of(row.cells.begin(), row.cells.end(),
                                  [](const Cell& cell) { return cell.name.find("loss") != std::string::npos; });
    const bool evaluated = std::any_of(row.cells.begin(), row.cells.end(),
                                       [](const Cell& cell) { return cell.name.starts_with("eval_"); });
    if (cellOf(row, "epoch") == nullptr || !(loss || evaluated)) return false;
    if (m_rows.size() < static_cast<std::size_t>(mostLoggedBatches)) m_rows.push_back(std::move(row));
    return true;
}

void HuggingFaceRows::setLastStep(std::int64_t step)
{
    if (!m_rows.empty() && !m_rows.back().step && step > 0) m_rows.back().step = step;
}

int HuggingFaceRows::decimalsOfLosses() const
{
    int most = roundedTo;
    for (const Row& row : m_rows) {
        const Cell* cell = cellOf(row, "loss");
        if (cell != nullptr && !cell->quoted) most = std::max(most, decimalsOf(cell->text));
    }
    return most;
}

bool HuggingFaceRows::stepsKnown() const
{
    std::int64_t last = 0;
    double lastEpoch = 0.0;
    for (const Row& row : m_rows) {
        if (cellOf(row, "loss") == nullptr) continue;
        const double epoch = numberOf(row, "epoch");
        if (epoch < lastEpoch) last = 0;  // Another run.
        lastEpoch = epoch;
        if (!row.step || *row.step <= last) return false;
        last = *row.step;
    }
    return last > 0;
}

std::vector<LoggedRun> HuggingFaceRows::runs(const std::string& tool, const LogOptions& options) const
{
    RowFormat format;
    format.tool = tool;
    format.averaging = Averaging::BlockMean;
    format.single = true;
    format.steps = RowFormat::Count::OfRun;
    format.stepBase = RowFormat::Base::One;
    format.epochBase = RowFormat::Base::One;
    RowRuns rows(format, options);
    rows.declare({"loss"});
    const bool steps = stepsKnown();
    const double lossUnit = 0.5 * std::pow(10.0, -decimalsOfLosses());
    std::int64_t count = 0;
    double lastEpoch = -1.0;
    for (const Row& row : m_rows) {
        const double epoch = numberOf(row, "epoch");
        if (!(epoch >= 0.0) || epoch > 1e9) continue;
        if (epoch < lastEpoch) {
            rows.beginRun();
            count = 0;
        }
        lastEpoch = epoch;
        LogRow out;
        out.epoch = std::max<std::int64_t>(static_cast<std::int64_t>(std::ceil(epoch)), 1);
        const bool trains = cellOf(row, "loss") != nullptr;
        if (trains) out.step = steps ? *row.step : ++count;
        for (const Cell& cell : row.cells) {
            if (cell.name == "epoch" || cell.name == "step") continue;
            auto number = cell.quoted ? parseSignificant(cell.text, significantDigits) : parsePrinted(cell.text);
            if (!number) continue;
            if (cell.name == "loss" && std::isfinite(number->value)) {
                if (!cell.quoted) number->halfUnit = lossUnit;
                if (!steps) number->halfUnit += lossesOfALine * 0x1.0p-24 * std::abs(number->value);
            }
            out.cells.push_back({cell.name, *number});
        }
        if (!endsRun(row)) rows.add(out);
        if (endsRun(row)) {
            rows.beginRun();
            lastEpoch = -1.0;
            count = 0;
        }
    }
    std::vector<LoggedRun> runs = rows.runs();
    for (LoggedRun& run : runs) {
        if (run.averaging != Averaging::BlockMean) continue;
        if (steps && runs.size() == 1) run.stepsPerEpoch = stepsPerEpoch(m_rows);
        // What it evaluates is no mean since the line before.
        if (run.column != "loss") run.averaging = Averaging::Raw;
        if (run.column == "loss" && !steps) run.linesAreMeans = true;
        addNotes(run, steps);
    }
    return runs;
}

void HuggingFaceRows::addNotes(LoggedRun& run, bool steps) const
{
    if (run.column != "loss") return;
    if (!steps) {
        run.notes.push_back(
            {TRUELOSS_TEXT("Core",
                           "The log does not tell the steps of its lines. Each line stands as one batch; its value is "
                           "the mean of all batches since the line before."),
             {}});
    }
    run.notes.push_back(
        {TRUELOSS_TEXT("Core",
                       "Hugging Face's Trainer leaves losses that are no finite numbers out of its means unless "
                       "logging_nan_inf_filter is off, so a batch that had one need not show."),
         {}});
    double sum = 0.0;
    double weight = 0.0;
    std::int64_t last = 0;
    for (const LoggedEpoch& epoch : run.epochs) {
        for (const LoggedLine& line : epoch.lines) {
            const auto count = static_cast<double>(line.step - last);
            sum += count * line.value.value;
            weight += count;
            last = line.step;
        }
    }
    const auto end =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return cellOf(row, "train_loss") != nullptr; });
    if (end == m_rows.end() || weight == 0.0 || std::count_if(m_rows.begin(), m_rows.end(), endsRun) > 1) return;
    run.notes.push_back(
        {TRUELOSS_TEXT("Core",
                       "The log gives %1 as the mean of the whole run; the lines that were read have the "
                       "mean %2."),
         {numberOf(*end, "train_loss"), sum / weight}});
}

}  // namespace trueloss
