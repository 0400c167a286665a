#include "core/store/StoreTestTools.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <chrono>
#include <thread>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using namespace testing_store;
using namespace std::chrono_literals;

class Writer : public testing::Test {
protected:
    Writer() : m_store(std::move(*RunStore::open(m_folder.path()))) {}

    std::unique_ptr<RunWriter> begin(const std::string& name = "one")
    {
        auto writer = RunWriter::begin(m_store, sampleInfo(name));
        EXPECT_TRUE(writer) << toEnglish(writer.error().message);
        return std::move(*writer);
    }

    static void append(RunWriter& writer, std::int64_t first, std::int64_t end)
    {
        for (std::int64_t i = first; i < end; ++i) {
            writer.append(sampleBatch(i));
            if (i % 100 == 99) writer.append(sampleEpoch(i / 100 + 1));
        }
    }

    RunState state(const std::string& id) const { return m_store.details(id)->summary.state; }

    TemporaryFolder m_folder;
    RunStore m_store;
};

TEST_F(Writer, CommitsWithoutBeingAsked)
{
    const auto writer = begin();
    append(*writer, 0, 50);
    std::this_thread::sleep_for(1s);
    EXPECT_EQ(writer->status().storedBatches, 50);
    EXPECT_EQ(writer->status().waitingBatches, 0);
    EXPECT_FALSE(writer->status().trouble);
    EXPECT_EQ(m_store.details(writer->id())->summary.figures.batches, 50);
}

TEST_F(Writer, TheFolderIsPreparedBeforeTheRunIsThere)
{
    fs::path prepared;
    const auto writer = RunWriter::begin(m_store, sampleInfo("one"), [&](const fs::path& folder) {
        prepared = folder;
        EXPECT_TRUE(m_store.list()->empty());
        writeFile(folder / "note", "here");
    });
    ASSERT_TRUE(writer);
    EXPECT_EQ(prepared, (*writer)->runFolder());
    EXPECT_EQ(readFile(m_store.runFolder((*writer)->id()) / "note"), "here");
    EXPECT_EQ(m_store.list()->size(), 1U);
}

TEST_F(Writer, ItsRunIsRunningWhileItLivesAndInterruptedWithoutAnEnd)
{
    auto writer = begin();
    const std::string id = writer->id();
    EXPECT_EQ(state(id), RunState::Running);
    EXPECT_EQ(m_store.list()->front().state, RunState::Running);
    append(*writer, 0, 120);
    writer.reset();
    EXPECT_EQ(state(id), RunState::Interrupted);
    EXPECT_EQ(difference(m_store.load(id)->record, sampleRecord(120)), "")
        << "what was appended is stored all the same";

    writer = begin();
    writer->end(RunState::Stopped);
    ASSERT_TRUE(writer->close());
    EXPECT_EQ(state(writer->id()), RunState::Stopped);
}

TEST_F(Writer, ManySmallCommitsMakeTheSameRecordAsOne)
{
    // Blocks of batches are filled over several commits; 256 is their size.
    const auto writer = begin();
    std::int64_t done = 0;
    for (const std::int64_t step : {1, 254, 1, 1, 255, 256, 257, 511, 1024, 3}) {
        append(*writer, done, done + step);
        done += step;
        ASSERT_TRUE(writer->flush());
        const auto run = m_store.load(writer->id());
        ASSERT_TRUE(run) << toEnglish(run.error().message);
        ASSERT_EQ(difference(run->record, sampleRecord(done)), "") << done;
    }
}

TEST_F(Writer, AReaderSeesOneStateWhileItIsWritten)
{
    const auto writer = begin();
    std::jthread producer([&](const std::stop_token& stop) {
        for (std::int64_t i = 0; !stop.stop_requested(); i += 100) {
            append(*writer, i, i + 100);
            std::this_thread::sleep_for(5ms);
        }
    });
    std::size_t last = 0;
    int grown = 0;
    for (int i = 0; i < 60; ++i) {
        const auto run = m_store.load(writer->id());
        ASSERT_TRUE(run) << toEnglish(run.error().message);
        const auto count = run->record.batchCount();
        ASSERT_GE(count, last);
        ASSERT_EQ(static_cast<std::size_t>(run->summary.figures.batches), count);
        ASSERT_EQ(difference(run->record, sampleRecord(static_cast<std::int64_t>(count))), "");
        grown += count > last ? 1 : 0;
        last = count;
        std::this_thread::sleep_for(30ms);
    }
    EXPECT_GT(grown, 3);
}

TEST_F(Writer, GoesOnFromACheckpointAsIfNothingHadHappened)
{
    for (const std::int64_t at : {0, 1, 100, 255, 256, 257, 512, 700, 1000}) {
        auto writer = begin();
        const std::string id = writer->id();
        const RunEvent before{RunEventKind::Paused, 0, 0.0, "before"};
        writer->append(before);
        append(*writer, 0, 1000);
        writer->append(RunEvent{RunEventKind::Resumed, 1001, 0.0, "after"});
        writer->append(StoredCheckpoint{"early", CheckpointKind::Epoch, at, at / 100});
        writer->append(StoredCheckpoint{"late", CheckpointKind::Last, at + 1, at / 100});
        writer->append(std::vector<Finding>(1));
        writer->end(RunState::Failed, {TRUELOSS_TEXT("Core", "gone"), {}});
        ASSERT_TRUE(writer->close());
        writer.reset();

        auto resumed = RunWriter::resume(m_store, id, {at, at / 100});
        ASSERT_TRUE(resumed) << toEnglish(resumed.error().message);
        EXPECT_EQ(state(id), RunState::Running);
        EXPECT_EQ(m_store.details(id)->summary.figures.batches, at);
        (*resumed)->append(RunEvent{RunEventKind::Continued, at, 0.0, {}});  // Told by the trainer as well.
        append(**resumed, at, 1234);
        (*resumed)->end(RunState::Completed);
        ASSERT_TRUE((*resumed)->close());

        const auto run = m_store.load(id);
        ASSERT_TRUE(run) << toEnglish(run.error().message);
        RunRecord expected = sampleRecord(1234);
        expected.append(before);
        expected.append(RunEvent{RunEventKind::Continued, at, 0.0, {}});
        EXPECT_EQ(difference(run->record, expected), "") << "from " << at;
        EXPECT_EQ(run->summary.state, RunState::Completed);
        EXPECT_TRUE(run->summary.message.empty());
        EXPECT_EQ(run->summary.figures.seconds, expected.secondsDone(1233));
        EXPECT_THAT(run->checkpoints,
                    testing::ElementsAre(StoredCheckpoint{"early", CheckpointKind::Epoch, at, at / 100}));
        EXPECT_THAT(run->findings, testing::IsEmpty());
    }
}

TEST_F(Writer, DoesNotGoOnWhereTheStoreIsBehindOrSomebodyWrites)
{
    auto writer = begin();
    append(*writer, 0, 150);
    const std::string id = writer->id();
    EXPECT_EQ(RunWriter::resume(m_store, id, {100, 1}).error().code, ErrorCode::Unwritable);
    ASSERT_TRUE(writer->close());
    const auto far = RunWriter::resume(m_store, id, {151, 1});
    ASSERT_FALSE(far);
    EXPECT_EQ(far.error().code, ErrorCode::Mismatch);
    EXPECT_EQ(toEnglish(far.error().message),
              "The run cannot go on after batch 151 and epoch 1: the store holds 150 batches and 1 epochs of it. Go on "
              "from an earlier checkpoint.");
    EXPECT_EQ(RunWriter::resume(m_store, id, {150, 2}).error().code, ErrorCode::Mismatch);
    EXPECT_EQ(RunWriter::resume(m_store, "no id", {0, 0}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(difference(m_store.load(id)->record, sampleRecord(150)), "");
}

/// No file of this process can grow beyond a size while it lives: a disk that is full, for whoever writes.
class FullDisk {
public:
    explicit FullDisk(std::uintmax_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit now = m_before;
        now.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, SIG_DFL);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

TEST_F(Writer, AFullDiskLosesNothingOnceThereIsRoom)
{
    const auto writer = begin();
    append(*writer, 0, 1000);
    ASSERT_TRUE(writer->flush());
    {
        const FullDisk full(fs::file_size(m_folder.path() / "runs.sqlite-wal") + 20'000);
        append(*writer, 1000, 6000);
        const auto flushed = writer->flush(600ms);
        ASSERT_FALSE(flushed);
        EXPECT_EQ(flushed.error().code, ErrorCode::Unwritable);
        const WriterStatus status = writer->status();
        EXPECT_EQ(status.storedBatches, 1000);
        EXPECT_EQ(status.waitingBatches, 5000);
        ASSERT_TRUE(status.trouble);
        EXPECT_THAT(toEnglish(status.trouble->message), testing::HasSubstr("ree some space"));
        append(*writer, 6000, 7000);
        EXPECT_EQ(difference(m_store.load(writer->id())->record, sampleRecord(1000)), "");
        std::this_thread::sleep_for(300ms);
    }
    // By itself, at the next attempt.
    for (int i = 0; i < 50 && writer->status().storedBatches < 7000; ++i) std::this_thread::sleep_for(100ms);
    EXPECT_EQ(writer->status().storedBatches, 7000);
    EXPECT_FALSE(writer->status().trouble);
    EXPECT_EQ(difference(m_store.load(writer->id())->record, sampleRecord(7000)), "");
}

TEST_F(Writer, AtTheEndItSaysHowManyBatchesCouldNotBeStored)
{
    auto writer = begin();
    append(*writer, 0, 1000);
    ASSERT_TRUE(writer->flush());
    {
        const FullDisk full(fs::file_size(m_folder.path() / "runs.sqlite-wal") + 20'000);
        append(*writer, 1000, 6000);
        writer->end(RunState::Completed);
        const auto closed = writer->close(700ms);
        ASSERT_FALSE(closed);
        EXPECT_THAT(toEnglish(closed.error().message), testing::HasSubstr("5,000 batches"));
    }
    EXPECT_EQ(state(writer->id()), RunState::Interrupted);
    EXPECT_EQ(difference(m_store.load(writer->id())->record, sampleRecord(1000)), "");
}

TEST_F(Writer, AppendingFromSeveralThreadsLosesNothing)
{
    const auto writer = begin();
    std::thread other([&] {
        for (int i = 0; i < 500; ++i) writer->append(RunEvent{RunEventKind::Paused, i, 0.0, {}});
    });
    append(*writer, 0, 5000);
    other.join();
    ASSERT_TRUE(writer->close());
    const auto run = m_store.load(writer->id());
    ASSERT_TRUE(run);
    EXPECT_EQ(run->record.batchCount(), 5000U);
    ASSERT_EQ(run->record.events().size(), 500U);
    for (std::size_t i = 0; i < 500; ++i) EXPECT_EQ(run->record.events()[i].batch, static_cast<std::int64_t>(i));
}

}  // namespace
}  // namespace trueloss
