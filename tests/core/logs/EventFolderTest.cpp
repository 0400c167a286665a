#include "logs/EventFolder.h"

#include "support/EventBytes.h"

#include "LogFixture.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

class EventFolderTest : public LogFixture {
protected:
    fs::path events(const std::string& place, const std::string& content, const std::string& number = "1") const
    {
        const fs::path file = m_folder / place / ("events.out.tfevents." + number + ".host");
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary | std::ios::app) << content;
        return file;
    }

    static std::string losses(std::int64_t firstStep, const std::vector<float>& values)
    {
        std::string bytes = test::versionFrame();
        for (const float value : values) bytes += test::scalarFrame(firstStep++, "loss", value);
        return bytes;
    }

    static std::string namesOf(const ImportedLog& log)
    {
        std::string names;
        for (const RecoveredRun& run : log.runs) names += run.record.name + ";";
        return names;
    }

    static std::vector<double> truth(const RecoveredRun& run)
    {
        std::vector<double> values;
        for (std::size_t i = 0; i < run.record.batchCount(); ++i) values.push_back(run.record.trueCurve().at(i));
        return values;
    }

    static std::string notesOf(const std::vector<Message>& notes)
    {
        std::string text;
        for (const Message& note : notes) text += toEnglish(note) + "\n";
        return text;
    }
};

TEST_F(EventFolderTest, ReadsEachFolderAsARunAndItsFilesInTheirOrder)
{
    events("", losses(4, {4.0f, 5.0f}), "20");
    events("", losses(1, {1.0f, 2.0f, 3.0f}), "10");
    events("b/deep", losses(1, {7.0f}));
    events("a", losses(1, {6.0f}));
    events("empty", test::versionFrame());
    std::ofstream(m_folder / "notes.txt") << "no events";
    std::vector<std::int64_t> done;
    const auto log = importEventFolder(m_folder, {}, [&](const Progress& progress) {
        done.push_back(progress.done);
        // Unknown once all is read and only the undoing is left.
        if (progress.total != 0) {
            EXPECT_GE(progress.total, progress.done);
        }
    });
    ASSERT_TRUE(log) << toEnglish(log.error().message);
    EXPECT_EQ(namesOf(*log), m_folder.filename().string() + ";a;b/deep;");
    EXPECT_THAT(truth(log->runs[0]), ElementsAre(1.0, 2.0, 3.0, 4.0, 5.0));
    EXPECT_THAT(truth(log->runs[2]), ElementsAre(7.0));
    EXPECT_EQ(log->kind, LogKind::TensorBoard);
    EXPECT_FALSE(done.empty());
}

TEST_F(EventFolderTest, JoinsTrainingAndValidationOfKeras)
{
    for (const std::string place : {"", "second/"}) {
        std::string training;
        std::string validation;
        for (int epoch = 0; epoch < 2; ++epoch) {
            for (int k = 0; k < 4; ++k)
                training += test::scalarFrame(epoch * 4 + k, "batch_loss", k == 3 ? 2.5f : static_cast<float>(k + 1));
            training += test::scalarFrame(epoch, "epoch_loss", 2.5f);
            validation += test::scalarFrame(epoch, "epoch_loss", 9.0f + static_cast<float>(epoch));
        }
        events(place + "train", training);
        events(place + "validation", validation);
    }
    const auto log = importEventFolder(m_folder);
    ASSERT_TRUE(log);
    EXPECT_EQ(namesOf(*log), "second;" + m_folder.filename().string() + ";");
    for (const RecoveredRun& run : log->runs) {
        EXPECT_EQ(run.record.batchCount(), 8u);
        ASSERT_THAT(run.record.epochs(), SizeIs(2));
        EXPECT_EQ(run.record.epochs()[1].rmse, 10.0);
        EXPECT_EQ(run.record.epochs()[1].runningMean, 2.5);
    }
}

TEST_F(EventFolderTest, GoesOnWithFilesThatGrowAndComeLater)
{
    const std::string bytes = losses(1, {1.0f, 2.0f});
    events("run", bytes.substr(0, bytes.size() - 5));
    EventFolder folder(m_folder, {});
    EXPECT_TRUE(folder.poll(1 << 20).value());
    EXPECT_FALSE(folder.poll(1 << 20).value());
    EXPECT_THAT(truth(folder.log().runs.at(0)), ElementsAre(1.0));
    events("run", bytes.substr(bytes.size() - 5));
    EXPECT_TRUE(folder.poll(1 << 20).value());
    EXPECT_THAT(truth(folder.log().runs.at(0)), ElementsAre(1.0, 2.0));
    events("run", losses(3, {3.0f}), "2");
    events("other", losses(1, {8.0f}));
    EXPECT_TRUE(folder.poll(1 << 20).value());
    EXPECT_EQ(namesOf(folder.log()), "other;run;");
    EXPECT_THAT(truth(folder.log().runs.at(1)), ElementsAre(1.0, 2.0, 3.0));
    EXPECT_EQ(folder.bytesRead(), folder.bytesKnown());
}

TEST_F(EventFolderTest, ReadsNoMoreAtOnceThanItMay)
{
    events("", losses(1, std::vector<float>(1000, 1.0f)));
    EventFolder folder(m_folder, {});
    int polls = 0;
    while (folder.poll(1000).value()) {
        ++polls;
        EXPECT_LE(folder.bytesRead(), 1000 * polls);
    }
    EXPECT_EQ(polls, (folder.bytesKnown() + 999) / 1000);
    EXPECT_EQ(folder.log().runs.at(0).record.batchCount(), 1000u);
}

TEST_F(EventFolderTest, ReadsAFileAnewThatShrank)
{
    const fs::path file = events("", losses(1, {1.0f, 2.0f, 3.0f}));
    EventFolder folder(m_folder, {});
    EXPECT_TRUE(folder.poll(1 << 20).value());
    fs::remove(file);
    events("", losses(1, {9.0f}));
    EXPECT_TRUE(folder.poll(1 << 20).value());
    EXPECT_THAT(truth(folder.log().runs.at(0)), ElementsAre(9.0));
    EXPECT_THAT(notesOf(folder.log().runs.at(0).notes), HasSubstr("read anew: 1."));
}

TEST_F(EventFolderTest, FollowsLinksOnceAndSurvivesLoops)
{
    events("real", losses(1, {1.0f}));
    fs::create_directory_symlink(m_folder, m_folder / "real" / "loop");
    fs::create_directory(m_folder / "linked");
    fs::create_directory_symlink(m_folder / "real", m_folder / "linked" / "again");
    fs::create_symlink("nowhere", m_folder / "events.out.tfevents.0.gone");
    const auto log = importEventFolder(m_folder);
    ASSERT_TRUE(log);
    ASSERT_THAT(log->runs, SizeIs(1));
    EXPECT_THAT(truth(log->runs[0]), ElementsAre(1.0));
}

TEST_F(EventFolderTest, KeepsTheOtherFilesWhereOneIsDamaged)
{
    events("good", losses(1, {1.0f}));
    const fs::path file = events("bad", losses(1, {2.0f}) + std::string(12, 'x') + test::scalarFrame(2, "loss", 3.0f));
    const auto log = importEventFolder(m_folder);
    ASSERT_TRUE(log);
    EXPECT_EQ(namesOf(*log), "bad;good;");
    EXPECT_THAT(truth(log->runs[0]), ElementsAre(2.0));
    EXPECT_THAT(notesOf(log->notes), HasSubstr(file.string() + " is damaged at byte"));
}

TEST_F(EventFolderTest, ReadsAThousandFilesAtMost)
{
    for (int i = 0; i < 1003; ++i)
        events("r" + std::to_string(i % 3), losses(i + 1, {1.0f}), std::to_string(10000 + i));
    const auto log = importEventFolder(m_folder);
    ASSERT_TRUE(log);
    std::size_t batches = 0;
    for (const RecoveredRun& run : log->runs) batches += run.record.batchCount();
    EXPECT_EQ(batches, 1000u);
    EXPECT_THAT(notesOf(log->notes), HasSubstr("more than 1,000 event files; 3 were left out"));
}

TEST_F(EventFolderTest, SaysWhatItLookedFor)
{
    const auto missing = importEventFolder(m_folder / "none");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    const auto empty = importEventFolder(m_folder);
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().code, ErrorCode::NothingUsable);
    EXPECT_THAT(toEnglish(empty.error().message), HasSubstr("events.out.tfevents."));
    events("", test::versionFrame());
    EXPECT_THAT(toEnglish(importEventFolder(m_folder).error().message), HasSubstr("hold no scalars"));
    events("", losses(1, {1.0f}), "2");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(importEventFolder(m_folder, {}, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
}

// The records are read before the means are undone.
TEST_F(EventFolderTest, SaysThatMoreIsToDoOnceTheFilesAreReadAndStopsThen)
{
    events("", losses(1, {1.0f, 2.0f}));
    std::vector<Progress> said;
    std::stop_source stop;
    const auto log = importEventFolder(
        m_folder, {},
        [&](const Progress& progress) {
            said.push_back(progress);
            if (progress.total == 0) stop.request_stop();
        },
        stop.get_token());
    ASSERT_FALSE(log);
    EXPECT_EQ(log.error().code, ErrorCode::Cancelled);
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(said.front().done, said.front().total);
    EXPECT_EQ(said.back().done, said.front().total);
}

}  // namespace
}  // namespace trueloss
