#include "chart/MarkupText.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

TEST(MarkupText, EscapesWhatMarkupReads)
{
    EXPECT_EQ(markupText("<script>alert(\"x\" & 'y')</script>"),
              "&lt;script&gt;alert(&quot;x&quot; &amp; &apos;y&apos;)&lt;/script&gt;");
    EXPECT_EQ(markupText("压力 kPa, R²"), "压力 kPa, R²");
}

TEST(MarkupText, ReplacesBytesThatAreNoUtf8)
{
    EXPECT_EQ(markupText("a\xff"
                         "b"),
              "a\xEF\xBF\xBD"
              "b");
    // An overlong '<', a surrogate and a cut character must not come through as something else.
    EXPECT_EQ(markupText("\xC0\xBC").find('<'), std::string::npos);
    EXPECT_EQ(markupText("\xED\xA0\x80").find("\xED\xA0"), std::string::npos);
    EXPECT_EQ(markupText("x\xE5\x8E"), "x\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(MarkupText, ReplacesControlCharacters)
{
    EXPECT_EQ(markupText(std::string_view("a\0b\x01\x7f\x1b[0m", 9)).find('\0'), std::string::npos);
    EXPECT_EQ(cleanText("a\x01"
                        "b"),
              "a\xEF\xBF\xBD"
              "b");
    EXPECT_EQ(cleanText("a\tb\nc"), "a\tb\nc");
    EXPECT_EQ(cleanText("\xC2\x85"), "\xEF\xBF\xBD");
    EXPECT_EQ(cleanText("\xEF\xBF\xBE"), "\xEF\xBF\xBD");
    EXPECT_EQ(cleanText(""), "");
}

}  // namespace
}  // namespace trueloss
