#include "train/KeptTraining.h"

#include "RunLog.h"
#include "store/RunStore.h"
#include "train/CheckpointFile.h"
#include "train/Resumption.h"

#include <gmock/gmock.h>

#include <fstream>
#include <stdexcept>

namespace trueloss {
namespace {

using testing::HasSubstr;

/// 12 training images in batches of 4: three an epoch; a store of its own a test.
class KeptTraining : public testing::Test {
protected:
    KeptTraining() : m_tiny(test::loadTinyData(m_folder.path() / "data", 16))
    {
        auto store = RunStore::open(m_folder.path() / "store");
        if (!store) throw std::runtime_error(toEnglish(store.error().message));
        m_store = std::make_shared<RunStore>(std::move(*store));
    }

    KeptTask task() const
    {
        KeptTask task;
        task.config = presetRecommended({});
        task.config.model.width = 16;
        task.config.model.height = 16;
        task.config.batchSize = 4;
        task.config.epochs = 3;
        task.config.scaler.kind = ScalerKind::Standard;
        task.data = m_tiny.data;
        task.split = m_tiny.split;
        task.name = "tiny";
        task.unit = "kPa";
        return task;
    }

    /// What trainKept() told. Stops after `batches`, if that is not 0; `meddle` sees each event first.
    struct Told {
        std::string id;
        std::int64_t batches = 0;
        int ends = 0;
        RunEnded ended;
    };
    Told train(KeptTask task, std::int64_t batches = 0,
               const std::function<void(const TrainingEvent&)>& meddle = {}) const
    {
        Told told;
        TrainingControl control;
        trainKept(m_store, std::move(task), control, [&](const TrainingEvent& event) {
            if (const auto* kept = std::get_if<RunKept>(&event)) told.id = kept->id;
            if (std::holds_alternative<BatchPoint>(event) && ++told.batches == batches) control.stop();
            if (const auto* ended = std::get_if<RunEnded>(&event)) {
                ++told.ends;
                told.ended = *ended;
            }
            if (meddle) meddle(event);
        });
        return told;
    }

    std::shared_ptr<const Checkpoint> lastOf(const std::string& id) const
    {
        auto loaded = loadCheckpoint(checkpointFile(m_store->runFolder(id), "last"));
        return loaded ? std::make_shared<const Checkpoint>(std::move(*loaded)) : nullptr;
    }

    test::TemporaryFolder m_folder;
    test::TinyData m_tiny;
    std::shared_ptr<RunStore> m_store;
};

TEST_F(KeptTraining, KeepsWhatWasKnownOfTheData)
{
    KeptTask begun = task();
    DataFinding finding;
    finding.kind = DataFindingKind::Outliers;
    finding.headline = {"%1 rows stand apart.", {std::int64_t{1}}};
    finding.rows = {2};
    finding.rowCount = 1;
    begun.checked = {std::shared_ptr<const Manifest>(begun.data, &begun.data->manifest()),
                     std::make_shared<const std::vector<DataFinding>>(std::vector{finding}),
                     {RowDecision::Keep},
                     true};
    begun.branchOf = "01234567-89ab-4cde-8f01-23456789abcd";
    begun.branchBatch = 7;
    const Told first = train(begun, 4);
    const auto check = [&](const StoredRun& run) {
        ASSERT_TRUE(run.info.dataSummary);
        const DataSummary& summary = *run.info.dataSummary;
        ASSERT_EQ(summary.findings->size(), 1U);
        const FindingSummary& kept = summary.findings->front();
        EXPECT_EQ(toEnglish(kept.headline), "1 rows stand apart.");
        EXPECT_EQ(kept.decision, RowDecision::Keep);
        // The header is line 1 of the table.
        EXPECT_EQ(toEnglish(kept.examples.at(0)), "line 4");
        EXPECT_TRUE(summary.lookedAtImages);
        EXPECT_EQ(summary.trainRows, 12);
        EXPECT_EQ(summary.validationRows, 4);
        ASSERT_EQ(summary.targets.size(), 1U);
        EXPECT_EQ(summary.targets[0].unit, "kPa");
        EXPECT_EQ(summary.targets[0].statistics.count, 16U);
        double sum = 0.0;
        for (const std::size_t row : m_tiny.split.train) sum += m_tiny.data->manifest().rows[row].targets[0];
        EXPECT_EQ(summary.targets[0].scaler, ScalerKind::Standard);
        EXPECT_NEAR(summary.targets[0].parameters.at(0).second.at(0), sum / 12.0, 1e-9);
        EXPECT_EQ(run.info.branchOf, begun.branchOf);
        EXPECT_EQ(run.info.branchBatch, 7);
    };
    check(*m_store->details(first.id));
    // Who goes on knows less, and takes nothing away.
    KeptTask more = task();
    more.id = first.id;
    more.from = lastOf(first.id);
    ASSERT_TRUE(more.from);
    EXPECT_EQ(train(more).ended.reason, EndReason::Completed);
    check(*m_store->details(first.id));
    EXPECT_EQ(m_store->details(first.id)->summary.figures.batches, 9);
}

TEST_F(KeptTraining, ARunWithoutACheckpointBeginsAnewOnTheSameDataAlone)
{
    const Told first = train(task(), 5);
    std::filesystem::remove(checkpointFile(m_store->runFolder(first.id), "last"));
    const auto before = m_store->load(first.id);
    ASSERT_EQ(before->record.batchCount(), 5U);

    const test::TinyData other = test::loadTinyData(m_folder.path() / "other", 20);
    KeptTask again = task();
    again.id = first.id;
    again.data = other.data;
    again.split = other.split;
    const Told refused = train(again);
    EXPECT_EQ(refused.ended.reason, EndReason::Failed);
    EXPECT_EQ(refused.batches, 0);
    EXPECT_THAT(toEnglish(refused.ended.message),
                testing::AllOf(HasSubstr("\"tiny\" has no checkpoint"), HasSubstr("cannot begin anew with other data"),
                               HasSubstr((m_folder.path() / "other").string())));
    const auto after = m_store->load(first.id);
    EXPECT_EQ(after->record.batchCount(), 5U);
    EXPECT_EQ(after->summary.state, RunState::Stopped);
    EXPECT_EQ(after->record.events().size(), before->record.events().size());

    again.data = m_tiny.data;
    again.split = m_tiny.split;
    const Told anew = train(again);
    EXPECT_EQ(anew.ended.reason, EndReason::Completed) << toEnglish(anew.ended.message);
    EXPECT_EQ(m_store->load(first.id)->record.batchCount(), 9U);
}

TEST_F(KeptTraining, WhoeverThrowsIsTold)
{
    const Told thrown = train(task(), 0, [](const TrainingEvent& event) {
        if (std::holds_alternative<RunKept>(event)) throw std::runtime_error("no room on the shelf");
    });
    EXPECT_EQ(thrown.ends, 1);
    EXPECT_EQ(thrown.ended.reason, EndReason::Failed);
    EXPECT_EQ(toEnglish(thrown.ended.message), "The training stopped unexpectedly: no room on the shelf");
    EXPECT_TRUE(m_store->list()->empty()) << "it has no batches, so it is not kept";
}

TEST_F(KeptTraining, WhoeverThrowsAtTheEndIsNotToldTwice)
{
    const Told thrown = train(task(), 1, [](const TrainingEvent& event) {
        if (std::holds_alternative<RunEnded>(event)) throw std::runtime_error("too late");
    });
    EXPECT_EQ(thrown.ends, 1);
    EXPECT_EQ(thrown.ended.reason, EndReason::Stopped);
    EXPECT_EQ(m_store->list()->front().state, RunState::Stopped);
}

TEST_F(KeptTraining, CheckpointsCountTheEpochsBeforeTheRunWentOn)
{
    const Told first = train(task(), 4);
    KeptTask more = task();
    more.id = first.id;
    more.from = lastOf(first.id);
    ASSERT_TRUE(more.from);
    ASSERT_EQ(more.from->position.batches, 4);
    EXPECT_EQ(train(more, 1).ended.reason, EndReason::Stopped);
    const auto run = m_store->details(first.id);
    const auto last = std::ranges::find(run->checkpoints, CheckpointKind::Last, &StoredCheckpoint::kind);
    ASSERT_NE(last, run->checkpoints.end());
    EXPECT_EQ(last->batch, 5);
    EXPECT_EQ(last->epoch, 1) << "three batches an epoch: the first was validated";
}

TEST_F(KeptTraining, ADamagedRunWithoutItsCheckpointIsNotBegunAnew)
{
    const Told first = train(task(), 5);
    std::filesystem::remove(checkpointFile(m_store->runFolder(first.id), "last"));
    // A letter in its configuration is another one now, so that nobody knows its settings any more.
    const std::filesystem::path file = m_store->folder() / "runs.sqlite";
    m_store.reset();
    std::string content;
    {
        std::ifstream in(file, std::ios::binary);
        content.assign(std::istreambuf_iterator<char>(in), {});
    }
    const std::string field = "\"batch_size\"";
    std::size_t fields = 0;
    for (std::size_t at = content.find(field); at != std::string::npos; at = content.find(field, at + 1)) {
        content[at + 1] = 'B';
        ++fields;
    }
    ASSERT_GT(fields, 0U) << "the configuration is not where this test looks for it";
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
    auto store = RunStore::open(m_folder.path() / "store");
    ASSERT_TRUE(store);
    if (!store->salvage()) {
        ASSERT_TRUE(store->repair());
    }
    EXPECT_EQ(store->details(first.id)->summary.state, RunState::Damaged);
    const auto found = findResumption(*store, first.id, {}, {}, {});
    ASSERT_FALSE(found);
    EXPECT_EQ(toEnglish(found.error().message),
              "The run \"tiny\" cannot be gone on with: its store was damaged, and what is left of it reaches up to "
              "none of its checkpoints. Start a new run; the batches that could be read stay in the list.");
}

}  // namespace
}  // namespace trueloss
