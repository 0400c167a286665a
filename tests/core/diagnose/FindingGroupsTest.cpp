#include "diagnose/FindingGroups.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

Finding finding(Evidence evidence, const char* headline, std::optional<std::size_t> batch = {},
                const char* explanation = "")
{
    return {FindingKind::RunningMeanArtifact, evidence, {headline, {}}, {explanation, {}}, batch};
}

std::vector<std::string> textsOf(const std::vector<Message>& sentences)
{
    std::vector<std::string> texts;
    for (const Message& sentence : sentences) texts.push_back(toEnglish(sentence));
    return texts;
}

TEST(FindingGroups, WhatAnAutopsyFoundIsOneFindingWithItsEvidence)
{
    const auto groups = groupedFindings({finding(Evidence::Measured, "first", 4),
                                         finding(Evidence::Tested, "spike", 1, "The cause is the pixels."),
                                         finding(Evidence::Tested, "cure", {}, "tested"),
                                         finding(Evidence::Tested, "rule"), finding(Evidence::NotTested, "last")});
    ASSERT_EQ(groups.size(), 3U);
    EXPECT_EQ(toEnglish(groups[0].finding.headline), "first");
    EXPECT_TRUE(groups[0].evidence.empty());
    EXPECT_EQ(toEnglish(groups[1].finding.headline), "spike");
    EXPECT_EQ(toEnglish(groups[1].finding.explanation), "The cause is the pixels.");
    EXPECT_THAT(textsOf(groups[1].evidence), testing::ElementsAre("cure", "tested", "rule"));
    EXPECT_EQ(toEnglish(groups[2].finding.headline), "last");
    EXPECT_TRUE(groups[2].evidence.empty());
}

TEST(FindingGroups, OneAboutAnotherBatchIsAFindingOfItsOwn)
{
    const auto groups = groupedFindings({finding(Evidence::Tested, "one", 1), finding(Evidence::Tested, "another", 7)});
    EXPECT_EQ(groups.size(), 2U);
    // About the whole run, and nothing before it.
    EXPECT_EQ(groupedFindings({finding(Evidence::Tested, "alone")}).size(), 1U);
    EXPECT_EQ(groupedFindings({finding(Evidence::Measured, "a", 1), finding(Evidence::Tested, "b")}).size(), 2U);
    EXPECT_TRUE(groupedFindings({}).empty());
}

}  // namespace
}  // namespace trueloss
