#include "experiment/Verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace trueloss;
using testing::HasSubstr;

namespace {

TestedChange testOf(const char* key, TestKind kind, double cost, std::int64_t cured, double peak)
{
    TestedChange change;
    change.key = key;
    change.label = {"label of %1", {std::int64_t{7}}};
    change.kind = kind;
    change.cost = cost;
    change.counted = kind == TestKind::Unchanged ? 0 : 5;
    change.cured = cured;
    change.interval = proportionInterval(cured, change.counted);
    change.peak = peak;
    change.peaks = {peak};
    change.spiked = {cured < 5};
    change.rmse = {{110.0, peak}};
    return change;
}

/// The question's run as the figures of the autopsy's first table give it, 12.9 million after 110.
AutopsyReport question()
{
    AutopsyReport report;
    report.unit = "kPa";
    report.rule = {110.0, 110.0};
    report.batches = 40;
    report.seeds = 5;
    report.spike = 1;
    report.tests = {testOf("probe-random-signs", TestKind::Probe, 0, 5, 115),
                    testOf("pixels-unit", TestKind::Single, 1, 0, 55'210),
                    testOf("rate/100", TestKind::Single, 2, 5, 113),
                    testOf("targets-standard", TestKind::Single, 1, 0, 36.91e6),
                    testOf("rate/32", TestKind::Smallest, 1.5, 5, 280),
                    testOf("bias-correction", TestKind::Single, 1, 0, 28'510),
                    testOf("unchanged", TestKind::Unchanged, 0, 0, 12.91e6),
                    testOf("pixels-unit+bias-correction", TestKind::Pair, 2, 4, 114)};
    LayerPicture layer;
    layer.name = "features.0";
    layer.uniformity = 0.99;
    layer.signCoherence = 0.8;
    report.layers = {layer};
    return report;
}

VerdictFacts rawPixels()
{
    VerdictFacts facts;
    facts.firstBatchSound = true;
    facts.rawPixels = true;
    return facts;
}

CauseKind causeOf(AutopsyReport report, const VerdictFacts& facts)
{
    rankTests(report.tests);
    giveVerdict(report, facts);
    return report.cause;
}

}  // namespace

TEST(Verdict, RanksCuresByWhatTheyKeepAndTheRestByTheirPeaks)
{
    AutopsyReport report = question();
    rankTests(report.tests);
    std::vector<std::string> keys;
    for (const TestedChange& tested : report.tests) keys.push_back(tested.key);
    EXPECT_THAT(keys, testing::ElementsAre("unchanged", "rate/32", "rate/100", "pixels-unit+bias-correction",
                                           "bias-correction", "pixels-unit", "targets-standard", "probe-random-signs"));
}

// A change that was tried with the first seed alone is held against that seed, not against the median of all.
TEST(Verdict, PeaksAreComparedWithThoseOfTheSameSeeds)
{
    AutopsyReport report;
    EXPECT_TRUE(std::isnan(report.unchangedPeak({})));
    TestedChange unchanged = testOf("unchanged", TestKind::Unchanged, 0, 0, 341.5);
    unchanged.seeds = {0, 1, 2};
    unchanged.peaks = {458.6, 300.0, 341.5};
    TestedChange change = testOf("clip-norm", TestKind::Single, 1, 0, 457.9);
    change.seeds = {0};
    report.tests = {unchanged, change};
    EXPECT_EQ(report.unchangedPeak(change), 458.6);
    change.seeds = {1, 2};
    EXPECT_EQ(report.unchangedPeak(change), 320.75);
    EXPECT_EQ(report.unchangedPeak(unchanged), 341.5);
}

TEST(Verdict, SaysWhatWasTestedWhatCuredItAndHowSureThatIs)
{
    AutopsyReport report = question();
    rankTests(report.tests);
    giveVerdict(report, rawPixels());
    EXPECT_EQ(report.cause, CauseKind::FirstStepOnPixels);
    ASSERT_TRUE(report.cure);
    EXPECT_EQ(report.tests[*report.cure].key, "rate/32");
    std::string evidence;
    for (const Message& sentence : report.evidence) evidence += toEnglish(sentence) + "\n";
    // 5 of 5: Clopper and Pearson's limit is 0.025^(1/5) = 0.478.
    EXPECT_THAT(evidence, HasSubstr("in 5 of 5 runs (95 % sure: in at least 47 % of such runs): \"label of 7\""));
    EXPECT_THAT(evidence, HasSubstr("Scaling the targets is no cure: it helped in 0 of 5 runs, and the peak was 36.91 "
                                    "million kPa instead of 12.91 million kPa"));
    // 12.91 million / 55,210 = 233.8; / 113 = 114,247.
    EXPECT_THAT(toEnglish(report.verdict), HasSubstr("scaled pixels make it up to 233.8 times smaller"));
    EXPECT_THAT(toEnglish(report.verdict), HasSubstr("up to 114,248 times"));
}

TEST(Verdict, EachPartOfTheEvidenceIsNecessary)
{
    const auto without = [](const char* key, auto change) {
        AutopsyReport report = question();
        for (TestedChange& tested : report.tests) {
            if (tested.key == key) change(tested);
        }
        return causeOf(report, rawPixels());
    };
    const auto failing = [](TestedChange& tested) { tested.cured = 4; };
    EXPECT_EQ(without("probe-random-signs", failing), CauseKind::LearningRate);
    EXPECT_EQ(without("pixels-unit", [](TestedChange& tested) { tested.peak = 2e6; }), CauseKind::FirstStep);
    AutopsyReport spread = question();
    spread.layers.front().uniformity = 0.8;
    EXPECT_EQ(causeOf(spread, rawPixels()), CauseKind::LearningRate);
    VerdictFacts scaled = rawPixels();
    scaled.rawPixels = false;
    EXPECT_EQ(causeOf(question(), scaled), CauseKind::FirstStep);
}

TEST(Verdict, RowsAreToBlameOnlyWhereOthersWouldNotHaveDone)
{
    AutopsyReport report = question();
    report.rows = {3};
    report.tests.push_back(testOf("rows-worst", TestKind::Rows, 0.5, 5, 100));
    report.tests.push_back(testOf("targets-replaced", TestKind::Rows, 0.5, 5, 100));
    report.tests.push_back(testOf("images-replaced", TestKind::Rows, 0.5, 0, 1e6));
    report.tests.push_back(testOf("rows-control", TestKind::Control, 0.5, 0, 1e6));
    EXPECT_EQ(causeOf(report, rawPixels()), CauseKind::WrongTarget);
    report.tests.back().cured = 5;
    EXPECT_EQ(causeOf(report, rawPixels()), CauseKind::FirstStepOnPixels);
    // Neither targets nor images alone: it takes both.
    report.tests.back().cured = 0;
    report.tests[9].cured = 0;
    EXPECT_EQ(causeOf(report, rawPixels()), CauseKind::UnusualRow);
    // Where the time ran out before the images were tried, the targets are not told from them.
    report.tests[9].cured = 5;
    std::erase_if(report.tests, [](const TestedChange& test) { return test.key == "images-replaced"; });
    EXPECT_EQ(causeOf(report, rawPixels()), CauseKind::UnusualRow);
}

// The run's own seed broke off, the others did not spike: of an infinite peak there is no fraction to tell.
TEST(Verdict, ClaimsNoFactorWhereTheSameSeedsHadNoFinitePeak)
{
    AutopsyReport report = question();
    for (TestedChange& test : report.tests) {
        test.seeds = {0};
        if (test.key != "unchanged") continue;
        test.seeds = {0, 1, 2};
        test.peaks = {std::numeric_limits<double>::infinity(), 90, 95};
        test.peak = 95;
    }
    rankTests(report.tests);
    giveVerdict(report, rawPixels());
    EXPECT_THAT(toEnglish(report.verdict), testing::Not(HasSubstr("times smaller"))) << toEnglish(report.verdict);
}

TEST(Verdict, SixteenBitsAreTheCauseOnlyWhereTheyOverflowedAnd32Cure)
{
    AutopsyReport report = question();
    report.tests.push_back(testOf("precision-float32", TestKind::Single, 1, 5, 100));
    report.tests.push_back(testOf("rows-worst", TestKind::Rows, 0.5, 5, 100));
    VerdictFacts facts = rawPixels();
    EXPECT_EQ(causeOf(report, facts), CauseKind::UnusualRow);
    facts.halfOverflow = true;
    EXPECT_EQ(causeOf(report, facts), CauseKind::NumberOverflow);
    AutopsyReport told = report;
    rankTests(told.tests);
    giveVerdict(told, facts);
    EXPECT_THAT(toEnglish(told.verdict), HasSubstr("mixed precision (fp16)"));
    EXPECT_THAT(toEnglish(told.verdict), HasSubstr("in 5 of 5 runs"));
    report.tests[8].cured = 4;
    EXPECT_EQ(causeOf(report, facts), CauseKind::UnusualRow);

    // What passes 32 bits has its own sentence.
    AutopsyReport whole = question();
    whole.tests.push_back(testOf("targets-minmax", TestKind::Single, 1, 5, 100));
    VerdictFacts loss = rawPixels();
    loss.lossOverflow = true;
    rankTests(whole.tests);
    giveVerdict(whole, loss);
    EXPECT_EQ(whole.cause, CauseKind::NumberOverflow);
    EXPECT_THAT(toEnglish(whole.verdict), HasSubstr("32-bit floating point"));
}

// The question's run in mixed precision breaks off; in 32 bits it is as it was.
TEST(Verdict, WhereThePeakIsInfiniteTheRunIn32BitsIsWhatOthersAreHeldAgainst)
{
    AutopsyReport report = question();
    for (TestedChange& tested : report.tests) {
        if (tested.key == "unchanged") tested.peak = std::numeric_limits<double>::infinity();
    }
    report.tests.push_back(testOf("precision-float32", TestKind::Single, 1, 0, 12.91e6));
    VerdictFacts facts = rawPixels();
    facts.halfOverflow = true;
    AutopsyReport told = report;
    rankTests(told.tests);
    giveVerdict(told, facts);
    EXPECT_EQ(told.cause, CauseKind::FirstStepOnPixels);
    EXPECT_THAT(toEnglish(told.verdict), HasSubstr("scaled pixels make it up to 233.8 times smaller"));
    std::string evidence;
    for (const Message& sentence : told.evidence) evidence += toEnglish(sentence) + "\n";
    EXPECT_THAT(evidence, HasSubstr("in 32 bits the spike is gone in 0 of 5 runs only, and the peak is 12.91 million "
                                    "kPa"));
    EXPECT_THAT(evidence, HasSubstr("is counted from that run"));
    // A finite peak alone says nothing for the pixels: in 32 bits it is finite too.
    for (TestedChange& tested : report.tests) {
        if (tested.key == "pixels-unit") tested.peak = 2e6;
    }
    EXPECT_EQ(causeOf(report, facts), CauseKind::FirstStep);
    // Where 32 bits overflow as well there is nothing to count from.
    report.tests.back().peak = std::numeric_limits<double>::infinity();
    rankTests(report.tests);
    giveVerdict(report, facts);
    EXPECT_EQ(report.cause, CauseKind::FirstStepOnPixels);
    EXPECT_THAT(toEnglish(report.verdict), HasSubstr("the numbers stay finite"));
    EXPECT_THAT(toEnglish(report.verdict), testing::Not(HasSubstr("times smaller")));
}
