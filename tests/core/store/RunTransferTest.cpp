#include "base/Random.h"
#include "core/store/StoreTestTools.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <fstream>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using namespace testing_store;

/// Two stores, of which the first has a run with a checkpoint of three megabytes and one that was never written.
class Transfer : public testing::Test {
protected:
    Transfer()
        : m_from(std::move(*RunStore::open(m_folder.path() / "from"))),
          m_to(std::move(*RunStore::open(m_folder.path() / "to")))
    {
        auto writer = RunWriter::begin(m_from, sampleInfo("one"));
        for (std::int64_t i = 0; i < 1234; ++i) {
            (*writer)->append(sampleBatch(i));
            if (i % 100 == 99) (*writer)->append(sampleEpoch(i / 100 + 1));
        }
        for (int i = 0; i < 3'000'001; ++i) m_weights += static_cast<char>(i * 7 + i / 256);
        writeFile((*writer)->runFolder() / "last ckpt", m_weights);
        (*writer)->append(StoredCheckpoint{"last ckpt", CheckpointKind::Last, 1200, 12});
        (*writer)->append(StoredCheckpoint{"gone", CheckpointKind::Best, 600, 6});
        (*writer)->end(RunState::Completed);
        m_id = (*writer)->id();
        EXPECT_TRUE((*writer)->close());
        writeRun(m_from, sampleInfo("another"), 10);
    }

    /// A file of the run whose content was changed by SQL.
    fs::path changed(const std::string& sql) const
    {
        const fs::path file = m_folder.path() / "changed.tlrun";
        EXPECT_TRUE(m_from.exportRun(m_id, file, false));
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec(sql);
        return file;
    }

    fs::path file() const { return m_folder.path() / "a run? 100%.tlrun"; }

    TemporaryFolder m_folder;
    RunStore m_from;
    RunStore m_to;
    std::string m_id;
    std::string m_weights;
};

TEST_F(Transfer, ARunArrivesToTheLastBit)
{
    ASSERT_TRUE(m_from.exportRun(m_id, file(), true));
    const auto id = m_to.importRun(file());
    ASSERT_TRUE(id) << toEnglish(id.error().message);
    EXPECT_EQ(*id, m_id);
    const auto run = m_to.load(*id);
    ASSERT_TRUE(run);
    EXPECT_EQ(difference(run->info, sampleInfo("one")), "");
    EXPECT_EQ(difference(run->record, sampleRecord(1234)), "");
    EXPECT_EQ(run->summary.state, RunState::Completed);
    EXPECT_EQ(run->summary.created, m_from.details(m_id)->summary.created);
    EXPECT_EQ(run->summary.figures.seconds, sampleRecord(1234).secondsDone(1233));
    EXPECT_THAT(run->checkpoints, testing::ElementsAre(StoredCheckpoint{"last ckpt", CheckpointKind::Last, 1200, 12}))
        << "only one whose file is there can travel";
    EXPECT_EQ(readFile(m_to.runFolder(*id) / "last ckpt"), m_weights);
    EXPECT_EQ(m_to.list()->size(), 1U);
}

TEST_F(Transfer, CheckpointsStayAtHomeWhenNotAskedFor)
{
    ASSERT_TRUE(m_from.exportRun(m_id, file(), false));
    EXPECT_LT(fs::file_size(file()), 1'000'000U);
    const auto id = m_to.importRun(file());
    ASSERT_TRUE(id);
    EXPECT_THAT(m_to.details(*id)->checkpoints, testing::IsEmpty());
}

TEST_F(Transfer, ANumberThatExistsIsReplaced)
{
    ASSERT_TRUE(m_from.exportRun(m_id, file(), true));
    const auto id = m_from.importRun(file());
    ASSERT_TRUE(id) << toEnglish(id.error().message);
    EXPECT_NE(*id, m_id);
    EXPECT_EQ(m_from.list()->size(), 3U);
    EXPECT_EQ(difference(m_from.load(*id)->record, sampleRecord(1234)), "");
    EXPECT_EQ(difference(m_from.load(m_id)->record, sampleRecord(1234)), "");
    ASSERT_TRUE(m_from.purge(m_id));
    EXPECT_EQ(readFile(m_from.runFolder(*id) / "last ckpt"), m_weights);
}

TEST_F(Transfer, ARunThatIsBeingWrittenLeavesAsInterrupted)
{
    auto writer = RunWriter::begin(m_from, sampleInfo("live"));
    (*writer)->append(sampleBatch(0));
    ASSERT_TRUE((*writer)->flush());
    ASSERT_TRUE(m_from.exportRun((*writer)->id(), file(), true));
    const auto id = m_to.importRun(file());
    ASSERT_TRUE(id);
    EXPECT_EQ(m_to.details(*id)->summary.state, RunState::Interrupted);
}

TEST_F(Transfer, AnExportReplacesAFileOrLeavesIt)
{
    writeFile(file(), "old");
    EXPECT_EQ(m_from.exportRun("no such run", file(), true).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readFile(file()), "old");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(m_from.exportRun(m_id, file(), true, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(readFile(file()), "old");
    EXPECT_EQ(m_from.exportRun(m_id, m_folder.path() / "missing" / "x.tlrun", true).error().code,
              ErrorCode::Unwritable);
    ASSERT_TRUE(m_from.exportRun(m_id, file(), true));
    EXPECT_NE(readFile(file()), "old");
    // Nothing is left beside it.
    int files = 0;
    for (const auto& entry : fs::directory_iterator(m_folder.path())) files += entry.is_regular_file() ? 1 : 0;
    EXPECT_EQ(files, 1);
}

TEST_F(Transfer, FilesOfOthersAreRefusedInClearWords)
{
    const auto refused = [this](const fs::path& from) {
        const auto id = m_to.importRun(from);
        EXPECT_FALSE(id);
        EXPECT_THAT(*m_to.list(), testing::IsEmpty());
        EXPECT_TRUE(fs::is_empty(m_to.folder() / "runs"));
        return id ? Error{} : id.error();
    };
    EXPECT_EQ(refused(m_folder.path() / "nowhere").code, ErrorCode::NotFound);
    writeFile(file(), "some text");
    EXPECT_EQ(refused(file()).code, ErrorCode::Malformed);
    writeFile(file(), "");
    EXPECT_EQ(refused(file()).code, ErrorCode::Malformed);
    EXPECT_EQ(refused(changed("PRAGMA user_version = 99")).code, ErrorCode::Unsupported);
    for (const char* sql : {
             "PRAGMA application_id = 1",
             "CREATE TABLE more(x)",
             "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM run; END",
             "ALTER TABLE summary RENAME TO hidden; CREATE VIEW summary AS SELECT * FROM hidden",
             "DELETE FROM run",
             "DELETE FROM part WHERE name = 'config'",
             "DELETE FROM batches WHERE first = 256",
             "DELETE FROM batches WHERE first = 1024",
             "DELETE FROM epochs WHERE number = 11",
             "DELETE FROM summary",
             "UPDATE run SET name = 'another name'",
             "UPDATE batches SET count = 255 WHERE first = 0",
             "UPDATE batches SET data = zeroblob(500000000) WHERE first = 0",
             "UPDATE batches SET data = 1.5 WHERE first = 0",
             "UPDATE run SET crc = NULL",
             "UPDATE run SET id = '../../../../tmp/x'",
             "INSERT INTO run SELECT 'x' || substr(id, 2), name, unit, source, created, ended, state, message, note, "
             "trashed, data_hash, data_path, data_rows, data_bytes, seed, device, threads, batches_per_epoch, epochs, "
             "mean_predictor_rmse, crc FROM run",
         }) {
        SCOPED_TRACE(sql);
        const Error error = refused(changed(sql));
        EXPECT_EQ(error.code, ErrorCode::Malformed);
        EXPECT_THAT(toEnglish(error.message), testing::HasSubstr("cannot be imported: it is damaged or was not"));
    }
}

TEST_F(Transfer, AStoreOfSeveralRunsIsNoExport)
{
    m_from = std::move(*RunStore::open(m_folder.path() / "from"));
    fs::copy_file(m_folder.path() / "from" / "runs.sqlite", file());
    EXPECT_EQ(m_to.importRun(file()).error().code, ErrorCode::Malformed);
}

TEST_F(Transfer, ADamagedFileIsNeverTakenForAWholeOne)
{
    ASSERT_TRUE(m_from.exportRun(m_id, file(), false));
    const std::string sound = readFile(file());
    Random random(5);
    int refused = 0;
    for (int flip = 0; flip < 100; ++flip) {
        const std::uint64_t at = random.below(sound.size());
        SCOPED_TRACE(at);
        std::string content = sound;
        content[at] = static_cast<char>(content[at] ^ (1 + random.below(255)));
        writeFile(file(), content);
        const auto id = m_to.importRun(file());
        if (!id) {
            EXPECT_TRUE(id.error().code == ErrorCode::Malformed || id.error().code == ErrorCode::Unsupported)
                << toEnglish(id.error().message);
            ++refused;
            continue;
        }
        EXPECT_EQ(difference(m_to.load(*id)->record, sampleRecord(1234)), "");
        EXPECT_EQ(difference(m_to.load(*id)->info, sampleInfo("one")), "");
        ASSERT_TRUE(m_to.purge(*id));
    }
    EXPECT_GT(refused, 50);
}

}  // namespace
}  // namespace trueloss
