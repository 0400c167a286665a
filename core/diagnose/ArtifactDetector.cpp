#include "diagnose/ArtifactDetector.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

/// A culprit is over once the true RMSE is within this many times the local level, and one that makes up half of the
/// mean stands out beyond it.
constexpr double farAbove = 10.0;

/// How far two levels part, either way: 1 or more; NaN where the question makes no sense.
double ratioOf(double mean, double level)
{
    if (!(mean >= 0.0) || !(level >= 0.0)) return std::numeric_limits<double>::quiet_NaN();
    return mean == level ? 1.0 : std::max(mean / level, level / mean);
}

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
/// Of a value: nearer, two numbers are the same but for the rounding of how they were worked out.
constexpr double sameWithin = 2e-6;

bool showsOwn(double shown, double value)
{
    return std::abs(shown - value) <= sameWithin * std::abs(shown);
}

}  // namespace

ArtifactDetector::ArtifactDetector(double factor, std::size_t window) : m_factor(factor), m_window(window) {}

void ArtifactDetector::update(const RunRecord& record)
{
    if (record.batchCount() < m_levels.size()) *this = ArtifactDetector(m_factor, m_window);
    if (record.hasRecovered()) look(record);
    while (m_levels.size() < record.batchCount()) addBatch(record, m_levels.size());
}

/// Which mean a log shows is told by what most of its lines show.
void ArtifactDetector::look(const RunRecord& record)
{
    for (; m_looked < record.batchCount(); ++m_looked) {
        const RecoveredPoint point = record.recovered(m_looked);
        m_sharpest = std::min(m_sharpest, point.bound);
        const double value = record.trueCurve().at(m_looked);
        const double mean = record.runningMeanCurve().at(m_looked);
        if (!std::isfinite(point.printed) || !std::isfinite(value) || !std::isfinite(mean)) continue;
        if (showsOwn(point.printed, value)) continue;
        // Running means that were undone add up to what was printed; only values that were taken from elsewhere in
        // the log bring their own rounding in.
        const double hidden = std::isfinite(m_sharpest) ? 2.0 * m_sharpest : 0.0;
        const bool isRunning = std::abs(point.printed - mean) <= hidden + sameWithin * std::abs(point.printed);
        ++(isRunning ? m_showRunning : m_showAnother);
    }
    const MisleadingMean mean = m_showAnother > m_showRunning ? MisleadingMean::Printed
                                : m_showRunning > 0           ? MisleadingMean::Running
                                                              : MisleadingMean::None;
    if (mean == m_mean) return;
    ArtifactDetector anew(m_factor, m_window);
    anew.m_mean = mean;
    anew.m_looked = m_looked;
    anew.m_sharpest = m_sharpest;
    anew.m_showRunning = m_showRunning;
    anew.m_showAnother = m_showAnother;
    *this = std::move(anew);
}

void ArtifactDetector::beginEpoch(std::size_t index)
{
    m_open = false;
    m_epochStart = index;
    m_largest = index;
    m_largestTerm = m_largestWeight = m_secondTerm = m_restSum = m_restWeight = 0.0;
    m_largestBatches = 1.0;
}

void ArtifactDetector::addBatch(const RunRecord& record, std::size_t index)
{
    const BatchPoint batch = record.batch(index);
    const bool begins = index == 0 || (m_mean != MisleadingMean::Printed && record.epochOf(index - 1) != batch.epoch);
    if (begins) beginEpoch(index);
    addLevel(record, index);

    const double weight = batch.samples > 0 ? static_cast<double>(batch.samples) : 1.0;
    const double term = batch.rmse * weight;
    if (!std::isfinite(term)) return;
    if (continuesLargest(record, index)) {
        m_largestTerm += term;
        m_largestWeight += weight;
        ++m_largestBatches;
    } else if (m_largestWeight == 0.0 || term > m_largestTerm / m_largestBatches) {
        m_secondTerm = m_largestTerm / m_largestBatches;
        m_restSum += m_largestTerm;
        m_restWeight += m_largestWeight;
        m_largest = index;
        m_largestTerm = term;
        m_largestWeight = weight;
        m_largestBatches = 1.0;
    } else {
        m_secondTerm = std::max(m_secondTerm, term);
        m_restSum += term;
        m_restWeight += weight;
    }
    if (m_mean == MisleadingMean::Printed) {
        judgePrinted(record, index);
    } else if (index > m_epochStart) {
        judge(record, index);
    }
    noteReturn(record, index);
}

/// Of a block of batches only the mean is known: it is one thing.
bool ArtifactDetector::continuesLargest(const RunRecord& record, std::size_t index) const
{
    if (m_largestWeight == 0.0 || !record.hasRecovered()) return false;
    const std::size_t next = m_largest + static_cast<std::size_t>(m_largestBatches);
    const auto isPart = [&record, this](std::size_t batch) {
        return record.recovered(batch).grade == Grade::BlockMean &&
               record.trueCurve().at(batch) == record.trueCurve().at(m_largest);
    };
    return index == next && isPart(m_largest) && isPart(index);
}

void ArtifactDetector::addLevel(const RunRecord& record, std::size_t index)
{
    m_sorting.clear();
    for (std::size_t i = index + 1 - std::min(index + 1, m_window); i <= index; ++i) {
        const double value = record.trueCurve().at(i);
        if (std::isfinite(value)) m_sorting.push_back(value);
    }
    if (m_sorting.empty()) {
        m_levels.push_back(std::numeric_limits<double>::quiet_NaN());
        return;
    }
    const auto middle = m_sorting.begin() + static_cast<std::ptrdiff_t>((m_sorting.size() - 1) / 2);
    std::nth_element(m_sorting.begin(), middle, m_sorting.end());
    m_levels.push_back(*middle);
}

void ArtifactDetector::judge(const RunRecord& record, std::size_t index)
{
    const double sum = m_restSum + m_largestTerm;
    const double mean = sum / (m_restWeight + m_largestWeight);
    const double level = m_levels[index];
    const double ratio = ratioOf(mean, level);
    if (!(ratio > m_factor)) {
        m_open = false;
        return;
    }
    Artifact& artifact = openAt(record, index);
    artifact.culpritShare = sum > 0.0 ? std::clamp(m_largestTerm / sum, 0.0, 1.0) : 0.0;
    artifact.hasCulprit = standsOut(level);
    artifact.meanAtEnd = mean;
    artifact.worstFactor = std::max(artifact.worstFactor, ratio);
}

/// Of a log that shows another mean than that since the start of the epoch: by what it shows.
void ArtifactDetector::judgePrinted(const RunRecord& record, std::size_t index)
{
    const double shown = record.recovered(index).printed;
    if (!std::isfinite(shown)) return;
    const double level = m_levels[index];
    const double ratio = ratioOf(shown, level);
    if (showsOwn(shown, record.trueCurve().at(index)) || !(ratio > m_factor)) {
        beginEpoch(index + 1);
        return;
    }
    Artifact& artifact = openAt(record, index);
    artifact.culpritShare = unknown;
    // Larger than what came later is also the first batch of a smooth fall: it has to have stood out in its own time.
    artifact.hasCulprit =
        artifact.culpritValue > farAbove * level && (artifact.culpritValue > farAbove * m_levels[m_largest] ||
                                                     m_largestTerm / m_largestBatches > farAbove * m_secondTerm);
    artifact.meanAtEnd = shown;
    artifact.worstFactor = std::max(artifact.worstFactor, ratio);
}

/// The stretch that holds the batch, begun there where none is open.
Artifact& ArtifactDetector::openAt(const RunRecord& record, std::size_t index)
{
    if (!m_open) {
        m_open = true;
        Artifact fresh;
        fresh.mean = m_mean;
        fresh.firstBatch = index;
        fresh.epoch = record.epochOf(index);
        fresh.culprit = m_largest;
        m_artifacts.push_back(fresh);
        // The culprit may lie before the stretch, and its return too.
        for (std::size_t i = m_largest + 1; i < index && m_artifacts.back().backAfter == 0; ++i) noteReturn(record, i);
    }
    Artifact& artifact = m_artifacts.back();
    if (artifact.culprit != m_largest) artifact.backAfter = 0;
    artifact.lastBatch = index;
    artifact.culprit = m_largest;
    artifact.culpritValue = record.trueCurve().at(m_largest);
    artifact.levelAtEnd = m_levels[index];
    return artifact;
}

/// Whether the largest term alone is to blame for the distance between mean and level.
bool ArtifactDetector::standsOut(double level) const
{
    const double value = m_largestTerm / m_largestWeight;
    if (value > farAbove * level && m_largestTerm >= m_restSum) return true;
    // In a smooth fall the largest is hardly larger than the next, and taking it away moves the mean but a little.
    if (!(m_largestTerm / m_largestBatches > m_factor * m_secondTerm) || m_restWeight == 0.0) return false;
    return ratioOf(m_restSum / m_restWeight, level) <= m_factor;
}

/// The last artifact's culprit is over with the first later batch near the local level, in the next epoch if need be.
void ArtifactDetector::noteReturn(const RunRecord& record, std::size_t index)
{
    if (m_artifacts.empty()) return;
    Artifact& artifact = m_artifacts.back();
    if (artifact.backAfter != 0 || index <= artifact.culprit) return;
    if (record.trueCurve().at(index) <= farAbove * m_levels[index]) artifact.backAfter = index - artifact.culprit;
}

}  // namespace trueloss
