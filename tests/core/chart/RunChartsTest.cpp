#include "chart/RunCharts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace trueloss {
namespace {

/// Batches at 10, those of `spikes` at 1000, in epochs of `epoch` batches that are validated.
RunRecord runOf(std::size_t batches, std::size_t epoch, const std::vector<std::size_t>& spikes)
{
    RunRecord record;
    record.unit = "kPa";
    BatchPoint batch;
    for (std::size_t i = 0; i < batches; ++i) {
        batch.epoch = static_cast<std::int64_t>(i / epoch) + 1;
        batch.batchInEpoch = static_cast<std::int64_t>(i % epoch) + 1;
        batch.rmse = std::ranges::count(spikes, i) > 0 ? 1000.0 : 10.0;
        batch.gradNorm = std::nan("");
        record.append(batch);
        if (i % epoch + 1 < epoch) continue;
        EpochPoint end;
        end.epoch = batch.epoch;
        end.lastBatch = static_cast<std::int64_t>(i) + 1;
        end.rmse = 7.0;
        record.append(end);
    }
    return record;
}

std::vector<Artifact> artifactsOf(const RunRecord& record)
{
    ArtifactDetector detector;
    detector.update(record);
    return detector.artifacts();
}

TEST(LossChart, HoldsCurvesStretchesAndCulprits)
{
    const RunRecord record = runOf(20, 10, {1});
    const Chart chart = lossChart(record, artifactsOf(record));
    EXPECT_EQ(chart.batches, 20u);
    EXPECT_EQ(toEnglish(chart.yName), "RMSE (kPa)");
    EXPECT_EQ(chart.epochStarts, (std::vector<std::size_t>{0, 10}));
    ASSERT_EQ(chart.series.size(), 3u);
    EXPECT_EQ(chart.series[0].points.size(), 20u);
    EXPECT_EQ(chart.series[0].points[1], (CurvePoint{1, 1000.0}));
    EXPECT_EQ(chart.series[1].points[1], (CurvePoint{1, 505.0}));
    EXPECT_EQ(chart.series[2].points, (std::vector<CurvePoint>{{9, 7.0}, {19, 7.0}}));
    // The mean of batches 1 to 10 is 109: more than twice the level from batch 2 to the end of the epoch.
    ASSERT_EQ(chart.stretches.size(), 1u);
    EXPECT_EQ(chart.stretches[0].first, 1u);
    EXPECT_EQ(chart.stretches[0].last, 9u);
    ASSERT_EQ(chart.marks.size(), 1u);
    EXPECT_EQ(chart.marks[0].at, (CurvePoint{1, 1000.0}));
    EXPECT_EQ(toEnglish(chart.marks[0].label), "batch 2: 1,000 kPa");
}

TEST(LossChart, KeepsEverySpikeOfALongRunInFewPoints)
{
    const RunRecord record = runOf(300'000, 100'000, {123'456});
    const Chart chart = lossChart(record, {});
    EXPECT_LE(chart.series[0].points.size(), 4'000u);
    EXPECT_TRUE(std::ranges::count(chart.series[0].points, CurvePoint{123'456, 1000.0}) == 1);
}

TEST(LossChart, NamesTheHighestFiveCulprits)
{
    std::vector<Artifact> artifacts;
    for (std::size_t i = 0; i < 8; ++i) {
        Artifact artifact;
        artifact.firstBatch = artifact.lastBatch = artifact.culprit = i;
        artifact.hasCulprit = true;
        artifact.culpritValue = static_cast<double>(i);
        artifacts.push_back(artifact);
        artifacts.push_back(artifact);
    }
    const Chart chart = lossChart(runOf(20, 20, {}), artifacts);
    ASSERT_EQ(chart.marks.size(), 5u);
    EXPECT_EQ(chart.marks.front().at.x, 7u);
    EXPECT_EQ(chart.marks.back().at.x, 3u);
}

TEST(LossChart, OfARunWithoutBatchesIsEmpty)
{
    const Chart chart = lossChart(RunRecord(), {});
    EXPECT_EQ(chart.batches, 0u);
    for (const ChartSeries& series : chart.series) EXPECT_TRUE(series.points.empty());
}

TEST(ToolsChart, DrawsWhatTheOthersWould)
{
    const RunRecord record = runOf(120, 120, {1});
    const Chart chart = toolsChart(record);
    ASSERT_EQ(chart.series.size(), 5u);
    EXPECT_EQ(chart.series[2].points[1].y, 257.5);           // (10 + 505) / 2
    EXPECT_NEAR(chart.series[3].points[1].y, 628.75, 1e-9);  // See HiddenSpikesTest.
    EXPECT_EQ(chart.series[4].points[0], (CurvePoint{49, 29.8}));
    ASSERT_EQ(chart.levels.size(), 1u);
    EXPECT_EQ(chart.levels[0].value, 30.0);
    EXPECT_TRUE(toolsChart(runOf(120, 120, {})).levels.empty());
    EXPECT_EQ(toolsChart(RunRecord()).batches, 0u);
}

TEST(ChannelChart, IsEmptyWhereNothingWasMeasured)
{
    RunRecord record = runOf(5, 5, {});
    EXPECT_TRUE(channelChart(record, Channel::GradNorm).series.empty());
    BatchPoint batch;
    batch.epoch = 2;
    batch.gradNorm = 3.5;
    record.append(batch);
    ASSERT_EQ(channelChart(record, Channel::GradNorm).series.size(), 1u);
    EXPECT_EQ(channelChart(record, Channel::GradNorm).series[0].points.back(), (CurvePoint{5, 3.5}));
}

}  // namespace
}  // namespace trueloss
