#include "experiment/TrialOutcome.h"

#include <cmath>
#include <utility>

namespace trueloss {

namespace {

/// The unit takes the last place, where there is one.
Message inUnit(const std::string& unit, const char* withUnit, const char* withoutUnit, std::vector<MessageArg> args)
{
    if (unit.empty()) return {withoutUnit, std::move(args)};
    args.emplace_back(unit);
    return {withUnit, std::move(args)};
}

Message unchangedOutcome(const Trial& trial, const CauseReport& report, const std::string& unit)
{
    if (!report.spikeSeen) {
        return inUnit(
            unit,
            TRUELOSS_TEXT("Core",
                          "The run as it was: the peak was %1 %3 after %2 %3 in the first batch, which is no spike."),
            TRUELOSS_TEXT("Core", "The run as it was: the peak was %1 after %2 in the first batch, which is no spike."),
            {trial.peak, trial.rmse.front()});
    }
    return inUnit(unit, TRUELOSS_TEXT("Core", "The run as it was: the peak was %1 %3 after %2 %3 in the first batch."),
                  TRUELOSS_TEXT("Core", "The run as it was: the peak was %1 after %2 in the first batch."),
                  {trial.peak, trial.rmse.front()});
}

}  // namespace

Message outcomeOf(const Trial& trial, const CauseReport& report, const Message& failure, const std::string& unit)
{
    if (!std::isfinite(trial.peak)) return failure;
    if (trial.verdict == TrialVerdict::Unchanged) return unchangedOutcome(trial, report, unit);
    const double unchanged = report.trials.front().peak;
    if (!std::isfinite(unchanged)) {
        if (trial.cured) {
            return inUnit(unit, TRUELOSS_TEXT("Core", "The spike is gone: the run went on, with a peak of %1 %2."),
                          TRUELOSS_TEXT("Core", "The spike is gone: the run went on, with a peak of %1."),
                          {trial.peak});
        }
        return inUnit(unit, TRUELOSS_TEXT("Core", "The run went on, but with a spike: the peak was %1 %2."),
                      TRUELOSS_TEXT("Core", "The run went on, but with a spike: the peak was %1."), {trial.peak});
    }
    std::vector<MessageArg> args{trial.peak, unchanged};
    if (!report.spikeSeen) {
        return inUnit(unit, TRUELOSS_TEXT("Core", "The peak was %1 %3 instead of %2 %3."),
                      TRUELOSS_TEXT("Core", "The peak was %1 instead of %2."), std::move(args));
    }
    switch (trial.verdict) {
        case TrialVerdict::Cured:
            return inUnit(unit, TRUELOSS_TEXT("Core", "The spike is gone: the peak was %1 %3 instead of %2 %3."),
                          TRUELOSS_TEXT("Core", "The spike is gone: the peak was %1 instead of %2."), std::move(args));
        case TrialVerdict::MuchSmaller:
            return inUnit(
                unit,
                TRUELOSS_TEXT("Core", "The spike is much smaller, not gone: the peak was %1 %3 instead of %2 %3."),
                TRUELOSS_TEXT("Core", "The spike is much smaller, not gone: the peak was %1 instead of %2."),
                std::move(args));
        default:
            return inUnit(unit, TRUELOSS_TEXT("Core", "The spike stays: the peak was %1 %3 instead of %2 %3."),
                          TRUELOSS_TEXT("Core", "The spike stays: the peak was %1 instead of %2."), std::move(args));
    }
}

}  // namespace trueloss
