#include "base/Random.h"
#include "core/store/StoreTestTools.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <map>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using namespace testing_store;

constexpr std::int64_t runBatches = 3000;
const std::vector<std::string> runNames{"one", "two", "three"};

/// A store of three runs, in a folder that is used again and again with other bytes in its file.
class Damage : public testing::Test {
protected:
    void SetUp() override
    {
        const TemporaryFolder made;
        {
            auto store = RunStore::open(made.path());
            ASSERT_TRUE(store);
            for (const std::string& name : runNames) {
                auto writer = RunWriter::begin(*store, sampleInfo(name));
                ASSERT_TRUE(writer);
                for (std::int64_t i = 0; i < runBatches; ++i) {
                    (*writer)->append(sampleBatch(i));
                    if (i % 100 == 99) (*writer)->append(sampleEpoch(i / 100 + 1));
                    if (i % 500 == 0) (*writer)->append(RunEvent{RunEventKind::Paused, i, 0.5, "event"});
                    // So that the runs' rows stand between each other, as those of a real store.
                    if (i % 1000 == 999) {
                        ASSERT_TRUE((*writer)->flush());
                    }
                }
                (*writer)->end(RunState::Completed);
                ASSERT_TRUE((*writer)->close());
                m_ids.push_back((*writer)->id());
            }
        }
        ASSERT_FALSE(fs::exists(made.path() / "runs.sqlite-wal")) << "the log is taken in at the end";
        m_sound = readFile(made.path() / "runs.sqlite");
        m_expected = sampleRecord(runBatches);
        for (std::int64_t i = 0; i < runBatches; i += 500) {
            m_expected.append(RunEvent{RunEventKind::Paused, i, 0.5, "event"});
        }
    }

    fs::path file() const { return m_folder.path() / "runs.sqlite"; }

    void lay(const std::string& content) const
    {
        for (const auto& entry : fs::directory_iterator(m_folder.path())) fs::remove_all(entry.path());
        writeFile(file(), content);
    }

    /// How many batches of all runs are there with their true figures. Everything that differs from what was written
    /// has to be told as lost.
    std::int64_t checkSound(const RunStore& store) const
    {
        std::int64_t sound = 0;
        const auto list = store.list();
        EXPECT_TRUE(list) << toEnglish(list.error().message);
        if (!list) return 0;
        for (const RunSummary& summary : *list) {
            const auto place = std::ranges::find(m_ids, summary.id);
            EXPECT_NE(place, m_ids.end()) << "a run that nobody wrote";
            if (place == m_ids.end()) continue;
            const auto run = store.load(summary.id);
            EXPECT_TRUE(run) << toEnglish(run.error().message);
            if (!run) continue;
            const std::string& name = runNames[static_cast<std::size_t>(place - m_ids.begin())];
            const bool whole =
                difference(run->info, sampleInfo(name)).empty() && difference(run->record, m_expected).empty();
            EXPECT_TRUE(whole || !run->summary.damage.empty()) << "what was lost is not told";
            EXPECT_EQ(static_cast<std::size_t>(summary.figures.batches), run->record.batchCount());
            EXPECT_LE(run->record.batchCount(), static_cast<std::size_t>(runBatches));
            for (std::size_t i = 0; i < run->record.batchCount(); ++i) {
                const BatchPoint batch = run->record.batch(i);
                if (sameBits(batch, sampleBatch(static_cast<std::int64_t>(i)))) {
                    ++sound;
                } else {
                    EXPECT_TRUE(std::isnan(batch.rmse) && std::isnan(batch.loss) && batch.samples == 0)
                        << "a wrong figure at batch " << i;
                    // Of a lost batch its place is still known.
                    EXPECT_EQ(batch.epoch, static_cast<std::int64_t>(i) / 100 + 1);
                    EXPECT_EQ(batch.batchInEpoch, static_cast<std::int64_t>(i) % 100 + 1);
                }
            }
            for (const EpochPoint& epoch : run->record.epochs()) EXPECT_TRUE(sameBits(epoch, sampleEpoch(epoch.epoch)));
        }
        return sound;
    }

    bool allLoad(const RunStore& store) const
    {
        const auto list = store.list();
        if (!list || list->size() != m_ids.size()) return false;
        return std::ranges::all_of(m_ids, [&](const std::string& id) {
            const auto run = store.load(id);
            if (!run) {
                EXPECT_EQ(run.error().code, ErrorCode::Malformed) << toEnglish(run.error().message);
            }
            return run.has_value();
        });
    }

    static constexpr std::int64_t allBatches = 3 * runBatches;
    TemporaryFolder m_folder;
    std::string m_sound;
    std::vector<std::string> m_ids;
    RunRecord m_expected;
};

TEST_F(Damage, ASoundStoreIsNotRepaired)
{
    lay(m_sound);
    const auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store);
    EXPECT_FALSE(store->salvage());
    EXPECT_EQ(checkSound(*store), allBatches);
    for (const auto list = store->list(); const RunSummary& run : *list) EXPECT_TRUE(run.damage.empty());
}

TEST_F(Damage, ARepairOfASoundStoreKeepsEveryBit)
{
    lay(m_sound);
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store);
    const auto report = store->repair();
    ASSERT_TRUE(report) << toEnglish(report.error().message);
    EXPECT_EQ(readFile(report->damagedFile), m_sound) << "the old file is put aside as it was";
    ASSERT_EQ(report->runs.size(), 3U);
    for (const auto& run : report->runs) EXPECT_TRUE(run.damage.empty()) << toEnglish(run.damage);
    EXPECT_EQ(checkSound(*store), allBatches);
    for (const auto list = store->list(); const RunSummary& run : *list) {
        EXPECT_TRUE(run.damage.empty());
        EXPECT_EQ(run.state, RunState::Completed);
    }
}

TEST_F(Damage, AFlippedByteAnywhereIsToldAndTheRestSalvaged)
{
    Random random(4);
    int repaired = 0;
    int unseen = 0;
    for (int flip = 0; flip < 200; ++flip) {
        // Half of them in the first pages, where the tables themselves and the runs are described.
        const std::uint64_t at = random.below(flip % 2 == 0 ? m_sound.size() : 20 * 4096);
        const auto change = static_cast<char>(1 + random.below(255));
        SCOPED_TRACE("byte " + std::to_string(at) + " changed by " + std::to_string(static_cast<int>(change)));
        std::string content = m_sound;
        content[at] = static_cast<char>(content[at] ^ change);
        lay(content);
        auto store = RunStore::open(m_folder.path());
        ASSERT_TRUE(store) << toEnglish(store.error().message);
        if (!store->salvage() && !allLoad(*store)) {
            const auto report = store->repair();
            ASSERT_TRUE(report) << toEnglish(report.error().message);
        }
        if (const auto report = store->salvage()) {
            ++repaired;
            EXPECT_EQ(readFile(report->damagedFile), content);
        } else {
            ++unseen;
        }
        const std::int64_t sound = checkSound(*store);
        // A page holds the beginnings of at most 7 blocks of 256 batches, for each takes at least 489 of its 4096
        // bytes ("B-tree cell format"); without damage that was seen nothing may be missing.
        EXPECT_GE(sound, store->salvage() ? allBatches - 7 * 256 : allBatches);
    }
    EXPECT_GT(repaired, 100);
    EXPECT_GT(unseen, 0) << "bytes that mean nothing need no repair";
    RecordProperty("repaired", repaired);
}

TEST_F(Damage, AByteInABlockCostsThatBlockAlone)
{
    // The true RMSE of batch 1000 of the first run, 1/1001, stands in the file as a double, little endian; the three
    // runs hold it each.
    const double rmse = 1.0 / 1001.0;
    const std::string bytes(reinterpret_cast<const char*>(&rmse), sizeof rmse);
    const auto at = m_sound.find(bytes);
    ASSERT_NE(at, std::string::npos);
    std::string content = m_sound;
    content[at] = static_cast<char>(content[at] ^ 1);
    lay(content);
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store);
    EXPECT_FALSE(allLoad(*store));
    const auto report = store->repair();
    ASSERT_TRUE(report);
    EXPECT_EQ(checkSound(*store), allBatches - 256);
    std::vector<std::string> told;
    for (const auto& run : report->runs) {
        if (!run.damage.empty()) told.push_back(toEnglish(run.damage));
    }
    EXPECT_THAT(told, testing::ElementsAre(
                          "The store of this run was damaged and repaired. 256 of 3,000 batches (shown as not a "
                          "number, or missing at the end), 0 epochs, 0 events and 0 other parts could not be read."));
}

TEST_F(Damage, AFileThatWasCutKeepsWhatIsLeft)
{
    std::int64_t last = 0;
    for (const double share : {0.05, 0.2, 0.5, 0.8, 0.97, 0.999}) {
        const auto size = static_cast<std::size_t>(share * static_cast<double>(m_sound.size()));
        SCOPED_TRACE(size);
        lay(m_sound.substr(0, size));
        auto store = RunStore::open(m_folder.path());
        ASSERT_TRUE(store) << toEnglish(store.error().message);
        if (!store->salvage()) {
            ASSERT_TRUE(store->repair());
        }
        const std::int64_t sound = checkSound(*store);
        EXPECT_GE(sound, last);
        last = sound;
    }
    EXPECT_GT(last, allBatches * 9 / 10);
}

/// What is said of a damaged run, held against what is there: no figure of a sentence may be made up.
TEST_F(Damage, WhatIsSaidOfACutFileIsTrue)
{
    std::map<std::string, int> told;
    for (int percent = 2; percent < 100; percent += 3) {
        SCOPED_TRACE(percent);
        lay(m_sound.substr(0, m_sound.size() * static_cast<std::size_t>(percent) / 100));
        auto store = RunStore::open(m_folder.path());
        ASSERT_TRUE(store) << toEnglish(store.error().message);
        if (!store->salvage()) {
            ASSERT_TRUE(store->repair());
        }
        const auto list = store->list();
        ASSERT_TRUE(list);
        for (const RunSummary& run : *list) {
            const Message& damage = run.damage;
            EXPECT_EQ(run.state, damage.empty() ? RunState::Completed : RunState::Damaged);
            EXPECT_EQ(store->details(run.id)->summary.state, run.state);
            const auto loaded = store->load(run.id);
            ASSERT_TRUE(loaded) << toEnglish(loaded.error().message);
            std::int64_t sound = 0;
            for (std::size_t i = 0; i < loaded->record.batchCount(); ++i) sound += loaded->record.batch(i).samples > 0;
            if (damage.empty()) {
                EXPECT_EQ(sound, runBatches);
                continue;
            }
            const std::string text = toEnglish(damage);
            const auto number = [&damage](std::size_t place) { return std::get<std::int64_t>(damage.args.at(place)); };
            const auto epochs = static_cast<std::int64_t>(loaded->record.epochs().size());
            const auto events = static_cast<std::int64_t>(loaded->record.events().size());
            EXPECT_THAT(text, testing::Not(testing::HasSubstr(" 0 of its batches")));
            if (text.find("At least") != std::string::npos) {
                ++told["at least"];
                EXPECT_GT(number(0), 0) << text;
                EXPECT_LE(number(0), runBatches - sound) << text;
                EXPECT_THAT((std::vector{number(1), number(2), number(3)}),
                            testing::ElementsAre(sound, epochs, events));
            } else if (text.find("not known any more") != std::string::npos) {
                ++told["unknown"];
                EXPECT_THAT((std::vector{number(0), number(1), number(2)}),
                            testing::ElementsAre(sound, epochs, events));
                EXPECT_EQ(loaded->record.batchCount(), static_cast<std::size_t>(sound));
            } else {
                ++told["counted"];
                EXPECT_THAT((std::vector{number(0), number(1), number(2), number(3)}),
                            testing::ElementsAre(runBatches - sound, runBatches, runBatches / 100 - epochs,
                                                 runBatches / 500 - events))
                    << text;
            }
        }
    }
    EXPECT_GT(told["counted"], 0);
    EXPECT_GT(told["at least"] + told["unknown"], 0);
}

TEST_F(Damage, ADamagedRunThatGoesOnSaysFromWhere)
{
    // Row 2 of the run's batches, 512 to 767, is lost: the damage is that of AByteInABlockCostsThatBlockAlone.
    const double rmse = 1.0 / 601.0;
    std::string content = m_sound;
    const auto at = content.find(std::string(reinterpret_cast<const char*>(&rmse), sizeof rmse));
    ASSERT_NE(at, std::string::npos);
    content[at] = static_cast<char>(content[at] ^ 1);
    lay(content);
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store);
    const auto report = store->repair();
    ASSERT_TRUE(report);
    const auto hurt = std::ranges::find_if(report->runs, [](const auto& run) { return !run.damage.empty(); });
    ASSERT_NE(hurt, report->runs.end());
    auto writer = RunWriter::resume(*store, hurt->id, {1000, 10});
    ASSERT_TRUE(writer) << toEnglish(writer.error().message);
    EXPECT_EQ(store->details(hurt->id)->summary.state, RunState::Running);
    (*writer)->end(RunState::Completed);
    ASSERT_TRUE((*writer)->close());
    const auto run = store->details(hurt->id);
    EXPECT_EQ(run->summary.state, RunState::Damaged);
    EXPECT_EQ(toEnglish(run->summary.damage),
              "The store of this run was damaged and repaired before the run went on after batch 1,000. Batches up to "
              "there that could not be read are shown as not a number; other parts of it may be missing.");
}

TEST_F(Damage, IsFoundByReadingAll)
{
    lay(m_sound);
    EXPECT_TRUE(RunStore::open(m_folder.path())->verify());
    const double rmse = 1.0 / 1001.0;
    std::string content = m_sound;
    const auto at = content.find(std::string(reinterpret_cast<const char*>(&rmse), sizeof rmse));
    ASSERT_NE(at, std::string::npos);
    content[at] = static_cast<char>(content[at] ^ 1);
    lay(content);
    auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store);
    const auto found = store->verify();
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Malformed);
    ASSERT_TRUE(store->repair());
    EXPECT_TRUE(store->verify());
}

TEST_F(Damage, AStoreWithoutItsFirstPageIsSalvaged)
{
    std::string content = m_sound;
    content.replace(0, 4096, std::string(4096, '\xAA'));
    lay(content);
    const auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store) << toEnglish(store.error().message);
    ASSERT_TRUE(store->salvage());
    EXPECT_EQ(checkSound(*store), allBatches);
}

TEST_F(Damage, WhatStandsInTheLogIsSalvagedToo)
{
    lay(m_sound);
    std::string log;
    {
        auto store = RunStore::open(m_folder.path());
        ASSERT_TRUE(store);
        ASSERT_TRUE(store->rename(m_ids[0], "eno"));
        log = readFile(m_folder.path() / "runs.sqlite-wal");
    }
    ASSERT_FALSE(log.empty());
    std::string content = m_sound;
    content.replace(0, 100, std::string(100, '\xAA'));
    lay(content);
    writeFile(m_folder.path() / "runs.sqlite-wal", log);
    const auto store = RunStore::open(m_folder.path());
    ASSERT_TRUE(store) << toEnglish(store.error().message);
    EXPECT_EQ(store->details(m_ids[0])->summary.name, "eno");
    EXPECT_EQ(store->details(m_ids[0])->summary.figures.batches, runBatches);
}

TEST_F(Damage, AFlippedByteInTheLogLeavesAnEarlierState)
{
    std::string base;
    std::string log;
    std::string id;
    {
        lay(m_sound);
        auto store = RunStore::open(m_folder.path());
        ASSERT_TRUE(store);
        auto writer = RunWriter::begin(*store, sampleInfo("live"));
        ASSERT_TRUE(writer);
        id = (*writer)->id();
        for (std::int64_t i = 0; i < 600; ++i) {
            (*writer)->append(sampleBatch(i));
            if (i % 60 == 59) {
                ASSERT_TRUE((*writer)->flush());
            }
        }
        base = readFile(file());
        log = readFile(m_folder.path() / "runs.sqlite-wal");
    }
    Random random(11);
    for (int flip = 0; flip < 40; ++flip) {
        const std::uint64_t at = random.below(log.size());
        SCOPED_TRACE(at);
        std::string content = log;
        content[at] = static_cast<char>(content[at] ^ 0x10);
        lay(base);
        writeFile(m_folder.path() / "runs.sqlite-wal", content);
        const auto store = RunStore::open(m_folder.path());
        ASSERT_TRUE(store) << toEnglish(store.error().message);
        for (const std::string& other : m_ids) EXPECT_EQ(difference(store->load(other)->record, m_expected), "");
        const auto run = store->load(id);
        if (!run) {
            EXPECT_EQ(run.error().code, ErrorCode::NotFound) << "not even its beginning is left";
            continue;
        }
        const auto count = run->record.batchCount();
        EXPECT_EQ(count % 60, 0U);
        for (std::size_t i = 0; i < count; ++i) {
            ASSERT_TRUE(sameBits(run->record.batch(i), sampleBatch(static_cast<std::int64_t>(i))));
        }
    }
}

TEST_F(Damage, IsNotRepairedUnderAnothersHands)
{
    lay(m_sound);
    const auto other = RunStore::open(m_folder.path());
    ASSERT_TRUE(other);
    std::string content = readFile(file());
    content.replace(0, 16, "SQLite garbage 3");
    writeFile(file(), content);
    const auto store = RunStore::open(m_folder.path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::Unwritable);
    EXPECT_THAT(toEnglish(store.error().message), testing::HasSubstr("while another program uses it"));
    EXPECT_EQ(readFile(file()), content);
}

}  // namespace
}  // namespace trueloss
