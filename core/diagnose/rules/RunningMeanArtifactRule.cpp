#include "diagnose/rules/RuleTools.h"

#include <algorithm>
#include <cmath>

namespace trueloss::rules {

namespace {

/// A share in per cent with one decimal; 100 only where nothing else is in the sum.
double percentOf(double share)
{
    const double percent = std::round(share * 1'000.0) / 10.0;
    return share < 1.0 ? std::min(percent, 99.9) : percent;
}

Message headlineOf(const RunRecord& record, const Artifact& artifact)
{
    const BatchPoint& culprit = record.batches()[artifact.culprit];
    std::vector<MessageArg> args{culprit.batchInEpoch, culprit.epoch, artifact.culpritValue};
    if (artifact.backAfter == 0) {
        return inUnit(record, TRUELOSS_TEXT("Core", "Batch %1 of epoch %2 reached %3 %4 and is not over yet."),
                      TRUELOSS_TEXT("Core", "Batch %1 of epoch %2 reached %3 and is not over yet."), std::move(args));
    }
    if (artifact.backAfter == 1) {
        return inUnit(record, TRUELOSS_TEXT("Core", "Batch %1 of epoch %2 reached %3 %4 and was over one batch later."),
                      TRUELOSS_TEXT("Core", "Batch %1 of epoch %2 reached %3 and was over one batch later."),
                      std::move(args));
    }
    args.emplace_back(static_cast<std::int64_t>(artifact.backAfter));
    return inUnit(record, TRUELOSS_TEXT("Core", "Batch %1 of epoch %2 reached %3 %5 and was over %4 batches later."),
                  TRUELOSS_TEXT("Core", "Batch %1 of epoch %2 reached %3 and was over %4 batches later."),
                  std::move(args));
}

Message explanationInLog(const RunRecord& record, const Artifact& artifact)
{
    const BatchPoint last = record.batch(artifact.lastBatch);
    switch (artifact.mean) {
        case MisleadingMean::Running:
            break;
        case MisleadingMean::Printed:
            return {TRUELOSS_TEXT(
                        "Core",
                        "What the log shows is averaged over several batches and still holds it: after batch %1 of "
                        "epoch %2 it reads %3 while the batches around it are at %4. Its slow fall does not mean that "
                        "the network learns slowly. Why it was so large cannot be tested: that takes the data and "
                        "the network, and a log has neither."),
                    {last.batchInEpoch, last.epoch, artifact.meanAtEnd, artifact.levelAtEnd}};
        case MisleadingMean::None:
            return {TRUELOSS_TEXT(
                        "Core",
                        "The log does not carry it on to later lines. The mean of all batches since the epoch began, "
                        "as Keras prints it, would still read %1 at batch %2 while the batches around it are at %3. "
                        "Why it was so large cannot be tested: that takes the data and the network, and a log has "
                        "neither."),
                    {artifact.meanAtEnd, last.batchInEpoch, artifact.levelAtEnd}};
    }
    return {TRUELOSS_TEXT(
                "Core",
                "It makes up %1 % of this epoch's running mean, which reads %2 at batch %3 while the batches around it "
                "are at %4. The running mean is the average of all batches since the epoch began, so one large batch "
                "stays in it until the epoch ends; its slow fall does not mean that the network learns slowly. Why it "
                "was so large cannot be tested: that takes the data and the network, and a log has neither."),
            {percentOf(artifact.culpritShare), artifact.meanAtEnd, last.batchInEpoch, artifact.levelAtEnd}};
}

/// Of a block of batches only the mean is known: its last batch; the culprit itself where it is known alone.
std::size_t endOfCulprit(const RunRecord& record, const Artifact& artifact)
{
    const auto isMean = [&record](std::size_t batch) { return record.recovered(batch).grade == Grade::BlockMean; };
    std::size_t last = artifact.culprit;
    if (!record.hasRecovered() || !isMean(last)) return last;
    while (last + 1 < record.batchCount() && isMean(last + 1) &&
           record.trueCurve().at(last + 1) == artifact.culpritValue && record.epochOf(last + 1) == record.epochOf(last))
        ++last;
    return last;
}

Finding withCulprit(const RunRecord& record, const Artifact& artifact)
{
    Finding finding;
    finding.kind = FindingKind::RunningMeanArtifact;
    finding.batch = artifact.culprit;
    finding.headline = headlineOf(record, artifact);
    if (const std::size_t last = endOfCulprit(record, artifact); last > artifact.culprit) {
        finding.headline = {
            TRUELOSS_TEXT("Core",
                          "Batches %1 to %2 of epoch %3 reached %4 on average; single ones may have been larger."),
            {record.batch(artifact.culprit).batchInEpoch, record.batch(last).batchInEpoch,
             record.epochOf(artifact.culprit), artifact.culpritValue}};
    }
    if (isLog(record)) {
        finding.explanation = explanationInLog(record, artifact);
        return finding;
    }
    finding.explanation =
        inUnit(record,
               TRUELOSS_TEXT("Core",
                             "It makes up %1 % of this epoch's running mean, which reads %2 %5 at batch %3 while the "
                             "batches around it are at %4 %5. The running mean is the average of all batches since the "
                             "epoch began, so one large batch stays in it until the epoch ends; its slow fall does not "
                             "mean that the network learns slowly. Why the batch was large has not been tested; \"Find "
                             "the cause\" tests one change at a time."),
               TRUELOSS_TEXT("Core",
                             "It makes up %1 % of this epoch's running mean, which reads %2 at batch %3 while the "
                             "batches around it are at %4. The running mean is the average of all batches since the "
                             "epoch began, so one large batch stays in it until the epoch ends; its slow fall does not "
                             "mean that the network learns slowly. Why the batch was large has not been tested; \"Find "
                             "the cause\" tests one change at a time."),
               {percentOf(artifact.culpritShare), artifact.meanAtEnd, record.batches()[artifact.lastBatch].batchInEpoch,
                artifact.levelAtEnd});
    return finding;
}

Finding hiddenRiseInLog(const RunRecord& record, const Artifact& artifact)
{
    const BatchPoint last = record.batch(artifact.lastBatch);
    Finding finding;
    finding.kind = FindingKind::RunningMeanArtifact;
    finding.batch = artifact.lastBatch;
    finding.headline = {
        TRUELOSS_TEXT("Core",
                      "What the log shows hides a rise: it reads %1 at batch %2 of epoch %3 while the batches around "
                      "it are at %4."),
        {artifact.meanAtEnd, last.batchInEpoch, last.epoch, artifact.levelAtEnd}};
    finding.explanation = {
        TRUELOSS_TEXT("Core",
                      "The mean in the log still holds lower batches from before. What made the later ones rise cannot "
                      "be tested: that takes the data and the network, and a log has neither."),
        {}};
    return finding;
}

/// No single batch to blame, and the level is above the mean.
Finding hiddenRise(const RunRecord& record, const Artifact& artifact)
{
    const BatchPoint& last = record.batches()[artifact.lastBatch];
    Finding finding;
    finding.kind = FindingKind::RunningMeanArtifact;
    finding.batch = artifact.lastBatch;
    finding.headline =
        inUnit(record,
               TRUELOSS_TEXT("Core",
                             "The running mean hides a rise: it reads %1 %5 at batch %2 of epoch %3 while the "
                             "batches around it are at %4 %5."),
               TRUELOSS_TEXT("Core",
                             "The running mean hides a rise: it reads %1 at batch %2 of epoch %3 while the "
                             "batches around it are at %4."),
               {artifact.meanAtEnd, last.batchInEpoch, last.epoch, artifact.levelAtEnd});
    finding.explanation = {
        TRUELOSS_TEXT("Core",
                      "The running mean still holds the lower batches from earlier in the epoch. What made the "
                      "later ones rise has not been tested; \"Find the cause\" tests one change at a time."),
        {}};
    return finding;
}

}  // namespace

void findRunningMeanArtifact(const RuleInput& input, std::vector<Finding>& findings)
{
    for (const Artifact& artifact : reportedArtifacts(input)) {
        if (artifact.hasCulprit) {
            findings.push_back(withCulprit(input.record, artifact));
        } else if (artifact.mean != MisleadingMean::None && artifact.meanAtEnd < artifact.levelAtEnd) {
            findings.push_back(isLog(input.record) ? hiddenRiseInLog(input.record, artifact)
                                                   : hiddenRise(input.record, artifact));
        }
    }
}

}  // namespace trueloss::rules
