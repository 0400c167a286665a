#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

std::string readFile(const std::string& name)
{
    std::ifstream in(std::string(TRUELOSS_SOURCE_DIR) + "/translations/" + name, std::ios::binary);
    EXPECT_TRUE(in) << name;
    return {std::istreambuf_iterator<char>(in), {}};
}

std::multiset<std::string> placesOf(const std::string& text)
{
    static const std::regex place("%L?[0-9n]");
    std::multiset<std::string> places;
    for (std::sregex_iterator i(text.begin(), text.end(), place), end; i != end; ++i) places.insert(i->str());
    return places;
}

class Translations : public testing::TestWithParam<const char*> {};

// Every sentence is translated, and fills the same places as its source.
TEST_P(Translations, AreCompleteAndKeepThePlaces)
{
    const std::string text = readFile(GetParam());
    EXPECT_EQ(text.find("type=\"unfinished\""), std::string::npos);
    EXPECT_EQ(text.find("type=\"vanished\""), std::string::npos);
    static const std::regex message(
        "<source>([^<]*)</source>(?:\\s*<(?:comment|extracomment)>[^<]*</(?:comment|extracomment)>)*\\s*"
        "<translation>([^<]*)</translation>");
    int count = 0;
    for (std::sregex_iterator i(text.begin(), text.end(), message), end; i != end; ++i, ++count) {
        const std::string source = (*i)[1];
        const std::string translated = (*i)[2];
        EXPECT_FALSE(translated.empty()) << source;
        EXPECT_EQ(placesOf(translated), placesOf(source)) << source << "\n" << translated;
    }
    EXPECT_GT(count, 500);
}

INSTANTIATE_TEST_SUITE_P(Languages, Translations, testing::Values("trueloss_en.ts", "trueloss_zh_CN.ts"));

}  // namespace
