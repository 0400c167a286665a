#include "check/DataSummary.h"

#include "CheckFixture.h"

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;

std::vector<std::string> textOf(const std::vector<Message>& messages)
{
    std::vector<std::string> texts;
    for (const Message& message : messages) texts.push_back(toEnglish(message));
    return texts;
}

/// Training rows 0 to 3 with the targets 1, 2, 3, 6; validation row 4 with 8; row 5 in neither part.
class Summary : public testing::Test {
protected:
    Summary() : m_manifest(std::make_shared<Manifest>(tableOf({{1, 2, 3, 6, 8, 1000}})))
    {
        m_split.train = {0, 1, 2, 3};
        m_split.validation = {4};
    }

    DataSummary summary(const std::vector<DataFinding>& findings = {},
                        const std::vector<RowDecision>& decisions = {}) const
    {
        ScalerOptions scaler;
        scaler.kind = ScalerKind::Standard;
        return summarizeData(*m_manifest, m_split, scaler,
                             {m_manifest, std::make_shared<const std::vector<DataFinding>>(findings), decisions, true});
    }

    std::shared_ptr<Manifest> m_manifest;
    Split m_split;
};

TEST_F(Summary, FiguresAreOfTheRowsThatAreUsedAndTheScalerOfThoseTrainedOn)
{
    const DataSummary made = summary();
    EXPECT_EQ(made.trainRows, 4);
    EXPECT_EQ(made.validationRows, 1);
    ASSERT_EQ(made.targets.size(), 1U);
    const TargetSummary& target = made.targets[0];
    EXPECT_EQ(target.name, "a");
    EXPECT_EQ(target.unit, "kPa");
    // 1, 2, 3, 6, 8: mean 4, squared deviations 9 + 4 + 1 + 4 + 16 = 34, by 5; median 3.
    EXPECT_EQ(target.statistics.count, 5U);
    EXPECT_DOUBLE_EQ(target.statistics.mean, 4.0);
    EXPECT_DOUBLE_EQ(target.statistics.standardDeviation, std::sqrt(6.8));
    EXPECT_EQ(target.statistics.min, 1.0);
    EXPECT_EQ(target.statistics.median, 3.0);
    EXPECT_EQ(target.statistics.max, 8.0);
    EXPECT_EQ(target.histogram.low, 1.0);
    EXPECT_EQ(target.histogram.high, 8.0);
    std::size_t counted = 0;
    for (const std::size_t count : target.histogram.counts) counted += count;
    EXPECT_EQ(counted, 5U);
    // 1, 2, 3, 6: mean 3, squared deviations 4 + 1 + 0 + 9 = 14, by 4.
    ASSERT_EQ(target.scaler, ScalerKind::Standard);
    ASSERT_EQ(target.parameters.size(), 2U);
    EXPECT_EQ(target.parameters[0].first, "mean");
    EXPECT_DOUBLE_EQ(target.parameters[0].second.at(0), 3.0);
    EXPECT_EQ(target.parameters[1].first, "scale");
    EXPECT_DOUBLE_EQ(target.parameters[1].second.at(0), std::sqrt(3.5));
}

TEST_F(Summary, AScalerThatCannotBeFittedIsNone)
{
    ScalerOptions scaler;
    scaler.kind = ScalerKind::BoxCox;
    m_manifest->rows[1].targets[0] = -1.0;
    const DataSummary made = summarizeData(*m_manifest, m_split, scaler, {});
    EXPECT_FALSE(made.targets.at(0).scaler);
    EXPECT_TRUE(made.targets.at(0).parameters.empty());
    EXPECT_FALSE(made.findings) << "nobody checked";
    EXPECT_EQ(made.targets.at(0).statistics.min, -1.0);
}

TEST_F(Summary, FindingsKeepTheirWordsAndSomePlaces)
{
    DataFinding pairs;
    pairs.kind = DataFindingKind::ExactDuplicates;
    pairs.severity = FindingSeverity::Warning;
    pairs.headline = {"%1 images are there twice.", {std::int64_t{2}}};
    pairs.advice = {"Leave them out.", {}};
    pairs.rows = {1, 3};
    pairs.partners = {0, 2};
    pairs.rowCount = 2;
    DataFinding many;
    many.rows = {0, 1, 2, 3, 4, 5};
    many.rowCount = 60;
    const DataSummary made = summary({pairs, many}, {RowDecision::Exclude, RowDecision::Undecided});
    EXPECT_TRUE(made.lookedAtImages);
    ASSERT_EQ(made.findings->size(), 2U);
    const FindingSummary& first = made.findings->at(0);
    EXPECT_EQ(first.kind, DataFindingKind::ExactDuplicates);
    EXPECT_EQ(first.severity, FindingSeverity::Warning);
    EXPECT_EQ(toEnglish(first.headline), "2 images are there twice.");
    EXPECT_EQ(toEnglish(first.advice), "Leave them out.");
    EXPECT_EQ(first.rowCount, 2);
    EXPECT_EQ(first.decision, RowDecision::Exclude);
    // Rows stand in lines from 2 on.
    EXPECT_THAT(textOf(first.examples), ElementsAre("line 3 like line 2", "line 5 like line 4"));
    const FindingSummary& second = made.findings->at(1);
    EXPECT_EQ(second.decision, RowDecision::Undecided);
    EXPECT_EQ(second.rowCount, 60);
    EXPECT_THAT(textOf(second.examples), ElementsAre("line 2", "line 3", "line 4", "line 5", "line 6"));
}

TEST_F(Summary, RowsThatWereLeftOutAreNamedByTheirLines)
{
    m_manifest->rejected = {{"table.csv", 9, "a", "x", RejectReason::NotANumber},
                            {"table.csv", 10, "a", "", RejectReason::EmptyTarget},
                            {"table.csv", 11, "a", "y", RejectReason::NotANumber}};
    DataFinding finding;
    finding.leftOut = RejectReason::NotANumber;
    finding.rowCount = 2;
    EXPECT_THAT(textOf(summary({finding}).findings->at(0).examples), ElementsAre("line 9", "line 11"));
}

}  // namespace
}  // namespace trueloss
