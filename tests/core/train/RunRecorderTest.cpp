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
