#include "diagnose/rules/RuleTools.h"

namespace trueloss::rules {

namespace {

/// Two per cent better than a constant is no more than chance on a small validation split.
constexpr double noBetter = 0.98;

}  // namespace

void findWorseThanMean(const RuleInput& input, std::vector<Finding>& findings)
{
    const double constant = input.context.meanPredictorRmse;
    if (input.record.epochs().empty() || !(constant > 0.0)) return;
    const EpochPoint& last = input.record.epochs().back();
    if (!(last.rmse >= noBetter * constant)) return;

    Finding finding;
    finding.kind = FindingKind::WorseThanMean;
    finding.headline = inUnit(
        input.record,
        TRUELOSS_TEXT("Core",
                      "After epoch %1 the validation RMSE is %2 %4; predicting the mean of the training targets "
                      "for every image gives %3 %4."),
        TRUELOSS_TEXT("Core",
                      "After epoch %1 the validation RMSE is %2; predicting the mean of the training targets for "
                      "every image gives %3."),
        {last.epoch, last.rmse, constant});
    finding.explanation = {
        TRUELOSS_TEXT(
            "Core",
            "So far the network does hardly better than a constant, if at all. What holds it back has not been tested; "
            "\"Find the cause\" tests one change at a time."),
        {}};
    if (!input.record.batches().empty()) finding.batch = input.record.batches().size() - 1;
    findings.push_back(finding);
}

}  // namespace trueloss::rules
