#include "record/RunRecord.h"

#include "record/GradeCounts.h"
#include "record/RecordPart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

BatchPoint batch(std::int64_t epoch, double rmse, std::int64_t samples)
{
    BatchPoint point;
    point.epoch = epoch;
    point.rmse = rmse;
    point.samples = samples;
    return point;
}

TEST(RunRecord, IsEmptyAtFirst)
{
    const RunRecord record;
    EXPECT_THAT(record.batches(), IsEmpty());
    EXPECT_THAT(record.epochs(), IsEmpty());
    EXPECT_THAT(record.epochStarts(), IsEmpty());
    EXPECT_EQ(record.trueCurve().size(), 0U);
}

TEST(RunRecord, KeepsTheTrueCurveAndTheMeanThatStartsAnewWithEachEpoch)
{
    RunRecord record;
    record.append(batch(1, 100.0, 32));
    record.append(batch(1, 40.0, 32));
    record.append(batch(1, 10.0, 16));
    record.append(batch(2, 30.0, 32));
    record.append(batch(2, 60.0, 16));
    EXPECT_THAT(record.trueCurve().values(), ElementsAre(100.0, 40.0, 10.0, 30.0, 60.0));
    // By hand: 140/2, (3200 + 1280 + 160)/80, then anew (960 + 960)/48.
    EXPECT_THAT(record.runningMeanCurve().values(), ElementsAre(100.0, 70.0, 58.0, 30.0, 40.0));
    EXPECT_THAT(record.epochStarts(), ElementsAre(0, 3));
    EXPECT_EQ(record.batches().size(), 5U);
}

TEST(RunRecord, CountsBatchesAlikeWhereTheLogDoesNotTellTheirSize)
{
    RunRecord record;
    record.append(batch(1, 6.0, 0));
    record.append(batch(1, 2.0, 0));
    EXPECT_THAT(record.runningMeanCurve().values(), ElementsAre(6.0, 4.0));
}

TEST(RunRecord, FirstEpochMayHaveAnyNumber)
{
    RunRecord record;  // A resumed run, or a log that was cut at the top.
    record.append(batch(7, 6.0, 1));
    record.append(batch(8, 2.0, 1));
    EXPECT_THAT(record.epochStarts(), ElementsAre(0, 1));
    EXPECT_THAT(record.runningMeanCurve().values(), ElementsAre(6.0, 2.0));
}

TEST(RunRecord, ANanStaysInItsEpoch)
{
    RunRecord record;
    record.append(batch(1, std::numeric_limits<double>::quiet_NaN(), 1));
    record.append(batch(1, 2.0, 1));
    record.append(batch(2, 5.0, 1));
    EXPECT_TRUE(std::isnan(record.runningMeanCurve().at(1)));
    EXPECT_EQ(record.runningMeanCurve().at(2), 5.0);
}

TEST(RunRecord, GivesEveryBatchBackAsItWasAppended)
{
    RunRecord record;
    std::vector<BatchPoint> appended;
    for (std::int64_t i = 0; i < 100; ++i) {
        const auto x = static_cast<double>(i);
        // Epochs 3, 4, 5; a log with a skipped redraw counts on.
        appended.push_back(
            {3 + i / 40, 1 + i % 40 + (i > 50 ? 1 : 0), i % 7, x, x + 0.25, -x, x / 3, 1e-3 / (x + 1), 0.5 + x});
        record.append(appended.back());
    }
    EXPECT_THAT(record.batches(), testing::ElementsAreArray(appended));
    EXPECT_EQ(record.batches().back(), appended.back());
    EXPECT_EQ(record.epochOf(39), 3);
    EXPECT_EQ(record.epochOf(40), 4);
    EXPECT_EQ(record.curve(Channel::Mae).at(2), 2.25);
    EXPECT_EQ(record.curve(Channel::LearningRate).at(1), 5e-4);
}

TEST(RunRecord, CountsSamplesAndSecondsAcrossValidations)
{
    RunRecord record;
    const auto step = [&record](std::int64_t epoch, std::int64_t samples, double seconds) {
        BatchPoint point = batch(epoch, 1.0, samples);
        point.seconds = seconds;
        record.append(point);
    };
    step(1, 32, 2.0);
    step(1, 8, 1.0);
    EpochPoint validated;
    validated.seconds = 5.0;  // 3 of training, 2 of validation.
    record.append(validated);
    step(2, 32, 2.0);
    step(2, 32, std::numeric_limits<double>::quiet_NaN());  // A log that does not tell the time.
    EXPECT_EQ(record.samplesDone(1), 40);
    EXPECT_EQ(record.samplesDone(3), 104);
    EXPECT_DOUBLE_EQ(record.secondsDone(0), 2.0);
    EXPECT_DOUBLE_EQ(record.secondsDone(1), 3.0);
    EXPECT_DOUBLE_EQ(record.secondsDone(2), 7.0);
    EXPECT_DOUBLE_EQ(record.secondsDone(3), 7.0);
}

TEST(RecordPart, KeepsWhatStandsBehindTheBatchesOfALog)
{
    RunRecord whole;
    for (int i = 0; i < 4; ++i) whole.append(batch(1, 10.0 + i, 0), {Grade::Bounded, 0.5 + i, 100.0 + i});
    const RunRecord part = recordUpTo(whole, 3, 0);
    ASSERT_TRUE(part.hasRecovered());
    ASSERT_EQ(part.batchCount(), 3U);
    EXPECT_EQ(part.recovered(2), (RecoveredPoint{Grade::Bounded, 2.5, 102.0}));
    RunRecord trained;
    trained.append(batch(1, 10.0, 32));
    EXPECT_FALSE(recordUpTo(trained, 1, 0).hasRecovered());
}

TEST(GradeCounts, CountsEachAndFindsTheWidestBoundOfSingleBatches)
{
    RunRecord record;
    EXPECT_TRUE(gradeSentence(record).empty());
    record.append(batch(1, 1.0, 0), {Grade::Exact, 0.25, 1.0});
    record.append(batch(1, 1.0, 0), {Grade::Bounded, 0.5, 1.0});
    record.append(batch(1, 1.0, 0), {Grade::BlockMean, 7.0, 1.0});
    record.append(batch(1, 1.0, 0), {Grade::BlockMean, 7.0, 1.0});
    record.append(batch(1, std::nan(""), 0), RecoveredPoint());
    EXPECT_EQ(countGrades(record), (GradeCounts{1, 1, 2, 1, 0.5}));
}

}  // namespace
}  // namespace trueloss
