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

/// Values 10 but two batches that are not told; what the log shows stands after every second batch.
TEST(LossChart, OfALogHoldsWhatItShowsItsBoundsAndItsGaps)
{
    RunRecord record;
    for (std::size_t i = 0; i < 10; ++i) {
        BatchPoint batch;
        batch.batchInEpoch = static_cast<std::int64_t>(i) + 1;
        batch.rmse = 10.0;
        RecoveredPoint point{Grade::Bounded, 1e-6, i % 2 == 1 ? 20.0 + static_cast<double>(i) : std::nan("")};
        if (i == 4 || i == 5) point.bound = 2.5;
        if (i == 7 || i == 8) {
            batch.rmse = std::nan("");
            point = RecoveredPoint();
        }
        record.append(batch, point);
    }
    const Chart chart = lossChart(record, {});
    ASSERT_EQ(chart.series.size(), 2u);
    EXPECT_EQ(toEnglish(chart.series[0].label), "true value of each batch");
    EXPECT_EQ(toEnglish(chart.series[1].label), "as in the log");
    EXPECT_EQ(chart.series[1].points, (std::vector<CurvePoint>{{1, 21.0}, {3, 23.0}, {5, 25.0}, {9, 29.0}}));
    // Bounds of a millionth of the value are hidden by the line.
    ASSERT_EQ(chart.bands.size(), 1u);
    EXPECT_EQ(chart.bands[0], (std::vector<ChartBound>{{4, 7.5, 12.5}, {5, 7.5, 12.5}}));
    ASSERT_EQ(chart.gaps.size(), 1u);
    EXPECT_EQ(chart.gaps[0].first, 7u);
    EXPECT_EQ(chart.gaps[0].last, 8u);
}

TEST(LossChart, OfALogThatShowsSingleValuesNothingMisleads)
{
    RunRecord record;
    record.source = RunSource::Log;
    for (std::size_t i = 0; i < 40; ++i) {
        BatchPoint batch;
        batch.rmse = i == 20 ? 5'000.0 : 10.0;
        record.append(batch, {Grade::Exact, 1e-6, batch.rmse});
    }
    ArtifactDetector detector;
    detector.update(record);
    ASSERT_FALSE(detector.artifacts().empty());
    const Chart chart = lossChart(record, detector.artifacts());
    EXPECT_TRUE(chart.stretches.empty());
    ASSERT_EQ(chart.marks.size(), 1u);
    EXPECT_EQ(chart.marks[0].at.x, 20u);
    EXPECT_EQ(toEnglish(chart.title), "The true value of each batch and what the log shows");
    EXPECT_EQ(toEnglish(chart.yName), "value");
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
