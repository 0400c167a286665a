#include "logs/TextLines.h"

#include "core/logs/LogFixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using testing::ElementsAre;
using testing::HasSubstr;

namespace trueloss {
namespace {

class TextLines : public LogFixture {
protected:
    std::vector<std::string> linesOf(const std::string& content) const
    {
        std::vector<std::string> lines;
        const auto read =
            readTerminalLines(write(content), [&lines](std::string_view line) { lines.emplace_back(line); });
        EXPECT_TRUE(read.has_value());
        return lines;
    }

    Error errorOf(const std::filesystem::path& file) const
    {
        const auto read = readTerminalLines(file, [](std::string_view) {});
        EXPECT_FALSE(read.has_value());
        return read.has_value() ? Error{} : read.error();
    }
};

TEST_F(TextLines, ReadsWhatATerminalShows)
{
    EXPECT_THAT(linesOf("a\r\nb  \rc\b\b\bd\n\n  e"), ElementsAre("a", "b", "cd", "  e"));
    EXPECT_THAT(linesOf("\x1b[1m 2/52\x1b[0m \x1b[32m==\x1b[0m\x1b[37m\x1b[0m 1s\n\x1b"
                        "cx\n"),
                ElementsAre(" 2/52 == 1s", "x"));
    EXPECT_TRUE(linesOf("").empty());
}

TEST_F(TextLines, KeepsLinesWholeAcrossItsReads)
{
    std::string content;
    for (int i = 0; i < 20000; ++i) content += "line " + std::to_string(i) + "\n";
    const auto lines = linesOf(content);
    ASSERT_EQ(lines.size(), 20000u);
    EXPECT_EQ(lines[13107], "line 13107");
    EXPECT_EQ(lines.back(), "line 19999");
}

TEST_F(TextLines, ReadsALineOfAMebibyteAndRefusesALongerOne)
{
    const std::string longest(std::size_t{1} << 20, 'x');
    EXPECT_EQ(linesOf(longest).at(0).size(), longest.size());
    const Error error = errorOf(write("a\nb\n" + longest + "x\n"));
    EXPECT_EQ(error.code, ErrorCode::TooLarge);
    EXPECT_THAT(toEnglish(error.message), HasSubstr("Line 3 of "));
}

TEST_F(TextLines, RefusesFilesOfMoreThanTwoGibibytes)
{
    const auto file = write("");
    std::filesystem::resize_file(file, (std::uintmax_t{2} << 30) + 1);  // Sparse: takes no room on the disk.
    EXPECT_EQ(errorOf(file).code, ErrorCode::TooLarge);
}

TEST_F(TextLines, RefusesWhatIsNoText)
{
    const Error error = errorOf(write(std::string("a\nP\0K", 5)));
    EXPECT_EQ(error.code, ErrorCode::Malformed);
    EXPECT_THAT(toEnglish(error.message), HasSubstr("line 2 has a zero byte"));
}

TEST_F(TextLines, RefusesFoldersMissingFilesAndDevices)
{
    const Error folder = errorOf(m_folder);
    EXPECT_EQ(folder.code, ErrorCode::Unreadable);
    EXPECT_THAT(toEnglish(folder.message), HasSubstr("is a folder"));
    EXPECT_EQ(errorOf(m_folder / "none.log").code, ErrorCode::NotFound);
    EXPECT_EQ(errorOf(m_folder / "none" / "none.log").code, ErrorCode::NotFound);
    EXPECT_EQ(errorOf("/dev/zero").code, ErrorCode::Unreadable);
}

}  // namespace
}  // namespace trueloss
