#include "logs/LightningBarImporter.h"

#include "logs/ColumnNames.h"
#include "logs/EpochValues.h"
#include "logs/PrintedDigits.h"
#include "logs/TextCursor.h"
#include "logs/TqdmLine.h"

#include <algorithm>

namespace trueloss {

namespace {

constexpr int barDigits = 3;

RowFormat barFormat()
{
    RowFormat format;
    format.tool = "Lightning progress bar";
    format.steps = RowFormat::Count::OfEpoch;
    format.stepBase = RowFormat::Base::One;
    format.epochBase = RowFormat::Base::Zero;
    return format;
}

std::optional<std::int64_t> epochOf(std::string_view label)
{
    TextCursor cursor(label);
    if (!cursor.take("Epoch ")) return {};
    const auto epoch = cursor.integer();
    // "Epoch 3" or "Epoch 3/9".
    if (!epoch || (!cursor.empty() && !(cursor.take("/") && (cursor.integer() || cursor.take("-"))))) return {};
    return epoch;
}

/// Lightning pads every number to five characters: "nan.0", "inf.0", "-inf.".
std::string_view unpadded(std::string_view number)
{
    const bool none = number.find_first_of("ni") != std::string_view::npos;
    return none ? number.substr(0, number.find('.')) : number;
}

bool isOfEpoch(std::string_view name)
{
    return isValidationColumn(name) || name.ends_with("_epoch");
}

}  // namespace

LightningBarImporter::LightningBarImporter(const LogOptions& options) : m_rows(barFormat(), options) {}

bool LightningBarImporter::line(std::string_view text)
{
    const auto bar = parseTqdmLine(text);
    if (!bar) return false;
    if (bar->label.starts_with("Validation") || bar->label.starts_with("Validating")) {
        if (bar->label.find("sanity") != std::string_view::npos) return true;
        if (bar->current < m_validating) {
            m_validated += m_validating;
            m_validations += m_validationTotal;
        }
        m_validating = bar->current;
        m_validationTotal = bar->total.value_or(0);
        return true;
    }
    if (bar->label.starts_with("Sanity Checking")) return true;
    const auto epoch = epochOf(bar->label);
    if (!epoch) return false;
    if (bar->current == 0 || bar->postfix.empty()) {
        if (*epoch != m_drawn.epoch || bar->current == 0) endEpoch();
        return true;
    }
    if (*epoch != m_drawn.epoch) endEpoch();
    m_version1 = m_version1 || bar->postfix.front().first == "loss";
    std::int64_t step = bar->current;
    // Only 1.x counts validation batches on.
    if (m_version1) step -= m_validated + m_validating;
    if (step < 1) return true;
    if (m_drawn.draws > 0 && (m_drawn.epoch != *epoch || m_drawn.step != step)) finishStep();
    m_total = bar->total.value_or(0);
    m_drawn.epoch = *epoch;
    m_drawn.step = step;
    m_drawn.total = m_version1 ? 0 : bar->total.value_or(0);
    ++m_drawn.draws;
    m_drawn.texts.clear();
    for (const auto& [name, value] : bar->postfix) m_drawn.texts.emplace_back(name, value);
    return true;
}

/// Batches of training in the epoch that is drawn; 0: not known. The bar of 1.x counts those of validation too.
std::int64_t LightningBarImporter::stepsOfEpoch() const
{
    return m_version1 ? std::max<std::int64_t>(m_total - m_validations - m_validationTotal, 0) : 0;
}

void LightningBarImporter::endEpoch()
{
    if (const std::int64_t steps = stepsOfEpoch(); steps > 0) {
        if (m_drawn.draws > 0) finishStep();
        m_rows.setStepsPerEpoch(steps);
    }
    m_validated = m_validating = m_validations = m_validationTotal = m_total = 0;
}

/// Drawn once where the others were drawn twice, with the numbers of the step before.
bool LightningBarImporter::isStale(const Drawn& drawn) const
{
    return drawn.draws == 1 && m_twice > m_once && drawn.texts == m_before;
}

void LightningBarImporter::finishStep()
{
    if (!isStale(m_drawn)) addTo(m_rows, m_drawn);
    (m_drawn.draws == 1 ? m_once : m_twice) += 1;
    m_before = std::move(m_drawn.texts);
    m_drawn = Drawn{};
}

void LightningBarImporter::addTo(RowRuns& rows, const Drawn& drawn) const
{
    const bool last = drawn.total > 0 && drawn.step >= drawn.total;
    LogRow row;
    row.epoch = drawn.epoch;
    row.step = drawn.step;
    row.endsEpoch = last;
    for (const auto& [name, value] : drawn.texts) {
        if (name == "v_num") continue;
        // An epoch's value stays on the bar throughout the next one.
        const bool kept = std::find(m_before.begin(), m_before.end(), std::pair(name, value)) != m_before.end();
        if (isOfEpoch(name) && (!last || kept)) continue;
        if (const auto number = parseSignificant(unpadded(value), barDigits)) row.cells.push_back({name, *number});
    }
    rows.add(row);
    if (drawn.total > 0) rows.setStepsPerEpoch(drawn.total);
}

std::vector<RecoveredRun> LightningBarImporter::takeRuns(const std::string& name)
{
    if (m_drawn.draws > 0 && !isStale(m_drawn)) addTo(m_rows, m_drawn);
    if (m_validating > 0 && m_validating == m_validationTotal) m_rows.setStepsPerEpoch(stepsOfEpoch());
    std::vector<LoggedRun> runs = m_rows.takeRuns();
    for (LoggedRun& run : runs) {
        if (m_version1 && run.column == "loss" && run.averaging == Averaging::Raw) {
            run.averaging = Averaging::Window;
            run.window = 20;
            run.single = true;
        } else if (run.averaging == Averaging::Raw && !run.column.ends_with("_step")) {
            const Cadence cadence = isOfEpoch(run.column) ? Cadence::Epoch : cadenceOfBar(run);
            if (cadence != Cadence::Step) readAsEpochValues(run, cadence);
        }
    }
    return recoverAll(std::move(runs), name);
}

}  // namespace trueloss
