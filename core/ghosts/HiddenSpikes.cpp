#include "ghosts/HiddenSpikes.h"

#include "ghosts/BlockMeans.h"
#include "ghosts/TensorBoardView.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

constexpr std::size_t mostSpikes = 3;
constexpr double farAbove = 2.0;

std::vector<HiddenSpike> spikesOf(const RunRecord& record, const ArtifactDetector& detector)
{
    std::vector<HiddenSpike> spikes;
    const auto add = [&](std::size_t batch) {
        const double value = record.trueCurve().at(batch);
        const bool known = std::ranges::any_of(spikes, [&](const HiddenSpike& s) { return s.batch == batch; });
        if (known || !(value > 0.0) || !std::isfinite(value)) return;
        HiddenSpike spike;
        spike.batch = batch;
        spike.value = value;
        spikes.push_back(spike);
    };
    for (const Artifact& artifact : detector.artifacts()) {
        if (artifact.hasCulprit) add(artifact.culprit);
    }
    if (spikes.empty()) {
        const MinMax range = record.trueCurve().range(0, record.batchCount() - 1);
        if (range.found && range.max > farAbove * detector.levels()[range.maxAt]) add(range.maxAt);
    }
    std::ranges::stable_sort(spikes, std::ranges::greater(), &HiddenSpike::value);
    if (spikes.size() > mostSpikes) spikes.resize(mostSpikes);
    return spikes;
}

void addTensorBoard(const RunRecord& record, std::vector<HiddenSpike>& spikes)
{
    const LossCurve& curve = record.trueCurve();
    ExponentialMean mean(tensorBoardSmoothing);
    for (std::size_t i = 0; i < curve.size(); ++i) {
        mean.add(curve.at(i));
        for (HiddenSpike& spike : spikes) {
            if (spike.batch == i) spike.smoothed = spike.value / mean.value();
        }
    }
    const auto range = tensorBoardRange(tensorBoardSmoothed(tensorBoardSample(curve)));
    for (HiddenSpike& spike : spikes) {
        spike.survival = survivalInSample(spike.batch, curve.size());
        if (range && range->high > 0.0 && spike.value > range->high) spike.beyondChart = spike.value / range->high;
    }
}

void addBlockMeans(const RunRecord& record, std::vector<HiddenSpike>& spikes)
{
    const auto means = blockMeans(record.trueCurve());
    for (HiddenSpike& spike : spikes) {
        const std::size_t block = spike.batch / loggingSteps;
        if (block < means.size()) spike.blockMean = spike.value / means[block].y;
    }
}

std::size_t endOfEpoch(const RunRecord& record, std::size_t batch)
{
    const auto& starts = record.epochStarts();
    const auto next = std::ranges::upper_bound(starts, batch);
    return next == starts.end() ? record.batchCount() : *next;
}

void addBar(const RunRecord& record, const ArtifactDetector& detector, KerasBar era, HiddenSpikes& hidden)
{
    const LossCurve bar = kerasBar(record, era);
    const auto place = static_cast<std::size_t>(era);
    for (HiddenSpike& spike : hidden.spikes) {
        const MinMax highest = bar.range(spike.batch, endOfEpoch(record, spike.batch) - 1);
        if (highest.found) spike.bar[place] = spike.value / highest.max;
    }
    for (std::size_t i = 0; i < bar.size(); ++i) {
        if (std::isfinite(bar.at(i)) && bar.at(i) > farAbove * detector.levels()[i]) ++hidden.doubledBatches[place];
    }
}

double timesOff(const MisreadLine& line)
{
    return std::abs(std::log(std::abs(line.undone) / line.value));
}

void addMisread(const RunRecord& record, HiddenSpikes& hidden)
{
    const LossCurve bar = kerasBar(record, KerasBar::DoubledLast);
    const auto& starts = record.epochStarts();
    for (std::size_t e = 0; e < starts.size(); ++e) {
        const std::size_t end = e + 1 < starts.size() ? starts[e + 1] : record.batchCount();
        const auto steps = static_cast<double>(end - starts[e]);
        if (steps < 2.0 || (end == record.batchCount() && !epochEndsAt(record, end))) continue;
        const MisreadLine line{record.epochOf(end - 1), steps * bar.at(end - 1) - (steps - 1.0) * bar.at(end - 2),
                               record.trueCurve().at(end - 1)};
        if (!std::isfinite(line.undone) || !(line.value > 0.0) || !std::isfinite(line.value)) continue;
        if (timesOff(line) < std::log(farAbove)) continue;
        if (!hidden.misread || timesOff(line) > timesOff(*hidden.misread)) hidden.misread = line;
    }
}

}  // namespace

HiddenSpikes findHiddenSpikes(const RunRecord& record, const ArtifactDetector& detector)
{
    HiddenSpikes hidden;
    hidden.batches = record.batchCount();
    if (hidden.batches == 0) return hidden;
    hidden.spikes = spikesOf(record, detector);
    addTensorBoard(record, hidden.spikes);
    addBlockMeans(record, hidden.spikes);
    for (const KerasBar era : {KerasBar::Once, KerasBar::Twice, KerasBar::DoubledLast})
        addBar(record, detector, era, hidden);
    addMisread(record, hidden);
    return hidden;
}

}  // namespace trueloss
