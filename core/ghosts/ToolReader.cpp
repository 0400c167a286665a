#include "ghosts/ToolReader.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

constexpr std::size_t mostSpikes = 3;
constexpr double farAbove = 2.0;
constexpr std::array bars{KerasBar::Once, KerasBar::Twice, KerasBar::DoubledLast};

/// So many values back TensorBoard's smoothing has forgotten: 0.6^200 is 4e-45.
constexpr std::size_t remembered = 200;

std::vector<HiddenSpike> spikesOf(const RunRecord& record, const ArtifactDetector& detector, std::size_t count)
{
    std::vector<std::size_t> batches;
    for (const Artifact& artifact : detector.artifacts()) {
        if (artifact.hasCulprit && artifact.culprit < count) batches.push_back(artifact.culprit);
    }
    std::ranges::sort(batches);
    batches.erase(std::ranges::unique(batches).begin(), batches.end());
    const LossCurve& curve = record.trueCurve();
    std::erase_if(batches,
                  [&](std::size_t batch) { return !(curve.at(batch) > 0.0) || !std::isfinite(curve.at(batch)); });
    if (batches.empty()) {
        const MinMax range = curve.range(0, count - 1);
        if (range.found && range.max > 0.0 && range.max > farAbove * detector.levels()[range.maxAt])
            batches.push_back(range.maxAt);
    }
    std::ranges::stable_sort(batches, std::ranges::greater(), [&](std::size_t batch) { return curve.at(batch); });
    if (batches.size() > mostSpikes) batches.resize(mostSpikes);
    std::vector<HiddenSpike> spikes(batches.size());
    for (std::size_t i = 0; i < batches.size(); ++i) {
        spikes[i].batch = batches[i];
        spikes[i].value = curve.at(batches[i]);
    }
    return spikes;
}

/// TensorBoard's smoothing over all batches, at one of them.
double smoothedAt(const LossCurve& curve, std::size_t batch)
{
    std::size_t begin = batch;
    for (std::size_t finite = 0; begin > 0 && finite < remembered; --begin)
        finite += std::isfinite(curve.at(begin - 1));
    ExponentialMean mean(tensorBoardSmoothing);
    for (std::size_t i = begin; i <= batch; ++i) mean.add(curve.at(i));
    return mean.value();
}

std::size_t endOfEpoch(const RunRecord& record, std::size_t batch, std::size_t count)
{
    const auto& starts = record.epochStarts();
    const auto next = std::ranges::upper_bound(starts, batch);
    return next == starts.end() ? count : std::min(*next, count);
}

double timesOff(const MisreadLine& line)
{
    return std::abs(std::log(std::abs(line.undone) / line.value));
}

}  // namespace

bool ToolReader::read(const RunRecord& record, const ArtifactDetector& detector, bool over, std::size_t most)
{
    std::size_t known = record.batchCount();
    if (known > 0 && !over && !epochEndsAt(record, known)) --known;
    const std::size_t end = std::min(known, m_count + std::min(most, known));
    m_twice.read(record, end);
    m_doubledLast.read(record, end);
    for (std::size_t i = m_count; i < end; ++i) {
        m_sample.add(record.trueCurve().at(i));
        m_means.add(record.trueCurve().at(i));
        const double high = farAbove * detector.levels()[i];
        for (const KerasBar era : bars) {
            const double shown = line(record, era).at(i);
            if (std::isfinite(shown) && shown > high) ++m_doubledBatches[static_cast<std::size_t>(era)];
        }
    }
    m_count = std::max(m_count, end);
    return end == known;
}

const LossCurve& ToolReader::line(const RunRecord& record, KerasBar era) const
{
    return era == KerasBar::Once    ? record.runningMeanCurve()
           : era == KerasBar::Twice ? *m_twice.curve()
                                    : *m_doubledLast.curve();
}

std::shared_ptr<const LossCurve> ToolReader::bar(KerasBar era) const
{
    return era == KerasBar::Twice ? m_twice.curve() : m_doubledLast.curve();
}

void ToolReader::addTensorBoard(const RunRecord& record, HiddenSpikes& hidden) const
{
    const auto range = tensorBoardRange(tensorBoardSmoothed(m_sample.points()));
    for (HiddenSpike& spike : hidden.spikes) {
        spike.smoothed = spike.value / smoothedAt(record.trueCurve(), spike.batch);
        spike.survival = survivalInSample(spike.batch, m_count);
        if (range && range->high > 0.0 && spike.value > range->high) spike.beyondChart = spike.value / range->high;
    }
}

void ToolReader::addMisread(const RunRecord& record, HiddenSpikes& hidden) const
{
    const LossCurve& bar = *m_doubledLast.curve();
    const auto& starts = record.epochStarts();
    for (std::size_t e = 0; e < starts.size(); ++e) {
        const std::size_t end = e + 1 < starts.size() ? starts[e + 1] : record.batchCount();
        const auto steps = static_cast<double>(end - starts[e]);
        if (end > m_count || steps < 2.0 || !epochEndsAt(record, end)) continue;
        const MisreadLine line{record.epochOf(end - 1), steps * bar.at(end - 1) - (steps - 1.0) * bar.at(end - 2),
                               record.trueCurve().at(end - 1)};
        if (!std::isfinite(line.undone) || !(line.value > 0.0) || !std::isfinite(line.value)) continue;
        if (timesOff(line) < std::log(farAbove)) continue;
        if (!hidden.misread || timesOff(line) > timesOff(*hidden.misread)) hidden.misread = line;
    }
}

HiddenSpikes ToolReader::hidden(const RunRecord& record, const ArtifactDetector& detector) const
{
    HiddenSpikes hidden;
    hidden.batches = m_count;
    hidden.doubledBatches = m_doubledBatches;
    if (m_count == 0) return hidden;
    hidden.spikes = spikesOf(record, detector, m_count);
    const auto validated = std::find_if(record.epochs().rbegin(), record.epochs().rend(),
                                        [](const EpochPoint& epoch) { return !std::isnan(epoch.accuracyTo231); });
    if (validated != record.epochs().rend()) hidden.validated = *validated;
    addTensorBoard(record, hidden);
    for (HiddenSpike& spike : hidden.spikes) {
        const std::size_t block = spike.batch / loggingSteps;
        if (block < means().size()) spike.blockMean = spike.value / means()[block].y;
        for (const KerasBar era : bars) {
            const MinMax highest = line(record, era).range(spike.batch, endOfEpoch(record, spike.batch, m_count) - 1);
            if (highest.found) spike.bar[static_cast<std::size_t>(era)] = spike.value / highest.max;
        }
    }
    addMisread(record, hidden);
    return hidden;
}

}  // namespace trueloss
