#include "logs/KerasLog.h"

#include "logs/ShownName.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace trueloss {

namespace {

constexpr std::int8_t none = 127;
constexpr std::size_t mostColumns = 4096;
constexpr std::size_t mostMissing = 100;
constexpr std::size_t mostRuns = 1000;
constexpr std::int64_t mostEpochs = 1'000'000;  ///< Of all runs: a line of twelve bytes begins one.
/// A column that begins, or goes on, so many lines late is left out: it would cost memory for all of them.
constexpr std::size_t latestColumn = 1000;

bool sameName(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
           });
}

/// What may follow in a place of the powers of ten.
std::int8_t placeOf(const PrintedNumber& number)
{
    if (number.halfUnit <= 0.0) return 0;
    return static_cast<std::int8_t>(std::clamp(std::lround(std::log10(2.0 * number.halfUnit)), -120L, 120L));
}

/// The most common one first: %.4f.
std::int8_t quickPlaceOf(const PrintedNumber& number)
{
    return number.halfUnit == 5e-5 ? std::int8_t{-4} : placeOf(number);
}

bool isValidation(std::string_view name)
{
    return name.starts_with("val_");
}

}  // namespace

void KerasColumn::append(const std::optional<PrintedNumber>& value)
{
    m_values.push_back(value ? value->value : std::numeric_limits<double>::quiet_NaN());
    m_places.push_back(value ? quickPlaceOf(*value) : none);
}

void KerasColumn::shrink()
{
    m_values.shrink_to_fit();
    m_places.shrink_to_fit();
}

std::optional<PrintedNumber> KerasColumn::at(std::size_t line) const
{
    if (line >= m_values.size() || m_places[line] == none) return {};
    const double value = m_values[line];
    const std::int8_t place = m_places[line];
    const double halfUnit = place == -4 ? 5e-5 : 0.5 * std::pow(10.0, place);
    return PrintedNumber{value, std::isfinite(value) ? halfUnit : 0.0};
}

std::optional<PrintedNumber> KerasEpoch::at(std::size_t column, std::size_t line) const
{
    return column < columns.size() ? columns[column].at(line) : std::nullopt;
}

std::optional<PrintedNumber> KerasEpoch::atEnd(std::size_t column) const
{
    return column < final.size() ? final[column] : std::nullopt;
}

void KerasLog::forget(std::size_t run, std::size_t epoch)
{
    KerasEpoch& old = m_runs[run].epochs[epoch];
    old.current = {};
    old.columns = {};
}

std::optional<std::size_t> KerasLog::column(std::string_view name) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (sameName(m_columns[i], name)) return i;
    }
    return {};
}

/// `hint`: where the line before had it.
std::optional<std::size_t> KerasLog::columnOf(std::string_view name, std::size_t hint)
{
    if (hint < m_order.size() && m_columns[m_order[hint]] == name) return m_order[hint];
    std::string text = shownName(name);
    auto index = column(text);
    if (!index) {
        if (m_columns.size() >= mostColumns) return {};
        index = m_columns.size();
        m_columns.push_back(std::move(text));
    }
    if (hint >= m_order.size()) m_order.resize(hint + 1, *index);
    m_order[hint] = *index;
    return index;
}

/// An epoch of this number, that a header names, is the first of another run.
bool KerasLog::beginsRun(std::int64_t number) const
{
    return !m_runs.empty() && !m_runs.back().epochs.empty() && number <= m_runs.back().epochs.back().number;
}

KerasEpoch& KerasLog::beginEpoch(std::int64_t number, bool header)
{
    if (!m_runs.empty() && !m_runs.back().epochs.empty()) {
        KerasEpoch& before = m_runs.back().epochs.back();
        before.current.shrink_to_fit();
        for (KerasColumn& column : before.columns) column.shrink();
    }
    if (m_runs.empty() || (header && beginsRun(number))) m_runs.emplace_back();
    ++m_epochsKept;
    KerasRun& run = m_runs.back();
    if (header && !run.epochs.empty()) {
        for (std::int64_t i = run.epochs.back().number + 1; i < number && run.missing.size() < mostMissing; ++i)
            run.missing.push_back(i);
    }
    KerasEpoch epoch;
    epoch.number = number;
    epoch.hasHeader = header;
    run.epochs.push_back(std::move(epoch));
    return run.epochs.back();
}

void KerasLog::add(const KerasHeader& header)
{
    m_lastKept = false;
    // A log that begins in the middle of an epoch: that one's number follows from the first header.
    if (!m_headers && !m_runs.empty()) {
        auto& epochs = m_runs.back().epochs;
        auto before = header.epoch - static_cast<std::int64_t>(epochs.size());
        if (before >= 1) {
            for (KerasEpoch& epoch : epochs) epoch.number = before++;
        }
    }
    m_headers = true;
    m_epochCount = header.epochs;
    // A header that is drawn twice before its first bar.
    if (!m_runs.empty() && !m_runs.back().epochs.empty()) {
        const KerasEpoch& last = m_runs.back().epochs.back();
        if (last.number == header.epoch && last.hasHeader && last.current.empty() && !last.ended) return;
    }
    settleLast();
    m_full = m_full || m_epochsKept >= mostEpochs || (beginsRun(header.epoch) && m_runs.size() >= mostRuns);
    if (!m_full) beginEpoch(header.epoch, true);
}

/// A notebook keeps of each epoch what its bar showed in the end. Without a validation nothing else tells that line of
/// Keras 3 from one that was drawn while the epoch ran.
void KerasLog::settleLast()
{
    if (m_runs.empty() || m_runs.back().epochs.empty()) return;
    KerasEpoch& epoch = m_runs.back().epochs.back();
    const bool alone =
        epoch.current.size() == 1 && epoch.target && *epoch.target > 1 && epoch.current[0] == *epoch.target;
    if (!m_cosmetics.ofKeras3 || epoch.ended || !alone) return;
    epoch.ended = true;
    epoch.endsAt = epoch.current[0];
    epoch.final.resize(epoch.columns.size());
    for (std::size_t i = 0; i < epoch.columns.size(); ++i) epoch.final[i] = epoch.at(i, 0);
    epoch.current.clear();
    epoch.columns.clear();
    --m_lines;
}

bool KerasLog::add(const KerasBar& bar)
{
    m_lastKept = false;
    if (bar.fields.empty()) return false;
    m_full = m_full || m_epochsKept >= mostEpochs;
    if (m_full) return true;
    if (m_runs.empty()) beginEpoch(1, false);
    KerasEpoch* epoch = &m_runs.back().epochs.back();
    const std::int64_t last = epoch->current.empty() ? 0 : epoch->current.back();
    const bool reachesTarget = bar.target && bar.current >= *bar.target;
    const bool hasValidation = std::any_of(bar.fields.begin(), bar.fields.end(),
                                           [](const KerasField& field) { return isValidation(field.name); });
    // Keras 3 labels no time: its last line is the second one at the last step, or has the validation.
    const bool isFinal =
        bar.ofKeras3 ? reachesTarget && (hasValidation || bar.current <= last) : bar.target && !bar.hasEta;
    // A bar that counts to another target is that of an evaluation.
    const bool foreign = !epoch->current.empty() && epoch->target && bar.target && *epoch->target != *bar.target;
    if (epoch->ended || foreign) {
        if (m_headers) {
            ++m_passedOver;
            return true;
        }
        epoch = &beginEpoch(epoch->number + 1, false);
    } else if (!isFinal && bar.current < last) {
        // Without headers a count that begins again is the next epoch.
        if (m_headers || bar.current > 1) {
            ++m_passedOver;
            return true;
        }
        epoch = &beginEpoch(epoch->number + 1, false);
    } else if (isFinal && bar.current < last) {
        ++m_passedOver;
        return true;
    }
    note(bar);
    if (isFinal) {
        setFinal(*epoch, bar);
    } else if (epoch->current.empty() || bar.current > epoch->current.back()) {
        appendLine(*epoch, bar);
    } else {
        return true;  // The same step drawn once more.
    }
    m_lastKept = true;
    m_lastWasFinal = isFinal;
    return true;
}

bool KerasLog::addFields(const std::vector<KerasField>& fields)
{
    if (!m_lastKept || fields.empty()) return false;
    KerasEpoch& epoch = m_runs.back().epochs.back();
    for (const KerasField& field : fields) {
        const auto index = columnOf(field.name, m_order.size());
        if (!index) continue;
        if (m_lastWasFinal) {
            epoch.final.resize(std::max(epoch.final.size(), *index + 1));
            epoch.final[*index] = field.value;
            continue;
        }
        if (epoch.columns.size() <= *index) epoch.columns.resize(*index + 1);
        KerasColumn& column = epoch.columns[*index];
        if (column.size() + latestColumn < epoch.current.size()) continue;
        while (column.size() + 1 < epoch.current.size()) column.append({});
        if (column.size() < epoch.current.size()) column.append(field.value);
    }
    return true;
}

void KerasLog::appendLine(KerasEpoch& epoch, const KerasBar& bar)
{
    if (epoch.current.empty()) epoch.target = bar.target;
    epoch.current.push_back(bar.current);
    ++m_lines;
    for (std::size_t i = 0; i < bar.fields.size(); ++i) {
        const auto index = columnOf(bar.fields[i].name, i);
        if (!index) continue;
        if (epoch.columns.size() <= *index) epoch.columns.resize(*index + 1);
        KerasColumn& column = epoch.columns[*index];
        if (column.size() + latestColumn < epoch.current.size()) continue;
        while (column.size() + 1 < epoch.current.size()) column.append({});
        if (column.size() < epoch.current.size()) column.append(bar.fields[i].value);
    }
}

void KerasLog::setFinal(KerasEpoch& epoch, const KerasBar& bar)
{
    if (epoch.current.empty()) epoch.target = bar.target;
    epoch.ended = true;
    epoch.endsAt = bar.current;
    epoch.seconds = bar.seconds;
    for (std::size_t i = 0; i < bar.fields.size(); ++i) {
        const auto index = columnOf(bar.fields[i].name, i);
        if (!index) continue;
        epoch.final.resize(std::max(epoch.final.size(), *index + 1));
        epoch.final[*index] = bar.fields[i].value;
    }
    if (epoch.current.empty()) return;
    if (epoch.current.back() == bar.current) m_cosmetics.lastDrawn = true;
}

void KerasLog::note(const KerasBar& bar)
{
    KerasCosmetics& seen = m_cosmetics;
    seen.ofKeras3 = seen.ofKeras3 || bar.ofKeras3;
    seen.perSample = seen.perSample || bar.unit == KerasUnit::Sample;
    seen.beyondTarget = seen.beyondTarget || (bar.target && bar.current > *bar.target);
    if (bar.hasEta) {
        seen.longSeconds = seen.longSeconds || (bar.time == KerasTime::Seconds && bar.seconds >= 60.0);
        seen.clock = seen.clock || bar.time == KerasTime::Clock;
    } else if (bar.target && !bar.ofKeras3) {
        seen.endWithoutPace = seen.endWithoutPace || bar.unit == KerasUnit::None;
        seen.endWithPace = seen.endWithPace || bar.unit != KerasUnit::None;
    }
}

}  // namespace trueloss
