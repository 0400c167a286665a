#include "diagnose/Finding.h"

#include "core/diagnose/Records.h"
#include "diagnose/ArtifactDetector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

using test::appendEpoch;
using test::recordOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<Finding> findingsOf(const RunRecord& record, const DiagnosisContext& context = {})
{
    ArtifactDetector detector;
    detector.update(record);
    return diagnose(record, detector, context);
}

std::vector<FindingKind> kindsOf(const std::vector<Finding>& findings)
{
    std::vector<FindingKind> out;
    for (const Finding& finding : findings) out.push_back(finding.kind);
    return out;
}

EpochPoint validation(std::int64_t epoch, double rmse)
{
    EpochPoint point;
    point.epoch = epoch;
    point.rmse = rmse;
    return point;
}

TEST(Finding, SaysNothingOfAnEmptyRecord)
{
    EXPECT_THAT(findingsOf(RunRecord()), IsEmpty());
}

TEST(Finding, ATargetThatNeverChangesIsNotHealthy)
{
    const RunRecord record = recordOf(std::vector<double>(40, 0.02));
    DiagnosisContext context;
    context.meanPredictorRmse = 0.0;
    const std::vector<Finding> findings = findingsOf(record, context);
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::ConstantTarget));
    EXPECT_THAT(toEnglish(findings[0].headline), HasSubstr("never changes"));
    context.meanPredictorRmse = 1e-9;  // Small, and yet there is something to learn.
    EXPECT_THAT(kindsOf(findingsOf(record, context)), ElementsAre(FindingKind::Healthy));
    EXPECT_THAT(findingsOf(RunRecord(), context), IsEmpty());
}

TEST(Finding, PredictionsBeyondTheScalerAreCountedAndExplained)
{
    RunRecord record = recordOf(std::vector<double>(40, 44.0));
    EpochPoint point = validation(2, nan);
    point.predictions = 1'200;
    point.beyondScaler = 17;
    record.append(validation(1, 40.0));
    EXPECT_THAT(kindsOf(findingsOf(record)), ElementsAre(FindingKind::Healthy));
    record.append(point);
    const std::vector<Finding> findings = findingsOf(record);
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::BeyondScaler));
    EXPECT_THAT(toEnglish(findings[0].headline), HasSubstr("After epoch 2, 17 of 1,200 validation predictions"));
    EXPECT_THAT(toEnglish(findings[0].explanation), HasSubstr("Box-Cox"));
}

TEST(Finding, AQuietRunIsHealthy)
{
    const RunRecord record = recordOf(std::vector<double>(1'640, 44.0));
    DiagnosisContext context;
    std::vector<Finding> findings = findingsOf(record, context);
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::Healthy));
    EXPECT_EQ(toEnglish(findings[0].headline), "Nothing stands out so far. Batches read: 1,640.");
    EXPECT_EQ(toEnglish(findings[0].explanation),
              "The running mean stayed within a factor of 2 of the true RMSE of the batches around it.");
    context.finished = true;
    findings = findingsOf(record, context);
    EXPECT_EQ(toEnglish(findings[0].headline), "Nothing stands out in this run. Batches read: 1,640.");
}

TEST(Finding, TellsTheStoryOfThePublicKerasLog)
{
    const std::vector<Finding> findings = findingsOf(recordOf(test::kerasBatches(), "kPa"));
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::RunningMeanArtifact));
    EXPECT_EQ(findings[0].batch, 1U);
    EXPECT_EQ(findings[0].evidence, Evidence::Measured);
    EXPECT_EQ(toEnglish(findings[0].headline),
              "Batch 2 of epoch 1 reached 10.55 million kPa and was over one batch later.");
    const std::string explanation = toEnglish(findings[0].explanation);
    EXPECT_THAT(explanation, HasSubstr("It makes up 99.9 % of this epoch's running mean, which reads 207,181 kPa at "
                                       "batch 51 while the batches around it are at "));
    EXPECT_THAT(explanation, HasSubstr("has not been tested"));
    EXPECT_THAT(explanation, Not(HasSubstr("normali")));
}

TEST(Finding, LeavesTheUnitOutWhereItIsUnknown)
{
    std::vector<double> values(30, 10.0);
    values[10] = 5'000.0;
    const std::vector<Finding> findings = findingsOf(recordOf(values));
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(toEnglish(findings[0].headline), "Batch 11 of epoch 1 reached 5,000 and was over one batch later.");
    // (29 * 10 + 5000) / 30 = 176.3; 5000 / 5290 = 94.5 %.
    EXPECT_THAT(toEnglish(findings[0].explanation), HasSubstr("It makes up 94.5 % of this epoch's running mean, which "
                                                              "reads 176.3 at batch 30 while the batches around it are "
                                                              "at 10. The running mean"));
}

TEST(Finding, TellsHowLongTheSpikeLasted)
{
    std::vector<double> values(30, 10.0);
    values[10] = 50'000.0;
    values[11] = values[12] = 900.0;
    EXPECT_EQ(toEnglish(findingsOf(recordOf(values, "cm")).at(0).headline),
              "Batch 11 of epoch 1 reached 50,000 cm and was over 3 batches later.");
    EXPECT_EQ(toEnglish(findingsOf(recordOf(values)).at(0).headline),
              "Batch 11 of epoch 1 reached 50,000 and was over 3 batches later.");
    values.resize(11);
    EXPECT_EQ(toEnglish(findingsOf(recordOf(values, "cm")).at(0).headline),
              "Batch 11 of epoch 1 reached 50,000 cm and is not over yet.");
    EXPECT_EQ(toEnglish(findingsOf(recordOf(values)).at(0).headline),
              "Batch 11 of epoch 1 reached 50,000 and is not over yet.");
}

TEST(Finding, NeverLeavesAPlaceUnfilled)
{
    std::vector<double> fall;
    for (int i = 0; i < 60; ++i) fall.push_back(1'000.0 * std::pow(0.8, i));
    std::vector<double> step(60, 10.0);
    step.resize(90, 1'000.0);
    std::vector<double> gap(30, 10.0);
    gap[4] = nan;
    DiagnosisContext context;
    context.meanPredictorRmse = 1.0;
    for (const std::string unit : {"", "kPa"}) {
        for (const std::vector<double>& values : {fall, step, gap, test::kerasBatches()}) {
            RunRecord record = recordOf(values, unit);
            record.append(validation(1, 2.0));
            for (const Finding& finding : findingsOf(record, context)) {
                const std::string text = toEnglish(finding.headline) + " " + toEnglish(finding.explanation);
                for (char place = '1'; place <= '9'; ++place) {
                    EXPECT_THAT(text, Not(HasSubstr(std::string("%") + place)));
                }
                EXPECT_THAT(text, Not(HasSubstr("  ")));
                // Why something happened is not known before an experiment.
                EXPECT_EQ(finding.evidence, Evidence::Measured);
            }
        }
    }
}

TEST(Finding, TellsOfThreeArtifactsTheStrongestFirst)
{
    RunRecord record;
    const double peaks[] = {400.0, 90'000.0, 7'000.0, 5e6};
    for (std::size_t i = 0; i < 4; ++i) {
        std::vector<double> values(20, 10.0);
        values[12] = peaks[i];
        appendEpoch(record, static_cast<std::int64_t>(i) + 1, values);
    }
    const std::vector<Finding> findings = findingsOf(record);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].batch, 32U);
    EXPECT_EQ(findings[1].batch, 52U);
    EXPECT_EQ(findings[2].batch, 12U);
}

TEST(Finding, OneCulpritIsToldOnce)
{
    // Mean and level meet at the 400s and part again: two stretches, one culprit.
    std::vector<double> values(20, 10.0);
    values[5] = 10'000.0;
    values.insert(values.end(), 9, 400.0);
    values.insert(values.end(), 20, 10.0);
    ArtifactDetector detector;
    const RunRecord record = recordOf(values);
    detector.update(record);
    ASSERT_EQ(detector.artifacts().size(), 2U);
    const std::vector<Finding> findings = diagnose(record, detector, {});
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].batch, 5U);
    EXPECT_THAT(toEnglish(findings[0].explanation), HasSubstr("at batch 49"));
}

TEST(Finding, ASmoothFallIsASlowStart)
{
    std::vector<double> values;
    for (int i = 0; i < 30; ++i) values.push_back(1'000.0 * std::pow(0.8, i));
    const std::vector<Finding> findings = findingsOf(recordOf(values, "kPa"));
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::SlowStart));
    // By hand: mean 5000 (1 - 0.8^30) / 30 = 166.5; the middle of the last nine is 1000 * 0.8^25 = 3.778.
    EXPECT_EQ(toEnglish(findings[0].headline),
              "The running mean lags behind: it still reads 166.5 kPa at batch 30 of "
              "epoch 1 while the batches around it are at 3.778 kPa.");
}

TEST(Finding, ARiseThatStaysIsDiverging)
{
    std::vector<double> values(15, 10.0);
    values.resize(20, 31.0);
    const std::vector<Finding> findings = findingsOf(recordOf(values, "cm"));
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings[0].kind, FindingKind::Diverging);
    EXPECT_EQ(toEnglish(findings[0].headline),
              "The true RMSE keeps far above where it began: the first batches were at "
              "10 cm, the last 5 are at 31 cm.");
    EXPECT_EQ(findings[0].batch, 19U);

    values.assign(15, 10.0);
    values.resize(20, 30.0);  // Not more than 3 times.
    EXPECT_THAT(kindsOf(findingsOf(recordOf(values))), Not(testing::Contains(FindingKind::Diverging)));
    values.assign(14, 10.0);
    values.resize(19, 500.0);  // One batch too few to tell.
    EXPECT_THAT(kindsOf(findingsOf(recordOf(values))), Not(testing::Contains(FindingKind::Diverging)));
}

TEST(Finding, ASpikeThatJustOccurredIsNotDiverging)
{
    std::vector<double> values(20, 10.0);
    values[17] = 9e6;
    values[18] = 4'000.0;
    values[19] = 300.0;  // Three of the last five: their median is high.
    EXPECT_THAT(kindsOf(findingsOf(recordOf(values))), Not(testing::Contains(FindingKind::Diverging)));
    // Back at the level at the very end, after a quarter that was high.
    values.assign(30, 10.0);
    values.insert(values.end(), 9, 800.0);
    values.push_back(10.0);
    EXPECT_THAT(kindsOf(findingsOf(recordOf(values))), Not(testing::Contains(FindingKind::Diverging)));
}

TEST(Finding, ARiseInsideAnEpochIsToldByTheMeanToo)
{
    std::vector<double> values(60, 10.0);
    values.resize(80, 1'000.0);
    const std::vector<Finding> findings = findingsOf(recordOf(values));
    ASSERT_GE(findings.size(), 2U);
    EXPECT_EQ(findings[0].kind, FindingKind::Diverging);
    EXPECT_EQ(findings[1].kind, FindingKind::RunningMeanArtifact);
    EXPECT_EQ(toEnglish(findings[1].headline),
              "The running mean hides a rise: it reads 257.5 at batch 80 of epoch 1 "
              "while the batches around it are at 1,000.");
}

TEST(Finding, ValidationNoBetterThanAConstant)
{
    RunRecord record = recordOf(std::vector<double>(10, 44.0), "kPa");
    DiagnosisContext context;
    EXPECT_TRUE(std::isnan(context.meanPredictorRmse));
    record.append(validation(1, 300.0));
    EXPECT_THAT(kindsOf(findingsOf(record, context)), ElementsAre(FindingKind::Healthy));
    context.meanPredictorRmse = 50.0;
    record.append(validation(2, 49.0));  // 0.98 times, exactly.
    const std::vector<Finding> findings = findingsOf(record, context);
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::WorseThanMean));
    EXPECT_EQ(toEnglish(findings[0].headline),
              "After epoch 2 the validation RMSE is 49 kPa; predicting the mean of the "
              "training targets for every image gives 50 kPa.");
    // Only the last epoch counts.
    record.append(validation(3, 48.9));
    EXPECT_THAT(kindsOf(findingsOf(record, context)), ElementsAre(FindingKind::Healthy));
    record.append(validation(4, nan));
    EXPECT_THAT(kindsOf(findingsOf(record, context)), ElementsAre(FindingKind::Healthy));
}

TEST(Finding, AFailureComesFirst)
{
    std::vector<double> values(30, 10.0);
    values[10] = 5'000.0;
    DiagnosisContext context;
    context.failure = {"The gradient of layer %1 is not a number.", {std::string("conv1")}};
    const std::vector<Finding> findings = findingsOf(recordOf(values), context);
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::NotFinite, FindingKind::RunningMeanArtifact));
    EXPECT_EQ(toEnglish(findings[0].headline), "The gradient of layer conv1 is not a number.");
    EXPECT_EQ(findings[0].batch, 29U);
    // Even before the first batch.
    EXPECT_THAT(kindsOf(findingsOf(RunRecord(), context)), ElementsAre(FindingKind::NotFinite));
}

TEST(Finding, WhatALogDoesNotTellIsNoError)
{
    RunRecord log;
    log.source = RunSource::Log;
    appendEpoch(log, 1, {50.0, 48.0, nan, 47.0, 46.0});
    EXPECT_THAT(kindsOf(findingsOf(log)), Not(Contains(FindingKind::NotFinite)));
    appendEpoch(log, 2, {46.0, std::numeric_limits<double>::infinity()});
    EXPECT_THAT(kindsOf(findingsOf(log)), Contains(FindingKind::NotFinite));
}

TEST(Finding, ALogWithoutAnyNumberIsNotHealthy)
{
    RunRecord log;
    log.source = RunSource::Log;
    appendEpoch(log, 1, std::vector<double>(60, nan));
    const std::vector<Finding> findings = findingsOf(log);
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::NotFinite));
    EXPECT_EQ(toEnglish(findings[0].headline),
              "The true value could be recovered for none of the 60 batches of this log.");
    EXPECT_FALSE(findings[0].batch.has_value());
}

TEST(Finding, ABatchThatIsNotFiniteIsNeverHealthy)
{
    RunRecord record;
    appendEpoch(record, 1, std::vector<double>(30, 10.0));
    appendEpoch(record, 2, {10.0, nan, nan});
    const std::vector<Finding> findings = findingsOf(record);
    ASSERT_THAT(kindsOf(findings), ElementsAre(FindingKind::NotFinite));
    EXPECT_EQ(toEnglish(findings[0].headline), "The true RMSE of batch 2 of epoch 2 is not a number.");
    EXPECT_EQ(findings[0].batch, 31U);
}

TEST(Finding, ADetectorOfAnotherRecordDoesNoHarm)
{
    ArtifactDetector detector;
    std::vector<double> values(30, 10.0);
    values[10] = 5'000.0;
    detector.update(recordOf(values));
    EXPECT_EQ(diagnose(recordOf({1.0, 1.0}), detector, {}).size(), 1U);
}

}  // namespace
}  // namespace trueloss
