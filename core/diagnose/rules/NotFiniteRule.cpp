#include "diagnose/rules/Rules.h"

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
    // In a log, what is not a number was not recovered: nobody knows what it was.
    if (!all.broken || (input.record.source == RunSource::Log && !all.infinite)) return;
    const std::size_t at = input.record.source == RunSource::Log ? all.brokenAt : firstMeasured(batches, all.brokenAt);
    if (at == batches.size()) return;
    const BatchPoint bad = batches[at];
    finding.headline = {TRUELOSS_TEXT("Core", "The true RMSE of batch %1 of epoch %2 is %3."),
                        {bad.batchInEpoch, bad.epoch, bad.rmse}};
    finding.explanation = {
        TRUELOSS_TEXT("Core",
                      "A running mean that takes it in is not a number for the rest of its epoch. The other "
                      "findings pass over such batches."),
        {}};
    finding.batch = at;
    findings.push_back(finding);
}

}  // namespace trueloss::rules
