#include "diagnose/rules/RuleTools.h"

#include <algorithm>
#include <cmath>

namespace trueloss::rules {

namespace {

constexpr std::size_t startBatches = 5;
constexpr std::size_t leastBatches = 20;
constexpr double farAboveStart = 3.0;

std::vector<double> finiteRmses(const RunRecord& record, std::size_t first, std::size_t end)
{
    std::vector<double> out;
    for (std::size_t i = first; i < end; ++i) {
        if (std::isfinite(record.trueCurve().at(i))) out.push_back(record.trueCurve().at(i));
    }
    return out;
}

/// Requires values. The lower one of two middle values.
double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

void findDiverging(const RuleInput& input, std::vector<Finding>& findings)
{
    const RunRecord& record = input.record;
    const std::size_t count = record.batches().size();
    if (count < leastBatches) return;
    const std::vector<double> begin = finiteRmses(record, 0, startBatches);
    const std::vector<double> end = finiteRmses(record, count - count / 4, count);
    if (begin.empty() || end.size() < startBatches) return;

    const double start = medianOf(begin);
    const double now = medianOf(end);
    if (!(start > 0.0) || !(now > farAboveStart * start)) return;
    // A spike of a few batches lifts the median of a short quarter too: the latest batches have to be up, all of them.
    const bool stays =
        std::all_of(end.end() - startBatches, end.end(), [start](double rmse) { return rmse > farAboveStart * start; });
    if (!stays) return;

    Finding finding;
    finding.kind = FindingKind::Diverging;
    finding.batch = count - 1;
    if (isLog(record)) {
        finding.headline = {
            TRUELOSS_TEXT("Core",
                          "The true values keep far above where they began: the first batches were at %1, the last %2 "
                          "are at %3."),
            {start, static_cast<std::int64_t>(count / 4), now}};
        finding.explanation = {
            TRUELOSS_TEXT("Core",
                          "This is the training itself and not an effect of averaging. Its cause cannot be tested: "
                          "that takes the data and the network, and a log has neither."),
            {}};
        findings.push_back(finding);
        return;
    }
    finding.headline =
        inUnit(record,
               TRUELOSS_TEXT("Core",
                             "The true RMSE keeps far above where it began: the first batches were at %1 %4, the last "
                             "%2 are at %3 %4."),
               TRUELOSS_TEXT("Core",
                             "The true RMSE keeps far above where it began: the first batches were at %1, the last %2 "
                             "are at %3."),
               {start, static_cast<std::int64_t>(count / 4), now});
    finding.explanation = {
        TRUELOSS_TEXT("Core",
                      "This is the training itself and not an effect of averaging. Its cause has not been tested; "
                      "\"Find the cause\" tests one change at a time."),
        {}};
    findings.push_back(finding);
}

}  // namespace trueloss::rules
