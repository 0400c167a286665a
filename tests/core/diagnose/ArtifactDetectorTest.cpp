#include "diagnose/ArtifactDetector.h"

#include "base/Random.h"
#include "core/diagnose/Records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

using test::appendEpoch;
using test::recordOf;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

std::vector<Artifact> detected(const RunRecord& record, double factor = 2.0, std::size_t window = 9)
{
    ArtifactDetector detector(factor, window);
    detector.update(record);
    return detector.artifacts();
}

TEST(ArtifactDetector, BlamesTheSecondBatchOfAPublicKerasLog)
{
    const std::vector<double> batches = test::kerasBatches();
    ASSERT_EQ(batches.size(), 51U);
    // The recovered values, worked out by hand from the first lines of the log.
    EXPECT_NEAR(batches[1], 10'554'548.0, 0.1);
    EXPECT_NEAR(batches[3], 8'465.15, 0.01);

    const std::vector<Artifact> artifacts = detected(recordOf(batches));
    ASSERT_EQ(artifacts.size(), 1U);
    const Artifact& artifact = artifacts[0];
    EXPECT_EQ(artifact.firstBatch, 1U);
    EXPECT_EQ(artifact.lastBatch, 50U);
    EXPECT_EQ(artifact.epoch, 1);
    EXPECT_TRUE(artifact.hasCulprit);
    EXPECT_EQ(artifact.culprit, 1U);
    EXPECT_NEAR(artifact.culpritValue, 10'554'548.0, 0.1);
    // 10554548 / (51 * 207180.6328), the last line's mean.
    EXPECT_NEAR(artifact.culpritShare, 0.99890, 1e-5);
    EXPECT_EQ(artifact.backAfter, 1U);
    EXPECT_NEAR(artifact.meanAtEnd, 207'180.6328, 1e-3);
    std::vector<double> end(batches.end() - 9, batches.end());
    std::sort(end.begin(), end.end());
    EXPECT_EQ(artifact.levelAtEnd, end[4]);
    EXPECT_NEAR(artifact.worstFactor, 5'277'326.0910 / 104.1821, 0.01);
}

TEST(ArtifactDetector, SaysNothingOfAQuietRun)
{
    Random random(2);
    RunRecord record;
    for (std::int64_t epoch = 1; epoch <= 5; ++epoch) {
        std::vector<double> values(60);
        for (double& value : values) value = random.uniform(40.0, 60.0);
        appendEpoch(record, epoch, values);
    }
    EXPECT_THAT(detected(record), IsEmpty());
    EXPECT_THAT(detected(RunRecord()), IsEmpty());
}

TEST(ArtifactDetector, LevelIsTheLowerMedianOfTheLastFiniteValues)
{
    ArtifactDetector detector(2.0, 3);
    detector.update(recordOf({4.0, 9.0, 1.0, 8.0, nan, 5.0, nan, nan, nan}));
    // By hand: {4}, {4 9}, {4 9 1}, {9 1 8}, {1 8}, {8 5}, {5}, {5}, {}
    EXPECT_THAT(std::vector(detector.levels().begin(), detector.levels().end() - 1),
                ElementsAre(4.0, 4.0, 4.0, 8.0, 1.0, 5.0, 5.0, 5.0));
    EXPECT_TRUE(std::isnan(detector.levels().back()));
}

TEST(ArtifactDetector, TheStretchEndsWhereTheTwoMeetAgain)
{
    // A spike of 1,010 among 10s: after k batches the mean is 10 + 1000 / k, above 20 for k < 100 alone.
    std::vector<double> values(150, 10.0);
    values[4] = 1'010.0;
    const std::vector<Artifact> artifacts = detected(recordOf(values));
    ASSERT_EQ(artifacts.size(), 1U);
    EXPECT_EQ(artifacts[0].firstBatch, 4U);
    EXPECT_EQ(artifacts[0].lastBatch, 98U);
    EXPECT_EQ(artifacts[0].culprit, 4U);
    EXPECT_TRUE(artifacts[0].hasCulprit);
    EXPECT_NEAR(artifacts[0].meanAtEnd, 10.0 + 1'000.0 / 99.0, 1e-9);
    EXPECT_DOUBLE_EQ(artifacts[0].worstFactor, 21.0);  // (4 * 10 + 1010) / 5 to 10
    EXPECT_NEAR(artifacts[0].culpritShare, 1'010.0 / (1'010.0 + 98.0 * 10.0), 1e-12);
}

TEST(ArtifactDetector, EachEpochHasItsOwn)
{
    std::vector<double> values(30, 10.0);
    values[6] = 5'000.0;
    RunRecord record;
    appendEpoch(record, 1, values);
    appendEpoch(record, 2, std::vector<double>(30, 10.0));
    appendEpoch(record, 3, values);
    const std::vector<Artifact> artifacts = detected(record);
    ASSERT_EQ(artifacts.size(), 2U);
    EXPECT_EQ(artifacts[0].firstBatch, 6U);
    EXPECT_EQ(artifacts[0].lastBatch, 29U);
    EXPECT_EQ(artifacts[1].firstBatch, 66U);
    EXPECT_EQ(artifacts[1].culprit, 66U);
    EXPECT_EQ(artifacts[1].epoch, 3);
    EXPECT_EQ(artifacts[1].lastBatch, 89U);
}

TEST(ArtifactDetector, TwoEpochsInARowHaveTwo)
{
    RunRecord record;
    appendEpoch(record, 1, {10, 10, 900, 10, 10});
    appendEpoch(record, 2, {10, 900, 10, 10, 10});
    const std::vector<Artifact> artifacts = detected(record);
    ASSERT_EQ(artifacts.size(), 2U);
    EXPECT_EQ(artifacts[0].lastBatch, 4U);
    EXPECT_EQ(artifacts[1].firstBatch, 6U);
    EXPECT_EQ(artifacts[1].culprit, 6U);
}

TEST(ArtifactDetector, TheFirstBatchOfAnEpochIsNotJudgedButCanBeToBlame)
{
    RunRecord record;
    appendEpoch(record, 1, std::vector<double>(12, 10.0));
    appendEpoch(record, 2, {7'000.0});
    EXPECT_THAT(detected(record), IsEmpty());
    RunRecord longer;
    appendEpoch(longer, 1, std::vector<double>(12, 10.0));
    appendEpoch(longer, 2, {7'000.0, 10.0, 10.0});
    const std::vector<Artifact> artifacts = detected(longer);
    ASSERT_EQ(artifacts.size(), 1U);
    EXPECT_EQ(artifacts[0].firstBatch, 13U);
    EXPECT_EQ(artifacts[0].culprit, 12U);
    EXPECT_EQ(artifacts[0].backAfter, 1U);
    EXPECT_TRUE(artifacts[0].hasCulprit);
}

TEST(ArtifactDetector, CountsTheBatchesUntilTheCulpritWasOver)
{
    std::vector<double> values(20, 10.0);
    values[10] = 9'000.0;
    values[11] = 800.0;
    values[12] = 101.0;  // Just more than 10 times the level of 10.
    EXPECT_EQ(detected(recordOf(values)).at(0).backAfter, 3U);
    values[12] = 100.0;
    EXPECT_EQ(detected(recordOf(values)).at(0).backAfter, 2U);
    values.resize(12);
    EXPECT_EQ(detected(recordOf(values)).at(0).backAfter, 0U);
}

TEST(ArtifactDetector, TheCulpritMayBeOverInTheNextEpochOnly)
{
    std::vector<double> values(15, 10.0);
    values.back() = 4'000.0;
    RunRecord record;
    appendEpoch(record, 1, values);
    ArtifactDetector detector;
    detector.update(record);
    ASSERT_EQ(detector.artifacts().size(), 1U);
    EXPECT_EQ(detector.artifacts()[0].backAfter, 0U);
    appendEpoch(record, 2, {10.0, 10.0});
    detector.update(record);
    ASSERT_EQ(detector.artifacts().size(), 1U);
    EXPECT_EQ(detector.artifacts()[0].backAfter, 1U);
    EXPECT_EQ(detector.artifacts()[0].lastBatch, 14U);
}

TEST(ArtifactDetector, ALargerBatchTakesOverTheBlame)
{
    std::vector<double> values(30, 10.0);
    values[5] = 500.0;
    values[9] = 80'000.0;
    const std::vector<Artifact> artifacts = detected(recordOf(values));
    ASSERT_EQ(artifacts.size(), 1U);
    EXPECT_EQ(artifacts[0].firstBatch, 5U);
    EXPECT_EQ(artifacts[0].culprit, 9U);
    EXPECT_EQ(artifacts[0].culpritValue, 80'000.0);
    EXPECT_EQ(artifacts[0].backAfter, 1U);
}

TEST(ArtifactDetector, ASmoothFallHasNoCulprit)
{
    std::vector<double> values;
    for (int i = 0; i < 60; ++i) values.push_back(1'000.0 * std::pow(0.8, i));
    RunRecord record;
    ArtifactDetector detector;
    std::size_t parted = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        BatchPoint point;
        point.samples = 32;
        point.rmse = values[i];
        record.append(point);
        detector.update(record);  // Live, so that no stage of the fall has one.
        for (const Artifact& artifact : detector.artifacts()) {
            EXPECT_FALSE(artifact.hasCulprit) << i;
            ++parted;
        }
    }
    EXPECT_GT(parted, 40U);
    ASSERT_EQ(detector.artifacts().size(), 1U);
    EXPECT_GT(detector.artifacts()[0].meanAtEnd, detector.artifacts()[0].levelAtEnd);
}

TEST(ArtifactDetector, ASmallSpikeWhoseRemovalHealsTheMeanIsToBlame)
{
    // 400 is only 8 times the level, and its share 400 / 600; without it the mean is the level.
    const std::vector<Artifact> artifacts = detected(recordOf({50, 50, 400, 50, 50}));
    ASSERT_EQ(artifacts.size(), 1U);
    EXPECT_TRUE(artifacts[0].hasCulprit);
    EXPECT_EQ(artifacts[0].culprit, 2U);
    // Less than half of the sum and less than 10 times the level: only the removal tells.
    std::vector<double> values(9, 20.0);
    values[8] = 190.0;
    const std::vector<Artifact> late = detected(recordOf(values), 1.5);
    ASSERT_EQ(late.size(), 1U);
    EXPECT_NEAR(late[0].culpritShare, 190.0 / 350.0, 1e-12);
    EXPECT_TRUE(late[0].hasCulprit);
}

TEST(ArtifactDetector, AStepUpIsSeenFromBelowAndHasNoCulprit)
{
    std::vector<double> values(60, 10.0);
    values.resize(80, 1'000.0);
    const std::vector<Artifact> artifacts = detected(recordOf(values));
    ASSERT_FALSE(artifacts.empty());
    const Artifact& last = artifacts.back();
    EXPECT_EQ(last.lastBatch, 79U);
    EXPECT_FALSE(last.hasCulprit);
    EXPECT_LT(last.meanAtEnd, last.levelAtEnd);
    EXPECT_EQ(last.levelAtEnd, 1'000.0);
    EXPECT_NEAR(last.meanAtEnd, (600.0 + 20'000.0) / 80.0, 1e-9);
}

TEST(ArtifactDetector, NanAndInfinityPoisonNothing)
{
    std::vector<double> values(40, 10.0);
    values[3] = nan;
    values[8] = 6'000.0;
    values[9] = infinite;
    values[20] = -infinite;
    const std::vector<Artifact> artifacts = detected(recordOf(values));
    ASSERT_EQ(artifacts.size(), 1U);
    EXPECT_EQ(artifacts[0].firstBatch, 8U);
    EXPECT_EQ(artifacts[0].lastBatch, 39U);
    EXPECT_EQ(artifacts[0].culprit, 8U);
    EXPECT_EQ(artifacts[0].backAfter, 2U);
    EXPECT_NEAR(artifacts[0].meanAtEnd, (6'000.0 + 36.0 * 10.0) / 37.0, 1e-9);
    EXPECT_THAT(detected(recordOf(std::vector<double>(30, nan))), IsEmpty());
}

TEST(ArtifactDetector, AnEpochThatBeginsWithANanIsReadAllTheSame)
{
    const std::vector<Artifact> artifacts = detected(recordOf({nan, 10, 10, 5'000, 10, 10}));
    ASSERT_EQ(artifacts.size(), 1U);
    EXPECT_EQ(artifacts[0].culprit, 3U);
}

TEST(ArtifactDetector, WeighsBySamplesAndTakesOneWhereTheyAreUnknown)
{
    RunRecord record;
    for (const auto& [rmse, samples] : {std::pair{10.0, 30}, {1'000.0, 10}, {10.0, 30}, {10.0, 30}}) {
        BatchPoint point;
        point.rmse = rmse;
        point.samples = samples;
        record.append(point);
    }
    // By hand: 10000 / (900 + 10000), mean 10900 / 100.
    EXPECT_NEAR(detected(record).at(0).culpritShare, 10'000.0 / 10'900.0, 1e-12);
    EXPECT_NEAR(detected(record).at(0).meanAtEnd, 109.0, 1e-9);

    RunRecord unknown;
    for (const double rmse : {10.0, 1'000.0, 10.0, 10.0}) {
        BatchPoint point;
        point.rmse = rmse;
        unknown.append(point);
    }
    EXPECT_NEAR(detected(unknown).at(0).culpritShare, 1'000.0 / 1'030.0, 1e-12);
}

TEST(ArtifactDetector, AHugeSpikeDoesNotSwallowTheRest)
{
    // 1e20 + 10 is 1e20 in doubles; without it the rest still has to read 10.
    std::vector<double> values(20, 10.0);
    values[7] = 1e20;
    const std::vector<Artifact> artifacts = detected(recordOf(values));
    ASSERT_EQ(artifacts.size(), 1U);
    EXPECT_TRUE(artifacts[0].hasCulprit);
    EXPECT_EQ(artifacts[0].culprit, 7U);
}

TEST(ArtifactDetector, ReadingBatchByBatchGivesTheSameAsReadingAtOnce)
{
    Random random(11);
    RunRecord record;
    ArtifactDetector live;
    for (int i = 0; i < 2'000; ++i) {
        BatchPoint point;
        point.epoch = 1 + i / 37;
        point.samples = 8 + static_cast<std::int64_t>(random.below(8));
        point.rmse = random.below(25) == 0 ? random.uniform(1e3, 1e6) : random.uniform(20.0, 60.0);
        if (random.below(50) == 0) point.rmse = nan;
        record.append(point);
        live.update(record);
        live.update(record);  // Nothing new: nothing changes.
    }
    ArtifactDetector once;
    once.update(record);
    ASSERT_EQ(live.artifacts().size(), once.artifacts().size());
    ASSERT_GT(once.artifacts().size(), 30U);
    for (std::size_t i = 0; i < once.artifacts().size(); ++i) {
        const Artifact& a = live.artifacts()[i];
        const Artifact& b = once.artifacts()[i];
        EXPECT_EQ(a.firstBatch, b.firstBatch);
        EXPECT_EQ(a.lastBatch, b.lastBatch);
        EXPECT_EQ(a.culprit, b.culprit);
        EXPECT_EQ(a.culpritShare, b.culpritShare);
        EXPECT_EQ(a.backAfter, b.backAfter);
        EXPECT_EQ(a.worstFactor, b.worstFactor);
        EXPECT_EQ(record.batches()[a.firstBatch].epoch, record.batches()[a.lastBatch].epoch);
        EXPECT_GE(a.culpritShare, 0.0);
        EXPECT_LE(a.culpritShare, 1.0);
        EXPECT_GT(a.worstFactor, 2.0);
    }
}

TEST(ArtifactDetector, StartsAnewForAShorterRecord)
{
    ArtifactDetector detector;
    std::vector<double> values(20, 10.0);
    values[7] = 1e6;
    detector.update(recordOf(values));
    ASSERT_EQ(detector.artifacts().size(), 1U);
    detector.update(recordOf({5.0, 5.0, 5.0}));
    EXPECT_THAT(detector.artifacts(), IsEmpty());
    EXPECT_THAT(detector.levels(), ElementsAre(5.0, 5.0, 5.0));
}

TEST(ArtifactDetector, AMeanOverALevelOfZeroIsFarFromIt)
{
    const std::vector<Artifact> artifacts = detected(recordOf({3.0, 0.0, 0.0}));
    ASSERT_EQ(artifacts.size(), 1U);
    EXPECT_EQ(artifacts[0].culprit, 0U);
    EXPECT_THAT(detected(recordOf({0.0, 0.0, 0.0})), IsEmpty());
}

}  // namespace
}  // namespace trueloss
