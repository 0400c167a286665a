#include "diagnose/rules/RuleTools.h"

#include <cmath>

namespace trueloss::rules {

namespace {

/// The first from `at` on that is broken and was measured: batches without samples stand for those that a damaged store
/// lost. The number of batches where there is none.
std::size_t firstMeasured(const BatchList& batches, std::size_t at)
{
    while (at < batches.size() && (std::isfinite(batches[at].rmse) || batches[at].samples == 0)) ++at;
    return at;
}

}  // namespace

void findNotFinite(const RuleInput& input, std::vector<Finding>& findings)
{
    const BatchList batches = input.record.batches();
    Finding finding;
    finding.kind = FindingKind::NotFinite;
    if (!input.context.failure.empty()) {
        finding.headline = input.context.failure;
        if (!batches.empty()) finding.batch = batches.size() - 1;
        findings.push_back(finding);
        return;
    }
    if (batches.empty()) return;
    const MinMax all = input.record.trueCurve().range(0, batches.size() - 1);
    if (!all.broken) return;
    // In a log, what is not a number was not recovered: nobody knows what it was.
    if (isLog(input.record) && !all.infinite) {
        if (all.found) return;
        finding.headline = {
            TRUELOSS_TEXT("Core", "The true value could be recovered for none of the %1 batches of this log."),
            {static_cast<std::int64_t>(batches.size())}};
        finding.explanation = {
            TRUELOSS_TEXT(
                "Core",
                "The log prints no number for them, or too little to work it out. Nothing can be said about them."),
            {}};
        findings.push_back(finding);
        return;
    }
    const std::size_t at = isLog(input.record) ? all.brokenAt : firstMeasured(batches, all.brokenAt);
    if (at == batches.size()) return;
    const BatchPoint bad = batches[at];
    if (isLog(input.record)) {
        finding.headline = {TRUELOSS_TEXT("Core", "The true value of batch %1 of epoch %2 is %3."),
                            {bad.batchInEpoch, bad.epoch, bad.rmse}};
        finding.explanation = {
            TRUELOSS_TEXT("Core",
                          "A mean that takes it in is not a finite number either. The other findings pass over such "
                          "batches."),
            {}};
    } else {
        finding.headline = {TRUELOSS_TEXT("Core", "The true RMSE of batch %1 of epoch %2 is %3."),
                            {bad.batchInEpoch, bad.epoch, bad.rmse}};
        finding.explanation = {
            TRUELOSS_TEXT("Core",
                          "A running mean that takes it in is not a number for the rest of its epoch. The other "
                          "findings pass over such batches."),
            {}};
    }
    finding.batch = at;
    findings.push_back(finding);
}

}  // namespace trueloss::rules
