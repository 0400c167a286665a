#include "diagnose/rules/RuleTools.h"

namespace trueloss::rules {

namespace {

const char* explanationOf(const RuleInput& input)
{
    if (!isLog(input.record)) {
        return TRUELOSS_TEXT("Core",
                             "The running mean stayed within a factor of %1 of the true RMSE of the batches around "
                             "it.");
    }
    switch (input.detector.mean()) {
        case MisleadingMean::Running:
            break;
        case MisleadingMean::Printed:
            return TRUELOSS_TEXT("Core",
                                 "What the log shows stayed within a factor of %1 of the true values of the batches "
                                 "around it.");
        case MisleadingMean::None:
            return TRUELOSS_TEXT("Core",
                                 "Nothing in the log is so large that it would keep the mean of its epoch more than "
                                 "%1 times above the batches around it.");
    }
    return TRUELOSS_TEXT("Core",
                         "The running mean stayed within a factor of %1 of the true values of the batches around it.");
}

}  // namespace

Finding healthy(const RuleInput& input)
{
    const auto count = static_cast<std::int64_t>(input.record.batches().size());
    Finding finding;
    finding.kind = FindingKind::Healthy;
    finding.headline = {input.context.finished
                            ? TRUELOSS_TEXT("Core", "Nothing stands out in this run. Batches read: %1.")
                            : TRUELOSS_TEXT("Core", "Nothing stands out so far. Batches read: %1."),
                        {count}};
    finding.explanation = {explanationOf(input), {input.detector.factor()}};
    return finding;
}

}  // namespace trueloss::rules
