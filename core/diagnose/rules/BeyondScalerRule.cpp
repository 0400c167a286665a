#include "diagnose/rules/Rules.h"

namespace trueloss::rules {

void findBeyondScaler(const RuleInput& input, std::vector<Finding>& findings)
{
    if (input.record.epochs().empty()) return;
    const EpochPoint& last = input.record.epochs().back();
    if (last.beyondScaler == 0) return;
    Finding finding;
    finding.kind = FindingKind::BeyondScaler;
    finding.headline = {
        TRUELOSS_TEXT("Core",
                      "After epoch %1, %2 of %3 validation predictions have no value in the target's own unit, so the "
                      "validation RMSE is no number."),
        {last.epoch, last.beyondScaler, last.predictions}};
    finding.explanation = {
        TRUELOSS_TEXT(
            "Core",
            "The network's output is a number, but it lies beyond what the target scaler can bring back: the "
            "curves of Box-Cox and Yeo-Johnson end at a value, and that of log(1 + x) passes the largest "
            "number. Train on with a smaller learning rate, or choose a scaler without such an end: standard, "
            "or one of the quantile scalers."),
        {}};
    findings.push_back(finding);
}

}  // namespace trueloss::rules
