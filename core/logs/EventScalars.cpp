#include "logs/EventScalars.h"

#include "logs/ShownName.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

constexpr std::int16_t noUnit = std::numeric_limits<std::int16_t>::min();
constexpr std::int64_t farthestStep = std::int64_t{1} << 53;
constexpr double mostEpochs = 1e9;

std::int16_t unitOf(double halfUnit)
{
    return halfUnit > 0.0 ? static_cast<std::int16_t>(std::ilogb(halfUnit)) : noUnit;
}

/// From 1; 0 where the value is no epoch's number.
std::int32_t epochOf(TagRole role, double value)
{
    if (!(value >= 0.0 && value < mostEpochs)) return 0;
    const double number = role == TagRole::EpochNumber ? std::floor(value) + 1.0 : std::ceil(value);
    return static_cast<std::int32_t>(number);
}

void setBeside(EventRow& row, TagRole role, double value)
{
    if (role == TagRole::LearningRate) {
        row.learningRate = static_cast<float>(value);
    } else if (role == TagRole::GradNorm) {
        row.gradNorm = static_cast<float>(value);
    } else {
        row.epoch = epochOf(role, value);
    }
}

bool isBeside(TagRole role)
{
    return role != TagRole::Loss && role != TagRole::Epoch;
}

}  // namespace

PrintedNumber EventRow::number() const
{
    return {value, unit == noUnit ? 0.0 : std::ldexp(1.0, unit)};
}

/// Names are chosen as they are shown.
bool EventScalars::isChosen(std::string_view name) const
{
    return !m_chosen.empty() && (name == m_chosen || shownName(name) == m_chosen);
}

const EventScalars::Tag* EventScalars::tagOf(std::string_view name)
{
    const auto known = m_known.find(name);
    if (known != m_known.end()) return &known->second;
    if (name.empty() || m_known.size() == mostTags) {
        ++m_passedOver;
        return nullptr;
    }
    Tag tag{std::string(name), tagRole(name), isChosen(name) ? -1 : lossRank(name)};
    m_tags.push_back(tag.name);
    return &m_known.emplace(tag.name, std::move(tag)).first->second;
}

/// A likelier column: what was kept of the one before is of no more use.
void EventScalars::choose(const Tag& tag)
{
    m_column = tag.name;
    m_rank = tag.rank;
    for (EventRows& run : m_runs) {
        m_values -= run.rows.size();
        run.rows.clear();
        for (auto& [name, values] : run.epochs) {
            for (EpochScalar& value : values) value.rows = 0;
        }
    }
}

/// The steps went back: what was written of `step` and what came after it is done again. False where that begins a run
/// too many.
bool EventScalars::rewind(std::int64_t step)
{
    std::deque<EventRow>& rows = m_runs.back().rows;
    if (step < rows.front().step || (step == rows.front().step && rows.size() > 1)) {
        if (m_runs.size() == mostRuns) return false;
        m_runs.emplace_back();
        return true;
    }
    ++m_runs.back().resumptions;
    const auto from = std::ranges::lower_bound(rows, step, {}, &EventRow::step);
    m_values -= static_cast<std::size_t>(rows.end() - from);
    rows.erase(from, rows.end());
    for (auto& [name, values] : m_runs.back().epochs) {
        for (; !values.empty() && values.back().rows > rows.size(); --m_values) values.pop_back();
    }
    return true;
}

void EventScalars::addRow(std::int64_t step, const EventScalar& scalar)
{
    if (!m_runs.back().rows.empty() && step <= m_runs.back().rows.back().step && !rewind(step)) {
        ++m_passedOver;
        return;
    }
    EventRow row;
    row.step = step;
    row.value = scalar.value;
    row.unit = unitOf(scalar.halfUnit);
    for (std::size_t i = 0; i < m_beside.size(); ++i) {
        const auto role = static_cast<TagRole>(i);
        if (isBeside(role) && m_beside[i].step == step) setBeside(row, role, m_beside[i].value);
    }
    m_runs.back().rows.push_back(row);
    ++m_values;
}

void EventScalars::addBeside(TagRole role, std::int64_t step, double value)
{
    m_beside[static_cast<std::size_t>(role)] = {step, value};
    std::deque<EventRow>& rows = m_runs.back().rows;
    if (!rows.empty() && rows.back().step == step) setBeside(rows.back(), role, value);
}

bool EventScalars::add(const ScalarEvent& event)
{
    if (m_values + event.scalars.size() > mostValues) return false;
    if (event.step > farthestStep || event.step < -farthestStep) {
        m_passedOver += static_cast<std::int64_t>(event.scalars.size());
        return true;
    }
    for (const EventScalar& scalar : event.scalars) {
        const Tag* tag = tagOf(scalar.tag);
        if (tag == nullptr) continue;
        if (tag->rank < m_rank) choose(*tag);
        if (tag->name == m_column) addRow(event.step, scalar);
        EventRows& run = m_runs.back();
        if (run.firstTime == 0.0) run.firstTime = event.wallTime;
        if (tag->role == TagRole::Epoch) {
            run.epochs[tag->name].push_back(
                {event.step, {scalar.value, scalar.halfUnit}, event.wallTime, run.rows.size()});
            ++m_values;
        } else if (isBeside(tag->role)) {
            addBeside(tag->role, event.step, scalar.value);
        }
    }
    return true;
}

}  // namespace trueloss
