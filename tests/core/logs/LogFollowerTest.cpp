#include "logs/LogFollower.h"

#include "support/EventBytes.h"

#include "LogFixture.h"

#include <gmock/gmock.h>

#include <unistd.h>
#include <array>
#include <cmath>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LogFollowerTest : public LogFixture {
protected:
    fs::path file() const { return m_folder / "train.log"; }
    void append(const std::string& text) const { std::ofstream(file(), std::ios::binary | std::ios::app) << text; }

    /// Polls until there is nothing new; how often there was.
    static int settle(LogFollower& follower)
    {
        int news = 0;
        while (follower.poll() && news < 1000) ++news;
        EXPECT_FALSE(follower.poll());
        return news;
    }

    static std::vector<double> truth(const LogFollower& follower, std::size_t run = 0)
    {
        std::vector<double> values;
        const ImportedLog log = follower.log();
        if (log.runs.size() <= run) return values;
        for (std::size_t i = 0; i < log.runs[run].record.batchCount(); ++i)
            values.push_back(std::round(log.runs[run].record.trueCurve().at(i) * 100.0) / 100.0);
        return values;
    }

    static std::string notes(const LogFollower& follower)
    {
        std::string text;
        for (const Message& note : follower.log().notes) text += toEnglish(note) + "\n";
        return text;
    }
};

/// A step of a Keras bar whose loss is the mean so far.
std::string bar(int step, const std::string& loss)
{
    return "\r " + std::to_string(step) + "/20 [=>............................] - ETA: 9s - loss: " + loss;
}

TEST_F(LogFollowerTest, ReadsLinesAsTheyAreWritten)
{
    LogFollower follower(file());
    EXPECT_FALSE(follower.poll());
    EXPECT_FALSE(follower.found());
    EXPECT_THAT(follower.log().runs, IsEmpty());
    append("Epoch 1/2\n" + bar(1, "4.0000"));
    settle(follower);
    EXPECT_TRUE(follower.found());
    EXPECT_THAT(truth(follower), ElementsAre(4.0)) << "though the line has not ended yet";
    EXPECT_EQ(follower.log().runs.at(0).record.name, "train.log");
    append(bar(2, "5.0000"));
    settle(follower);
    append(bar(3, "6.0000"));
    settle(follower);
    EXPECT_THAT(truth(follower), ElementsAre(4.0, 6.0, 8.0));
    EXPECT_FALSE(follower.error());
}

TEST_F(LogFollowerTest, WaitsForTheRestOfALineThatComesInPieces)
{
    LogFollower follower(file());
    append("Epoch 1/2\n" + bar(1, "4.0000") + bar(2, "5.0"));
    EXPECT_TRUE(follower.poll()) << "bytes came";
    append("000" + bar(3, "6.0000") + "\n");
    settle(follower);
    EXPECT_THAT(truth(follower), ElementsAre(4.0, 6.0, 8.0));
    EXPECT_LT(follower.log().runs.at(0).record.recovered(1).bound, 1e-3) << "all digits of 5.0000 were read";
}

TEST_F(LogFollowerTest, BeginsAnewWhereTheFileIsReplaced)
{
    append("Epoch 1/2\n" + bar(1, "4.0000") + bar(2, "5.0000") + "\n");
    LogFollower follower(file());
    settle(follower);
    EXPECT_THAT(truth(follower), ElementsAre(4.0, 6.0));
    std::ofstream(file()) << "Epoch 1/2\n" + bar(1, "9.0000") + "\n";
    settle(follower);
    EXPECT_THAT(truth(follower), ElementsAre(9.0));
    EXPECT_THAT(notes(follower), HasSubstr("cut or replaced, and read anew: 1."));
}

TEST_F(LogFollowerTest, GoesOnInTheFileThatTakesTheNameOfARenamedOne)
{
    append("Epoch 1/2\n" + bar(1, "4.0000") + "\n");
    LogFollower follower(file());
    settle(follower);
    append(bar(2, "5.0000"));
    fs::rename(file(), m_folder / "train.log.1");
    append(bar(3, "6.0000") + "\n");
    settle(follower);
    EXPECT_THAT(truth(follower), ElementsAre(4.0, 6.0, 8.0));
    EXPECT_THAT(notes(follower), HasSubstr("went on in a new file of the same name: 1."));
}

TEST_F(LogFollowerTest, ReadsAPipeToItsEnd)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    LogFollower follower(ends[0], "input");
    EXPECT_FALSE(follower.poll());
    const std::string text = "Epoch 1/2\n" + bar(1, "4.0000") + bar(2, "5.0000");
    ASSERT_EQ(::write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    settle(follower);
    EXPECT_THAT(truth(follower), ElementsAre(4.0, 6.0));
    EXPECT_EQ(follower.log().runs.at(0).record.name, "input");
    EXPECT_FALSE(follower.ended());
    ::close(ends[1]);
    settle(follower);
    EXPECT_TRUE(follower.ended());
    ::close(ends[0]);
}

TEST_F(LogFollowerTest, ReadsALongFileInParts)
{
    // 20 MiB of event records: three polls of at most 8 MiB.
    std::string bytes = test::versionFrame();
    std::int64_t steps = 0;
    const std::string image = test::bytesField(1, "image") + test::bytesField(4, std::string(100'000, 'p'));
    while (bytes.size() < (std::size_t{20} << 20)) {
        ++steps;
        bytes += test::scalarFrame(steps, "loss", 1.0f) + test::frame(test::event(steps, image));
    }
    append(bytes);
    LogFollower follower(file());
    EXPECT_TRUE(follower.poll());
    EXPECT_EQ(follower.bytesRead(), std::int64_t{8} << 20);
    EXPECT_EQ(follower.bytesKnown(), static_cast<std::int64_t>(bytes.size()));
    EXPECT_THAT(truth(follower), testing::SizeIs(testing::AllOf(testing::Gt(50u), testing::Lt(100u))));
    settle(follower);
    EXPECT_EQ(follower.bytesRead(), follower.bytesKnown());
    EXPECT_EQ(truth(follower).size(), static_cast<std::size_t>(steps));
}

TEST_F(LogFollowerTest, FollowsAFolderOfEventFiles)
{
    const fs::path folder = m_folder / "logs";
    LogFollower follower(folder);
    EXPECT_FALSE(follower.poll());
    fs::create_directories(folder / "run");
    EXPECT_FALSE(follower.poll());
    const auto write = [&](const std::string& name, const std::string& bytes) {
        std::ofstream(folder / "run" / name, std::ios::binary | std::ios::app) << bytes;
    };
    write("events.out.tfevents.1.host", test::versionFrame() + test::scalarFrame(1, "loss", 2.0f));
    ::usleep(120'000);  // New files are looked for every 90 ms.
    settle(follower);
    EXPECT_THAT(truth(follower), ElementsAre(2.0));
    write("events.out.tfevents.1.host", test::scalarFrame(2, "loss", 3.0f));
    write("events.out.tfevents.2.host", test::versionFrame() + test::scalarFrame(3, "loss", 4.0f));
    ::usleep(120'000);
    settle(follower);
    EXPECT_THAT(truth(follower), ElementsAre(2.0, 3.0, 4.0));
    EXPECT_FALSE(follower.ended());
}

TEST_F(LogFollowerTest, KeepsWhatWasReadBeforeDamageAndRecoversWithANewFile)
{
    append(test::versionFrame() + test::scalarFrame(1, "loss", 2.0f) + std::string(40, 'x'));
    LogFollower follower(file());
    settle(follower);
    ASSERT_TRUE(follower.error());
    EXPECT_EQ(follower.error()->code, ErrorCode::Malformed);
    EXPECT_THAT(truth(follower), ElementsAre(2.0));
    std::ofstream(file(), std::ios::binary) << test::versionFrame() + test::scalarFrame(1, "loss", 7.0f);
    settle(follower);
    EXPECT_FALSE(follower.error());
    EXPECT_THAT(truth(follower), ElementsAre(7.0));
}

}  // namespace
}  // namespace trueloss
