#include "diagnose/rules/Rules.h"

namespace trueloss::rules {

void findConstantTarget(const RuleInput& input, std::vector<Finding>& findings)
{
    if (input.record.batches().empty() || input.context.meanPredictorRmse != 0.0) return;
    Finding finding;
    finding.kind = FindingKind::ConstantTarget;
    finding.headline = {
        TRUELOSS_TEXT("Core",
                      "The target never changes: the mean of the training targets is every validation target exactly."),
        {}};
    finding.explanation = {
        TRUELOSS_TEXT("Core",
                      "There is nothing to learn from the images, and whatever error the network makes is above that "
                      "of a constant. Choose another target column, or look why all rows hold the same value."),
        {}};
    findings.push_back(finding);
}

}  // namespace trueloss::rules
