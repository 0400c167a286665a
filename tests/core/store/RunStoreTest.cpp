#include "core/store/StoreTestTools.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>
#include <chrono>
#include <cmath>
#include <fstream>
#include <thread>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using namespace testing_store;

class Store : public testing::Test {
protected:
    RunStore open() const
    {
        auto store = RunStore::open(m_folder.path());
        EXPECT_TRUE(store) << toEnglish(store.error().message);
        return std::move(*store);
    }
    fs::path file() const { return m_folder.path() / "runs.sqlite"; }

    std::vector<std::string> names(const RunStore& store, RunStore::Which which = RunStore::Which::Kept,
                                   const std::string& text = {}) const
    {
        std::vector<std::string> out;
        for (const auto list = store.list(which, text); const RunSummary& run : *list) out.push_back(run.name);
        return out;
    }

    TemporaryFolder m_folder;
};

TEST_F(Store, KeepsARunToTheLastBit)
{
    std::string id;
    {
        const RunStore store = open();
        EXPECT_FALSE(store.salvage());
        EXPECT_THAT(*store.list(), testing::IsEmpty());
        id = writeRun(store, sampleInfo("one"), 1234);
    }
    const RunStore store = open();
    const auto run = store.load(id);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_EQ(difference(run->info, sampleInfo("one")), "");
    EXPECT_EQ(difference(run->record, sampleRecord(1234)), "");
    EXPECT_EQ(run->record.name, "one");
    EXPECT_EQ(run->record.unit, "mm");
    EXPECT_EQ(run->record.settings, sampleInfo("one").settings);
    EXPECT_EQ(run->summary.state, RunState::Completed);
    EXPECT_TRUE(run->summary.ended);
    EXPECT_TRUE(run->summary.damage.empty());
}

TEST_F(Store, TellsTheFiguresWithoutTheBatches)
{
    const RunStore store = open();
    const std::string id = writeRun(store, sampleInfo("one"), 1234);
    const auto list = store.list();
    ASSERT_TRUE(list);
    ASSERT_EQ(list->size(), 1U);
    const RunSummary& run = list->front();
    EXPECT_EQ(run.id, id);
    EXPECT_EQ(run.name, "one");
    EXPECT_EQ(run.dataPath, sampleInfo("one").data.path);
    EXPECT_THAT(run.tags, testing::ElementsAre("first", "long tag with blanks"));
    EXPECT_EQ(run.figures.batches, 1234);
    EXPECT_EQ(run.figures.epochs, 12);
    EXPECT_EQ(run.figures.samples, 12 * (99 * 32 + 7) + 34 * 32);
    EXPECT_EQ(run.figures.lastRmse, 1.0 / 1234.0);
    // 10 / x, five more from epoch 7 on, epoch 3 not a number: the lowest is that of epoch 6.
    EXPECT_EQ(run.figures.bestValidationRmse, 10.0 / 6.0);
    EXPECT_EQ(run.figures.bestEpoch, 6);
    EXPECT_EQ(run.figures.lastValidationRmse, 10.0 / 12.0 + 5.0);
    EXPECT_EQ(run.figures.seconds, sampleRecord(1234).secondsDone(1233));
    const auto details = store.details(id);
    ASSERT_TRUE(details);
    EXPECT_EQ(difference(details->info, sampleInfo("one")), "");
    EXPECT_EQ(details->record.batchCount(), 0U);
}

TEST_F(Store, KeepsFindingsCheckpointsAndEvents)
{
    RunStore store = open();
    auto writer = RunWriter::begin(store, sampleInfo("one"));
    ASSERT_TRUE(writer);
    Finding finding;
    finding.kind = FindingKind::WorseThanMean;
    finding.evidence = Evidence::Tested;
    const std::string headline = "At batch %1 the %2 was %3.";  // Not a literal: the store has to keep it.
    finding.headline = {headline.c_str(), {std::int64_t{-7}, std::string("RMSE\0 %1", 8), 0.1}};
    finding.batch = 12;
    (*writer)->append(std::vector<Finding>{finding, Finding{}});
    (*writer)->append(StoredCheckpoint{"last.ckpt", CheckpointKind::Last, 100, 1});
    (*writer)->append(StoredCheckpoint{"best.ckpt", CheckpointKind::Best, 50, 0});
    (*writer)->append(StoredCheckpoint{"last.ckpt", CheckpointKind::Last, 200, 2});
    const RunEvent event{RunEventKind::CheckpointFailed, 5, std::nan(""), "no \xFF room"};
    (*writer)->append(event);
    (*writer)->end(RunState::Failed, {TRUELOSS_TEXT("Core", "The loss of batch %1 is not finite."), {std::int64_t{5}}});
    ASSERT_TRUE((*writer)->close());

    const auto run = store.load((*writer)->id());
    ASSERT_TRUE(run);
    ASSERT_EQ(run->findings.size(), 2U);
    EXPECT_EQ(run->findings[0].kind, finding.kind);
    EXPECT_EQ(run->findings[0].evidence, finding.evidence);
    EXPECT_EQ(run->findings[0].headline, finding.headline);
    EXPECT_EQ(run->findings[0].batch, 12U);
    EXPECT_EQ(run->findings[1].batch, std::nullopt);
    EXPECT_THAT(run->checkpoints, testing::ElementsAre(StoredCheckpoint{"best.ckpt", CheckpointKind::Best, 50, 0},
                                                       StoredCheckpoint{"last.ckpt", CheckpointKind::Last, 200, 2}));
    ASSERT_EQ(run->record.events().size(), 1U);
    EXPECT_EQ(run->record.events()[0].text, event.text);
    EXPECT_TRUE(std::isnan(run->record.events()[0].value));
    EXPECT_EQ(run->summary.state, RunState::Failed);
    EXPECT_EQ(toEnglish(run->summary.message), "The loss of batch 5 is not finite.");
}

TEST_F(Store, KeepsAFailureThatNamesAPlace)
{
    RunStore store = open();
    auto writer = RunWriter::begin(store, sampleInfo("one"));
    ASSERT_TRUE(writer);
    const Message why{"%1 is %2.", {Phrase{"line %1", {std::int64_t{12}}}, std::string("no number")}};
    (*writer)->end(RunState::Failed, why);
    ASSERT_TRUE((*writer)->close());
    EXPECT_EQ(store.details((*writer)->id())->summary.message, why);
    EXPECT_EQ(toEnglish(store.details((*writer)->id())->summary.message), "line 12 is no number.");
}

TEST_F(Store, KnowsNothingOfDataThatNobodyLookedAt)
{
    RunStore store = open();
    RunInfo info = sampleInfo("one");
    info.dataSummary.reset();
    EXPECT_FALSE(store.details(writeRun(store, info, 1))->info.dataSummary);
    info.dataSummary.emplace();
    const auto unchecked = store.details(writeRun(store, info, 1))->info.dataSummary;
    ASSERT_TRUE(unchecked);
    EXPECT_FALSE(unchecked->findings);
    info.dataSummary->findings.emplace();
    const auto sound = store.details(writeRun(store, info, 1))->info.dataSummary;
    ASSERT_TRUE(sound->findings);
    EXPECT_THAT(*sound->findings, testing::IsEmpty());
}

TEST_F(Store, ABranchOutlivesTheRunThatItBranchedOff)
{
    RunStore store = open();
    RunInfo info = sampleInfo("parent");
    info.branchOf.clear();
    info.branchBatch = 0;
    const std::string parent = writeRun(store, info, 300);
    info = sampleInfo("child");
    info.branchOf = parent;
    info.branchBatch = 120;
    const std::string child = writeRun(store, info, 200);
    const auto list = store.list();
    ASSERT_TRUE(list);
    EXPECT_EQ(list->at(0).branchOf, parent);
    EXPECT_EQ(list->at(0).branchBatch, 120);
    EXPECT_EQ(list->at(1).branchOf, "");
    EXPECT_EQ(list->at(1).branchBatch, 0);
    ASSERT_TRUE(store.purge(parent));
    store = open();
    EXPECT_FALSE(store.salvage());
    const auto run = store.load(child);
    ASSERT_TRUE(run) << toEnglish(run.error().message);
    EXPECT_EQ(difference(run->info, info), "");
    EXPECT_EQ(run->summary.branchOf, parent);
    EXPECT_EQ(run->summary.branchBatch, 120);
    EXPECT_EQ(difference(run->record, sampleRecord(200)), "");
    EXPECT_TRUE(store.verify());
}

TEST_F(Store, TellsInTheListHowManyCheckpointsThereAre)
{
    RunStore store = open();
    auto writer = RunWriter::begin(store, sampleInfo("one"));
    ASSERT_TRUE(writer);
    EXPECT_EQ(store.list()->front().checkpoints, 0);
    (*writer)->append(StoredCheckpoint{"last.ckpt", CheckpointKind::Last, 100, 1});
    (*writer)->append(StoredCheckpoint{"best.ckpt", CheckpointKind::Best, 50, 0});
    ASSERT_TRUE((*writer)->flush());
    EXPECT_EQ(store.list()->front().checkpoints, 2);
}

TEST_F(Store, RenamesTagsAndNotes)
{
    RunStore store = open();
    const std::string id = writeRun(store, sampleInfo("one"), 300);
    const std::string other = writeRun(store, sampleInfo("two"), 5);
    ASSERT_TRUE(store.rename(id, "new name"));
    ASSERT_TRUE(store.setTags(id, {"x", ""}));
    ASSERT_TRUE(store.setNote(id, "noted"));
    const auto run = open().load(id);
    ASSERT_TRUE(run);
    RunInfo expected = sampleInfo("one");
    expected.name = "new name";
    expected.tags = {"x", ""};
    expected.note = "noted";
    EXPECT_EQ(difference(run->info, expected), "");
    EXPECT_EQ(difference(run->record, sampleRecord(300)), "");
    EXPECT_EQ(difference(store.load(other)->info, sampleInfo("two")), "");
    EXPECT_EQ(store.rename("00000000-0000-4000-8000-000000000000", "x").error().code, ErrorCode::NotFound);
}

TEST_F(Store, TrashesRestoresAndPurges)
{
    RunStore store = open();
    const std::string one = writeRun(store, sampleInfo("one"), 300);
    const std::string two = writeRun(store, sampleInfo("a secret name"), 300);
    EXPECT_THAT(names(store), testing::ElementsAre("a secret name", "one")) << "the newest first";
    ASSERT_TRUE(store.moveToTrash(one));
    EXPECT_THAT(names(store), testing::ElementsAre("a secret name"));
    EXPECT_THAT(names(store, RunStore::Which::Trashed), testing::ElementsAre("one"));
    ASSERT_TRUE(store.restore(one));
    EXPECT_THAT(names(store), testing::ElementsAre("a secret name", "one"));
    writeFile(store.runFolder(two) / "last.ckpt", "weights");
    ASSERT_TRUE(store.purge(two));
    EXPECT_FALSE(fs::exists(store.runFolder(two)));
    EXPECT_TRUE(fs::exists(store.runFolder(one)));
    EXPECT_EQ(store.load(two).error().code, ErrorCode::NotFound);
    EXPECT_EQ(difference(store.load(one)->record, sampleRecord(300)), "");
    EXPECT_EQ(store.purge(two).error().code, ErrorCode::NotFound);
    store = open();
    EXPECT_EQ(readFile(file()).find("secret"), std::string::npos) << "deleted for good";
}

TEST_F(Store, DoesNotPurgeWhatIsBeingWritten)
{
    RunStore store = open();
    auto writer = RunWriter::begin(store, sampleInfo("one"));
    ASSERT_TRUE(writer);
    EXPECT_EQ(store.purge((*writer)->id()).error().code, ErrorCode::Unwritable);
    EXPECT_EQ(store.repair().error().code, ErrorCode::Unwritable);
    ASSERT_TRUE((*writer)->close());
    EXPECT_TRUE(store.purge((*writer)->id()));
}

TEST_F(Store, SearchesNamesTagsNotesAndSettings)
{
    RunStore store = open();
    RunInfo info = sampleInfo("Alpha one");
    info.tags = {"night run"};
    writeRun(store, info, 1);
    info = sampleInfo("beta");
    info.note = "needs ALPHA again";
    writeRun(store, info, 1);
    info = sampleInfo("gamma");
    info.settings = {{"optimizer", "adam"}};
    writeRun(store, info, 1);
    const auto found = [&](const std::string& text) { return names(store, RunStore::Which::Kept, text); };
    EXPECT_THAT(found("alpha"), testing::ElementsAre("beta", "Alpha one"));
    EXPECT_THAT(found(" Alpha  NIGHT "), testing::ElementsAre("Alpha one"));
    EXPECT_THAT(found("optimizer adam"), testing::ElementsAre("gamma"));
    EXPECT_THAT(found("learning"), testing::ElementsAre("beta", "Alpha one"));
    EXPECT_THAT(found("delta"), testing::IsEmpty());
    EXPECT_EQ(found("").size(), 3U);
    EXPECT_EQ(found("\xE4\xB8\xAD").size(), 2U);
    EXPECT_THAT(names(store, RunStore::Which::Trashed, "alpha"), testing::IsEmpty());
}

TEST_F(Store, SearchesWhateverTheCaseAndWidthOfLetters)
{
    RunStore store = open();
    for (const char* name : {"\xC3\x89t\xC3\xA9 un",
                             "Stra\xC3\x9F"
                             "e",
                             "\xD0\x9C\xD0\x98\xD0\xA0", "\xEF\xBC\xA1\xEF\xBC\xA2\xEF\xBC\x91", "odd \xFF bytes"}) {
        RunInfo info = sampleInfo(name);
        info.settings.clear();
        info.note.clear();
        info.tags.clear();
        writeRun(store, info, 1);
    }
    const auto found = [&](const std::string& text) { return names(store, RunStore::Which::Kept, text); };
    EXPECT_THAT(found("\xC3\xA9T\xC3\x89"), testing::ElementsAre("\xC3\x89t\xC3\xA9 un")) << "E acute";
    EXPECT_THAT(found("e\xCC\x81t"), testing::ElementsAre("\xC3\x89t\xC3\xA9 un")) << "the accent apart";
    EXPECT_THAT(found("ete"), testing::IsEmpty()) << "an accent counts";
    EXPECT_THAT(found("STRASSE"), testing::ElementsAre("Stra\xC3\x9F"
                                                       "e"));
    EXPECT_THAT(found("stra\xE1\xBA\x9E"), testing::ElementsAre("Stra\xC3\x9F"
                                                                "e"))
        << "the capital sharp s";
    EXPECT_THAT(found("\xD0\xBC\xD0\xB8\xD1\x80"), testing::ElementsAre("\xD0\x9C\xD0\x98\xD0\xA0")) << "Cyrillic";
    EXPECT_THAT(found("ab1"), testing::ElementsAre("\xEF\xBC\xA1\xEF\xBC\xA2\xEF\xBC\x91")) << "full width";
    EXPECT_THAT(found("UN\xE3\x80\x80\xC3\xA9"), testing::ElementsAre("\xC3\x89t\xC3\xA9 un")) << "a wide blank";
    EXPECT_THAT(found("ODD"), testing::ElementsAre("odd \xFF bytes"));
}

TEST_F(Store, StopsLoadingWhenAsked)
{
    const RunStore store = open();
    const std::string id = writeRun(store, sampleInfo("one"), 5000);
    std::stop_source stop;
    stop.request_stop();
    const auto run = store.load(id, {}, stop.get_token());
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::Cancelled);
}

TEST_F(Store, AFileThatIsNoStoreIsLeftAsItIs)
{
    for (const std::string& content : {std::string("not a database at all, but a text"), std::string(10'000, '\0'),
                                       std::string("SQLite format 3\0", 16)}) {
        writeFile(file(), content);
        const auto store = RunStore::open(m_folder.path());
        ASSERT_FALSE(store);
        EXPECT_EQ(store.error().code, ErrorCode::Malformed);
        EXPECT_THAT(toEnglish(store.error().message), testing::HasSubstr("It was left as it is"));
        EXPECT_EQ(readFile(file()), content);
    }
}

TEST_F(Store, ADatabaseOfAnotherProgramIsLeftAsItIs)
{
    {
        SQLite::Database other(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE run(id, name); INSERT INTO run VALUES (1, 'theirs')");
    }
    const std::string before = readFile(file());
    const auto store = RunStore::open(m_folder.path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Malformed);
    EXPECT_EQ(readFile(file()), before);
}

TEST_F(Store, ALockThatPassesIsWaitedForAndOneThatLastsIsTold)
{
    RunStore store = open();
    const std::string id = writeRun(store, sampleInfo("one"), 10);
    SQLite::Database other(file().string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    std::thread passing([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        other.exec("COMMIT");
    });
    EXPECT_TRUE(store.rename(id, "after a while"));
    passing.join();

    other.exec("BEGIN IMMEDIATE");
    const auto renamed = store.rename(id, "never");
    ASSERT_FALSE(renamed);
    EXPECT_EQ(renamed.error().code, ErrorCode::Unwritable);
    EXPECT_THAT(toEnglish(renamed.error().message), testing::HasSubstr("locked by another program for more than 5 "));
    EXPECT_THAT(names(store), testing::ElementsAre("after a while")) << "reading needs no lock";
    EXPECT_TRUE(store.load(id));
    other.exec("COMMIT");
    EXPECT_TRUE(store.rename(id, "again"));
}

TEST_F(Store, TwoInstancesReadAllAndWriteEachItsOwn)
{
    const RunStore first = open();
    const RunStore second = open();
    auto a = RunWriter::begin(first, sampleInfo("a"));
    auto b = RunWriter::begin(second, sampleInfo("b"));
    ASSERT_TRUE(a && b);
    for (std::int64_t i = 0; i < 1000; ++i) {
        (*a)->append(sampleBatch(i));
        (*b)->append(sampleBatch(i + 5000));
        if (i % 20 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ASSERT_TRUE((*a)->flush());
    ASSERT_TRUE((*b)->flush());
    EXPECT_EQ(second.list()->size(), 2U);
    for (const auto list = first.list(); const RunSummary& run : *list) EXPECT_EQ(run.state, RunState::Running);
    for (const RunStore* store : {&first, &second}) {
        const auto runA = store->load((*a)->id());
        const auto runB = store->load((*b)->id());
        ASSERT_TRUE(runA && runB);
        for (std::size_t i = 0; i < 1000; ++i) {
            ASSERT_TRUE(sameBits(runA->record.batch(i), sampleBatch(static_cast<std::int64_t>(i))));
            ASSERT_TRUE(sameBits(runB->record.batch(i), sampleBatch(static_cast<std::int64_t>(i) + 5000)));
        }
    }
}

// The check of a store at its opening reads two tables; a run that appears between the two is no damage.
TEST_F(Store, IsOpenedWhileOthersBeginRuns)
{
    const RunStore store = open();
    constexpr int runs = 250;
    std::jthread other([&store] {
        for (int i = 0; i < runs; ++i) writeRun(store, sampleInfo(std::to_string(i)), 1);
    });
    int opened = 0;
    std::size_t seen = 0;
    while (seen < runs) {
        const auto another = RunStore::open(m_folder.path());
        ASSERT_TRUE(another) << toEnglish(another.error().message);
        ASSERT_FALSE(another->salvage());
        seen = names(*another).size();
        ++opened;
    }
    EXPECT_GT(opened, 10);
}

TEST_F(Store, AReadOnlyFolderIsTold)
{
    const std::string id = writeRun(open(), sampleInfo("one"), 10);
    fs::permissions(m_folder.path(), fs::perms(0555));
    // Root may write anywhere, so it has to become somebody else for a moment.
    const bool root = ::geteuid() == 0;
    if (root) {
        ASSERT_EQ(::seteuid(65534), 0);
    }
    const auto store = RunStore::open(m_folder.path());
    const auto fresh = RunStore::open(m_folder.path() / "below");
    if (root) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    ASSERT_FALSE(store);
    ASSERT_FALSE(fresh);
    for (const Error& error : {store.error(), fresh.error()}) {
        EXPECT_EQ(error.code, ErrorCode::Unwritable);
        EXPECT_THAT(toEnglish(error.message),
                    testing::HasSubstr("cannot be written: Permission denied. Choose another "));
    }
    fs::permissions(m_folder.path(), fs::perms(0755));
    EXPECT_TRUE(open().load(id));
}

TEST_F(Store, AFileInPlaceOfTheFolderIsTold)
{
    writeFile(m_folder.path() / "plain", "x");
    const auto store = RunStore::open(m_folder.path() / "plain");
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Unwritable);
}

TEST(StoreFolder, FollowsTheXdgRules)
{
    const auto with = [](const char* data, const char* home) {
        const auto set = [](const char* name, const char* value) {
            if (value == nullptr) {
                ::unsetenv(name);
            } else {
                ::setenv(name, value, 1);
            }
        };
        const auto old = [](const char* name) {
            const char* value = ::getenv(name);
            return value == nullptr ? std::string() : std::string(value);
        };
        const std::string oldData = old("XDG_DATA_HOME");
        const std::string oldHome = old("HOME");
        set("XDG_DATA_HOME", data);
        set("HOME", home);
        const fs::path folder = defaultStoreFolder();
        set("XDG_DATA_HOME", oldData.empty() ? nullptr : oldData.c_str());
        set("HOME", oldHome.empty() ? nullptr : oldHome.c_str());
        return folder;
    };
    EXPECT_EQ(with("/somewhere/data", "/home/me"), "/somewhere/data/trueloss");
    EXPECT_EQ(with(nullptr, "/home/me"), "/home/me/.local/share/trueloss");
    EXPECT_EQ(with("", "/home/me"), "/home/me/.local/share/trueloss");
    EXPECT_EQ(with("relative", "/home/me"), "/home/me/.local/share/trueloss");
    EXPECT_TRUE(with(nullptr, nullptr).is_absolute());
}

}  // namespace
}  // namespace trueloss
