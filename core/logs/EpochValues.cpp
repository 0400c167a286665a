#include "logs/EpochValues.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace trueloss {

namespace {

constexpr int enoughRepeats = 3;

bool isSame(const PrintedNumber& a, const PrintedNumber& b)
{
    return a.value == b.value || (std::isnan(a.value) && std::isnan(b.value));
}

/// What an epoch's lines show before its end, and at it.
struct Shown {
    std::optional<PrintedNumber> before;  ///< The first value...
    int repeats = 0;                      ///< ...how often it came again...
    bool changes = false;                 ///< ...and whether another came.
    std::optional<PrintedNumber> atEnd;
};

Shown shownIn(const LoggedRun& run, const LoggedEpoch& epoch)
{
    Shown shown;
    for (std::size_t i = 0; i < epoch.lines.size(); ++i) {
        const LoggedLine& line = epoch.lines[i];
        const bool last = i + 1 == epoch.lines.size();
        if (run.stepsPerEpoch > 0 ? line.step >= run.stepsPerEpoch : last) {
            shown.atEnd = line.value;
        } else if (!shown.before) {
            shown.before = line.value;
        } else if (isSame(*shown.before, line.value)) {
            ++shown.repeats;
        } else {
            shown.changes = true;
        }
    }
    return shown;
}

}  // namespace

Cadence cadenceOfBar(const LoggedRun& run)
{
    int repeats = 0;
    for (const LoggedEpoch& epoch : run.epochs) {
        const Shown shown = shownIn(run, epoch);
        if (shown.changes || (shown.before && epoch.number == 1)) return Cadence::Step;
        repeats += shown.repeats;
    }
    return repeats >= enoughRepeats ? Cadence::Epoch : Cadence::Unknown;
}

bool hasOneLineAnEpoch(const LoggedRun& run)
{
    const bool one = std::ranges::all_of(run.epochs, [](const LoggedEpoch& epoch) { return epoch.lines.size() < 2; });
    return one && std::ranges::count_if(run.epochs, [](const LoggedEpoch& epoch) { return !epoch.lines.empty(); }) >= 2;
}

void readAsEpochValues(LoggedRun& run, Cadence cadence)
{
    std::vector<Shown> shown;
    for (const LoggedEpoch& epoch : run.epochs) shown.push_back(shownIn(run, epoch));
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        LoggedEpoch& epoch = run.epochs[e];
        if (!epoch.lines.empty()) epoch.learningRate = epoch.lines.back().learningRate;
        const bool drawnAnew = shown[e].atEnd && !(shown[e].before && isSame(*shown[e].before, *shown[e].atEnd));
        const bool next = e + 1 < run.epochs.size() && run.epochs[e + 1].number == epoch.number + 1;
        if (cadence == Cadence::Epoch && next && shown[e + 1].before) {
            epoch.mean = shown[e + 1].before;
        } else if (cadence == Cadence::Unknown) {
            epoch.mean = shown[e].atEnd ? shown[e].atEnd : shown[e].before;
        } else if (drawnAnew) {
            epoch.mean = shown[e].atEnd;
        }
        epoch.lines.clear();
    }
    run.averaging = Averaging::EpochMean;
    if (cadence == Cadence::Epoch) return;
    run.epochMeansAreNot = true;
    run.notes.push_back(
        {TRUELOSS_TEXT(
             "Core",
             "The log has one value of \"%1\" for each epoch. It may be the mean of the epoch or the value of "
             "its last batch: nothing in the log tells, so it is shown as it was printed."),
         {run.column}});
}

}  // namespace trueloss
