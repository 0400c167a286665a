#include "train/StoredReplay.h"

#include "StateRuns.h"
#include "data/DataSource.h"
#include "store/RunStore.h"
#include "store/RunWriter.h"
#include "train/Branch.h"
#include "train/CheckpointFile.h"
#include "train/KeptTraining.h"
#include "train/Resumption.h"
#include "train/StateRing.h"

#include <gmock/gmock.h>

#include <fstream>
#include <stdexcept>

namespace trueloss {
namespace {

using test::everySetting;
using testing::HasSubstr;

template <class T>
T must(Result<T> result)
{
    if (!result) throw std::runtime_error(toEnglish(result.error().message));
    return std::move(*result);
}

/// 48 training images in batches of 20: three an epoch; three epochs. A store of its own a test.
class StoredReplayTest : public testing::Test {
protected:
    StoredReplayTest()
        : m_table(test::writeTinyData(m_folder.path() / "data", 64)),
          m_store(std::make_shared<RunStore>(must(RunStore::open(m_folder.path() / "store")))),
          m_source(must(openDataSource(m_table)))
    {
        LoadOptions options;
        options.shape = {16, 16, 3};
        m_data = must(ImageDataset::load(m_source.manifest, options));
        m_split = must(makeSplit(m_data->manifest().rows, 0.25, 5));
    }

    KeptTask task(const TrainingConfig& config) const
    {
        KeptTask task;
        task.config = config;
        task.data = m_data;
        task.split = m_split;
        task.name = "tiny";
        task.unit = "kPa";
        task.place = placeOf(m_source, m_table);
        task.everyEpochs = 1;
        return task;
    }

    struct Told {
        std::string id;
        std::vector<BatchPoint> batches;
        std::vector<RunEvent> events;
        RunEnded ended;
    };
    Told train(KeptTask task, std::size_t stopAfter = 0) const
    {
        Told told;
        TrainingControl control;
        trainKept(m_store, std::move(task), control, [&](const TrainingEvent& event) {
            if (const auto* kept = std::get_if<RunKept>(&event)) told.id = kept->id;
            if (const auto* happened = std::get_if<RunEvent>(&event)) told.events.push_back(*happened);
            if (const auto* ended = std::get_if<RunEnded>(&event)) told.ended = *ended;
            const auto* batch = std::get_if<BatchPoint>(&event);
            if (batch == nullptr) return;
            told.batches.push_back(*batch);
            if (told.batches.size() == stopAfter) control.stop();
            if (batch->epoch == 2 && batch->batchInEpoch == 1 && m_rate > 0.0) control.setLearningRate(m_rate);
        });
        return told;
    }

    /// A branch from the state after so many batches of a stored run.
    KeptTask branchTask(const std::string& id, std::int64_t at, const TrainingConfig& changed) const
    {
        const StoredReplay stored = must(openStoredReplay(*m_store, id));
        ReplayTask run = must(replayTaskFor(*m_store, stored, m_data, at));
        run.validates = true;
        const auto state = must(replay(run, {at})).states.front();
        KeptTask branch = task(changed);
        branch.from = must(branchFrom(state, changed, m_data)).state;
        branch.branchOf = id;
        branch.branchBatch = at;
        branch.branchRecord = std::make_shared<const RunRecord>(branchRecord(stored.run.record, *branch.from));
        return branch;
    }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_table;
    std::shared_ptr<RunStore> m_store;
    DataSource m_source;
    std::shared_ptr<const ImageDataset> m_data;
    Split m_split;
    double m_rate = 0.0;  ///< That the user sets after the second epoch's first batch; 0: none.
};

TEST_F(StoredReplayTest, AStoredRunIsRunAgainFromItsNearestCheckpoint)
{
    m_rate = 3e-3;
    const TrainingConfig config = everySetting(OptimizerKind::RmsProp);
    const Told told = train(task(config));
    ASSERT_EQ(told.batches.size(), 9U);
    const StoredReplay stored = must(openStoredReplay(*m_store, told.id));
    EXPECT_EQ(stored.config, config);
    EXPECT_EQ(stored.run.record.batchCount(), 9U);
    EXPECT_EQ(stored.split->train, m_split.train);
    const std::map<std::int64_t, std::int64_t> begins{{0, 0}, {2, 0}, {3, 3}, {5, 3}, {6, 6}, {8, 6}};
    for (const auto& [batches, begin] : begins) {
        SCOPED_TRACE(batches);
        const ReplayTask run = must(replayTaskFor(*m_store, stored, m_data, batches));
        EXPECT_EQ(run.from ? run.from->position.batches : 0, begin);
        const Replayed again = must(replay(run, {batches}));
        ASSERT_EQ(again.batches.size(), static_cast<std::size_t>(batches - begin));
        for (std::size_t i = 0; i < again.batches.size(); ++i)
            test::expectSame(told.batches[static_cast<std::size_t>(begin) + i], again.batches[i]);
    }
}

TEST_F(StoredReplayTest, ABranchIsARunOfItsOwnThatBeginsAsItsParentDid)
{
    const TrainingConfig config = everySetting(OptimizerKind::RmsProp);
    const Told parent = train(task(config));
    TrainingConfig changed = config;
    changed.learningRate = 2e-4;
    const KeptTask branching = branchTask(parent.id, 5, changed);
    const Told branch = train(branching);
    ASSERT_NE(branch.id, parent.id);
    ASSERT_EQ(branch.batches.size(), 4U);
    const StoredRun run = must(m_store->load(branch.id));
    EXPECT_EQ(run.info.branchOf, parent.id);
    EXPECT_EQ(run.info.branchBatch, 5);
    ASSERT_EQ(run.record.batchCount(), 9U);
    for (std::size_t i = 0; i < 5; ++i) test::expectSame(parent.batches[i], run.record.batch(i));
    for (std::size_t i = 0; i < 4; ++i) test::expectSame(branch.batches[i], run.record.batch(5 + i));
    EXPECT_EQ(run.record.batch(5).rmse, parent.batches[5].rmse);
    EXPECT_NE(run.record.batch(6).rmse, parent.batches[6].rmse);
    ASSERT_EQ(run.record.epochs().size(), 3U);
    EXPECT_EQ(run.record.epochs()[0].rmse, must(m_store->load(parent.id)).record.epochs()[0].rmse);
    EXPECT_EQ(std::ranges::count(run.record.events(), RunEventKind::Continued, &RunEvent::kind), 0);
    // The parent is untouched.
    EXPECT_EQ(must(m_store->load(parent.id)).record.batchCount(), 9U);

    // Its own batches are run again from its origin, those before from the parent's.
    const StoredReplay stored = must(openStoredReplay(*m_store, branch.id));
    const ReplayTask own = must(replayTaskFor(*m_store, stored, m_data, 5));
    EXPECT_EQ(own.config, changed);
    ASSERT_TRUE(own.from);
    EXPECT_EQ(own.from->position.batches, 5);
    const Replayed again = must(replay(own, {8}));
    for (std::size_t i = 0; i < 3; ++i) test::expectSame(branch.batches[i], again.batches[i]);
    const ReplayTask before = must(replayTaskFor(*m_store, stored, m_data, 4));
    EXPECT_EQ(before.config, config);
    test::expectSame(parent.batches[3], must(replay(before, {4})).batches.back());

    // Without its parent it can still be run again from its origin on.
    ASSERT_TRUE(m_store->purge(parent.id));
    EXPECT_TRUE(replayTaskFor(*m_store, stored, m_data, 7));
    const auto gone = replayTaskFor(*m_store, stored, m_data, 4);
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
    EXPECT_THAT(toEnglish(gone.error().message), HasSubstr("branched off after batch 5"));
}

TEST_F(StoredReplayTest, WithoutAChangeABranchIsItsParentBitForBit)
{
    m_rate = 3e-3;
    const Told parent = train(task(everySetting(OptimizerKind::Adam)));
    for (const std::int64_t at : {2, 5, 6}) {
        SCOPED_TRACE(at);
        m_rate = at == 2 ? 3e-3 : 0.0;  // What the user set before the state is in it.
        const Told branch = train(branchTask(parent.id, at, everySetting(OptimizerKind::Adam)));
        ASSERT_EQ(branch.batches.size(), 9U - static_cast<std::size_t>(at));
        for (std::size_t i = 0; i < branch.batches.size(); ++i)
            test::expectSame(parent.batches[static_cast<std::size_t>(at) + i], branch.batches[i]);
        test::expectSame(parent.ended, branch.ended);
    }
}

TEST_F(StoredReplayTest, ABranchThatWasInterruptedGoesOnFromItsOrigin)
{
    const TrainingConfig config = everySetting(OptimizerKind::Sgd);
    const Told parent = train(task(config));
    TrainingConfig changed = config;
    changed.loss = LossKind::Mse;
    const KeptTask branching = branchTask(parent.id, 4, changed);
    const Told whole = train(branching);
    const Told stopped = train(branching, 1);
    ASSERT_EQ(stopped.batches.size(), 1U);
    // As after a kill before its first checkpoint.
    const auto folder = m_store->runFolder(stopped.id);
    for (const auto& file : listCheckpoints(folder)) {
        if (file.filename() != checkpointFile(folder, originCheckpointName).filename()) std::filesystem::remove(file);
    }
    ASSERT_EQ(listCheckpoints(folder).size(), 1U);
    const Resumption found = must(findResumption(*m_store, stopped.id, {}, {}, {}));
    ASSERT_TRUE(found.checkpoint);
    EXPECT_EQ(found.checkpoint->position.batches, 4);
    EXPECT_EQ(found.run.record.batchCount(), 4U);
    KeptTask more = task(found.config);
    more.id = stopped.id;
    more.from = found.checkpoint;
    const Told rest = train(more);
    ASSERT_EQ(rest.batches.size(), 5U) << toEnglish(rest.ended.message);
    for (std::size_t i = 0; i < 5; ++i) test::expectSame(whole.batches[i], rest.batches[i]);
    // Without its origin it has nothing to begin with: it is no run from the seed.
    std::filesystem::remove(checkpointFile(folder, originCheckpointName));
    for (const auto& file : listCheckpoints(folder)) std::filesystem::remove(file);
    const auto refused = findResumption(*m_store, stopped.id, {}, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(toEnglish(refused.error().message), HasSubstr("no longer in its folder"));
}

TEST_F(StoredReplayTest, OffersItsStatesToARing)
{
    KeptTask kept = task(everySetting(OptimizerKind::Adam));
    kept.states = std::make_shared<StateRing>(StateRingOptions{std::int64_t{1} << 30, 1e9, 3.0});
    const auto ring = kept.states;
    ASSERT_EQ(train(kept).batches.size(), 9U);
    EXPECT_EQ(ring->kept().size(), 10U);
    // They know their data, so that a run can go on from them.
    const Trainer::Sink nothing = [](const TrainingEvent&) {};
    TrainingControl control;
    Trainer trainer(kept.config, m_data, m_split);
    trainer.continueFrom(ring->at(7));
    std::size_t batches = 0;
    trainer.run(control, [&](const TrainingEvent& event) { batches += std::holds_alternative<BatchPoint>(event); });
    EXPECT_EQ(batches, 2U);
}

TEST_F(StoredReplayTest, RefusesOtherDataAndLogs)
{
    const Told told = train(task(everySetting(OptimizerKind::Adam)));
    const auto changed = test::loadTinyData(m_folder.path() / "other", 65);
    const StoredReplay stored = must(openStoredReplay(*m_store, told.id));
    for (const std::int64_t batches : {1, 5}) {  // Without a checkpoint and with one.
        const auto refused = replayTaskFor(*m_store, stored, changed.data, batches);
        ASSERT_FALSE(refused) << batches;
        EXPECT_EQ(refused.error().code, ErrorCode::Mismatch);
    }
    RunInfo log;
    log.name = "a log";
    log.source = RunSource::Log;
    auto writer = must(RunWriter::begin(*m_store, log));
    writer->end(RunState::Completed);
    ASSERT_TRUE(writer->close());
    const auto refused = openStoredReplay(*m_store, writer->id());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
}

}  // namespace
}  // namespace trueloss
