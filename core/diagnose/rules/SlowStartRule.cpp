#include "diagnose/rules/RuleTools.h"

namespace trueloss::rules {

void findSlowStart(const RuleInput& input, std::vector<Finding>& findings)
{
    for (const Artifact& artifact : reportedArtifacts(input)) {
        if (artifact.hasCulprit || artifact.meanAtEnd < artifact.levelAtEnd) continue;
        if (artifact.mean == MisleadingMean::None) continue;
        const BatchPoint& last = input.record.batches()[artifact.lastBatch];
        Finding finding;
        finding.kind = FindingKind::SlowStart;
        finding.batch = artifact.lastBatch;
        finding.headline =
            inUnit(input.record,
                   TRUELOSS_TEXT("Core",
                                 "The running mean lags behind: it still reads %1 %5 at batch %2 of epoch %3 "
                                 "while the batches around it are at %4 %5."),
                   TRUELOSS_TEXT("Core",
                                 "The running mean lags behind: it still reads %1 at batch %2 of epoch %3 while "
                                 "the batches around it are at %4."),
                   {artifact.meanAtEnd, last.batchInEpoch, last.epoch, artifact.levelAtEnd});
        finding.explanation = {
            TRUELOSS_TEXT("Core",
                          "It still holds the larger batches from earlier in the epoch, of which no single one "
                          "stands out. The true curve shows how far the training really is."),
            {}};
        if (artifact.mean == MisleadingMean::Printed) {
            finding.headline = {
                TRUELOSS_TEXT("Core",
                              "What the log shows lags behind: it still reads %1 at batch %2 of epoch %3 while the "
                              "batches around it are at %4."),
                {artifact.meanAtEnd, last.batchInEpoch, last.epoch, artifact.levelAtEnd}};
            finding.explanation = {
                TRUELOSS_TEXT("Core",
                              "It is averaged and still holds larger batches from before, of which no single one "
                              "stands out. The true curve shows how far the training really is."),
                {}};
        }
        findings.push_back(finding);
    }
}

}  // namespace trueloss::rules
