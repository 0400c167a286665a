#include "check/checks/ColumnFacts.h"

#include "CheckFixture.h"

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<double> codesIn(std::vector<double> values)
{
    std::vector<double> out;
    for (const auto& code : checks::columnFacts(tableOf({std::move(values)}), 0).codes) out.push_back(code.value);
    return out;
}

/// `codes` in place of some of the drawn values.
std::vector<double> with(std::vector<double> values, double code, std::size_t times)
{
    for (std::size_t i = 0; i < times; ++i) values[3 + i * 7] = code;
    return values;
}

std::vector<double> pressures()
{
    return draw(400, 1, [](Numbers& n) { return n.uniform(4.0, 204.0); });
}

TEST(MissingCodes, LieApart)
{
    for (const double code : {-1.0, -9.0, -99.0, -999.0, -9'999.0, -99'999.0, -32'768.0, 999.0, 9'999.0, 65'535.0})
        EXPECT_THAT(codesIn(with(pressures(), code, 6)), ElementsAre(code));
    EXPECT_THAT(codesIn(with(pressures(), -1.0, 3)), ElementsAre(-1.0));
    EXPECT_THAT(codesIn(with(pressures(), -1.0, 2)), IsEmpty());
    // A value that nobody writes for "missing" is an outlier, if anything.
    EXPECT_THAT(codesIn(with(pressures(), 1'234.0, 6)), IsEmpty());
}

TEST(MissingCodes, ZeroCountsOnlyFarFromTheRest)
{
    const auto heights = draw(400, 2, [](Numbers& n) { return n.normal(170.0, 10.0); });
    EXPECT_THAT(codesIn(with(heights, 0.0, 10)), ElementsAre(0.0));
    // Readings from 4 on: zero may be one of them.
    EXPECT_THAT(codesIn(with(pressures(), 0.0, 30)), IsEmpty());
    const auto signedValues = draw(400, 3, [](Numbers& n) { return n.normal(); });
    EXPECT_THAT(codesIn(with(signedValues, 0.0, 50)), IsEmpty());
    // Nuclei as BBBC039 counts them: 0, 0, 0, then 7, 12, 17 and up to 231.
    std::vector<double> counts{0, 0, 0, 7, 12, 17, 20, 24, 26, 33, 36, 43, 49};
    for (int i = 50; i < 200; ++i) counts.push_back(i);
    EXPECT_THAT(codesIn(counts), IsEmpty());
    // Whole numbers far from zero: rare zeros are asked about, frequent ones are empty images.
    const auto many = draw(400, 9, [](Numbers& n) { return n.poisson(110.0); });
    EXPECT_THAT(codesIn(with(many, 0.0, 10)), ElementsAre(0.0));
    EXPECT_THAT(codesIn(with(many, 0.0, 40)), IsEmpty());
}

TEST(MissingCodes, ArePiledUpAmongOtherValues)
{
    const auto wide = draw(600, 4, [](Numbers& n) { return n.uniform(-2'000.0, 2'000.0); });
    EXPECT_THAT(codesIn(with(wide, 999.0, 20)), ElementsAre(999.0));
    EXPECT_THAT(codesIn(with(wide, -1.0, 20)), ElementsAre(-1.0));
    EXPECT_THAT(codesIn(with(wide, -1.0, 4)), IsEmpty());
    // Whole degrees hold -1 as often as other values.
    const auto degrees = draw(6'000, 5, [](Numbers& n) { return std::round(n.uniform(-45.0, 45.0)); });
    EXPECT_THAT(codesIn(degrees), IsEmpty());
}

TEST(MissingCodes, AreNoClassesAndNoEnds)
{
    const auto three = draw(300, 6, [](Numbers& n) { return std::round(n.uniform(-1.49, 1.49)); });
    EXPECT_THAT(codesIn(three), IsEmpty());
    const auto yesNo = draw(300, 6, [](Numbers& n) { return n.uniform(0, 1) < 0.5 ? -1.0 : 1.0; });
    EXPECT_THAT(codesIn(yesNo), IsEmpty());
    const auto cut = draw(2'000, 7, [](Numbers& n) { return std::clamp(n.normal(0.0, 0.7), -1.0, 1.0); });
    EXPECT_THAT(codesIn(cut), IsEmpty());
    const auto ages = draw(500, 8, [](Numbers& n) { return std::round(n.uniform(0.0, 100.0)); });
    EXPECT_THAT(codesIn(ages), IsEmpty());
}

TEST(MissingCodes, MayBeSeveral)
{
    auto values = pressures();
    for (std::size_t i = 0; i < 6; ++i) {
        values[i] = -999.0;
        values[100 + i] = -1.0;
        values[200 + i] = 9'999.0;
    }
    EXPECT_THAT(codesIn(values), ElementsAre(-999.0, -1.0, 9'999.0));
}

TEST(MissingCodes, AreReportedWithTheirRowsAndAQuestion)
{
    auto values = pressures();
    values[5] = values[50] = values[399] = -999.0;
    const auto findings = tableFindings(tableOf({values}));
    EXPECT_THAT(kinds(findings), ElementsAre(DataFindingKind::MissingCode));
    const DataFinding finding = only(findings, DataFindingKind::MissingCode);
    EXPECT_THAT(finding.rows, ElementsAre(5U, 50U, 399U));
    EXPECT_TRUE(finding.excludable);
    EXPECT_EQ(finding.severity, FindingSeverity::Warning);
    EXPECT_EQ(figureOf(finding, "value"), -999.0);
    EXPECT_THAT(headline(finding), testing::StartsWith("3 of 400 rows (0.75 %) with exactly -999 kPa in \"a\", first "
                                                       "line 7, while all others lie between "));
    EXPECT_THAT(toEnglish(finding.advice), testing::StartsWith("Does -999 stand for \"not measured\" here?"));
}

}  // namespace
}  // namespace trueloss
