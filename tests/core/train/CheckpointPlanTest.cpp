#include "RunLog.h"
#include "train/CheckpointFile.h"
#include "train/CheckpointPace.h"
#include "train/TrainingMemory.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using test::RunLog;
using test::runTraining;
using test::stopAfter;
using testing::HasSubstr;

class CheckpointPlanTest : public testing::Test {
protected:
    void SetUp() override
    {
        tiny = test::loadTinyData(folder.path() / "data", 32);
        config = presetRecommended({});
        config.model.width = 16;
        config.model.height = 16;
        config.batchSize = 8;
        config.epochs = 5;
        config.dropEvery = 0;
        config.learningRate = 0.02;  // Coarse steps, so that some epochs are worse than the one before.
        plan.folder = folder.path() / "deep" / "run";
    }

    std::vector<std::string> files() const
    {
        std::vector<std::string> names;
        for (const fs::path& file : listCheckpoints(plan.folder)) names.push_back(file.filename().string());
        return names;
    }

    test::TemporaryFolder folder;
    test::TinyData tiny;
    TrainingConfig config;
    CheckpointPlan plan;
};

TEST_F(CheckpointPlanTest, KeepsTheLastTheBestAndEveryFewEpochs)
{
    plan.everyEpochs = 2;
    const RunLog run = runTraining(config, tiny, plan);
    ASSERT_EQ(run.ended.reason, EndReason::Completed) << toEnglish(run.ended.message);
    EXPECT_THAT(files(), testing::ElementsAre("last.ckpt.safetensors", "epoch-0004.ckpt.safetensors",
                                              "epoch-0002.ckpt.safetensors", "best.ckpt.safetensors"));
    EXPECT_EQ(run.count(RunEventKind::CheckpointFailed), 0U);
    const auto last = loadCheckpoint(checkpointFile(plan.folder, "last"));
    ASSERT_TRUE(last) << toEnglish(last.error().message);
    EXPECT_EQ(last->position.epoch, 6);
    EXPECT_EQ(last->everyEpochs, 2);
    const auto second = loadCheckpoint(checkpointFile(plan.folder, "epoch-0002"));
    ASSERT_TRUE(second);
    EXPECT_EQ(second->position.batches, 6);
    EXPECT_EQ(second->lastEpoch->rmse, run.epochs[1].rmse);
    const auto best = loadCheckpoint(checkpointFile(plan.folder, "best"));
    ASSERT_TRUE(best);
    const auto lowest = std::min_element(run.epochs.begin(), run.epochs.end(),
                                         [](const EpochPoint& a, const EpochPoint& b) { return a.rmse < b.rmse; });
    EXPECT_EQ(best->position.epoch, lowest->epoch + 1);
    EXPECT_EQ(best->bestEpoch->rmse, lowest->rmse);
    // Each file was told with the batches that it stands for.
    for (const RunEvent& event : run.events) {
        ASSERT_EQ(event.kind, RunEventKind::Checkpoint);
        EXPECT_GT(event.value, 0.0);
        if (event.text == "epoch-0004.ckpt.safetensors") {
            EXPECT_EQ(event.batch, 12);
        }
    }
}

TEST_F(CheckpointPlanTest, AFolderThatCannotBeWrittenIsToldAndTheTrainingGoesOn)
{
    std::ofstream(folder.path() / "file") << "no folder";
    plan.folder = folder.path() / "file" / "run";
    plan.everyEpochs = 1;
    const RunLog run = runTraining(config, tiny, plan);
    EXPECT_EQ(run.ended.reason, EndReason::Completed);
    EXPECT_EQ(run.epochs.size(), 5U);
    EXPECT_EQ(run.count(RunEventKind::Checkpoint), 0U);
    ASSERT_EQ(run.count(RunEventKind::CheckpointFailed), 1U);  // Not once for each of the seven files.
    EXPECT_THAT(run.events[0].text, HasSubstr((folder.path() / "file" / "run").string()));
    const RunLog plain = runTraining(config, tiny);
    test::expectSame(plain.ended, run.ended);
}

TEST_F(CheckpointPlanTest, AnImageThatHasGoneCostsTheCheckpointsAndNotTheTraining)
{
    fs::remove(tiny.data->row(3).image.path());  // Its pixels lie in the cache.
    const RunLog run = runTraining(config, tiny, plan);
    EXPECT_EQ(run.ended.reason, EndReason::Completed);
    ASSERT_EQ(run.events.size(), 1U);
    EXPECT_EQ(run.events[0].kind, RunEventKind::CheckpointFailed);
    EXPECT_THAT(run.events[0].text, HasSubstr(tiny.data->row(3).image.string()));
}

TEST_F(CheckpointPlanTest, APauseWritesTheLastOneWhenItBegins)
{
    std::vector<std::int64_t> stoodAt;
    std::vector<RunEventKind> order;
    const RunLog run = runTraining(
        config, tiny, plan, nullptr, [&](const RunLog& log, const TrainingEvent& event, TrainingControl& control) {
            if (std::holds_alternative<BatchPoint>(event) && log.batches.size() == 4) control.pause();
            const auto* happened = std::get_if<RunEvent>(&event);
            if (happened == nullptr || log.batches.size() > 6) return;
            order.push_back(happened->kind);
            if (happened->kind != RunEventKind::Checkpoint || !happened->text.starts_with("last")) return;
            const auto last = loadCheckpoint(checkpointFile(plan.folder, "last"));
            ASSERT_TRUE(last);
            stoodAt.push_back(last->position.batches);
            EXPECT_EQ(log.batches.size(), 4U);
            control.resume();
        });
    EXPECT_THAT(stoodAt, testing::ElementsAre(4));
    EXPECT_EQ(run.count(RunEventKind::Paused), 1U);
    EXPECT_EQ(run.count(RunEventKind::Resumed), 1U);
    const auto paused = std::find(order.begin(), order.end(), RunEventKind::Paused);
    ASSERT_NE(paused, order.end());
    EXPECT_LT(paused, std::find(order.begin(), order.end(), RunEventKind::Resumed));
    EXPECT_EQ(run.ended.reason, EndReason::Completed);
}

TEST_F(CheckpointPlanTest, TheLastOneIsWrittenWhileAnEpochRunsAndContinuesItBitForBit)
{
    plan.mostLossSeconds = 0.0;
    config.epochs = 40;
    std::size_t taken = 0;
    const fs::path copy = folder.path() / "copy.ckpt.safetensors";
    const RunLog run =
        runTraining(config, tiny, plan, nullptr, [&](const RunLog& log, const TrainingEvent& event, TrainingControl&) {
            const auto* happened = std::get_if<RunEvent>(&event);
            if (happened == nullptr || !happened->text.starts_with("last") || log.batches.size() == 120) return;
            if (taken++ == 0) fs::copy_file(plan.folder / happened->text, copy);
        });
    ASSERT_GT(taken, 0U);
    auto from = loadCheckpoint(copy);
    ASSERT_TRUE(from);
    const auto at = static_cast<std::size_t>(from->position.batches);
    ASSERT_GT(at, 0U);
    ASSERT_LT(at, 120U);
    const auto epochs = static_cast<std::size_t>(from->position.epoch - 1);
    const RunLog rest = runTraining(config, tiny, {}, std::make_shared<const Checkpoint>(std::move(*from)));
    test::expectTail(run, rest, at, epochs);
    double longest = 0.0;
    for (const RunEvent& event : run.events) longest = std::max(longest, event.value);
    std::printf("held up for at most %.3f ms by %zu checkpoints of %ju bytes\n", longest * 1000.0,
                run.count(RunEventKind::Checkpoint), fs::file_size(copy));
}

// Seconds by hand: a write of 0.2 s is paid for after 20 s, and the last one is due 60 s after the one before.
TEST(CheckpointPace, WritesOftenEnoughAndForAHundredthOfTheTime)
{
    CheckpointPace pace(60.0);
    EXPECT_TRUE(pace.mayWrite(0.0));
    EXPECT_FALSE(pace.lastIsDue(59.9));
    EXPECT_TRUE(pace.lastIsDue(60.0));
    pace.lastBegins(60.0);
    pace.wrote(60.0, 0.2);
    EXPECT_FALSE(pace.mayWrite(79.9));
    EXPECT_TRUE(pace.mayWrite(80.1));
    EXPECT_FALSE(pace.lastIsDue(119.0));
    EXPECT_TRUE(pace.lastIsDue(120.0));
    pace.lastBegins(120.0);
    pace.wrote(120.0, 3.0);  // 300 s.
    EXPECT_FALSE(pace.lastIsDue(419.0));
    EXPECT_TRUE(pace.lastIsDue(420.1));
    pace.wrote(200.0, 1.0);  // One at a pause comes on top: 100 s more.
    EXPECT_FALSE(pace.lastIsDue(519.0));
    EXPECT_TRUE(pace.lastIsDue(520.1));
}

TEST_F(CheckpointPlanTest, WhatACrashLeftHalfWrittenGoesAtTheNextStart)
{
    fs::create_directories(plan.folder);
    const fs::path leftover = plan.folder / "last.ckpt.safetensors.part-4711-0";
    std::ofstream(leftover) << "half";
    std::ofstream(plan.folder / "notes.txt") << "the user's";
    runTraining(config, tiny, plan, nullptr, stopAfter(1));
    EXPECT_FALSE(fs::exists(leftover));
    EXPECT_TRUE(fs::exists(plan.folder / "notes.txt"));
    EXPECT_THAT(files(), testing::Contains("last.ckpt.safetensors"));
}

TEST_F(CheckpointPlanTest, ANumberThatIsNoBetterThanTheBestWritesNoNewBest)
{
    config.learningRate = 0.0;
    config.model.dropout = 0.0;
    config.pixels = PixelScalingKind::Raw;
    // Without steps only the moving statistics change; with plain layers every epoch measures the same.
    config.model.architecture = "counting-cnn";
    const RunLog run = runTraining(config, tiny, plan);
    ASSERT_EQ(run.epochs.front().rmse, run.epochs.back().rmse);
    const auto best = loadCheckpoint(checkpointFile(plan.folder, "best"));
    ASSERT_TRUE(best);
    EXPECT_EQ(best->position.epoch, 2);
}

// Two checkpoints are held at most, each the weights and what the optimizer remembers: Adam 3 copies, RMSprop 2.
TEST(TrainingMemory, CountsTheCopiesOfCheckpoints)
{
    TrainingConfig config = presetAsInTheQuestion({});
    constexpr std::int64_t weights = 57'007'937LL * 4;
    EXPECT_EQ(memoryNeed(config, true).parameters - memoryNeed(config).parameters, 4 * weights);
    config.optimizer = OptimizerKind::Adam;
    EXPECT_EQ(memoryNeed(config, true).parameters - memoryNeed(config).parameters, 6 * weights);
    EXPECT_FALSE(checkMemory(config, memoryNeed(config).total(), true));
    EXPECT_TRUE(checkMemory(config, memoryNeed(config, true).total(), true));
}

}  // namespace
}  // namespace trueloss
