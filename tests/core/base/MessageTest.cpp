#include "base/Message.h"

#include "base/Error.h"

#include <gtest/gtest.h>
#include <limits>

namespace trueloss {
namespace {

TEST(Message, FillsItsPlaces)
{
    const Message message{TRUELOSS_TEXT("Core", "%2 of %1 in %3, %2 again"),
                          {std::string("run.csv"), std::int64_t{1'640}, 12'912'345.0}};
    EXPECT_EQ(toEnglish(message), "1,640 of run.csv in 12.91 million, 1,640 again");
}

TEST(Message, MayHoldPhrases)
{
    const auto first = [](const MessageArg& place) { return toEnglish({"first %1 of %2", {place, std::int64_t{3}}}); };
    EXPECT_EQ(first(Phrase{"line %1", {std::int64_t{1'640}}}), "first line 1,640 of 3");
    EXPECT_EQ(first("x_test[10]"), "first x_test[10] of 3");
    EXPECT_EQ(first(Phrase{"line %1, \"%2\"", {1.5, "%2"}}), "first line 1.5, \"%2\" of 3");
    EXPECT_FALSE((MessageArg(Phrase{"line %1", {1.0}})) == (MessageArg(Phrase{"row %1", {1.0}})));
}

TEST(Message, AValueThatLooksLikeAPlaceStaysAsItIs)
{
    EXPECT_EQ(toEnglish({"%1 and %2", {std::string("%2"), std::string("%1%%")}}), "%2 and %1%%");
    EXPECT_EQ(fillPlaces("%1%2", {"%", "2"}), "%2");
}

TEST(Message, PlacesWithoutAValueAndPercentSignsStay)
{
    EXPECT_EQ(fillPlaces("%1 % of %2, 100 %", {"5"}), "5 % of %2, 100 %");
    EXPECT_EQ(fillPlaces("%0 %a %", {"5"}), "%0 %a %");
    EXPECT_EQ(fillPlaces("%12", {"x"}), "x2");
    EXPECT_EQ(fillPlaces("", {"x"}), "");
}

TEST(Message, NamesNumbersThatAreNotFinite)
{
    EXPECT_EQ(toEnglish({"it is %1", {std::numeric_limits<double>::quiet_NaN()}}), "it is not a number");
}

TEST(Message, ComparesByTextAndValues)
{
    const std::string same = "row %1";  // Another address than the literal's.
    EXPECT_EQ((Message{"row %1", {std::int64_t{3}}}), (Message{same.c_str(), {std::int64_t{3}}}));
    EXPECT_FALSE((Message{"row %1", {std::int64_t{3}}}) == (Message{"row %1", {std::int64_t{4}}}));
    EXPECT_FALSE((Message{"row %1", {std::int64_t{3}}}) == (Message{"row %1", {3.0}}));
    EXPECT_FALSE((Message{"row %1", {}}) == (Message{"line %1", {}}));
    EXPECT_TRUE(Message().empty());
    EXPECT_FALSE((Message{"x", {}}).empty());
}

TEST(Message, FailMakesAnErrorOfIt)
{
    const Result<int> result = fail(ErrorCode::TooLarge, "%1 is too large", {std::string("a.csv")});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(toEnglish(result.error().message), "a.csv is too large");
}

// Chinese sets numbers and names off by blanks, but not its own words.
TEST(MessageTest, NoBlankStandsBetweenChineseWords)
{
    EXPECT_EQ(fillPlaces("首先是 %1，与 %2 相同。", {"第 102 行", "第 103 行"}), "首先是第 102 行，与第 103 行相同。");
    EXPECT_EQ(fillPlaces("首先是 %1，与 %2 相同。", {"a.png", "b.png"}), "首先是 a.png，与 b.png 相同。");
    EXPECT_EQ(fillPlaces("共 %1 个", {"1.2 万"}), "共 1.2 万个");
    EXPECT_EQ(fillPlaces("%1 个", {"第 1"}), "第 1 个");
    EXPECT_EQ(fillPlaces("是 %1", {"行"}), "是行");
    EXPECT_EQ(fillPlaces("first %1 of", {"第 1 行"}), "first 第 1 行 of");
    EXPECT_EQ(fillPlaces(" %1 ", {"é"}), " é ");
}

}  // namespace
}  // namespace trueloss
