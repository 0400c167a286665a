#include "logs/FileTail.h"

#include "LogFixture.h"

#include <sys/stat.h>
#include <unistd.h>
#include <array>

namespace trueloss {
namespace {

namespace fs = std::filesystem;
using Change = FileTail::Change;

class FileTailTest : public LogFixture {
protected:
    fs::path file() const { return m_folder / "train.log"; }

    void append(const std::string& text) const { std::ofstream(file(), std::ios::binary | std::ios::app) << text; }

    /// All that is new now, and the last change on the way.
    std::pair<std::string, Change> readAll(FileTail& tail, std::size_t most = 1 << 16) const
    {
        std::string text;
        Change change = Change::None;
        for (int i = 0; i < 10'000; ++i) {
            const auto piece = tail.read(most);
            EXPECT_TRUE(piece);
            if (!piece) break;
            EXPECT_LE(piece->bytes.size(), most);
            if (piece->change != Change::None) change = piece->change;
            if (piece->bytes.empty() && piece->change == Change::None) break;
            text += piece->bytes;
        }
        return {text, change};
    }
};

using Read = std::pair<std::string, Change>;

TEST_F(FileTailTest, WaitsForAFileAndReadsWhatIsAppended)
{
    FileTail tail(file());
    EXPECT_EQ(readAll(tail), Read("", Change::None));
    EXPECT_FALSE(tail.found());
    append("one ");
    EXPECT_EQ(readAll(tail), Read("one ", Change::None));
    EXPECT_TRUE(tail.found());
    EXPECT_EQ(readAll(tail), Read("", Change::None));
    append("two");
    append(" three");
    EXPECT_EQ(readAll(tail, 3), Read("two three", Change::None));
    EXPECT_EQ(tail.bytesRead(), 13);
    EXPECT_EQ(tail.bytesKnown(), 13);
    EXPECT_FALSE(tail.ended());
}

TEST_F(FileTailTest, BeginsAnewWhereTheFileIsCut)
{
    append("a long first content");
    FileTail tail(file());
    readAll(tail);
    fs::resize_file(file(), 0);
    EXPECT_EQ(readAll(tail), Read("", Change::Anew));
    append("short");
    EXPECT_EQ(readAll(tail), Read("short", Change::None));
    // Cut and written to at once.
    std::ofstream(file(), std::ios::binary) << "new";
    EXPECT_EQ(readAll(tail), Read("new", Change::Anew));
}

TEST_F(FileTailTest, BeginsAnewWhereALongerContentIsWrittenOver)
{
    append("first");
    FileTail tail(file());
    readAll(tail);
    ::usleep(20'000);  // File systems keep times in steps of a few milliseconds.
    std::ofstream(file(), std::ios::binary) << "another, longer one";
    EXPECT_EQ(readAll(tail), Read("another, longer one", Change::Anew));
}

TEST_F(FileTailTest, ReadsTheRestOfARenamedFileAndThenTheNewOne)
{
    append("old");
    FileTail tail(file());
    readAll(tail);
    append(" rest");
    fs::rename(file(), m_folder / "train.log.1");
    EXPECT_EQ(readAll(tail), Read(" rest", Change::None)) << "as long as there is no new one";
    std::ofstream(m_folder / "train.log.1", std::ios::app) << " and more";
    append("new");
    EXPECT_EQ(readAll(tail), Read(" and morenew", Change::Rotated));
    append("er");
    EXPECT_EQ(readAll(tail), Read("er", Change::None));
}

TEST_F(FileTailTest, ReadsAPipeWithoutWaiting)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    FileTail tail(ends[0]);
    EXPECT_EQ(readAll(tail), Read("", Change::None));
    ASSERT_EQ(::write(ends[1], "line", 4), 4);
    EXPECT_EQ(readAll(tail), Read("line", Change::None));
    EXPECT_FALSE(tail.ended());
    ASSERT_EQ(::write(ends[1], " end", 4), 4);
    ::close(ends[1]);
    EXPECT_EQ(readAll(tail), Read(" end", Change::None));
    EXPECT_TRUE(tail.ended());
    EXPECT_EQ(::close(ends[0]), 0) << "it stays open";
}

TEST_F(FileTailTest, OutlivesTheWritersOfANamedPipe)
{
    ASSERT_EQ(::mkfifo(file().c_str(), 0600), 0);
    FileTail tail(file());
    EXPECT_EQ(readAll(tail), Read("", Change::None));
    append("one");
    EXPECT_EQ(readAll(tail), Read("one", Change::None));
    EXPECT_FALSE(tail.ended());
}

TEST_F(FileTailTest, SaysWhatCannotBeRead)
{
    fs::create_directory(file());
    FileTail tail(file());
    const auto piece = tail.read(10);
    ASSERT_FALSE(piece);
    EXPECT_EQ(piece.error().code, ErrorCode::Unreadable);
}

}  // namespace
}  // namespace trueloss
