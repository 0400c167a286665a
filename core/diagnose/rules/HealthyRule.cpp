#include "diagnose/rules/Rules.h"

namespace trueloss::rules {

Finding healthy(const RuleInput& input)
{
    const auto count = static_cast<std::int64_t>(input.record.batches().size());
    Finding finding;
    finding.kind = FindingKind::Healthy;
    finding.headline = {input.context.finished
                            ? TRUELOSS_TEXT("Core", "Nothing stands out in this run. Batches read: %1.")
                            : TRUELOSS_TEXT("Core", "Nothing stands out so far. Batches read: %1."),
                        {count}};
    finding.explanation = {TRUELOSS_TEXT("Core",
                                         "The running mean stayed within a factor of %1 of the true RMSE of the "
                                         "batches around it."),
                           {input.detector.factor()}};
    return finding;
}

}  // namespace trueloss::rules
