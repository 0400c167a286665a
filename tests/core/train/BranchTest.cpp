#include "train/Branch.h"

#include "StateRuns.h"
#include "data/BatchLoader.h"
#include "support/TinyDataTest.h"
#include "train/CheckpointFile.h"
#include "train/Replay.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using test::everySetting;
using test::RunLog;
using test::runVaried;
using test::WatchedRun;
using test::watchRun;
using testing::HasSubstr;

/// 48 training images in batches of 20: three an epoch, the last of 8; three epochs.
class BranchTest : public test::TinyDataTest {
protected:
    static void SetUpTestSuite()
    {
        TinyDataTest::SetUpTestSuite();
        s_parent = watchRun(everySetting(OptimizerKind::RmsProp), s_tiny);
    }
    static void TearDownTestSuite()
    {
        s_parent = {};
        TinyDataTest::TearDownTestSuite();
    }

    static TrainingConfig config() { return everySetting(OptimizerKind::RmsProp); }

    static Result<Branch> branch(std::int64_t batches, const TrainingConfig& changed)
    {
        return branchFrom(s_parent.states.at(batches), changed, s_tiny.data);
    }

    static RunLog go(const std::shared_ptr<const Checkpoint>& state, const TrainingConfig& changed,
                     const std::optional<CheckpointPlan>& plan = {}, const test::Meddler& meddle = {})
    {
        RunVariation variation;
        variation.branch = variation.sameData = true;
        return runVaried(changed, s_tiny, state, variation, plan, meddle);
    }

    static WatchedRun s_parent;
};

WatchedRun BranchTest::s_parent;

TEST_F(BranchTest, WithoutAChangeItIsTheParentBitForBit)
{
    for (std::int64_t batches = 0; batches <= 9; ++batches) {
        SCOPED_TRACE(batches);
        const auto same = branch(batches, config());
        ASSERT_TRUE(same);
        EXPECT_TRUE(same->notes.empty());
        const RunLog rest = go(same->state, config());
        // The epoch's validation comes after its last batch.
        test::expectTail(s_parent.log, rest, static_cast<std::size_t>(batches),
                         static_cast<std::size_t>(batches > 0 ? (batches - 1) / 3 : 0));
        EXPECT_EQ(rest.count(RunEventKind::Continued), 0U);
        EXPECT_EQ(rest.started->from->batches, batches);
    }
}

// Before the first batch a state is nothing but the seed's weights: the branch is what the changed settings train.
TEST_F(BranchTest, FromBeforeTheFirstBatchItIsTheRunOfTheChangedSettings)
{
    std::vector<TrainingConfig> changes(8, config());
    changes[0].loss = LossKind::Mse;
    changes[1].optimizer = OptimizerKind::Adam;
    changes[2].optimizer = OptimizerKind::Sgd;
    changes[3].scaler.kind = ScalerKind::Log1p;
    changes[3].pixels = PixelScalingKind::UnitRange;
    changes[4].batchSize = 7;
    changes[5].learningRate = 1e-4;
    changes[6].model.dropout = 0.1;
    changes[7].epochs = 2;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        SCOPED_TRACE(i);
        const auto changed = branch(0, changes[i]);
        ASSERT_TRUE(changed) << toEnglish(changed.error().message);
        const RunLog fresh = test::runTraining(changes[i], s_tiny);
        test::expectTail(fresh, go(changed->state, changes[i]), 0, 0);
    }
}

TEST_F(BranchTest, AnotherRateTakesEffectAtOnceOnTheSameBatches)
{
    TrainingConfig changed = config();
    changed.learningRate = 5e-5;
    const auto slower = branch(4, changed);
    ASSERT_TRUE(slower);
    const RunLog rest = go(slower->state, changed);
    ASSERT_EQ(rest.batches.size(), 5U);
    // The next batch is measured before the first step at the new rate.
    EXPECT_EQ(rest.batches[0].rmse, s_parent.log.batches[4].rmse);
    EXPECT_EQ(rest.batches[0].gradNorm, s_parent.log.batches[4].gradNorm);
    EXPECT_DOUBLE_EQ(rest.batches[0].learningRate, 5e-5);
    EXPECT_NE(rest.batches[1].rmse, s_parent.log.batches[5].rmse);
    EXPECT_DOUBLE_EQ(rest.batches[2].learningRate, 5e-6);  // Epoch 3: the schedule goes on.
}

TEST_F(BranchTest, WhatTheUserMadeOfTheRateStaysUnlessTheRateChanges)
{
    const WatchedRun parent =
        watchRun(config(), s_tiny, [](const RunLog& log, const TrainingEvent& event, TrainingControl& control) {
            if (std::holds_alternative<BatchPoint>(event) && log.batches.size() == 2) control.setLearningRate(4e-3);
        });
    const auto state = parent.states.at(4);
    TrainingConfig otherLoss = config();
    otherLoss.loss = LossKind::Mse;
    const auto kept = branchFrom(state, otherLoss, s_tiny.data);
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->notes.empty());
    EXPECT_DOUBLE_EQ(go(kept->state, otherLoss).batches[0].learningRate, 4e-3);
    TrainingConfig otherRate = config();
    otherRate.learningRate = 2e-3;
    const auto given = branchFrom(state, otherRate, s_tiny.data);
    ASSERT_TRUE(given);
    ASSERT_EQ(given->notes.size(), 1U);
    EXPECT_DOUBLE_EQ(go(given->state, otherRate).batches[0].learningRate, 2e-3);
}

TEST_F(BranchTest, AnotherOptimizerBeginsWithoutAMemory)
{
    TrainingConfig changed = config();
    changed.optimizer = OptimizerKind::Adam;
    const auto adam = branch(5, changed);
    ASSERT_TRUE(adam) << toEnglish(adam.error().message);
    EXPECT_EQ(adam->notes.size(), 1U);
    RunLog rest;
    test::States states;
    RunVariation variation;
    variation.branch = variation.sameData = true;
    variation.watch = [&states](const RunPosition& at, const BatchPoint*, const TakeState& take) {
        states[at.batches] = take().get();
    };
    rest = runVaried(changed, s_tiny, adam->state, variation);
    EXPECT_EQ(rest.ended.reason, EndReason::Completed) << toEnglish(rest.ended.message);
    EXPECT_EQ(rest.batches[0].rmse, s_parent.log.batches[5].rmse);
    EXPECT_EQ(states.at(6)->optimizer.steps, 1);
    EXPECT_EQ(states.at(9)->optimizer.steps, 4);
}

TEST_F(BranchTest, OtherScalingLeavesTheWeightsAndGivesUpTheBestEpoch)
{
    TrainingConfig changed = config();
    changed.scaler.kind = ScalerKind::MinMax;
    const auto scaled = branch(7, changed);
    ASSERT_TRUE(scaled);
    EXPECT_EQ(scaled->state->weights, s_parent.states.at(7)->weights);
    EXPECT_EQ(scaled->state->scalers[0]->kind(), ScalerKind::MinMax);
    EXPECT_EQ(scaled->notes.size(), 1U);
    EXPECT_FALSE(scaled->state->best);
    const RunLog rest = go(scaled->state, changed);
    ASSERT_EQ(rest.ended.reason, EndReason::Completed);
    EXPECT_NE(rest.batches[0].rmse, s_parent.log.batches[7].rmse);
    // The model that is left brings its predictions back with the new scaler, and is one of the branch's epochs.
    EXPECT_EQ(rest.ended.model->scalers[0]->kind(), ScalerKind::MinMax);
    EXPECT_EQ(rest.ended.model->metrics.front().second, 3.0);
}

TEST_F(BranchTest, TheBatchSizeChangesBetweenEpochsAlone)
{
    TrainingConfig changed = config();
    changed.batchSize = 8;
    for (const std::int64_t batches : {4, 5}) {
        const auto refused = branch(batches, changed);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::BadSetting);
        EXPECT_THAT(toEnglish(refused.error().message), HasSubstr("\"batch size\" can change only between two epochs"));
    }
    // After the second epoch's last batch: its validation is still to come, then an epoch of six batches.
    const auto smaller = branch(6, changed);
    ASSERT_TRUE(smaller) << toEnglish(smaller.error().message);
    const RunLog rest = go(smaller->state, changed);
    ASSERT_EQ(rest.ended.reason, EndReason::Completed) << toEnglish(rest.ended.message);
    ASSERT_EQ(rest.batches.size(), 6U);
    ASSERT_EQ(rest.epochs.size(), 2U);
    test::expectSame(s_parent.log.epochs[1], rest.epochs[0]);
    EXPECT_EQ(rest.epochs[1].lastBatch, 12);
    for (const BatchPoint& point : rest.batches) EXPECT_EQ(point.samples, 8);
    // It can be interrupted and gone on with like any other, and repeated.
    const test::TemporaryFolder folder;
    CheckpointPlan plan;
    plan.folder = folder.path() / "run";
    const RunLog begun = go(smaller->state, changed, plan, test::stopAfter(2));
    ASSERT_EQ(begun.batches.size(), 2U);
    auto last = loadCheckpoint(checkpointFile(plan.folder, "last"));
    ASSERT_TRUE(last) << toEnglish(last.error().message);
    EXPECT_EQ(last->position.batches, 8);
    const auto from = std::make_shared<const Checkpoint>(std::move(*last));
    test::expectTail(rest, test::runTraining(changed, s_tiny, {}, from), 2, 1);
    ReplayTask task{changed, s_tiny.data, std::make_shared<const Split>(s_tiny.split), {}, smaller->state, false};
    const auto again = replay(task, {8});
    ASSERT_TRUE(again) << toEnglish(again.error().message);
    test::expectSameState(*from, *again->states[0]);
}

TEST_F(BranchTest, AnotherSeedMakesAnotherOrderOfTheEpochsToCome)
{
    TrainingConfig changed = config();
    changed.seed = 77;
    ASSERT_FALSE(branch(4, changed));
    const auto other = branch(3, changed);
    ASSERT_TRUE(other);
    const RunLog rest = go(other->state, changed);
    ASSERT_EQ(rest.batches.size(), 6U);
    EXPECT_NE(rest.batches[0].rmse, s_parent.log.batches[3].rmse);
    test::expectTail(rest, go(other->state, changed), 0, 0);
}

TEST_F(BranchTest, SaysWhatNoBranchCanChange)
{
    const auto refusal = [](const TrainingConfig& changed) {
        const auto refused = branch(4, changed);
        return refused ? std::string() : toEnglish(refused.error().message);
    };
    TrainingConfig changed = config();
    changed.model.denseWidth = 99;
    EXPECT_THAT(refusal(changed), HasSubstr("\"dense units\" was default in the run that the branch leaves and cannot "
                                            "become 99"));
    changed = config();
    changed.model.initialisation = Initialisation::Torch;
    EXPECT_THAT(refusal(changed), HasSubstr("\"initialisation\""));
    changed = config();
    changed.fit = ImageFit::Crop;
    EXPECT_THAT(refusal(changed), HasSubstr("\"image fit\""));
    changed = config();
    changed.validationShare = 0.4;
    EXPECT_THAT(refusal(changed), HasSubstr("\"validation share\""));
    changed = config();
    changed.epochs = 1;
    EXPECT_THAT(refusal(changed), HasSubstr("stands in epoch 2, so 1 epochs are too few"));
    changed = config();
    changed.learningRate = -1.0;
    EXPECT_THAT(refusal(changed), HasSubstr("\"learning rate\" is -1"));
    // A box-cox scaler takes no zero or less; all targets here are above.
    changed = config();
    changed.scaler.kind = ScalerKind::BoxCox;
    EXPECT_EQ(refusal(changed), "");
}

TEST_F(BranchTest, ItsRecordBeginsWithTheParentsBatches)
{
    RunRecord parent;
    parent.name = "parent";
    parent.unit = "kPa";
    for (const BatchPoint& point : s_parent.log.batches) parent.append(point);
    for (const EpochPoint& point : s_parent.log.epochs) parent.append(point);
    parent.append(RunEvent{RunEventKind::LearningRateChanged, 2, 0.5, {}});
    parent.append(RunEvent{RunEventKind::Checkpoint, 3, 0.0, "last.ckpt.safetensors"});
    parent.append(RunEvent{RunEventKind::LearningRateChanged, 7, 0.1, {}});  // After that state was left.
    const RunRecord record = branchRecord(parent, *s_parent.states.at(7));
    ASSERT_EQ(record.batchCount(), 7U);
    for (std::size_t i = 0; i < 7; ++i) EXPECT_EQ(record.batch(i), parent.batch(i));
    EXPECT_EQ(record.epochs().size(), 2U);
    EXPECT_EQ(record.unit, "kPa");
    ASSERT_EQ(record.events().size(), 1U);
    EXPECT_EQ(record.events()[0].value, 0.5);
    // The state after an epoch's last batch stands before its validation.
    EXPECT_EQ(branchRecord(parent, *s_parent.states.at(6)).epochs().size(), 1U);
}

// For experiments: the batch left out, another order.
TEST_F(BranchTest, TheRestOfAnEpochCanBeAnother)
{
    const auto order = shuffledRows(s_tiny.split.train, config().seed, 2);
    RunVariation variation;
    variation.branch = variation.sameData = true;
    variation.restOfEpoch = std::vector<std::size_t>(order.begin() + 20, order.begin() + 40);
    const RunLog same = runVaried(config(), s_tiny, s_parent.states.at(4), variation, {}, test::stopAfter(1));
    ASSERT_EQ(same.batches.size(), 1U);
    test::expectSame(s_parent.log.batches[4], same.batches[0]);
    // Without the second batch: the third one is next.
    variation.restOfEpoch = std::vector<std::size_t>(order.begin() + 40, order.end());
    const RunLog without = runVaried(config(), s_tiny, s_parent.states.at(4), variation);
    ASSERT_EQ(without.batches.size(), 4U);
    EXPECT_EQ(without.batches[0].samples, 8);
    EXPECT_EQ(without.batches[0].epoch, 2);
    EXPECT_EQ(without.batches[1].epoch, 3);
    EXPECT_EQ(without.batches[1].samples, 20);
}

}  // namespace
}  // namespace trueloss
