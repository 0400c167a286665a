#include "core/store/StoreTestTools.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using namespace testing_store;

class Migration : public testing::Test {
protected:
    fs::path file() const { return m_folder.path() / "runs.sqlite"; }

    /// The store of tests/data/store/make_versions.py, which shares no code with the program.
    void lay(int version) const
    {
        SQLite::Database database(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(readFile(std::string(TRUELOSS_TEST_DATA) + "/store/version" + std::to_string(version) + ".sql"));
    }

    std::int64_t query(const std::string& sql) const
    {
        SQLite::Database database(file().string(), SQLite::OPEN_READONLY);
        return database.execAndGet(sql).getInt64();
    }

    TemporaryFolder m_folder;
    const std::string m_id = "0123abcd-4567-489a-8bcd-ef0123456789";
};

/// All values are those of the script.
TEST_F(Migration, AStoreOfVersion1IsReadAndBroughtToTodays)
{
    lay(1);
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store) << toEnglish(store.error().message);
    EXPECT_FALSE(store->salvage());
    const auto run = store->load(m_id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_EQ(run->info.name, "old run");
    EXPECT_EQ(run->info.unit, "deg");
    EXPECT_EQ(run->summary.created.time_since_epoch().count(), 1700000000123);
    EXPECT_EQ(run->summary.ended->time_since_epoch().count(), 1700000060456);
    EXPECT_EQ(run->summary.state, RunState::Failed);
    EXPECT_EQ(toEnglish(run->summary.message), "The loss of batch 3 is 0.5: so.");
    EXPECT_EQ(run->info.note, "an old note");
    EXPECT_EQ(run->info.data, (StoredData{"crc:1", "/old/table.csv", 40, 4000}));
    EXPECT_EQ(run->info.seed, UINT64_MAX);
    EXPECT_EQ(run->info.meanPredictorRmse, 12.5);
    EXPECT_THAT(run->info.settings,
                testing::ElementsAre(RunSetting{"learning rate", "0.01"}, RunSetting{"loss", "mae"}));
    EXPECT_THAT(run->info.trainRows, testing::ElementsAre(0, 2, 300, 5));
    EXPECT_THAT(run->info.validationRows, testing::ElementsAre(1));
    EXPECT_THAT(run->info.tags, testing::ElementsAre("kept"));
    ASSERT_EQ(run->findings.size(), 1U);
    EXPECT_EQ(run->findings[0].kind, FindingKind::WorseThanMean);
    EXPECT_EQ(run->findings[0].evidence, Evidence::NotTested);
    EXPECT_EQ(toEnglish(run->findings[0].headline), "Worse than the mean by 2.5.");
    EXPECT_EQ(run->findings[0].batch, 2U);
    EXPECT_THAT(run->checkpoints, testing::ElementsAre(StoredCheckpoint{"best", CheckpointKind::Best, 2, 1}));
    const RunRecord& record = run->record;
    ASSERT_EQ(record.batchCount(), 3U);
    EXPECT_EQ(record.batch(2), (BatchPoint{2, 1, 4, 1.5, 1.0, -0.0, 7.0, 0.01, 0.5}));
    EXPECT_TRUE(std::signbit(record.batch(2).loss));
    EXPECT_TRUE(std::isnan(record.batch(0).loss));
    EXPECT_EQ(record.batch(1).batchInEpoch, 2);
    EXPECT_EQ(record.batch(1).loss, std::numeric_limits<double>::infinity());
    ASSERT_EQ(record.epochs().size(), 1U);
    EXPECT_EQ(record.epochs()[0].rmse, 2.25);
    EXPECT_EQ(record.epochs()[0].beyondScaler, 1);
    // What that version did not know.
    EXPECT_TRUE(std::isnan(record.epochs()[0].accuracyTo231));
    EXPECT_TRUE(std::isnan(record.epochs()[0].accuracyLater));
    ASSERT_EQ(record.events().size(), 1U);
    EXPECT_EQ(record.events()[0], (RunEvent{RunEventKind::LearningRateChanged, 2, 0.005, ""}));

    EXPECT_EQ(query("PRAGMA user_version"), 5);
    EXPECT_EQ(query("SELECT count(*) FROM sqlite_schema WHERE name = 'file'"), 1);
    const std::string added = writeRun(*store, sampleInfo("new"), 300);
    EXPECT_EQ(difference(RunStore::open(m_folder.path())->load(added)->record, sampleRecord(300)), "");
    ASSERT_TRUE(store->exportRun(m_id, m_folder.path() / "old.tlrun", true));
}

TEST_F(Migration, ARunOfVersion1IsImported)
{
    lay(1);
    fs::rename(file(), m_folder.path() / "old.tlrun");
    {
        // The checkpoint that it names did not travel in that version.
        SQLite::Database database((m_folder.path() / "old.tlrun").string(), SQLite::OPEN_READONLY);
        ASSERT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 1);
    }
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store);
    const auto id = store->importRun(m_folder.path() / "old.tlrun");
    ASSERT_TRUE(id) << toEnglish(id.error().message);
    EXPECT_EQ(store->load(*id)->record.batchCount(), 3U);
    EXPECT_THAT(store->details(*id)->checkpoints, testing::IsEmpty());
}

TEST_F(Migration, AStoreOfVersion2GetsWhatItDidNotKnow)
{
    lay(2);
    ASSERT_EQ(query("SELECT count(*) FROM part"), 8);
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store) << toEnglish(store.error().message);
    EXPECT_FALSE(store->salvage());
    EXPECT_EQ(query("PRAGMA user_version"), 5);
    EXPECT_EQ(query("SELECT count(*) FROM part"), 11);
    EXPECT_TRUE(store->verify());
    const auto run = store->load(m_id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_EQ(run->info.name, "old run");
    EXPECT_THAT(run->info.tags, testing::ElementsAre("kept"));
    EXPECT_EQ(run->record.batchCount(), 3U);
    EXPECT_FALSE(run->info.dataSummary);
    EXPECT_EQ(run->info.branchOf, "");
    EXPECT_EQ(run->info.branchBatch, 0);
    EXPECT_TRUE(run->summary.damage.empty());
    const std::string added = writeRun(*store, sampleInfo("new"), 300);
    EXPECT_EQ(difference(RunStore::open(m_folder.path())->details(added)->info, sampleInfo("new")), "");
}

TEST_F(Migration, AStoreOfVersion4GetsPlaceForWhatALogGaveAway)
{
    lay(4);
    ASSERT_EQ(query("SELECT count(*) FROM part"), 10);
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store) << toEnglish(store.error().message);
    EXPECT_FALSE(store->salvage());
    EXPECT_EQ(query("PRAGMA user_version"), 5);
    EXPECT_EQ(query("SELECT count(*) FROM part"), 11);
    EXPECT_TRUE(store->verify());
    const auto run = store->load(m_id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_FALSE(run->info.log);
    EXPECT_FALSE(run->record.hasRecovered());
    EXPECT_EQ(run->record.batchCount(), 3U);
    ASSERT_EQ(run->record.epochs().size(), 1U);
    EXPECT_EQ(run->record.epochs()[0].accuracyTo231, 0.375);
    EXPECT_EQ(run->record.epochs()[0].accuracyLater, 0.5);
    const std::string added = writeRun(*store, sampleInfo("new"), 300);
    EXPECT_EQ(difference(RunStore::open(m_folder.path())->details(added)->info, sampleInfo("new")), "");
}

TEST_F(Migration, ARunOfVersion4IsImported)
{
    lay(4);
    fs::rename(file(), m_folder.path() / "old.tlrun");
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store);
    const auto id = store->importRun(m_folder.path() / "old.tlrun");
    ASSERT_TRUE(id) << toEnglish(id.error().message);
    const auto run = store->load(*id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_FALSE(run->info.log);
    EXPECT_EQ(run->record.batchCount(), 3U);
    EXPECT_EQ(readFile(store->runFolder(*id) / "best"), "weights");
}

TEST_F(Migration, ASalvageOfVersion4MissesNothingThatItNeverHad)
{
    lay(4);
    std::string content = readFile(file());
    content.replace(0, 16, "SQLite garbage 3");
    writeFile(file(), content);
    const auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store) << toEnglish(store.error().message);
    ASSERT_TRUE(store->salvage());
    const auto run = store->load(m_id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_TRUE(run->summary.damage.empty()) << toEnglish(run->summary.damage);
}

TEST_F(Migration, ARunOfVersion2IsImported)
{
    lay(2);
    fs::rename(file(), m_folder.path() / "old.tlrun");
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store);
    const auto id = store->importRun(m_folder.path() / "old.tlrun");
    ASSERT_TRUE(id) << toEnglish(id.error().message);
    const auto run = store->load(*id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_EQ(run->record.batchCount(), 3U);
    EXPECT_FALSE(run->info.dataSummary);
    EXPECT_TRUE(run->summary.damage.empty());
    EXPECT_THAT(run->checkpoints, testing::ElementsAre(StoredCheckpoint{"best", CheckpointKind::Best, 2, 1}));
    EXPECT_EQ(readFile(store->runFolder(*id) / "best"), "weights");
    EXPECT_TRUE(store->verify());
}

TEST_F(Migration, ASalvageOfAnOlderStoreMissesNothingThatItNeverHad)
{
    lay(2);
    std::string content = readFile(file());
    content.replace(0, 16, "SQLite garbage 3");
    writeFile(file(), content);
    const auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store) << toEnglish(store.error().message);
    ASSERT_TRUE(store->salvage());
    const auto run = store->load(m_id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_TRUE(run->summary.damage.empty()) << toEnglish(run->summary.damage);
    EXPECT_EQ(run->summary.state, RunState::Failed);
    EXPECT_EQ(run->record.batchCount(), 3U);
    EXPECT_FALSE(run->info.dataSummary);
}

TEST_F(Migration, AStoreOfANewerProgramIsLeftAsItIs)
{
    lay(1);
    {
        SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
        database.exec("DROP TABLE store; CREATE TABLE other(x); PRAGMA user_version = 6");
    }
    const std::string before = readFile(file());
    const auto store = RunStore::open(m_folder.path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(toEnglish(store.error().message),
              file().string() +
                  " was written by a newer version of TrueLoss (format 6, this program knows 5). It was left as it is. "
                  "Update TrueLoss, or choose another folder for the runs.");
    EXPECT_EQ(readFile(file()), before);
}

TEST_F(Migration, AMigrationThatCannotBeFinishedChangesNothing)
{
    lay(1);
    SQLite::Database other(file().string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    EXPECT_FALSE(RunStore::open(m_folder.path()));
    other.exec("ROLLBACK");
    EXPECT_EQ(query("PRAGMA user_version"), 1);
    EXPECT_TRUE(RunStore::open(m_folder.path())->load(m_id));
}

}  // namespace
}  // namespace trueloss
