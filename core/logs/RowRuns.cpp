#include "logs/RowRuns.h"

#include "logs/ColumnNames.h"
#include "logs/RecoveredRun.h"
#include "logs/ShownName.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

constexpr std::int64_t mostNumber = 1'000'000'000'000;  ///< Beyond that it is no number of a step or an epoch.
constexpr int surely = 9;                               ///< lossLikeness() of a column that need not be waited for.

bool plausible(const std::optional<std::int64_t>& number)
{
    return !number || (*number >= 0 && *number <= mostNumber);
}

}  // namespace

void RowRuns::learn(std::string_view name)
{
    if (m_columns.size() >= mostColumns) {
        m_full = true;
    } else if (!m_roles.contains(std::string(name))) {
        m_roles.emplace(name, Role::Other);
        if (!isBookkeepingColumn(name)) m_columns.emplace_back(name);
    }
}

void RowRuns::declare(const std::vector<std::string>& names)
{
    for (const std::string& name : names) learn(name);
    if (m_column.empty() && !m_columns.empty()) decide();
}

void RowRuns::decide()
{
    m_column = chooseColumn(m_columns, m_wanted);
    m_roles.clear();
    const std::vector<OwnRow> head = std::move(m_head);
    m_head.clear();
    if (m_column.empty()) return;
    for (const OwnRow& own : head) {
        LogRow row = own.row;
        for (std::size_t i = 0; i < row.cells.size(); ++i) row.cells[i].name = own.names[i];
        take(row);
    }
}

RowRuns::Role RowRuns::roleOf(std::string_view name)
{
    const auto known = m_roles.find(std::string(name));
    if (known != m_roles.end()) return known->second;
    Role role = Role::Other;
    if (name == m_column) {
        role = Role::Value;
    } else if (isEpochMeanOf(name, m_column)) {
        role = Role::Mean;
    } else if (isValidationOf(name, m_column)) {
        role = Role::Validation;
    } else if (isLearningRateColumn(name)) {
        role = Role::LearningRate;
    } else if (isGradNormColumn(name)) {
        role = Role::GradNorm;
    }
    if (m_roles.size() < 2 * mostColumns) m_roles.emplace(name, role);
    const bool listed = std::find(m_columns.begin(), m_columns.end(), name) != m_columns.end();
    if (!listed && !isBookkeepingColumn(name)) {
        if (m_columns.size() < mostColumns) {
            m_columns.emplace_back(name);
        } else {
            m_full = true;
        }
    }
    return role;
}

void RowRuns::add(const LogRow& row)
{
    if (!plausible(row.epoch) || !plausible(row.step)) return;
    if (!m_column.empty()) {
        take(row);
        return;
    }
    OwnRow own{row, {}};
    bool sure = false;
    for (const LogRow::Cell& cell : row.cells) {
        learn(cell.name);
        own.names.emplace_back(cell.name);
        sure = sure || (m_wanted.empty() ? lossLikeness(cell.name) >= surely : shownName(cell.name) == m_wanted);
    }
    m_head.push_back(std::move(own));
    if (sure || m_head.size() >= headRows) decide();
}

std::int64_t RowRuns::epochOf(const LogRow& row) const
{
    if (row.epoch) return *row.epoch + m_epochShift;
    return m_runs.empty() || m_runs.back().epochs.empty() ? 1 : m_runs.back().epochs.back().number;
}

bool RowRuns::goesBack(const LogRow& row) const
{
    if (m_runs.empty() || m_runs.back().epochs.empty()) return false;
    const LoggedRun& run = m_runs.back();
    const std::int64_t current = run.epochs.back().number;
    const std::int64_t epoch = epochOf(row);
    if (epoch < current) return true;
    // Zero-based: a second row of epoch 0 is the run's first epoch still, but where each epoch has one row it is a new
    // run.
    if (!row.step) return epoch == current && run.epochs.back().mean.has_value() && run.epochs.back().lines.empty();
    const std::int64_t step = stepOf(row);
    if (epoch == current) return step < m_lastStep;
    return m_format.steps == RowFormat::Count::OfRun && step < m_lastStep;
}

bool RowRuns::begin(const LogRow& row)
{
    m_begin = false;
    if (m_runs.size() >= mostRuns) {
        m_full = true;
        return false;
    }
    if (m_format.epochBase == RowFormat::Base::Zero ||
        (m_format.epochBase == RowFormat::Base::Guess && row.epoch == 0)) {
        m_epochShift = 1;
    }
    m_stepsBegan = false;
    m_lastStep = 0;
    LoggedRun run;
    run.tool = m_format.tool;
    run.single = m_format.single;
    run.window = m_format.window;
    run.column = m_column;
    m_runs.push_back(std::move(run));
    return true;
}

LoggedEpoch* RowRuns::epochFor(std::int64_t number)
{
    auto& epochs = m_runs.back().epochs;
    if (epochs.empty() || epochs.back().number < number) {
        if (++m_lines > mostLoggedBatches) {
            m_full = true;
            return nullptr;
        }
        if (!epochs.empty()) epochs.back().ended = true;
        epochs.emplace_back().number = number;
        return &epochs.back();
    }
    const auto found = std::lower_bound(epochs.begin(), epochs.end(), number,
                                        [](const LoggedEpoch& epoch, std::int64_t n) { return epoch.number < n; });
    return found->number == number ? &*found : nullptr;
}

void RowRuns::take(const LogRow& row)
{
    if (m_full && (m_runs.size() >= mostRuns || m_lines > mostLoggedBatches)) return;
    std::optional<PrintedNumber> value;
    std::optional<PrintedNumber> mean;
    std::optional<PrintedNumber> validation;
    double rate = std::numeric_limits<double>::quiet_NaN();
    double norm = rate;
    for (const LogRow::Cell& cell : row.cells) {
        switch (roleOf(cell.name)) {
            case Role::Value:
                value = cell.number;
                break;
            case Role::Mean:
                mean = cell.number;
                break;
            case Role::Validation:
                validation = cell.number;
                break;
            case Role::LearningRate:
                if (!std::isfinite(rate)) rate = cell.number.value;
                break;
            case Role::GradNorm:
                norm = cell.number.value;
                break;
            case Role::Other:
                break;
        }
    }
    if (!value && !mean && !validation && !row.endsEpoch) {
        if (!row.step || !std::isfinite(rate)) return;
        m_rateStep = row.step;
        m_rate = rate;
        if (m_runs.empty() || m_runs.back().epochs.empty() || stepOf(row) != m_lastStep) return;
        auto& lines = m_runs.back().epochs.back().lines;
        if (!lines.empty()) lines.back().learningRate = rate;
        return;
    }
    // Only what trains tells of a new run: a validation may come late.
    if ((m_begin || m_runs.empty() || (value && goesBack(row))) && !begin(row)) return;
    if (value && row.step) {
        addLine(row, *value, rate, norm);
        addToEpoch(row, mean, validation, rate);
    } else {
        addToEpoch(row, value ? value : mean, validation, rate);
    }
}

void RowRuns::addLine(const LogRow& row, const PrintedNumber& value, double rate, double norm)
{
    if (!m_stepsBegan) {
        const bool zero = m_format.stepBase == RowFormat::Base::Zero ||
                          (m_format.stepBase == RowFormat::Base::Guess && row.step == 0);
        if (zero) m_stepShift = 1;
        m_stepsBegan = true;
    }
    LoggedRun& run = m_runs.back();
    const std::int64_t step = stepOf(row);
    const std::int64_t number = epochOf(row);
    if (step < 1) return;
    const bool next = !run.epochs.empty() && run.epochs.back().number < number && !run.epochs.back().lines.empty();
    if (next && m_format.steps == RowFormat::Count::Guess) {
        m_format.steps = step > m_lastStep ? RowFormat::Count::OfRun : RowFormat::Count::OfEpoch;
    }
    run.stepsOfRun = m_format.steps == RowFormat::Count::OfRun;
    LoggedEpoch* epoch = epochFor(number);
    if (epoch == nullptr) return;
    const bool again = !epoch->lines.empty() && epoch->lines.back().step == step;
    if (!again) {
        if (++m_lines > mostLoggedBatches) {
            m_full = true;
            return;
        }
        epoch->lines.emplace_back();
    }
    LoggedLine& line = epoch->lines.back();
    line.step = step;
    line.value = value;
    line.own = row.own;
    if (!std::isfinite(rate) && m_rateStep == row.step) rate = m_rate;
    if (std::isfinite(rate) || !again) line.learningRate = rate;
    if (std::isfinite(norm) || !again) line.gradNorm = norm;
    m_lastStep = step;
}

void RowRuns::addToEpoch(const LogRow& row, const std::optional<PrintedNumber>& mean,
                         const std::optional<PrintedNumber>& validation, double rate)
{
    if (!mean && !validation && !row.endsEpoch) return;
    LoggedEpoch* epoch = epochFor(epochOf(row));
    if (epoch == nullptr) return;
    if (mean) epoch->mean = mean;
    if (validation) epoch->validation = validation;
    if (std::isfinite(row.seconds)) epoch->seconds = row.seconds;
    epoch->ended = epoch->ended || row.endsEpoch || (mean && epoch->lines.empty());
    if (mean && epoch->lines.empty() && std::isfinite(rate)) epoch->learningRate = rate;
}

void RowRuns::setStepsPerEpoch(std::int64_t steps)
{
    if (!m_runs.empty() && steps > 0) m_runs.back().stepsPerEpoch = steps;
}

std::vector<LoggedRun> RowRuns::runs() const
{
    return RowRuns(*this).takeRuns();
}

std::vector<LoggedRun> RowRuns::takeRuns()
{
    if (m_column.empty() && !m_head.empty()) decide();
    std::vector<LoggedRun> out;
    for (LoggedRun& run : m_runs) {
        const bool lines = std::ranges::any_of(run.epochs, [](const LoggedEpoch& e) { return !e.lines.empty(); });
        const bool means = std::ranges::any_of(run.epochs, [](const LoggedEpoch& e) { return e.mean.has_value(); });
        if (!lines && !means) continue;
        LoggedRun& kept = out.emplace_back(std::move(run));
        kept.averaging = lines ? m_format.averaging : Averaging::EpochMean;
        kept.column = shownName(m_column);
        for (const std::string& name : m_columns) kept.columns.push_back(shownName(name));
        if (!m_wanted.empty() && m_wanted != kept.column) {
            kept.notes.push_back(
                {TRUELOSS_TEXT("Core", "The log has no column \"%1\"; \"%2\" was taken."), {m_wanted, kept.column}});
        }
        if (m_full) {
            kept.notes.push_back(
                {TRUELOSS_TEXT("Core",
                               "The log is larger than what is read: %1 batches, %2 runs, %3 columns at "
                               "most. The rest was left out."),
                 {mostLoggedBatches, static_cast<std::int64_t>(mostRuns), static_cast<std::int64_t>(mostColumns)}});
        }
    }
    m_runs.clear();
    return out;
}

}  // namespace trueloss
