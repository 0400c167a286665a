#include "check/RowDecisions.h"

#include "CheckFixture.h"
#include "support/CpuTimer.h"

#include <numeric>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;
using enum RowDecision;
using Rows = std::vector<std::size_t>;

Manifest tenRows()
{
    std::vector<double> values(10);
    std::iota(values.begin(), values.end(), 0.0);
    return tableOf({values});
}

std::vector<double> targetsOf(const Manifest& manifest)
{
    std::vector<double> out;
    for (const ManifestRow& row : manifest.rows) out.push_back(row.targets[0]);
    return out;
}

TEST(RowDecisions, LeaveRowsOutOfManifestAndSplit)
{
    const Manifest manifest = tenRows();
    RowDecisions decisions;
    decisions.decide(manifest, Rows{2, 7, 99}, DataFindingKind::Outliers, Exclude);
    decisions.decide(manifest, Rows{3}, DataFindingKind::MissingCode, Keep);
    EXPECT_THAT(targetsOf(decisions.applied(manifest)), ElementsAre(0, 1, 3, 4, 5, 6, 8, 9));
    const Split split = decisions.applied(manifest, lastRows(10, 4));
    EXPECT_THAT(split.train, ElementsAre(0U, 1U, 3U, 4U, 5U));
    EXPECT_THAT(split.validation, ElementsAre(6U, 8U, 9U));
    EXPECT_THAT(decisions.decisions(manifest), ElementsAre(Undecided, Undecided, Exclude, Keep, Undecided, Undecided,
                                                           Undecided, Exclude, Undecided, Undecided));
    EXPECT_EQ(decisions.summary(), "excluded 2: outliers 2; kept 1: code for a missing value 1");
}

TEST(RowDecisions, CanBeChangedAndTakenBack)
{
    const Manifest manifest = tenRows();
    RowDecisions decisions;
    EXPECT_EQ(decisions.summary(), "");
    decisions.decide(manifest, Rows{1, 2, 3, 3}, DataFindingKind::Outliers, Exclude);
    decisions.decide(manifest, Rows{2}, DataFindingKind::ExactDuplicates, Exclude);
    EXPECT_EQ(decisions.entries().size(), 3U);
    EXPECT_EQ(decisions.summary(), "excluded 3: outliers 2, exact duplicates 1");
    decisions.decide(manifest, Rows{1, 2}, DataFindingKind::Outliers, Keep);
    EXPECT_THAT(targetsOf(decisions.applied(manifest)), ElementsAre(0, 1, 2, 4, 5, 6, 7, 8, 9));
    decisions.decide(manifest, Rows{1, 2, 3}, DataFindingKind::Outliers, Undecided);
    EXPECT_EQ(decisions, RowDecisions());
}

// The table was sorted anew, rows were added, lines moved.
TEST(RowDecisions, FollowTheirImages)
{
    Manifest manifest = tenRows();
    RowDecisions decisions;
    decisions.decide(manifest, Rows{2, 7}, DataFindingKind::Outliers, Exclude);
    std::reverse(manifest.rows.begin(), manifest.rows.end());
    ManifestRow added;
    added.image = "new.png";
    added.targets = {2.0};  // The target of an excluded row, but another image.
    manifest.rows.insert(manifest.rows.begin(), added);
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) manifest.rows[i].line = static_cast<std::int64_t>(i) + 2;
    EXPECT_THAT(targetsOf(decisions.applied(manifest)), ElementsAre(2, 9, 8, 6, 5, 4, 3, 1, 0));
    // A corrected target does not bring an excluded image back.
    manifest.rows[3].targets = {70.0};
    EXPECT_THAT(targetsOf(decisions.applied(manifest)), ElementsAre(2, 9, 8, 6, 5, 4, 3, 1, 0));
}

// Rows that name the same image are told apart by their targets, then by their lines.
TEST(RowDecisions, TellNamesakesApart)
{
    Manifest manifest = tenRows();
    for (const std::size_t row : {4U, 5U, 6U}) manifest.rows[row].image = "same.png";
    manifest.rows[6].targets = {5.0};  // Rows 5 and 6 are alike but for the line.
    RowDecisions decisions;
    decisions.decide(manifest, Rows{5}, DataFindingKind::RepeatedFile, Exclude);
    EXPECT_THAT(decisions.decisions(manifest)[4], Undecided);
    EXPECT_THAT(decisions.decisions(manifest)[5], Exclude);
    EXPECT_THAT(decisions.decisions(manifest)[6], Undecided);
    std::reverse(manifest.rows.begin(), manifest.rows.end());
    for (std::size_t i = 0; i < manifest.rows.size(); ++i) manifest.rows[i].line = static_cast<std::int64_t>(i) + 2;
    // One of the two rows with the target 5 goes, and only one; never the one with 4.
    EXPECT_THAT(targetsOf(decisions.applied(manifest)), ElementsAre(9, 8, 7, 5, 4, 3, 2, 1, 0));
    // None of the others can be meant when both are gone.
    std::erase_if(manifest.rows, [](const ManifestRow& row) { return row.targets[0] == 5.0; });
    for (ManifestRow& row : manifest.rows) row.line += 100;
    manifest.rows.push_back(manifest.rows[3]);
    manifest.rows.back().image = "same.png";
    EXPECT_EQ(decisions.applied(manifest).rows.size(), manifest.rows.size());
}

TEST(RowDecisions, NameThoseMadeByHand)
{
    const Manifest manifest = tenRows();
    RowDecisions decisions;
    decisions.decide(manifest, Rows{0, 4, 9}, DataFindingKind::ByHand, Exclude);
    decisions.decide(manifest, Rows{1}, DataFindingKind::Outliers, Exclude);
    EXPECT_EQ(decisions.summary(), "excluded 4: outliers 1, by hand 3");
}

TEST(RowDecisions, KeepWhatNoRowsAreLeftOutFor)
{
    const Manifest manifest = tenRows();
    DataFinding leak;
    leak.kind = DataFindingKind::TargetInPixels;
    leak.column = 0;
    DataFinding range;
    range.kind = DataFindingKind::LowDynamicRange;
    RowDecisions decisions;
    EXPECT_FALSE(decisions.isAcknowledged(manifest, leak));
    decisions.decide(manifest, Rows{1}, DataFindingKind::Outliers, Exclude);
    decisions.acknowledge(manifest, leak, true);
    decisions.acknowledge(manifest, leak, true);  // Once is enough.
    decisions.acknowledge(manifest, range, true);
    EXPECT_TRUE(decisions.isAcknowledged(manifest, leak));
    EXPECT_EQ(decisions.summary(), "excluded 1: outliers 1; known: target in the pixels (a), low dynamic range");
    // No row is touched by it.
    EXPECT_EQ(decisions.entries().size(), 1U);
    // Another column of the same kind is another matter.
    Manifest renamed = manifest;
    renamed.targetColumns[0].name = "b";
    EXPECT_FALSE(decisions.isAcknowledged(renamed, leak));
    EXPECT_TRUE(decisions.isAcknowledged(renamed, range));
    decisions.acknowledge(manifest, leak, false);
    EXPECT_FALSE(decisions.isAcknowledged(manifest, leak));
    EXPECT_EQ(decisions.summary(), "excluded 1: outliers 1; known: low dynamic range");
}

// Pairs were compared each with each: 10^10 of them would take minutes.
TEST(RowDecisions, AreQuickWhereEveryRowNamesTheSameImage)
{
    constexpr std::size_t count = 100'000;
    Manifest manifest = tableOf({std::vector<double>(count, 1.0)});
    for (ManifestRow& row : manifest.rows) row.image = "same.png";
    Rows wanted(count / 2);
    std::iota(wanted.begin(), wanted.end(), std::size_t{1000});
    RowDecisions decisions;
    const CpuTimer timer;
    decisions.decide(manifest, wanted, DataFindingKind::RepeatedFile, Exclude);
    const auto decided = decisions.decisions(manifest);
    EXPECT_LT(timer.milliseconds(), 5000.0);
    for (std::size_t row = 0; row < count; ++row)
        ASSERT_EQ(decided[row] == Exclude, row >= 1000 && row < 1000 + count / 2) << row;
}

}  // namespace
}  // namespace trueloss
