#include "logs/HuggingFaceRows.h"

#include "logs/ColumnNames.h"
#include "logs/PrintedDigits.h"
#include "logs/RecoveredRun.h"
#include "logs/RowRuns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

constexpr int significantDigits = 4;  ///< f"{loss:.4g}"
constexpr int epochDecimals = 2;      ///< round(epoch, 2)
constexpr double largestEpoch = 1e9;

/// Where a log does not tell how many losses were added up in float32: as many as a line holds by default.
constexpr double lossesOfALine = 500.0;

const HuggingFaceRows::Cell* cellOf(const HuggingFaceRows::Row& row, std::string_view name)
{
    const auto found =
        std::find_if(row.cells.begin(), row.cells.end(), [name](const auto& cell) { return cell.name == name; });
    return found == row.cells.end() ? nullptr : &*found;
}

}  // namespace

std::optional<std::uint32_t> HuggingFaceRows::numberOfName(const std::string& name)
{
    const auto known = m_numbers.find(name);
    if (known != m_numbers.end()) return known->second;
    if (m_names.size() >= mostNames) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(m_names.size());
    m_names.push_back(name);
    m_numbers.emplace(name, number);
    return number;
}

bool HuggingFaceRows::isOfUse(std::string_view name) const
{
    const std::string& wanted = m_options.column;
    return name.find("loss") != std::string_view::npos || name.starts_with("eval_") || isLearningRateColumn(name) ||
           isGradNormColumn(name) ||
           (!wanted.empty() && (name == wanted || isValidationOf(name, wanted) || isEpochMeanOf(name, wanted)));
}

bool HuggingFaceRows::add(const Row& row)
{
    const bool loss = std::any_of(row.cells.begin(), row.cells.end(),
                                  [](const Cell& cell) { return cell.name.find("loss") != std::string::npos; });
    const bool evaluated = std::any_of(row.cells.begin(), row.cells.end(),
                                       [](const Cell& cell) { return cell.name.starts_with("eval_"); });
    const Cell* const epochCell = cellOf(row, "epoch");
    if (epochCell == nullptr || !(loss || evaluated)) return false;
    const auto epoch = parsePrinted(epochCell->text);
    if (!epoch || !(epoch->value >= 0.0) || epoch->value > largestEpoch) return false;
    if (m_rows.size() >= static_cast<std::size_t>(mostLoggedBatches)) return true;
    KeptRow kept;
    kept.epoch = epoch->value;
    // Python prints round(epoch, 2) without zeros at its end.
    const int decimals = decimalsOf(epochCell->text);
    kept.epochSlack = 0.5 * std::pow(10.0, -(epochCell->quoted ? decimals : std::max(decimals, epochDecimals)));
    kept.step = row.step.value_or(0);
    kept.trains = cellOf(row, "loss") != nullptr;
    kept.endsRun = cellOf(row, "train_loss") != nullptr || cellOf(row, "train_runtime") != nullptr;
    if (kept.endsRun) {
        ++m_ends;
        const Cell* const mean = cellOf(row, "train_loss");
        const auto number = mean == nullptr ? std::nullopt : parsePrinted(mean->text);
        if (number && !m_wholeMean) m_wholeMean = number->value;
    }
    for (const Cell& cell : row.cells) {
        if (kept.endsRun || kept.cells == mostNames || cell.name == "epoch" || cell.name == "step") continue;
        const auto name = numberOfName(cell.name);
        if (!name || !isOfUse(cell.name)) continue;
        const auto number = cell.quoted ? parseSignificant(cell.text, significantDigits) : parsePrinted(cell.text);
        if (!number) continue;
        if (cell.name == "loss" && !cell.quoted) m_decimals = std::max(m_decimals, decimalsOf(cell.text));
        m_cells.push_back({*number, *name, cell.quoted});
        ++kept.cells;
    }
    m_rows.push_back(kept);
    return true;
}

void HuggingFaceRows::setLastStep(std::int64_t step)
{
    if (!m_rows.empty() && m_rows.back().step == 0 && step > 0) m_rows.back().step = step;
}

bool HuggingFaceRows::stepsKnown() const
{
    std::int64_t last = 0;
    double lastEpoch = 0.0;
    for (const KeptRow& row : m_rows) {
        if (!row.trains) continue;
        if (row.epoch < lastEpoch) last = 0;  // Another run.
        lastEpoch = row.epoch;
        if (row.step <= last) return false;
        last = row.step;
    }
    return last > 0;
}

/// Where the steps and the fractions of an epoch beside them agree in every row, else 0.
std::int64_t HuggingFaceRows::stepsPerEpoch() const
{
    std::int64_t found = 0;
    for (const KeptRow& row : m_rows) {
        if (row.step <= 0 || !(row.epoch > 0.0)) continue;
        const double steps = static_cast<double>(row.step) / row.epoch;
        const double slack = steps * (row.epochSlack / row.epoch + 1e-9);
        const double whole = std::round(steps);
        if (std::abs(steps - whole) > slack || whole < 1.0 || whole > 1e12) return 0;
        if (slack >= 0.5) continue;  // Few decimals tell too little.
        if (found != 0 && found != static_cast<std::int64_t>(whole)) return 0;
        found = static_cast<std::int64_t>(whole);
    }
    return found;
}

std::vector<LoggedRun> HuggingFaceRows::takeRuns(const std::string& tool)
{
    RowFormat format;
    format.tool = tool;
    format.averaging = Averaging::BlockMean;
    format.single = true;
    format.steps = RowFormat::Count::OfRun;
    format.stepBase = RowFormat::Base::One;
    format.epochBase = RowFormat::Base::One;
    RowRuns rows(format, m_options);
    rows.declare(m_names);
    const bool steps = stepsKnown();
    const std::int64_t perEpoch = steps ? stepsPerEpoch() : 0;
    const double lossUnit = 0.5 * std::pow(10.0, -m_decimals);
    std::int64_t count = 0;
    double lastEpoch = -1.0;
    LogRow out;
    // A row goes as soon as it is handed on: there may be millions of them.
    for (; !m_rows.empty(); m_rows.pop_front()) {
        const KeptRow& row = m_rows.front();
        if (row.endsRun) {
            rows.beginRun();
            lastEpoch = -1.0;
            count = 0;
            continue;
        }
        if (row.epoch < lastEpoch) {
            rows.beginRun();
            count = 0;
        }
        lastEpoch = row.epoch;
        out.epoch = std::max<std::int64_t>(static_cast<std::int64_t>(std::ceil(row.epoch)), 1);
        out.step.reset();
        if (row.trains) out.step = steps ? row.step : ++count;
        out.cells.clear();
        for (std::uint16_t i = 0; i < row.cells; ++i) {
            KeptCell cell = m_cells.front();
            m_cells.pop_front();
            if (cell.name == 0 && std::isfinite(cell.number.value)) {
                if (!cell.quoted) cell.number.halfUnit = lossUnit;
                if (!steps) cell.number.halfUnit += lossesOfALine * 0x1.0p-24 * std::abs(cell.number.value);
            }
            out.cells.push_back({m_names[cell.name], cell.number});
        }
        rows.add(out);
    }
    std::vector<LoggedRun> runs = rows.takeRuns();
    for (LoggedRun& run : runs) {
        if (run.averaging != Averaging::BlockMean) continue;
        if (runs.size() == 1) run.stepsPerEpoch = perEpoch;
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
    if (!m_wholeMean || weight == 0.0 || m_ends > 1) return;
    run.notes.push_back(
        {TRUELOSS_TEXT("Core",
                       "The log gives %1 as the mean of the whole run; the lines that were read have the "
                       "mean %2."),
         {*m_wholeMean, sum / weight}});
}

}  // namespace trueloss
