#include "logs/EventEpochs.h"

#include "logs/EventTags.h"

#include <algorithm>
#include <limits>

namespace trueloss {

namespace {

const std::vector<EpochScalar>* valuesOf(const EventRows& run, const std::string& tag)
{
    const auto found = run.epochs.find(tag);
    return found == run.epochs.end() || found->second.empty() ? nullptr : &found->second;
}

const std::vector<EpochScalar>* validationIn(const EventRows& run, const std::string& column)
{
    for (const std::string& tag : validationTagsOf(column)) {
        if (const auto* values = valuesOf(run, tag)) return values;
    }
    return nullptr;
}

/// Keras counts epochs from 0 and gives the number as the step.
bool stepsAreEpochs(std::string_view tag)
{
    return tag.starts_with("epoch_");
}

/// The epoch that the value was written in: that of the row before it. Null for a value before all rows.
EventEpoch* epochBefore(std::vector<EventEpoch>& epochs, const EpochScalar& value)
{
    if (value.rows == 0) return nullptr;
    const auto found = std::ranges::lower_bound(epochs, value.rows, {}, &EventEpoch::end);
    return found == epochs.end() ? nullptr : &*found;
}

std::vector<EventEpoch> byNumber(const EventRows& run)
{
    std::vector<EventEpoch> epochs;
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        const std::int64_t number = run.rows[i].epoch;
        if (epochs.empty() || number > epochs.back().logged.number) {
            if (!epochs.empty()) epochs.back().logged.ended = true;
            epochs.push_back({i, i, {}});
            epochs.back().logged.number = std::max<std::int64_t>(number, 1);
        }
        epochs.back().end = i + 1;
    }
    return epochs;
}

/// An epoch ends at each of the values.
std::vector<EventEpoch> byValues(const EventRows& run, const std::vector<EpochScalar>& values, bool numbered)
{
    std::vector<EventEpoch> epochs;
    const auto begin = [&epochs](std::int64_t number) {
        EventEpoch epoch;
        epoch.first = epoch.end = epochs.empty() ? 0 : epochs.back().end;
        const std::int64_t next = epochs.empty() ? 1 : epochs.back().logged.number + 1;
        epoch.logged.number = std::max(number, next);
        epochs.push_back(epoch);
    };
    for (const EpochScalar& value : values) {
        if (value.rows <= (epochs.empty() ? 0 : epochs.back().end)) continue;
        begin(numbered && value.step >= 0 && value.step < 1'000'000'000 ? value.step + 1 : 1);
        epochs.back().end = value.rows;
        epochs.back().logged.ended = true;
    }
    if (epochs.empty() || epochs.back().end < run.rows.size()) {
        begin(1);
        epochs.back().end = run.rows.size();
    }
    return epochs;
}

void addMeans(std::vector<EventEpoch>& epochs, const EventRows& run, const std::vector<EpochScalar>& means)
{
    double before = run.firstTime;
    for (const EpochScalar& mean : means) {
        if (EventEpoch* epoch = epochBefore(epochs, mean)) {
            epoch->logged.mean = mean.value;
            epoch->logged.seconds = mean.wallTime - before;
            epoch->logged.ended = true;
        }
        before = mean.wallTime;
    }
}

/// The steps an epoch that fit all rows: epoch e ends at e times as many. 0 where several do or none.
std::int64_t stepsPerEpoch(const EventRows& run, const std::vector<EventEpoch>& epochs, std::int64_t shift)
{
    std::int64_t low = 1;
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    for (std::size_t e = 0; e + 1 < epochs.size(); ++e) {
        const auto number = static_cast<std::int64_t>(e) + 1;
        const EventEpoch& epoch = epochs[e];
        if (epoch.first == epoch.end || epochs[e + 1].first == epochs[e + 1].end) continue;
        const std::int64_t last = run.rows[epoch.end - 1].step + shift;
        low = std::max(low, (last + number - 1) / number);
        high = std::min(high, (run.rows[epoch.end].step + shift - 1) / number);
    }
    return low == high ? low : 0;
}

/// The same by an epoch whose last row already is its mean, as it is at the epoch's last step alone.
std::int64_t stepsByMean(const EventRows& run, const std::vector<EventEpoch>& epochs, std::int64_t shift)
{
    for (std::size_t e = 0; e < epochs.size(); ++e) {
        const auto& mean = epochs[e].logged.mean;
        if (!mean || epochs[e].first == epochs[e].end) continue;
        const EventRow& last = run.rows[epochs[e].end - 1];
        const std::int64_t steps = last.step + shift;
        const auto number = static_cast<std::int64_t>(e) + 1;
        if (last.value == mean->value && steps % number == 0) return steps / number;
    }
    return 0;
}

}  // namespace

std::vector<EventEpoch> epochsOfMeans(const EventRows& run, const std::string& column)
{
    std::vector<EventEpoch> epochs;
    for (std::size_t i = 0; i < run.rows.size(); ++i) {
        EventEpoch epoch;
        epoch.first = i;
        epoch.end = i + 1;
        const bool numbered = !column.ends_with("_epoch") && run.rows[i].step >= 0;
        const std::int64_t number = run.rows[i].step + (run.rows.front().step <= 0 || stepsAreEpochs(column) ? 1 : 0);
        epoch.logged.number = numbered ? number : static_cast<std::int64_t>(i) + 1;
        epoch.logged.mean = run.rows[i].number();
        epoch.logged.ended = true;
        epochs.push_back(std::move(epoch));
    }
    if (const auto* means = valuesOf(run, column)) addMeans(epochs, run, *means);
    return epochs;
}

std::vector<EventEpoch> epochsOfRows(const EventRows& run, const std::string& column)
{
    const std::string meanTag = meanTagOf(column);
    const auto* means = valuesOf(run, meanTag);
    const auto* validation = validationIn(run, column);
    std::vector<EventEpoch> epochs;
    if (std::ranges::any_of(run.rows, [](const EventRow& row) { return row.epoch > 0; })) {
        epochs = byNumber(run);
    } else if (means != nullptr) {
        epochs = byValues(run, *means, stepsAreEpochs(meanTag));
    } else {
        epochs = byValues(run, validation != nullptr ? *validation : std::vector<EpochScalar>(), false);
    }
    if (means != nullptr) addMeans(epochs, run, *means);
    return epochs;
}

std::vector<EventEpoch> epochsOfPeriod(const EventRows& run, std::size_t period)
{
    std::vector<EventEpoch> epochs;
    for (std::size_t first = 0; first < run.rows.size(); first += period) {
        if (!epochs.empty()) epochs.back().logged.ended = true;
        epochs.push_back({first, std::min(first + period, run.rows.size()), {}});
        epochs.back().logged.number = static_cast<std::int64_t>(epochs.size());
    }
    return epochs;
}

void addValidation(std::vector<EventEpoch>& epochs, const EventRows& run, const EventRows* beside,
                   const std::string& column)
{
    if (const auto* values = validationIn(run, column)) {
        for (const EpochScalar& value : *values) {
            if (EventEpoch* epoch = epochBefore(epochs, value)) epoch->logged.validation = value.value;
        }
    }
    if (beside == nullptr) return;
    const auto* values = valuesOf(*beside, meanTagOf(column));
    if (values == nullptr) return;
    for (const EpochScalar& value : *values) {
        const auto epoch =
            std::ranges::find(epochs, value.step + 1, [](const EventEpoch& e) { return e.logged.number; });
        if (epoch != epochs.end()) epoch->logged.validation = value.value;
    }
}

bool isEveryStep(const std::deque<EventRow>& rows)
{
    return !rows.empty() && rows.back().step - rows.front().step == static_cast<std::int64_t>(rows.size()) - 1;
}

std::int64_t firstStepShift(const std::deque<EventRow>& rows, std::string_view column)
{
    const std::int64_t first = rows.front().step;
    if (first <= 0 || column.ends_with("_step")) return 1;
    // Lightning and many loops log at the steps 49, 99, ... of steps that count from 0.
    const std::int64_t spacing = rows.size() < 2 ? 1 : rows[1].step - first;
    return spacing > 1 && first == spacing - 1 ? 1 : 0;
}

std::vector<std::int64_t> stepsBeforeEpochs(const EventRows& run, const EventRows* beside,
                                            const std::vector<EventEpoch>& epochs, const std::string& column)
{
    const std::int64_t shift = firstStepShift(run.rows, column);
    std::vector<std::int64_t> before;
    if (isEveryStep(run.rows)) {
        for (const EventEpoch& epoch : epochs) {
            before.push_back(run.rows[std::min(epoch.first, run.rows.size() - 1)].step + shift - 1);
        }
        return before;
    }
    before.push_back(0);
    const std::string ends = "evaluation_" + column.substr(column.find('_') + 1) + "_vs_iterations";
    if (const auto* steps = beside == nullptr ? nullptr : valuesOf(*beside, ends)) {
        for (std::size_t e = 0; e + 1 < epochs.size() && e < steps->size(); ++e) {
            const EventEpoch& epoch = epochs[e];
            const std::int64_t end = (*steps)[e].step;
            const bool fits = epoch.first == epoch.end ||
                              (run.rows[epoch.end - 1].step + shift <= end && run.rows[epoch.end].step + shift > end);
            if (!fits) break;
            before.push_back(end);
        }
        if (before.size() == epochs.size()) return before;
        before.resize(1);
    }
    std::int64_t steps = stepsPerEpoch(run, epochs, shift);
    if (steps == 0) steps = stepsByMean(run, epochs, shift);
    if (steps == 0) return before;
    while (before.size() < epochs.size()) before.push_back(before.back() + steps);
    return before;
}

}  // namespace trueloss
