#include "store/WholeRun.h"

#include "core/store/StoreTestTools.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using namespace testing_store;

constexpr std::int64_t batches = 1000;

class LogRun : public testing::Test {
protected:
    LogRun() : m_store(std::move(*RunStore::open(m_folder.path()))) {}

    static StoredRun sample(std::int64_t count = batches)
    {
        StoredRun run;
        run.info = sampleInfo("log");
        run.info.source = RunSource::Log;
        run.record = sampleLogRecord(count);
        run.record.append(RunEvent{RunEventKind::Paused, 7, 0.5, "event"});
        run.findings.push_back({});
        run.findings.back().headline = {"Look at batch %1.", {std::int64_t{2}}};
        return run;
    }

    Result<std::string> store(const StoredRun& run, const ProgressSink& progress = {}, std::stop_token stop = {})
    {
        return storeWhole(m_store, run.info, run.record, run.findings, progress, stop);
    }

    std::int64_t query(const std::string& sql) const
    {
        SQLite::Database database((m_folder.path() / "runs.sqlite").string(), SQLite::OPEN_READONLY);
        return database.execAndGet(sql).getInt64();
    }

    TemporaryFolder m_folder;
    RunStore m_store;
};

TEST_F(LogRun, ComesBackToTheLastBit)
{
    const auto id = store(sample());
    ASSERT_TRUE(id) << toEnglish(id.error().message);
    const auto run = m_store.load(*id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_EQ(difference(run->record, sample().record), "");
    EXPECT_EQ(difference(run->info, sample().info), "");
    EXPECT_EQ(run->summary.state, RunState::Completed);
    EXPECT_EQ(run->summary.source, RunSource::Log);
    ASSERT_EQ(run->findings.size(), 1U);
    EXPECT_EQ(toEnglish(run->findings[0].headline), "Look at batch 2.");
    EXPECT_TRUE(m_store.verify());
    // Details carry what the log gave away without reading a batch.
    EXPECT_EQ(m_store.details(*id)->info.log, sample().info.log);
}

TEST_F(LogRun, OfMoreBatchesThanAreWrittenAtOnceIsStoredWholeAndTellsHowFarItIs)
{
    std::vector<std::int64_t> told;
    const auto id = store(sample(120'001), [&](const Progress& progress) {
        EXPECT_EQ(progress.total, 120'001);
        told.push_back(progress.done);
    });
    ASSERT_TRUE(id) << toEnglish(id.error().message);
    EXPECT_EQ(difference(m_store.load(*id)->record, sample(120'001).record), "");
    EXPECT_FALSE(told.empty());
    EXPECT_TRUE(std::ranges::is_sorted(told));
}

TEST_F(LogRun, ThatIsCancelledLeavesNothingBehind)
{
    std::stop_source stop;
    const auto id = store(
        sample(120'001), [&](const Progress&) { stop.request_stop(); }, stop.get_token());
    ASSERT_FALSE(id);
    EXPECT_EQ(id.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(m_store.list()->empty());
    EXPECT_TRUE(m_store.list(RunStore::Which::Trashed)->empty());
    EXPECT_EQ(query("SELECT count(*) FROM batches"), 0);
}

TEST_F(LogRun, TravelsInAFile)
{
    const auto id = store(sample());
    ASSERT_TRUE(id);
    ASSERT_TRUE(m_store.exportRun(*id, m_folder.path() / "log.tlrun", true));
    const auto imported = m_store.importRun(m_folder.path() / "log.tlrun");
    ASSERT_TRUE(imported) << toEnglish(imported.error().message);
    EXPECT_NE(*imported, *id);
    const auto run = m_store.load(*imported);
    ASSERT_TRUE(run);
    EXPECT_EQ(difference(run->record, sample().record), "");
    EXPECT_EQ(run->info.log, sample().info.log);
}

TEST_F(LogRun, ThatGoesOnKeepsTheBlockItEndedIn)
{
    const auto id = store(sample());
    ASSERT_TRUE(id);
    {
        auto writer = RunWriter::resume(m_store, *id, {300, 3});
        ASSERT_TRUE(writer) << toEnglish(writer.error().message);
        for (std::int64_t i = 300; i < 310; ++i) (*writer)->append(sampleBatch(i), samplePoint(i));
        (*writer)->end(RunState::Completed);
        ASSERT_TRUE((*writer)->close());
    }
    const auto run = m_store.load(*id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    ASSERT_EQ(run->record.batchCount(), 310U);
    for (std::int64_t i = 0; i < 310; ++i) {
        EXPECT_TRUE(sameBits(run->record.recovered(static_cast<std::size_t>(i)), samplePoint(i))) << i;
    }
}

TEST_F(LogRun, CostsATrainedRunNothing)
{
    // Of 256 batches of sampleBatch(): 9 bytes for the kinds of the columns, 8 for the learning rate, which is the same
    // in all, and 256 values of 8 bytes for each of the other 8 columns.
    writeRun(m_store, sampleInfo("trained"), 256);
    EXPECT_EQ(query("SELECT sum(length(data)) FROM batches"), 9 + 8 + 8 * 256 * 8);
    EXPECT_FALSE(m_store.load(m_store.list()->front().id)->record.hasRecovered());
}

TEST_F(LogRun, WhoseLostBlockIsMendedSaysThatItCannotBeTold)
{
    const auto id = store(sample());
    ASSERT_TRUE(id);
    {
        SQLite::Database database((m_folder.path() / "runs.sqlite").string(), SQLite::OPEN_READWRITE);
        database.exec("DELETE FROM batches WHERE first = 256");
    }
    ASSERT_FALSE(m_store.load(*id));
    const auto repaired = m_store.repair();
    ASSERT_TRUE(repaired) << toEnglish(repaired.error().message);
    const auto run = m_store.load(*id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_FALSE(run->summary.damage.empty());
    EXPECT_EQ(run->info.log, sample().info.log);
    ASSERT_EQ(run->record.batchCount(), static_cast<std::size_t>(batches));
    for (std::int64_t i = 0; i < batches; ++i) {
        const RecoveredPoint point = run->record.recovered(static_cast<std::size_t>(i));
        EXPECT_TRUE(sameBits(point, i >= 256 && i < 512 ? RecoveredPoint() : samplePoint(i))) << i;
        EXPECT_EQ(std::isnan(run->record.batch(static_cast<std::size_t>(i)).rmse), i >= 256 && i < 512) << i;
    }
}

/// Such a record would have points for some of its batches alone.
TEST_F(LogRun, OfTwoKindsOfBatchesIsDamaged)
{
    auto writer = RunWriter::begin(m_store, sampleInfo("mixed"));
    ASSERT_TRUE(writer);
    for (std::int64_t i = 0; i < 256; ++i) (*writer)->append(sampleBatch(i), samplePoint(i));
    for (std::int64_t i = 256; i < 300; ++i) (*writer)->append(sampleBatch(i));
    (*writer)->end(RunState::Completed);
    ASSERT_TRUE((*writer)->close());
    const auto run = m_store.load((*writer)->id());
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::Malformed);
    writer->reset();
    // A repair keeps those of the first kind and marks the others as lost.
    ASSERT_TRUE(m_store.repair());
    const auto list = m_store.list();
    ASSERT_TRUE(list);
    const auto mended = m_store.load(list->front().id);
    ASSERT_TRUE(mended) << toEnglish(mended.error().message);
    EXPECT_EQ(mended->record.batchCount(), 256U);
    EXPECT_FALSE(mended->summary.damage.empty());
}

}  // namespace
}  // namespace trueloss
