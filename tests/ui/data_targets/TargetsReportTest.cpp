#include "pages/TargetsReport.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace trueloss::ui {
namespace {

std::shared_ptr<const ColumnTargets> targetsOf(std::vector<double> trained, std::vector<double> judged)
{
    ColumnTargets targets;
    targets.rows.resize(trained.size());
    std::iota(targets.rows.begin(), targets.rows.end(), std::size_t{0});
    targets.trained = std::move(trained);
    targets.judged = std::move(judged);
    return std::make_shared<const ColumnTargets>(std::move(targets));
}

Manifest manifestOf(const std::vector<double>& values)
{
    Manifest manifest;
    manifest.targetColumns = {{"a", ""}, {"b", ""}};
    for (const double value : values) manifest.rows.push_back({1, "x.png", {-value, value}, SplitPart::Unassigned});
    return manifest;
}

TEST(TargetsReport, GathersAColumnInAscendingOrderWithItsRows)
{
    const Manifest manifest = manifestOf({7, 3, 9, 3, 1});
    const ColumnTargets targets = gatherTargets(manifest, {{0, 1, 2, 3}, {4}}, 1);
    EXPECT_EQ(targets.trained, (std::vector<double>{3, 3, 7, 9}));
    EXPECT_EQ(targets.rows, (std::vector<std::size_t>{1, 3, 0, 2}));
    EXPECT_EQ(targets.judged, (std::vector<double>{1}));
    EXPECT_EQ(gatherTargets(manifest, {{0, 1}, {4}}, 0).trained, (std::vector<double>{-7, -3}));
    // While the session changes its data, the split may be that of the data before.
    const ColumnTargets fewer = gatherTargets(manifest, {{0, 99}, {5}}, 1);
    EXPECT_EQ(fewer.rows, (std::vector<std::size_t>{0}));
    EXPECT_TRUE(fewer.judged.empty());
    EXPECT_TRUE(gatherTargets(manifest, {{0, 1}, {4}}, 2).trained.empty());
}

TEST(TargetsReport, FitsOnTheTrainingSplitAlone)
{
    // Training 1, 2, 3, 6: mean 3, variance (4 + 1 + 0 + 9) / 4 = 3.5. Validation 3 and 13: residuals from 3 are 0
    // and 10.
    const auto report = computeTargetsReport(targetsOf({1, 2, 3, 6}, {3, 13}), {ScalerKind::MinMax, -1.0, 1.0}, 0);
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->raw.count, 4U);
    EXPECT_DOUBLE_EQ(report->raw.mean, 3.0);
    EXPECT_DOUBLE_EQ(report->raw.standardDeviation, std::sqrt(3.5));
    // (x - 1) / 5 * 2 - 1
    EXPECT_DOUBLE_EQ(report->chosen().scaled.min, -1.0);
    EXPECT_DOUBLE_EQ(report->chosen().scaled.max, 1.0);
    EXPECT_NEAR(report->chosen().scaled.mean, -0.2, 1e-15);
    EXPECT_DOUBLE_EQ(report->scaledHistogram.low, -1.0);
    EXPECT_DOUBLE_EQ(report->scaledHistogram.high, 1.0);
    EXPECT_EQ(report->scaledHistogram.counts.size(), report->rawHistogram.counts.size());
    for (const ScalerCandidate& candidate : report->candidates) {
        ASSERT_TRUE(candidate.scaler);
        EXPECT_DOUBLE_EQ(candidate.outlook.meanPredictorRmse, std::sqrt(50.0));
        EXPECT_EQ(candidate.histogram.counts.size(), report->smallHistogram.counts.size());
    }
    // Untrained: predicts 0; the mean 3; the middle 3.5 of the range (residuals 0.5 and 9.5).
    EXPECT_DOUBLE_EQ(report->candidates[0].outlook.untrainedRmse, std::sqrt((9.0 + 169.0) / 2));
    EXPECT_DOUBLE_EQ(report->candidates[1].outlook.untrainedRmse, std::sqrt(50.0));
    EXPECT_DOUBLE_EQ(report->candidates[2].outlook.untrainedRmse, std::sqrt((0.25 + 90.25) / 2));
    EXPECT_DOUBLE_EQ(report->candidates[2].outlook.outputLow, -1.0);
}

TEST(TargetsReport, AScalerThatDoesNotFitHasAReasonAndLeavesTheOthers)
{
    const auto report = computeTargetsReport(targetsOf({1, 2}, {3}), {ScalerKind::MinMax, 1.0, 1.0}, 0);
    ASSERT_TRUE(report.has_value());
    EXPECT_FALSE(report->chosen().scaler);
    EXPECT_FALSE(report->chosen().problem.empty());
    EXPECT_TRUE(report->scaledHistogram.counts.empty());
    EXPECT_TRUE(report->candidate(ScalerKind::Standard).scaler);
}

TEST(TargetsReport, AReasonNamesATargetByItsLine)
{
    Manifest manifest = manifestOf({5, 8, -3, 2, 1});
    manifest.table = "/data/metadata.csv";
    for (std::size_t row = 0; row < manifest.rows.size(); ++row)
        manifest.rows[row].line = 10 + static_cast<std::int64_t>(row);
    const Split split{{0, 1, 2, 3}, {4}};
    const auto targets = std::make_shared<const ColumnTargets>(gatherTargets(manifest, split, 1));
    auto report = computeTargetsReport(targets, {}, 0);
    nameUnfit(*report, manifest, split, 1);
    const std::string why = toEnglish(report->candidate(ScalerKind::BoxCox).problem);
    EXPECT_TRUE(why.starts_with("The target \"b\" is -3 in line 12 of /data/metadata.csv,")) << why;
    // The other column holds the same with the other sign: its first is -5.
    const std::string elsewhere = toEnglish(report->candidate(ScalerKind::BoxCox).elsewhere);
    EXPECT_TRUE(elsewhere.starts_with("The target \"a\" is -5 in line 10 of /data/metadata.csv,")) << elsewhere;
}

// The kind is the same for all columns: what one of them cannot take is no choice for the others either.
TEST(TargetsReport, AReasonMayStandInAnotherColumn)
{
    Manifest manifest;
    manifest.table = "/data/metadata.csv";
    manifest.targetColumns = {{"pressure", "kPa"}, {"temperature", "C"}};
    manifest.rows = {{2, "a", {5.0, 20.0}}, {3, "b", {6.0, -0.5}}, {4, "c", {8.0, 7.0}}, {5, "d", {9.0, -40.0}}};
    const Split split{{0, 1, 2}, {3}};
    const auto targets = std::make_shared<const ColumnTargets>(gatherTargets(manifest, split, 0));
    auto report = computeTargetsReport(targets, {}, 0);
    nameUnfit(*report, manifest, split, 0);
    const ScalerCandidate& boxCox = report->candidate(ScalerKind::BoxCox);
    EXPECT_TRUE(boxCox.scaler) << "this column can take it";
    const std::string why = toEnglish(boxCox.elsewhere);
    EXPECT_TRUE(why.starts_with("The target \"temperature\" is -0.5 in line 3 of /data/metadata.csv,")) << why;
    // -0.5 has a logarithm of 1 + x; the -40 is for validation, on which nothing is fitted.
    EXPECT_TRUE(report->candidate(ScalerKind::Log1p).elsewhere.empty());
    EXPECT_TRUE(report->candidate(ScalerKind::YeoJohnson).elsewhere.empty());
}

// numpy.histogram_bin_edges(x, "fd") of these 4001 values gives 302 bins.
TEST(TargetsReport, TellsWhatTheRuleSaysBeyondItsLimit)
{
    std::vector<double> values;
    for (int i = 0; i < 4000; ++i) values.push_back(i % 1000);
    values.push_back(19'000.0);
    const auto report = computeTargetsReport(targetsOf(values, {1.0}), {}, 0);
    EXPECT_EQ(report->suggestedBins, 100U);
    EXPECT_EQ(report->ruledBins, 302U);
    EXPECT_EQ(report->rawHistogram.counts.size(), 100U);
}

TEST(TargetsReport, TakesOverWhatStaysTheSame)
{
    const auto targets = targetsOf({1, 2, 3, 6}, {3, 13});
    const auto first = computeTargetsReport(targets, {ScalerKind::Standard, 0.0, 1.0}, 0);
    const auto kind = computeTargetsReport(targets, {ScalerKind::Log1p, 0.0, 1.0}, 0, &*first);
    const auto range = computeTargetsReport(targets, {ScalerKind::Log1p, 0.0, 2.0}, 7, &*first);
    for (std::size_t i = 0; i < scalerKinds.size(); ++i) {
        EXPECT_EQ(kind->candidates[i].scaler, first->candidates[i].scaler);
        EXPECT_EQ(range->candidates[i].scaler == first->candidates[i].scaler, scalerKinds[i] != ScalerKind::MinMax);
    }
    EXPECT_DOUBLE_EQ(kind->scaledHistogram.high, std::log(7.0));
    EXPECT_DOUBLE_EQ(range->candidate(ScalerKind::MinMax).scaled.max, 2.0);
    EXPECT_EQ(range->rawHistogram.counts.size(), 7U);
    // Others share nothing, even with the same values.
    const auto other = computeTargetsReport(targetsOf({1, 2, 3, 7}, {3}), {ScalerKind::Standard, 0.0, 1.0}, 0, &*first);
    EXPECT_NE(other->candidates[1].scaler, first->candidates[1].scaler);
    EXPECT_DOUBLE_EQ(other->raw.max, 7.0);
}

TEST(TargetsReport, RowsOfBinsAreThoseThatTheBarsCount)
{
    const Manifest manifest = manifestOf({40, 10, 20, 30, 25, 100});
    const auto targets = std::make_shared<const ColumnTargets>(gatherTargets(manifest, {{0, 1, 2, 3, 4}, {5}}, 1));
    // Bins of 10: 10 | 20 25 | 30 40, the upper edge of the last one included (numpy.histogram).
    const auto report = computeTargetsReport(targets, {}, 3);
    ASSERT_EQ(report->rawHistogram.counts, (std::vector<std::size_t>{1, 2, 2}));
    const auto rows = [&](std::size_t first, std::size_t last) {
        const auto span = report->rowsOfBins(first, last);
        return std::vector<std::size_t>(span.begin(), span.end());
    };
    EXPECT_EQ(rows(0, 0), (std::vector<std::size_t>{1}));
    EXPECT_EQ(rows(1, 1), (std::vector<std::size_t>{2, 4}));
    EXPECT_EQ(rows(1, 2), (std::vector<std::size_t>{2, 4, 3, 0}));
    EXPECT_EQ(rows(0, 2).size(), 5U);
}

TEST(TargetsReport, StopsWhenAsked)
{
    std::stop_source source;
    source.request_stop();
    const auto report = computeTargetsReport(targetsOf({1, 2}, {3}), {}, 0, nullptr, source.get_token());
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace trueloss::ui
