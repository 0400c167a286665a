#include "train/Replay.h"

#include "StateRuns.h"
#include "support/TinyDataTest.h"
#include "train/CheckpointFile.h"
#include "train/RunBatches.h"
#include "train/RunRecorder.h"
#include "train/StateRing.h"

#include <gmock/gmock.h>

#include <thread>

namespace trueloss {
namespace {

using test::everySetting;
using test::RunLog;
using test::WatchedRun;
using test::watchRun;
using testing::HasSubstr;

/// 48 training images in batches of 20: three an epoch, the last of 8; three epochs.
class ReplayTest : public test::TinyDataTest {
protected:
    static ReplayTask taskOf(const TrainingConfig& config, std::shared_ptr<const Checkpoint> from = nullptr)
    {
        ReplayTask task;
        task.config = config;
        task.data = s_tiny.data;
        task.split = std::make_shared<const Split>(s_tiny.split);
        task.from = std::move(from);
        return task;
    }
};

TEST_F(ReplayTest, IsTheRunBitForBitFromWhereverItBegins)
{
    for (const OptimizerKind optimizer : {OptimizerKind::RmsProp, OptimizerKind::Adam, OptimizerKind::Sgd}) {
        SCOPED_TRACE(optimizerName(optimizer));
        const TrainingConfig config = everySetting(optimizer);
        const WatchedRun whole = watchRun(config, s_tiny);
        ASSERT_EQ(whole.log.batches.size(), 9U);
        ASSERT_EQ(whole.states.size(), 10U);
        for (const std::int64_t begin : {-1, 0, 1, 3, 5, 6, 8}) {
            SCOPED_TRACE(begin);
            std::vector<std::int64_t> wanted;
            for (std::int64_t i = std::max<std::int64_t>(begin, 0); i <= 9; ++i) wanted.push_back(i);
            const auto again = replay(taskOf(config, begin < 0 ? nullptr : whole.states.at(begin)), wanted);
            ASSERT_TRUE(again) << toEnglish(again.error().message);
            ASSERT_EQ(again->states.size(), wanted.size());
            for (std::size_t i = 0; i < wanted.size(); ++i)
                test::expectSameState(*whole.states.at(wanted[i]), *again->states[i]);
            const std::size_t first = static_cast<std::size_t>(wanted.front());
            ASSERT_EQ(again->batches.size(), 9 - first);
            for (std::size_t i = 0; i < again->batches.size(); ++i)
                test::expectSame(whole.log.batches[first + i], again->batches[i]);
            EXPECT_TRUE(again->epochs.empty());
        }
    }
}

TEST_F(ReplayTest, ValidatesWhereTheStateHasToKnowTheEpochs)
{
    const TrainingConfig config = everySetting(OptimizerKind::Adam);
    const WatchedRun whole = watchRun(config, s_tiny);
    ReplayTask task = taskOf(config);
    task.validates = true;
    const auto again = replay(task, {8});
    ASSERT_TRUE(again);
    ASSERT_EQ(again->epochs.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) test::expectSame(whole.log.epochs[i], again->epochs[i]);
    const Checkpoint& state = *again->states[0];
    const Checkpoint& original = *whole.states.at(8);
    test::expectSame(*original.lastEpoch, *state.lastEpoch);
    test::expectSame(*original.bestEpoch, *state.bestEpoch);
    ASSERT_TRUE(state.best);
    EXPECT_EQ(original.best->front().bytes, state.best->front().bytes);
    EXPECT_EQ(original.lastGood->front().bytes, state.lastGood->front().bytes);
}

TEST_F(ReplayTest, AlsoWithWhatTheUserMadeOfTheLearningRate)
{
    TrainingConfig config = everySetting(OptimizerKind::RmsProp);
    config.dropEvery = 1;
    RunRecorder recorder("run", "kPa");
    // After 2 batches, at the end of an epoch, and twice between the same two batches: the second counts.
    const auto meddle = [&](const RunLog& log, const TrainingEvent& event, TrainingControl& control) {
        recorder.consume(event);
        if (!std::holds_alternative<BatchPoint>(event)) return;
        if (log.batches.size() == 2) control.setLearningRate(4e-3);
        if (log.batches.size() == 3) control.setLearningRate(3e-3);
        if (log.batches.size() == 7) control.setLearningRate(1.0);
        if (log.batches.size() == 7) control.setLearningRate(7e-4);
    };
    const WatchedRun whole = watchRun(config, s_tiny, meddle);
    const std::vector<RateChange> rates = rateChanges(*recorder.record());
    EXPECT_EQ(rates, (std::vector<RateChange>{{2, 4e-3}, {3, 3e-3}, {7, 7e-4}}));
    for (const std::int64_t begin : {-1, 1, 2, 3, 5, 7}) {
        SCOPED_TRACE(begin);
        ReplayTask task = taskOf(config, begin < 0 ? nullptr : whole.states.at(begin));
        task.rates = rates;
        const auto again = replay(task, {8, 9});
        ASSERT_TRUE(again);
        test::expectSameState(*whole.states.at(8), *again->states[0]);
        test::expectSameState(*whole.states.at(9), *again->states[1]);
        test::expectSame(whole.log.batches[8], again->batches.back());
    }
}

TEST_F(ReplayTest, ARateThatWasLostWithAnInterruptionIsNone)
{
    RunRecord record;
    for (int i = 0; i < 8; ++i) record.append(BatchPoint{});
    record.append(RunEvent{RunEventKind::LearningRateChanged, 3, 0.5, {}});
    record.append(RunEvent{RunEventKind::LearningRateChanged, 5, 0.1, {}});
    record.append(RunEvent{RunEventKind::Continued, 5, 0.0, {}});
    record.append(RunEvent{RunEventKind::LearningRateChanged, 7, 0.2, {}});
    EXPECT_EQ(rateChanges(record), (std::vector<RateChange>{{3, 0.5}, {7, 0.2}}));
}

TEST_F(ReplayTest, FromACheckpointFileToo)
{
    const TrainingConfig config = everySetting(OptimizerKind::Adam);
    const WatchedRun whole = watchRun(config, s_tiny);
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "state";
    Checkpoint state = *whole.states.at(4);
    state.data = identify(s_tiny.data->manifest()).value();
    ASSERT_TRUE(saveCheckpoint(file, state));
    auto loaded = loadCheckpoint(file);
    ASSERT_TRUE(loaded) << toEnglish(loaded.error().message);
    const auto again = replay(taskOf(config, std::make_shared<const Checkpoint>(std::move(*loaded))), {7});
    ASSERT_TRUE(again) << toEnglish(again.error().message);
    test::expectSameState(*whole.states.at(7), *again->states[0]);
}

// A run that is paused is replayed beside itself: its own dropout must not feel it.
TEST_F(ReplayTest, LeavesAPausedTrainingAsItWas)
{
    const TrainingConfig config = everySetting(OptimizerKind::Adam);
    const WatchedRun whole = watchRun(config, s_tiny);
    bool replayed = false;
    const RunLog disturbed = test::runTraining(
        config, s_tiny, {}, nullptr, [&](const RunLog& log, const TrainingEvent& event, TrainingControl&) {
            if (!std::holds_alternative<BatchPoint>(event) || log.batches.size() != 4) return;
            std::jthread([&] { replayed = replay(taskOf(config), {5}).has_value(); }).join();
        });
    EXPECT_TRUE(replayed);
    test::expectTail(whole.log, disturbed, 0, 0);
}

TEST_F(ReplayTest, TellsHowFarItIsAndStopsWhenAsked)
{
    const TrainingConfig config = everySetting(OptimizerKind::Sgd);
    const WatchedRun whole = watchRun(config, s_tiny);
    std::vector<std::int64_t> done;
    const auto again = replay(taskOf(config, whole.states.at(2)), {5}, [&](const Progress& progress) {
        EXPECT_EQ(progress.total, 3);
        done.push_back(progress.done);
    });
    ASSERT_TRUE(again);
    EXPECT_THAT(done, testing::ElementsAre(0, 1, 2, 3));

    std::stop_source stop;
    const auto cancelled = replay(
        taskOf(config), {9},
        [&](const Progress& progress) {
            if (progress.done == 4) stop.request_stop();
        },
        stop.get_token());
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

TEST_F(ReplayTest, SaysWhyItCannotGetThere)
{
    const TrainingConfig config = everySetting(OptimizerKind::Sgd);
    const auto beyond = replay(taskOf(config), {10});
    ASSERT_FALSE(beyond);
    EXPECT_EQ(beyond.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(toEnglish(beyond.error().message), HasSubstr("The run has 9 batches"));

    TrainingConfig diverges = config;
    diverges.learningRate = 1e18;
    diverges.clipNorm = 0.0;
    diverges.scaler.kind = ScalerKind::None;
    diverges.model.architecture = "counting-cnn";
    const auto failed = replay(taskOf(diverges), {8});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::NotFinite);

    const WatchedRun whole = watchRun(config, s_tiny);
    TrainingConfig other = config;
    other.learningRate = 0.5;
    const auto mismatch = replay(taskOf(other, whole.states.at(4)), {6});
    ASSERT_FALSE(mismatch);
    EXPECT_EQ(mismatch.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(toEnglish(mismatch.error().message), HasSubstr("learning rate"));
}

// The order that shuffledRows() gives: three batches of 20, 20 and 8 an epoch.
TEST_F(ReplayTest, TheRowsOfABatchFollowFromSeedAndEpoch)
{
    const TrainingConfig config = everySetting(OptimizerKind::Sgd);
    ASSERT_EQ(s_tiny.split.train.size(), 48U);
    EXPECT_EQ(placeOfBatch(config, s_tiny.split, 1), (BatchPlace{1, 1, 1}));
    EXPECT_EQ(placeOfBatch(config, s_tiny.split, 3), (BatchPlace{3, 1, 3}));
    EXPECT_EQ(placeOfBatch(config, s_tiny.split, 4), (BatchPlace{4, 2, 1}));
    EXPECT_EQ(placeOfBatch(config, s_tiny.split, 6), (BatchPlace{6, 2, 3}));
    // An epoch of 6 batches of 8 before it, so three more than those of this size.
    EXPECT_EQ(placeOfBatch(config, s_tiny.split, 8, 3), (BatchPlace{8, 2, 2}));
    const auto order = shuffledRows(s_tiny.split.train, config.seed, 2);
    const auto rows = rowsOfBatch(config, s_tiny.split, {6, 2, 3});
    EXPECT_EQ(rows, std::vector<std::size_t>(order.begin() + 40, order.end()));
    EXPECT_EQ(rowsOfBatch(config, s_tiny.split, {4, 2, 1}),
              std::vector<std::size_t>(order.begin(), order.begin() + 20));
}

TEST_F(ReplayTest, FromAStateOfTheRingAsFromTheStart)
{
    const TrainingConfig config = everySetting(OptimizerKind::Adam);
    const WatchedRun whole = watchRun(config, s_tiny);
    // Room for about five states.
    const std::int64_t one = [&] {
        StateRing ring({std::int64_t{1} << 40, 1e9});
        ring.consider({}, nullptr, [&] { return whole.states.at(0); });
        return ring.bytes();
    }();
    StateRing ring({6 * one, 1e9});
    RunVariation variation;
    variation.watch = [&ring](const RunPosition& at, const BatchPoint* point, const TakeState& take) {
        ring.consider(at, point, take);
    };
    const RunLog watched = test::runVaried(config, s_tiny, nullptr, variation);
    test::expectTail(whole.log, watched, 0, 0);
    EXPECT_LT(ring.kept().size(), 10U);
    EXPECT_GT(ring.kept().size(), 3U);
    EXPECT_LE(ring.bytes(), ring.budget());
    const auto from = ring.nearest(7);
    ASSERT_TRUE(from);
    const auto again = replay(taskOf(config, from), {8});
    ASSERT_TRUE(again);
    test::expectSameState(*whole.states.at(8), *again->states[0]);
}

}  // namespace
}  // namespace trueloss
