#include "CheckFixture.h"

#include <functional>
#include <numeric>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;
using enum DataFindingKind;

std::vector<double> normal(std::size_t rows, std::uint64_t seed = 1)
{
    return draw(rows, seed, [](Numbers& n) { return n.normal(100.0, 15.0); });
}

TEST(RowsLeftOut, AreSummedUpByReason)
{
    Manifest manifest = tableOf({normal(90)});
    for (int i = 0; i < 7; ++i)
        manifest.rejected.push_back(
            {"table.csv", 100 + i, "image", "x" + std::to_string(i), RejectReason::MissingImage});
    for (int i = 0; i < 3; ++i)
        manifest.rejected.push_back({"table.csv", 200 + i, "a", "12,5", RejectReason::NotANumber});
    const auto findings = tableFindings(manifest);
    ASSERT_THAT(kinds(findings), ElementsAre(RowsLeftOut, RowsLeftOut));
    EXPECT_EQ(headline(findings[0]),
              "7 of 100 rows (7 %) left out: the image was not found, first in line 100, \"x0\".");
    EXPECT_EQ(findings[0].severity, FindingSeverity::Warning);
    EXPECT_EQ(findings[0].rowCount, 7U);
    EXPECT_THAT(findings[0].rows, IsEmpty());
    EXPECT_EQ(findings[0].leftOut, RejectReason::MissingImage);
    EXPECT_EQ(findings[1].leftOut, RejectReason::NotANumber);
    EXPECT_EQ(headline(findings[1]),
              "3 of 100 rows (3 %) left out: the target is not a number, first in line 200, "
              "column \"a\": \"12,5\".");
    EXPECT_EQ(findings[1].severity, FindingSeverity::Note);

    for (int i = 0; i < 90; ++i)
        manifest.rejected.push_back({"table.csv", 300 + i, "a", "", RejectReason::EmptyTarget});
    EXPECT_EQ(tableFindings(manifest).front().severity, FindingSeverity::Warning);  // 90 of 190.
    for (int i = 0; i < 20; ++i)
        manifest.rejected.push_back({"table.csv", 400 + i, "a", "", RejectReason::EmptyTarget});
    EXPECT_EQ(tableFindings(manifest).front().severity, FindingSeverity::Serious);  // 110 of 210: now the first.
}

TEST(RowsLeftOut, AreNamedWithTheirTableWhereThereAreTwo)
{
    Manifest manifest = tableOf({normal(90)});
    manifest.validationTable = "val.csv";
    manifest.rejected.push_back({"val.csv", 3, "a", "", RejectReason::EmptyTarget});
    manifest.rows[7].targets[0] = 1e6;
    const auto findings = tableFindings(manifest);
    EXPECT_THAT(headline(only(findings, RowsLeftOut)), testing::HasSubstr("first in line 3 (val.csv)"));
    EXPECT_THAT(headline(only(findings, Outliers)), testing::HasSubstr("9 (table.csv)"));
    manifest.rows[7].inValidationTable = true;
    EXPECT_THAT(headline(only(tableFindings(manifest), Outliers)), testing::HasSubstr("9 (val.csv)"));
}

TEST(FewValues, AreAskedAbout)
{
    const auto digits = draw(600, 2, [](Numbers& n) { return std::floor(n.uniform(0.0, 3.0)); });
    const DataFinding finding = only(tableFindings(tableOf({digits})), FewValues);
    EXPECT_EQ(headline(finding), "3 different values in 600 rows: the target \"a\" holds only 0, 1, 2.");
    EXPECT_EQ(finding.severity, FindingSeverity::Note);
    EXPECT_EQ(finding.column, 0U);
    // Eleven values, or ten rows for each of few: no classes.
    EXPECT_TRUE(
        tableFindings(tableOf({draw(600, 2, [](Numbers& n) { return std::floor(n.uniform(0.0, 11.0)); })})).empty());
    const auto short3 = draw(25, 2, [](Numbers& n) { return std::floor(n.uniform(0.0, 3.0)); });
    EXPECT_TRUE(tableFindings(tableOf({short3})).empty());
}

TEST(ConstantTarget, IsSerious)
{
    const auto findings = tableFindings(tableOf({std::vector<double>(20, 5.5)}));
    ASSERT_THAT(kinds(findings), ElementsAre(ConstantTarget));
    EXPECT_EQ(headline(findings[0]), "5.5 kPa in all 20 rows: the target \"a\" never changes.");
    EXPECT_EQ(findings[0].severity, FindingSeverity::Serious);
}

TEST(Outliers, AreListed)
{
    auto values = normal(1'000);
    values[10] = 250.0;
    values[77] = -60.0;
    const DataFinding finding = only(tableFindings(tableOf({values})), Outliers);
    EXPECT_THAT(finding.rows, ElementsAre(10U, 77U));
    EXPECT_TRUE(finding.excludable);
    EXPECT_EQ(figureOf(finding, "farthest"), -60.0);  // 160 from the median, 250 is 150.
    EXPECT_THAT(headline(finding), StartsWith("2 of 1,000 rows far off in \"a\": up to -60 kPa (line 79), while all "
                                              "others lie between "));
}

TEST(Outliers, AreFoundInSkewedAndRoundedColumns)
{
    const std::vector<std::function<double(Numbers&)>> kindsOfData{
        [](Numbers& n) { return n.exponential(); }, [](Numbers& n) { return n.poisson(12.0); },
        [](Numbers& n) { return n.uniform(0.0, 1.0); },
        [](Numbers& n) { return n.uniform(0, 1) < 0.6 ? 0.0 : n.exponential(); }};  // The MAD is 0.
    for (std::size_t kind = 0; kind < kindsOfData.size(); ++kind) {
        auto values = draw(800, 3, kindsOfData[kind]);
        values[123] = 4'321.0;
        values[124] = 2'345.0;
        EXPECT_THAT(only(tableFindings(tableOf({values})), Outliers).rows, ElementsAre(123U, 124U)) << kind;
    }
}

TEST(Outliers, AreFoundAmongAFewScatteredRows)
{
    // 40 rows are too few to know a tail by; a value a hundred times beyond all others needs none.
    std::vector<double> values;
    for (int i = 0; i < 40; ++i) values.push_back(20 + (i * 97) % 381);
    values.push_back(40'000);
    EXPECT_THAT(only(tableFindings(tableOf({values})), Outliers).rows, ElementsAre(40U));
}

TEST(Outliers, MayStandAgainstOneSingleValue)
{
    std::vector<double> values(500, 7.0);
    values[42] = 8.0;
    EXPECT_THAT(only(tableFindings(tableOf({values})), Outliers).rows, ElementsAre(42U));
}

TEST(Outliers, AreNotCountedTwiceAsCodes)
{
    auto values = normal(500);
    for (const std::size_t row : {5U, 6U, 7U, 8U}) values[row] = 9'999.0;
    EXPECT_THAT(kinds(tableFindings(tableOf({values}))), ElementsAre(MissingCode));
}

TEST(HeavyTail, IsToldWithItsShare)
{
    const auto values = draw(2'000, 5, [](Numbers& n) { return std::exp(n.normal(3.0, 1.3)); });
    const DataFinding finding = only(tableFindings(tableOf({values})), HeavyTail);
    // By hand: the twenty rows farthest from the mean.
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / 2'000.0;
    std::vector<double> squares;
    for (const double value : values) squares.push_back((value - mean) * (value - mean));
    std::sort(squares.begin(), squares.end(), std::greater<>());
    const double share = std::accumulate(squares.begin(), squares.begin() + 20, 0.0) /
                         std::accumulate(squares.begin(), squares.end(), 0.0);
    ASSERT_TRUE(figureOf(finding, "share"));
    EXPECT_NEAR(*figureOf(finding, "share"), share, 1e-9);
    EXPECT_EQ(finding.severity, share >= 0.7 ? FindingSeverity::Warning : FindingSeverity::Note);
    EXPECT_THAT(headline(finding),
                testing::HasSubstr("% of the squared deviation in \"a\" comes from 1 % of its rows"));
    // The same to the left.
    auto mirrored = values;
    for (double& value : mirrored) value = -value;
    EXPECT_NEAR(*figureOf(only(tableFindings(tableOf({mirrored})), HeavyTail), "share"), share, 1e-9);
}

TEST(RepeatedColumn, IsEqualOrALine)
{
    const auto first = normal(300);
    auto fahrenheit = first;
    for (double& value : fahrenheit) value = 1.8 * value + 32.0;
    auto close = first;
    Numbers numbers(9);
    for (double& value : close) value += numbers.normal(0.0, 0.05);
    auto loose = first;
    for (double& value : loose) value += numbers.normal(0.0, 1.5);

    EXPECT_EQ(headline(only(tableFindings(tableOf({first, first})), RepeatedColumn)),
              "300 rows, and \"b\" equals \"a\" in every one.");
    const DataFinding line = only(tableFindings(tableOf({first, fahrenheit})), RepeatedColumn);
    EXPECT_EQ(headline(line), "1.8 times \"a\" plus 32 is \"b\", in every one of 300 rows.");
    EXPECT_EQ(line.column, 1U);
    EXPECT_EQ(line.severity, FindingSeverity::Warning);
    const DataFinding nearly = only(tableFindings(tableOf({first, close})), RepeatedColumn);
    // 1 - r^2 is about 1e-5: nothing that two decimals of a per cent would show.
    EXPECT_THAT(headline(nearly), StartsWith("All of \"b\" follows from \"a\" by a straight line, "));
    EXPECT_LT(*figureOf(nearly, "correlation"), 1.0 - 1e-7);
    auto closer = first;
    for (double& value : closer) value += numbers.normal(0.0, 0.15);  // 1 - r^2 is 1e-4 to 2e-4.
    EXPECT_THAT(headline(only(tableFindings(tableOf({first, closer})), RepeatedColumn)),
                StartsWith("99.98 % of \"b\" follows from \"a\""));
    EXPECT_THAT(kinds(tableFindings(tableOf({first, loose}))), IsEmpty());  // r about 0.995
    EXPECT_THAT(kinds(tableFindings(tableOf({first, normal(300, 2)}))), IsEmpty());
    // Three alike: each is told once. With many rows too, where a sample is looked at first.
    EXPECT_THAT(kinds(tableFindings(tableOf({first, fahrenheit, first}))), ElementsAre(RepeatedColumn, RepeatedColumn));
    const auto many = normal(5'000, 3);
    auto negative = many;
    for (double& value : negative) value = -value;
    EXPECT_EQ(figureOf(only(tableFindings(tableOf({many, negative})), RepeatedColumn), "factor"), -1.0);
}

/// The finding about two columns of which the second is 0.145 times the first, but for the first `wrong` rows of
/// every 40 of the first column.
std::vector<DataFinding> repeatedBut(std::size_t rows, std::size_t wrong, double noise = 0.0)
{
    auto first = normal(rows);
    auto second = first;
    Numbers numbers(4);
    for (double& value : second) value = 0.145 * value + numbers.normal(0.0, noise);
    for (std::size_t row = 0; row < rows; ++row) {
        if (row % 40 < wrong) first[row] = 5'000.0 + numbers.uniform(0.0, 900.0);
    }
    std::vector<DataFinding> found = tableFindings(tableOf({first, second}));
    std::erase_if(found, [](const DataFinding& finding) { return finding.kind != RepeatedColumn; });
    return found;
}

// Two slips of the pen leave Pearson's correlation at 0.1.
TEST(RepeatedColumn, IsFoundPastOutliers)
{
    for (const std::size_t rows : {80U, 20'000U}) {
        const auto found = repeatedBut(rows, 1, 1e-4);
        ASSERT_EQ(found.size(), 1U) << rows;
        const DataFinding& finding = found[0];
        EXPECT_EQ(finding.rows.size(), rows / 40);
        EXPECT_EQ(finding.rows[1], 40U);
        EXPECT_TRUE(finding.excludable);
        EXPECT_NEAR(*figureOf(finding, "factor"), 0.145, 1e-5);
        EXPECT_EQ(figureOf(finding, "rows aside"), static_cast<double>(rows / 40));
    }
    EXPECT_EQ(headline(repeatedBut(80, 1, 1e-4)[0]),
              "All of \"b\" follows from \"a\" by a straight line, 0.145 times it plus 0, in all but 2 of 80 rows: the "
              "first that differs is line 2.");
    EXPECT_EQ(repeatedBut(400, 2).size(), 1U);         // 5 % of the rows.
    EXPECT_THAT(repeatedBut(400, 3), IsEmpty());       // 7.5 %: another column.
    EXPECT_THAT(repeatedBut(400, 1, 0.1), IsEmpty());  // The rest at a correlation of 0.999.
}

TEST(RepeatedColumn, MayBeEqualButForSomeRows)
{
    const auto first = normal(300);
    auto second = first;
    second[17] = 9'999.5;
    const DataFinding finding = only(tableFindings(tableOf({first, second})), RepeatedColumn);
    EXPECT_EQ(headline(finding), "300 rows, and in all but 1 \"b\" equals \"a\": the first that differs is line 19.");
    EXPECT_THAT(finding.rows, ElementsAre(17U));
    EXPECT_EQ(finding.rowCount, 1U);
}

// Zeros in nearly all rows of both are no repetition, and neither are two columns of classes that mostly agree.
TEST(RepeatedColumn, IsNotWhatMostRowsShareByTheirKind)
{
    auto first = draw(400, 1, [](Numbers& n) { return n.uniform(0, 1) < 0.95 ? 0.0 : n.uniform(1, 9); });
    auto second = draw(400, 2, [](Numbers& n) { return n.uniform(0, 1) < 0.95 ? 0.0 : n.uniform(1, 9); });
    EXPECT_THAT(kinds(tableFindings(tableOf({first, second}))), testing::Not(testing::Contains(RepeatedColumn)));
    auto classes = draw(400, 3, [](Numbers& n) { return std::floor(n.uniform(0, 4)); });
    auto others = classes;
    for (std::size_t row = 0; row < 400; row += 40) others[row] = 3.0 - others[row];
    EXPECT_THAT(kinds(tableFindings(tableOf({classes, others}))), testing::Not(testing::Contains(RepeatedColumn)));
}

TEST(RepeatedFile, IsToldAcrossTheSplitWithOtherTargetsAndPlain)
{
    Manifest manifest = tableOf({normal(100)});
    const auto repeat = [&manifest](std::size_t row, std::size_t of, bool target) {
        manifest.rows[row].image = manifest.rows[of].image;
        if (target) manifest.rows[row].targets = manifest.rows[of].targets;
    };
    repeat(95, 3, true);    // Validation holds what training holds.
    repeat(96, 3, true);    // Twice.
    repeat(20, 10, true);   // Both in training.
    repeat(30, 31, false);  // Another target.
    manifest.rows[30].targets = {100.0};
    manifest.rows[31].targets = {120.5};
    const auto findings = tableFindings(manifest, lastRows(100, 20));
    ASSERT_THAT(kinds(findings), ElementsAre(RepeatedFile, RepeatedFile, RepeatedFile));
    EXPECT_EQ(findings[0].severity, FindingSeverity::Serious);
    EXPECT_THAT(findings[0].rows, ElementsAre(3U));  // The training row is the one to exclude.
    EXPECT_THAT(findings[0].partners, ElementsAre(95U));
    EXPECT_EQ(headline(findings[0]),
              "2 of 20 validation rows (10 %) with an image that training rows name too: first line 97 and line 5.");
    EXPECT_EQ(findings[1].severity, FindingSeverity::Warning);
    EXPECT_EQ(figureOf(findings[1], "largest difference"), 20.5);
    EXPECT_THAT(findings[1].rows, ElementsAre(30U, 31U));  // Either may be wrong.
    EXPECT_TRUE(findings[1].excludable);
    EXPECT_EQ(findings[2].severity, FindingSeverity::Note);
    EXPECT_THAT(findings[2].rows, testing::Contains(20U));
    // Without a split there is nothing to cross.
    const auto unsplit = tableFindings(manifest);
    EXPECT_EQ(unsplit.size(), 2U);
    EXPECT_THAT(unsplit[1].rows, ElementsAre(20U, 95U, 96U));
}

TEST(SplitShift, IsGradedByTheStatistic)
{
    const auto shifted = [](std::size_t rows, double by) {
        auto values = normal(rows, 6);
        for (std::size_t row = rows - rows / 5; row < rows; ++row) values[row] += by;
        return tableFindings(tableOf({values}), lastRows(rows, rows / 5));
    };
    const auto far = shifted(1'000, 15.0);
    ASSERT_THAT(kinds(far), ElementsAre(SplitShift));
    EXPECT_EQ(far[0].severity, FindingSeverity::Serious);  // Normal data one deviation apart: about 0.38.
    EXPECT_NEAR(*figureOf(far[0], "statistic"), 0.38, 0.06);
    EXPECT_THAT(headline(far[0]), testing::HasSubstr("% of the training rows but "));
    const auto near = shifted(4'000, 6.0);
    ASSERT_THAT(kinds(near), ElementsAre(SplitShift));
    EXPECT_EQ(near[0].severity, FindingSeverity::Warning);
    // Many rows show a small difference: that is only a note.
    const auto many = shifted(200'000, 1.0);
    ASSERT_THAT(kinds(many), ElementsAre(SplitShift));
    EXPECT_EQ(many[0].severity, FindingSeverity::Note);
    EXPECT_LT(*figureOf(many[0], "p value"), 1e-6);
    EXPECT_LT(*figureOf(many[0], "statistic"), 0.05);
    EXPECT_THAT(kinds(shifted(1'000, 0.0)), IsEmpty());
    // Rows that lie in neither part do not count.
    auto values = normal(200, 7);
    values.resize(300, 500.0);
    Split split = everyFifth(200);
    EXPECT_THAT(kinds(tableFindings(tableOf({values}), split)), testing::Not(testing::Contains(SplitShift)));
}

TEST(CheckTable, PutsTheMostSeriousFirstAndRefusesAForeignSplit)
{
    auto values = normal(300);
    values[5] = 1'234.0;
    const auto findings = tableFindings(tableOf({values, std::vector<double>(300, 1.0)}));
    EXPECT_THAT(kinds(findings), ElementsAre(ConstantTarget, Outliers));
    const auto refused = checkTable(tableOf({normal(10)}), Split{{3}, {10}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(text(refused.error()), StartsWith("The split names row 11, but the data set has 10."));
}

// Leaving a finding out has to mean all of it, however much that is.
TEST(CheckTable, ListsAllRowsOfAFinding)
{
    std::vector<double> values(120'000, 1.0);
    Manifest manifest = tableOf({values});
    for (ManifestRow& row : manifest.rows) row.image = "same.png";
    const DataFinding finding = only(tableFindings(manifest), RepeatedFile);
    EXPECT_EQ(finding.rowCount, 119'999U);
    ASSERT_EQ(finding.rows.size(), 119'999U);
    EXPECT_EQ(finding.rows.back(), 119'999U);
    EXPECT_EQ(finding.partners.size(), 119'999U);
}

}  // namespace
}  // namespace trueloss
