#include "train/RunRecorder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

RunStarted startOf(std::int64_t batches, std::int64_t epochs)
{
    RunStarted started;
    started.batchesPerEpoch = batches;
    started.epochs = epochs;
    started.trainImages = batches * 10;
    started.validationImages = 20;
    started.settings = {{"loss", "mse"}};
    return started;
}

BatchPoint batchOf(std::int64_t epoch, std::int64_t number, double rmse, double seconds = 0.5)
{
    BatchPoint point;
    point.epoch = epoch;
    point.batchInEpoch = number;
    point.samples = 10;
    point.rmse = rmse;
    point.seconds = seconds;
    return point;
}

TEST(RunRecorder, BuildsTheRecordFromEvents)
{
    RunRecorder recorder("run", "kPa");
    recorder.consume(startOf(2, 2));
    recorder.consume(batchOf(1, 1, 100));
    recorder.consume(batchOf(1, 2, 50));
    EpochPoint epoch;
    epoch.epoch = 1;
    epoch.lastBatch = 2;
    epoch.rmse = 40;
    recorder.consume(epoch);
    recorder.consume(TrainingState::Paused);
    EXPECT_EQ(recorder.record()->unit, "kPa");
    EXPECT_EQ(recorder.record()->settings.front().value, "mse");
    ASSERT_EQ(recorder.record()->batches().size(), 2U);
    EXPECT_DOUBLE_EQ(recorder.record()->runningMeanCurve().at(1), 75.0);
    EXPECT_EQ(recorder.record()->epochs().front().rmse, 40);
    EXPECT_EQ(recorder.state(), TrainingState::Paused);
    EXPECT_FALSE(recorder.ended());
    recorder.consume(RunEnded{EndReason::Stopped, {}, nullptr});
    EXPECT_EQ(recorder.ended()->reason, EndReason::Stopped);
}

TEST(RunRecorder, TellsSpeedAndTimeLeft)
{
    RunRecorder recorder("run", "");
    EXPECT_TRUE(std::isnan(recorder.imagesPerSecond()));
    EXPECT_LT(recorder.secondsLeft(), 0.0);
    recorder.consume(startOf(4, 2));
    for (int i = 1; i <= 4; ++i) recorder.consume(batchOf(1, i, 10));
    EpochPoint epoch;
    epoch.lastBatch = 4;
    epoch.seconds = 2.5;  // 4 batches of 0.5 s and 0.5 s of validation.
    recorder.consume(epoch);
    EXPECT_DOUBLE_EQ(recorder.imagesPerSecond(), 20.0);
    // One epoch to come: 4 batches of 0.5 s and its validation of 0.5 s.
    EXPECT_NEAR(recorder.secondsLeft(), 2.5, 1e-9);
    recorder.consume(batchOf(2, 1, 10));
    EXPECT_NEAR(recorder.secondsLeft(), 2.0, 1e-9);
}

// Two epochs of four batches of 10; the first three batches were trained before: 100, 50 and 30 in 2 s together.
TEST(RunRecorder, BeginsWhereARunWasContinued)
{
    RunStarted started = startOf(4, 2);
    started.from = RunPosition{1, 3, 3, RunningMean(10 * (100 + 50 + 30), 30), 2.0, 1.0};
    RunRecorder recorder("run", "");
    recorder.consume(started);
    recorder.consume(RunEvent{RunEventKind::Continued, 3, 0.0, {}});
    recorder.consume(batchOf(1, 4, 20));
    const RunRecord& record = *recorder.record();
    ASSERT_EQ(record.batchCount(), 1U);
    EXPECT_EQ(record.events()[0].batch, 0);
    EXPECT_DOUBLE_EQ(record.runningMeanCurve().at(0), 50.0);  // (100 + 50 + 30 + 20) / 4
    EXPECT_DOUBLE_EQ(record.secondsDone(0), 2.5);
    // 40 images of the second epoch at 20 a second; two validations of 20 images, thrice as fast.
    EXPECT_NEAR(recorder.secondsLeft(), 2.0 + 2 * 20.0 / 60.0, 1e-9);
    EpochPoint epoch;
    epoch.lastBatch = 4;
    epoch.seconds = 3.0;  // 2 s before, 0.5 s, and 0.5 s of validation.
    recorder.consume(epoch);
    EXPECT_EQ(record.epochs()[0].lastBatch, 1);
    recorder.consume(batchOf(2, 1, 80));
    EXPECT_DOUBLE_EQ(record.runningMeanCurve().at(1), 80.0);
    EXPECT_NEAR(recorder.secondsLeft(), 1.5 + 0.5, 1e-9);
}

TEST(RunRecorder, AppendsToTheEarlierPartOfARunThatWasContinued)
{
    RunRecorder before("run", "");
    before.consume(startOf(4, 1));
    for (int i = 1; i <= 3; ++i) before.consume(batchOf(1, i, 10 * i));
    before.consume(RunEnded{EndReason::Stopped, {}, nullptr});
    RunRecorder recorder("run", "");
    recorder.adopt(*before.record());
    RunStarted started = startOf(4, 1);
    started.from = RunPosition{1, 3, 3, RunningMean(600, 30), 1.5, 1.0};
    recorder.consume(started);
    recorder.consume(RunEvent{RunEventKind::Continued, 3, 0.0, {}});
    recorder.consume(batchOf(1, 4, 40));
    EXPECT_FALSE(recorder.ended());
    const RunRecord& record = *recorder.record();
    ASSERT_EQ(record.batchCount(), 4U);
    EXPECT_EQ(record.epochStarts().size(), 1U);
    EXPECT_EQ(record.events()[0].batch, 3);
    EXPECT_DOUBLE_EQ(record.runningMeanCurve().at(3), 25.0);
}

TEST(RunRecorder, FindsTheArtifactAndTheFailure)
{
    RunRecorder recorder("run", "kPa");
    recorder.consume(startOf(20, 1));
    for (int i = 1; i <= 20; ++i) recorder.consume(batchOf(1, i, i == 2 ? 1e7 : 70));
    ASSERT_EQ(recorder.detector().artifacts().size(), 1U);
    EXPECT_EQ(recorder.detector().artifacts().front().culprit, 1U);
    EXPECT_EQ(recorder.findings().front().kind, FindingKind::RunningMeanArtifact);
    recorder.consume(RunEnded{EndReason::Failed, {"It broke.", {}}, nullptr});
    bool told = false;
    for (const Finding& finding : recorder.findings()) told = told || finding.kind == FindingKind::NotFinite;
    EXPECT_TRUE(told);
}

}  // namespace
}  // namespace trueloss
