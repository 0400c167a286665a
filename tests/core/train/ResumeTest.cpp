#include "StateRuns.h"
#include "support/TinyDataTest.h"
#include "train/CheckpointFile.h"

#include <gmock/gmock.h>

#include <fstream>

namespace trueloss {
namespace {

using test::RunLog;
using test::runTraining;
using test::stopAfter;
using testing::HasSubstr;

/// 48 training images in batches of 20: three a epoch, the last of 8; three epochs.
class ResumeTest : public test::TinyDataTest {
protected:
    static constexpr std::size_t inEpoch = 3;
    static constexpr std::size_t inRun = 9;

    CheckpointPlan plan() const
    {
        CheckpointPlan plan;
        plan.folder = folder.path() / "run";
        return plan;
    }

    std::shared_ptr<const Checkpoint> load(const std::string& name = "last") const
    {
        auto checkpoint = loadCheckpoint(checkpointFile(plan().folder, name));
        if (!checkpoint) {
            ADD_FAILURE() << toEnglish(checkpoint.error().message);
            return nullptr;
        }
        return std::make_shared<const Checkpoint>(std::move(*checkpoint));
    }

    /// Interrupts a run after `batches`, goes on from its file and compares with the run that was never interrupted.
    void expectTheSameFrom(const TrainingConfig& config, const test::TinyData& tiny, const RunLog& whole,
                           std::size_t batches)
    {
        SCOPED_TRACE(std::string(optimizerName(config.optimizer)) + ", after batch " + std::to_string(batches));
        const RunLog begun = runTraining(config, tiny, plan(), nullptr, stopAfter(batches));
        ASSERT_EQ(begun.ended.reason, EndReason::Stopped);
        ASSERT_EQ(begun.batches.size(), batches);
        const auto from = load();
        ASSERT_TRUE(from);
        ASSERT_EQ(from->position.batches, static_cast<std::int64_t>(batches));
        const RunLog rest = runTraining(config, tiny, {}, from);
        ASSERT_TRUE(rest.started) << toEnglish(rest.ended.message);
        ASSERT_TRUE(rest.started->from);
        EXPECT_EQ(rest.started->from->batches, static_cast<std::int64_t>(batches));
        ASSERT_FALSE(rest.events.empty());
        EXPECT_EQ(rest.events[0], (RunEvent{RunEventKind::Continued, static_cast<std::int64_t>(batches), 0.0, {}}));
        test::expectTail(whole, rest, batches, begun.epochs.size());
    }

    test::TemporaryFolder folder;
};

TEST_F(ResumeTest, IsBitForBitTheRunThatWasNeverInterruptedWhereverItWas)
{
    for (const OptimizerKind optimizer : {OptimizerKind::RmsProp, OptimizerKind::Adam, OptimizerKind::Sgd}) {
        const TrainingConfig config = test::everySetting(optimizer);
        const RunLog whole = runTraining(config, s_tiny);
        ASSERT_EQ(whole.batches.size(), inRun);
        // 3, 6 and 9: all batches of an epoch are done, its validation is not.
        for (std::size_t batches = 0; batches <= inRun; ++batches) expectTheSameFrom(config, s_tiny, whole, batches);
    }
}

TEST_F(ResumeTest, AlsoWithoutStatisticsAndTheBestEpoch)
{
    const test::TemporaryFolder images;
    const test::TinyData tiny = test::loadTinyData(images.path(), 40, 64);
    TrainingConfig config = presetAsInTheQuestion({});
    config.model.width = 64;
    config.model.height = 64;
    config.model.denseWidth = 16;
    config.batchSize = 16;
    config.epochs = 2;
    ASSERT_LT(config.model.dropout, 0.0);  // AlexNet's own, 0.5.
    const RunLog whole = runTraining(config, tiny);
    ASSERT_EQ(whole.batches.size(), 4U);
    for (const std::size_t batches : {0U, 1U, 2U, 3U, 4U}) expectTheSameFrom(config, tiny, whole, batches);
}

TEST_F(ResumeTest, BetweenTwoEpochsAndSeveralTimes)
{
    const TrainingConfig config = test::everySetting(OptimizerKind::Adam);
    const RunLog whole = runTraining(config, s_tiny);
    const RunLog first = runTraining(config, s_tiny, plan(), nullptr,
                                     [](const RunLog&, const TrainingEvent& event, TrainingControl& control) {
                                         if (std::holds_alternative<EpochPoint>(event)) control.stop();
                                     });
    ASSERT_EQ(first.epochs.size(), 1U);
    auto from = load();
    ASSERT_TRUE(from);
    EXPECT_EQ(from->position.epoch, 2);
    EXPECT_EQ(from->position.batchInEpoch, 0);
    const RunLog second = runTraining(config, s_tiny, plan(), from, stopAfter(2));
    ASSERT_EQ(second.batches.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) test::expectSame(whole.batches[inEpoch + i], second.batches[i]);
    from = load();
    ASSERT_TRUE(from);
    const RunLog third = runTraining(config, s_tiny, plan(), from, stopAfter(3));
    from = load();
    ASSERT_TRUE(from);
    ASSERT_EQ(from->position.batches, 8);
    test::expectTail(whole, runTraining(config, s_tiny, {}, from), 8, 2);
}

TEST_F(ResumeTest, ARunThatWasCompleteGoesOnWithMoreEpochs)
{
    for (const bool keepBest : {true, false}) {
        TrainingConfig config = test::everySetting(OptimizerKind::RmsProp);
        config.keepBest = keepBest;
        config.epochs = 2;
        const RunLog first = runTraining(config, s_tiny, plan());
        ASSERT_EQ(first.ended.reason, EndReason::Completed);
        const auto from = load();
        ASSERT_TRUE(from);
        // Nothing is left to do, and the model is there again.
        const RunLog again = runTraining(config, s_tiny, {}, from);
        EXPECT_TRUE(again.batches.empty());
        test::expectSame(first.ended, again.ended);

        config.epochs = 4;
        const RunLog whole = runTraining(config, s_tiny);
        test::expectTail(whole, runTraining(config, s_tiny, {}, from), 6, 2);
    }
}

// The user's change holds for the rest of the run, relative to the schedule: the rate of batch 7 (epoch 3, after the
// drop to a tenth) is a tenth of what was set.
TEST_F(ResumeTest, KeepsALearningRateThatWasChangedWhileItRan)
{
    const TrainingConfig config = test::everySetting(OptimizerKind::Sgd);
    const auto change = [](const RunLog& log, const TrainingEvent& event, TrainingControl& control) {
        if (std::holds_alternative<BatchPoint>(event) && log.batches.size() == 2) control.setLearningRate(4e-3);
    };
    const RunLog whole = runTraining(config, s_tiny, {}, nullptr, change);
    EXPECT_DOUBLE_EQ(whole.batches[1].learningRate, config.learningRate);
    EXPECT_DOUBLE_EQ(whole.batches[2].learningRate, 4e-3);
    EXPECT_DOUBLE_EQ(whole.batches[6].learningRate, 4e-4);
    ASSERT_EQ(whole.events.size(), 1U);
    EXPECT_EQ(whole.events[0], (RunEvent{RunEventKind::LearningRateChanged, 2, 4e-3, {}}));
    for (const std::size_t batches : {3U, 5U, 7U}) {
        runTraining(config, s_tiny, plan(), nullptr,
                    [&](const RunLog& log, const TrainingEvent& event, TrainingControl& control) {
                        change(log, event, control);
                        stopAfter(batches)(log, event, control);
                    });
        const auto from = load();
        ASSERT_TRUE(from);
        test::expectTail(whole, runTraining(config, s_tiny, {}, from), batches, (batches - 1) / inEpoch);
    }
}

// A step that spoils the weights: what is left is the last whole epoch, also of a part of the run that is long over.
TEST_F(ResumeTest, KeepsTheLastGoodWeights)
{
    TrainingConfig config = test::everySetting(OptimizerKind::Sgd);
    config.keepBest = false;
    config.clipNorm = 0.0;
    // No float holds the rate: the weights after the next step are infinite or no numbers.
    const auto spoil = [](std::size_t after) {
        return [after](const RunLog& log, const TrainingEvent& event, TrainingControl& control) {
            const bool moment = std::holds_alternative<RunStarted>(event) || std::holds_alternative<BatchPoint>(event);
            if (moment && log.batches.size() == after) control.setLearningRate(1e45);
        };
    };
    const RunLog whole = runTraining(config, s_tiny, {}, nullptr, spoil(4));
    ASSERT_EQ(whole.ended.reason, EndReason::Failed);
    ASSERT_EQ(whole.epochs.size(), 1U);
    ASSERT_EQ(whole.ended.model->metrics.front().second, 1.0);  // The weights are those of the first epoch.
    for (const std::size_t batches : {4U, 3U}) {
        const RunLog begun = runTraining(config, s_tiny, plan(), nullptr, stopAfter(batches));
        const auto from = load();
        ASSERT_TRUE(from);
        const RunLog rest = runTraining(config, s_tiny, {}, from, spoil(4 - batches));
        test::expectTail(whole, rest, batches, begun.epochs.size());
    }
}

TEST_F(ResumeTest, AFailureLeavesTheCheckpointOfBeforeAlone)
{
    TrainingConfig config = test::everySetting(OptimizerKind::Sgd);
    config.clipNorm = 0.0;
    const RunLog begun = runTraining(config, s_tiny, plan(), nullptr, stopAfter(4));
    const auto before = load();
    const RunLog failed = runTraining(config, s_tiny, plan(), before,
                                      [](const RunLog& log, const TrainingEvent& event, TrainingControl& control) {
                                          if (std::holds_alternative<BatchPoint>(event) && log.batches.size() == 1)
                                              control.setLearningRate(1e45);
                                      });
    ASSERT_EQ(failed.ended.reason, EndReason::Failed);
    const auto after = load();
    ASSERT_TRUE(after);
    EXPECT_EQ(after->position.batches, 4);
    EXPECT_EQ(after->weights->front().bytes, before->weights->front().bytes);
}

TEST_F(ResumeTest, RefusesOtherDataSettingsAndRowsAndSaysWhichDiffer)
{
    const TrainingConfig config = test::everySetting(OptimizerKind::Adam);
    runTraining(config, s_tiny, plan(), nullptr, stopAfter(4));
    const auto from = load();
    ASSERT_TRUE(from);
    const auto refusal = [&](const TrainingConfig& other, const test::TinyData& tiny,
                             std::shared_ptr<const Checkpoint> checkpoint) {
        const RunLog log = runTraining(other, tiny, {}, std::move(checkpoint));
        EXPECT_EQ(log.ended.reason, EndReason::Failed);
        EXPECT_FALSE(log.started);
        EXPECT_FALSE(log.ended.model);
        return toEnglish(log.ended.message);
    };

    const test::TemporaryFolder others;
    EXPECT_THAT(refusal(config, test::loadTinyData(others.path(), 60), from),
                HasSubstr("has 60 usable images now and had 64 then"));
    TrainingConfig other = config;
    other.learningRate = 0.5;
    EXPECT_THAT(refusal(other, s_tiny, from),
                HasSubstr("The setting \"learning rate\" is 0.5 now and was 0.001 when the run began"));
    other = config;
    other.epochs = 2;
    EXPECT_THAT(refusal(other, s_tiny, from), HasSubstr("began with 3 epochs, so it cannot go on with 2"));
    test::TinyData moved = s_tiny;
    moved.split.validation.push_back(moved.split.train.back());
    moved.split.train.pop_back();
    EXPECT_THAT(refusal(config, moved, from), HasSubstr("Other images are for training"));
    // A setting that this optimizer does not read.
    other = config;
    other.momentum = 0.1;
    EXPECT_EQ(runTraining(other, s_tiny, {}, from, stopAfter(1)).ended.reason, EndReason::Stopped);

    Checkpoint odd = *from;
    odd.position.batchInEpoch = 2;
    EXPECT_THAT(refusal(config, s_tiny, std::make_shared<const Checkpoint>(odd)), HasSubstr("batch 2 of epoch 2"));
    odd = *from;
    odd.random.cpu.pop_back();
    EXPECT_THAT(refusal(config, s_tiny, std::make_shared<const Checkpoint>(odd)), HasSubstr("random numbers"));
    odd = *from;
    odd.optimizer.tensors.pop_back();
    EXPECT_THAT(refusal(config, s_tiny, std::make_shared<const Checkpoint>(odd)), HasSubstr("optimizer"));
    odd = *from;
    auto weights = *from->best;
    weights.front().shape.push_back(1);
    odd.best = std::make_shared<const std::vector<NamedTensor>>(weights);
    EXPECT_THAT(refusal(config, s_tiny, std::make_shared<const Checkpoint>(odd)), HasSubstr("has shape"));
}

}  // namespace
}  // namespace trueloss
