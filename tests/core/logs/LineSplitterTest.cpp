#include "logs/LineSplitter.h"

#include "logs/LineStamp.h"
#include "logs/ShownName.h"
#include "logs/Utf16Text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using testing::ElementsAre;
using testing::HasSubstr;

namespace trueloss {
namespace {

/// The lines of a text that comes in pieces of so many bytes.
std::vector<std::string> linesOf(std::string_view text, std::size_t piece)
{
    std::vector<std::string> lines;
    LineSplitter splitter([&lines](std::string_view line) { lines.emplace_back(line); });
    for (std::size_t at = 0; at < text.size(); at += piece) EXPECT_TRUE(splitter.feed(text.substr(at, piece)));
    splitter.flush();
    return lines;
}

TEST(LineSplitter, ShowsWhatATerminalShows)
{
    for (const std::size_t piece : {1u, 2u, 3u, 7u, 1000u}) {
        EXPECT_THAT(linesOf("a\r\nb  \rc\b\b\bd\n\n  e", piece), ElementsAre("a", "b", "cd", "  e"));
        EXPECT_THAT(linesOf("\x1b[1m 2/52\x1b[0m \x1b[32m==\x1b[0m\x1b[37m\x1b[0m 1s\n\x1b"
                            "cx\n",
                            piece),
                    ElementsAre(" 2/52 == 1s", "x"));
        EXPECT_THAT(linesOf("cut \x1b[3\nnext", piece), ElementsAre("cut", "next"));
        EXPECT_TRUE(linesOf("", piece).empty());
    }
}

TEST(LineSplitter, HandsALongLineOverInPieces)
{
    constexpr std::size_t most = LineSplitter::longestLine;
    std::vector<std::size_t> sizes;
    LineSplitter splitter([&sizes](std::string_view line) { sizes.push_back(line.size()); });
    ASSERT_TRUE(splitter.feed("a\n" + std::string(most, 'x') + "\n"));
    EXPECT_EQ(splitter.overlong(), 0);
    ASSERT_TRUE(splitter.feed(std::string(2 * most + 5, 'y') + "\nb\n"));
    EXPECT_THAT(sizes, ElementsAre(1u, most, most, most, 5u, 1u));
    EXPECT_EQ(splitter.overlong(), 1);
}

TEST(LineSplitter, StopsAtAZeroByte)
{
    std::vector<std::string> lines;
    LineSplitter splitter([&lines](std::string_view line) { lines.emplace_back(line); });
    const auto fed = splitter.feed(std::string_view("a\nP\0K", 5));
    ASSERT_FALSE(fed);
    EXPECT_EQ(fed.error().code, ErrorCode::Malformed);
    EXPECT_THAT(toEnglish(fed.error().message), HasSubstr("Line 2 has a zero byte"));
    EXPECT_THAT(lines, ElementsAre("a", "P"));
}

TEST(LineStamp, IsTakenOffWhereItIsOne)
{
    EXPECT_EQ(withoutStamp("2023-01-01T10:00:00.1234567Z  1/51 [>"), "1/51 [>");
    EXPECT_EQ(withoutStamp("[10:00:00] Epoch 1/3"), "Epoch 1/3");
    EXPECT_EQ(withoutStamp("2023/01/01 10:00:00 - x"), "- x");
    EXPECT_EQ(withoutStamp("[2023-01-01 10:00:00,123] x"), "x");
    EXPECT_EQ(withoutStamp("2023-01-01T10:00:00+02:00 x"), "x");
    EXPECT_EQ(withoutStamp("I1124 10:00:00.123456 12345 train.py:88] 1/51 [>"), "1/51 [>");
    EXPECT_EQ(withoutStamp("I1124 10:00:00.123456 no bracket"), "I1124 10:00:00.123456 no bracket");
    for (const char* line : {"", "10:00:00", "10:00 x", "1/51 [>", "[10:00:00 x", "10:00:001/51", "2023-01-01 x"})
        EXPECT_EQ(withoutStamp(line), line);
}

// "a", "e acute", "a Chinese character" and a pair, U+1F600; then half a pair.
TEST(Utf16Text, IsDecodedInPieces)
{
    const std::string bytes("a\0\xE9\0\x2D\x4E\x3D\xD8\x00\xDE\x3D\xD8z\0", 14);
    for (const std::size_t piece : {1u, 3u, 14u}) {
        Utf16Text text(Utf16Text::Order::Little);
        std::string out;
        for (std::size_t at = 0; at < bytes.size(); at += piece) out += text.decode(bytes.substr(at, piece));
        EXPECT_EQ(out, "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80\xEF\xBF\xBDz");
    }
    EXPECT_EQ(Utf16Text(Utf16Text::Order::Big).decode(std::string("\0a", 2)), "a");
    EXPECT_EQ(Utf16Text::orderOf("\xFE\xFF"), Utf16Text::Order::Big);
    EXPECT_FALSE(Utf16Text::orderOf("ab"));
}

TEST(ShownName, HasNothingThatCouldNotBeShown)
{
    EXPECT_EQ(shownName("loss"), "loss");
    EXPECT_EQ(shownName("\xE6\x8D\x9F"), "\xE6\x8D\x9F");
    EXPECT_EQ(shownName("a\x01\xFF\xE6"), "a???");
    EXPECT_EQ(shownName(std::string(500, 'x')).size(), 200u);
}

}  // namespace
}  // namespace trueloss
