#include "chart/RunCharts.h"

#include "ghosts/BlockMeans.h"
#include "ghosts/KerasBar.h"
#include "ghosts/TensorBoardView.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

/// Finer than the pixels of any page.
constexpr std::size_t columns = 1'000;
constexpr std::size_t mostMarks = 5;
/// Of the value.
constexpr double leastSeenBound = 0.005;

Message valueName(const RunRecord& record)
{
    // Only who read the log knows what its column is called.
    if (record.source == RunSource::Log) return {TRUELOSS_TEXT("Core", "value"), {}};
    if (record.unit.empty()) return {"RMSE", {}};
    return {"RMSE (%1)", {record.unit}};
}

std::vector<CurvePoint> drawn(const LossCurve& curve)
{
    if (curve.size() == 0) return {};
    return curve.decimated(0, curve.size() - 1, columns);
}

/// Of a long list of points the lowest and highest of each column.
std::vector<CurvePoint> drawn(const std::vector<CurvePoint>& points)
{
    if (points.size() <= 4 * columns) return points;
    LossCurve curve;
    for (const CurvePoint& point : points) curve.append(point.y);
    std::vector<CurvePoint> fewer = curve.decimated(0, curve.size() - 1, columns);
    for (CurvePoint& point : fewer) point.x = points[point.x].x;
    return fewer;
}

Chart emptyChart(const RunRecord& record)
{
    Chart chart;
    chart.yName = valueName(record);
    chart.batches = record.batchCount();
    chart.epochStarts = record.epochStarts();
    return chart;
}

ChartSeries trueSeries(const RunRecord& record)
{
    if (record.hasRecovered())
        return {ChartInk::TrueRmse, {TRUELOSS_TEXT("Core", "true value of each batch"), {}}, drawn(record.trueCurve())};
    return {ChartInk::TrueRmse, {TRUELOSS_TEXT("Core", "true batch RMSE"), {}}, drawn(record.trueCurve())};
}

ChartSeries meanSeries(const RunRecord& record)
{
    if (!record.hasRecovered()) {
        return {ChartInk::RunningMean,
                {TRUELOSS_TEXT("Core", "running mean (what Keras prints)"), {}},
                drawn(record.runningMeanCurve())};
    }
    std::vector<CurvePoint> printed;
    for (std::size_t i = 0; i < record.batchCount(); ++i) {
        const double value = record.recovered(i).printed;
        if (!std::isnan(value)) printed.push_back({i, value});
    }
    return {ChartInk::RunningMean, {TRUELOSS_TEXT("Core", "as in the log"), {}}, drawn(printed)};
}

/// Where the values of a log lie, in as many columns as a page shows; bounds that a line hides are left out.
void addDoubt(const RunRecord& record, Chart& chart)
{
    chart.bandLabel = {TRUELOSS_TEXT("Core", "bounds of the true values"), {}};
    chart.gapLabel = {TRUELOSS_TEXT("Core", "cannot be told from the log"), {}};
    if (!record.hasRecovered()) return;
    const std::size_t size = record.batchCount();
    const std::size_t wide = std::max<std::size_t>(size / columns, 1);
    bool open = false;
    for (std::size_t first = 0; first < size; first += wide) {
        const std::size_t end = std::min(first + wide, size);
        ChartBound bound{first, 0.0, 0.0};
        bool found = false;
        bool seen = false;
        for (std::size_t i = first; i < end; ++i) {
            const RecoveredPoint point = record.recovered(i);
            if (point.grade == Grade::Unrecoverable) {
                const bool joined = !chart.gaps.empty() && i - chart.gaps.back().last <= wide;
                joined ? static_cast<void>(chart.gaps.back().last = i) : chart.gaps.push_back({i, i});
            }
            const double value = record.trueCurve().at(i);
            if (!std::isfinite(value) || !std::isfinite(point.bound)) continue;
            bound.low = found ? std::min(bound.low, value - point.bound) : value - point.bound;
            bound.high = found ? std::max(bound.high, value + point.bound) : value + point.bound;
            found = true;
            seen = seen || point.bound > leastSeenBound * std::abs(value);
        }
        if (seen && !open) chart.bands.emplace_back();
        if (seen) chart.bands.back().push_back(bound);
        open = seen;
    }
}

ChartMark markOf(const RunRecord& record, const Artifact& artifact)
{
    const auto batch = static_cast<std::int64_t>(artifact.culprit) + 1;
    ChartMark mark{{artifact.culprit, artifact.culpritValue}, {}};
    if (record.unit.empty()) {
        mark.label = {TRUELOSS_TEXT("Core", "batch %1: %2"), {batch, artifact.culpritValue}};
    } else {
        mark.label = {TRUELOSS_TEXT("Core", "batch %1: %2 %3"), {batch, artifact.culpritValue, record.unit}};
    }
    return mark;
}

void addCulprits(const RunRecord& record, const std::vector<Artifact>& artifacts, Chart& chart)
{
    for (const Artifact& artifact : artifacts) {
        const bool known = std::ranges::any_of(
            chart.marks, [&artifact](const ChartMark& mark) { return mark.at.x == artifact.culprit; });
        if (artifact.hasCulprit && !known) chart.marks.push_back(markOf(record, artifact));
    }
    std::ranges::stable_sort(chart.marks, std::ranges::greater(), [](const ChartMark& mark) { return mark.at.y; });
    if (chart.marks.size() > mostMarks) chart.marks.resize(mostMarks);
}

}  // namespace

Chart lossChart(const RunRecord& record, const std::vector<Artifact>& artifacts)
{
    Chart chart = emptyChart(record);
    chart.title =
        record.source == RunSource::Log
            ? Message{TRUELOSS_TEXT("Core", "The true value of each batch and what the log shows"), {}}
            : Message{TRUELOSS_TEXT("Core", "The true RMSE of each batch and the running mean beside it"), {}};
    chart.series.push_back(trueSeries(record));
    chart.series.push_back(meanSeries(record));
    addDoubt(record, chart);
    ChartSeries validation{ChartInk::Validation, {TRUELOSS_TEXT("Core", "validation"), {}}, {}};
    for (const EpochPoint& epoch : record.epochs()) {
        if (std::isfinite(epoch.rmse) && epoch.lastBatch > 0)
            validation.points.push_back({static_cast<std::size_t>(epoch.lastBatch) - 1, epoch.rmse});
    }
    if (!validation.points.empty()) chart.series.push_back(std::move(validation));
    for (const Artifact& artifact : artifacts) {
        if (artifact.mean == MisleadingMean::None) continue;
        // Stretches that no eye could tell apart are drawn as one.
        const bool joined = !chart.stretches.empty() &&
                            artifact.firstBatch - chart.stretches.back().last <= record.batchCount() / columns;
        if (joined) {
            chart.stretches.back().last = artifact.lastBatch;
        } else {
            chart.stretches.push_back({artifact.firstBatch, artifact.lastBatch});
        }
    }
    chart.stretchLabel = {TRUELOSS_TEXT("Core", "they part by more than 2x"), {}};
    addCulprits(record, artifacts, chart);
    return chart;
}

Chart toolsChart(const RunRecord& record)
{
    Chart chart = emptyChart(record);
    chart.title = {TRUELOSS_TEXT("Core", "What other tools would have drawn of this run"), {}};
    chart.series.push_back(trueSeries(record));
    chart.series.push_back({ChartInk::RunningMean,
                            {TRUELOSS_TEXT("Core", "Keras' bar, averaged once"), {}},
                            drawn(record.runningMeanCurve())});
    chart.series.push_back({ChartInk::TwiceMean,
                            {TRUELOSS_TEXT("Core", "Keras' bar, averaged twice"), {}},
                            drawn(kerasBar(record, KerasBar::Twice))});
    const auto smoothed = tensorBoardSmoothed(tensorBoardSample(record.trueCurve()));
    chart.series.push_back({ChartInk::TensorBoard,
                            {TRUELOSS_TEXT("Core", "TensorBoard, smoothing %1"), {tensorBoardSmoothing}},
                            smoothed});
    auto means = drawn(blockMeans(record.trueCurve()));
    if (!means.empty()) {
        chart.series.push_back(
            {ChartInk::BlockMean,
             {TRUELOSS_TEXT("Core", "A mean every %1 steps"), {static_cast<std::int64_t>(loggingSteps)}},
             std::move(means)});
    }
    const auto range = tensorBoardRange(smoothed);
    if (range && record.trueCurve().range(0, record.batchCount() - 1).max > range->high)
        chart.levels.push_back({range->high, {TRUELOSS_TEXT("Core", "TensorBoard's chart ends here"), {}}});
    return chart;
}

Chart channelChart(const RunRecord& record, Channel channel)
{
    Chart chart = emptyChart(record);
    Message name{"RMSE", {}};
    switch (channel) {
        case Channel::Rmse:
        case Channel::RunningMean:
            break;
        case Channel::Mae:
            name = {"MAE", {}};
            break;
        case Channel::Loss:
            name = {TRUELOSS_TEXT("Core", "loss"), {}};
            break;
        case Channel::GradNorm:
            name = {TRUELOSS_TEXT("Core", "gradient norm"), {}};
            break;
        case Channel::LearningRate:
            name = {TRUELOSS_TEXT("Core", "learning rate"), {}};
            break;
        case Channel::Seconds:
            name = {TRUELOSS_TEXT("Core", "seconds a batch"), {}};
            break;
    }
    chart.title = chart.yName = name;
    const LossCurve& curve = record.curve(channel);
    if (curve.size() > 0 && curve.range(0, curve.size() - 1).found)
        chart.series.push_back({ChartInk::TrueRmse, name, drawn(curve)});
    return chart;
}

}  // namespace trueloss
