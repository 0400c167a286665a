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

}  // namespace

ArtifactDetector::ArtifactDetector(double factor, std::size_t window) : m_factor(factor), m_window(window) {}

void ArtifactDetector::update(const RunRecord& record)
{
    if (record.batches().size() < m_levels.size()) *this = ArtifactDetector(m_factor, m_window);
    while (m_levels.size() < record.batches().size()) addBatch(record, m_levels.size());
}

void ArtifactDetector::beginEpoch(std::size_t index)
{
    m_open = false;
    m_epochStart = index;
    m_largest = index;
    m_largestTerm = m_largestWeight = m_secondTerm = m_restSum = m_restWeight = 0.0;
}

void ArtifactDetector::addBatch(const RunRecord& record, std::size_t index)
{
    const BatchPoint& batch = record.batches()[index];
    if (index == 0 || record.batches()[index - 1].epoch != batch.epoch) beginEpoch(index);
    addLevel(record, index);

    const double weight = batch.samples > 0 ? static_cast<double>(batch.samples) : 1.0;
    const double term = batch.rmse * weight;
    if (!std::isfinite(term)) return;
    if (m_largestWeight == 0.0 || term > m_largestTerm) {
        m_secondTerm = m_largestTerm;
        m_restSum += m_largestTerm;
        m_restWeight += m_largestWeight;
        m_largest = index;
        m_largestTerm = term;
        m_largestWeight = weight;
    } else {
        m_secondTerm = std::max(m_secondTerm, term);
        m_restSum += term;
        m_restWeight += weight;
    }
    if (index > m_epochStart) judge(record, index);
    noteReturn(record, index);
}

void ArtifactDetector::addLevel(const RunRecord& record, std::size_t index)
{
    m_sorting.clear();
    for (std::size_t i = index + 1 - std::min(index + 1, m_window); i <= index; ++i) {
        const double value = record.batches()[i].rmse;
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
    if (!m_open) {
        m_open = true;
        Artifact fresh;
        fresh.firstBatch = index;
        fresh.epoch = record.batches()[index].epoch;
        fresh.culprit = m_largest;
        m_artifacts.push_back(fresh);
        // The culprit may lie before the stretch, and its return too.
        for (std::size_t i = m_largest + 1; i < index && m_artifacts.back().backAfter == 0; ++i) noteReturn(record, i);
    }
    Artifact& artifact = m_artifacts.back();
    if (artifact.culprit != m_largest) artifact.backAfter = 0;
    artifact.lastBatch = index;
    artifact.culprit = m_largest;
    artifact.culpritValue = record.batches()[m_largest].rmse;
    artifact.culpritShare = sum > 0.0 ? std::clamp(m_largestTerm / sum, 0.0, 1.0) : 0.0;
    artifact.hasCulprit = standsOut(level);
    artifact.meanAtEnd = mean;
    artifact.levelAtEnd = level;
    artifact.worstFactor = std::max(artifact.worstFactor, ratio);
}

/// Whether the largest term alone is to blame for the distance between mean and level.
bool ArtifactDetector::standsOut(double level) const
{
    const double value = m_largestTerm / m_largestWeight;
    if (value > farAbove * level && m_largestTerm >= m_restSum) return true;
    // In a smooth fall the largest is hardly larger than the next, and taking it away moves the mean but a little.
    if (!(m_largestTerm > m_factor * m_secondTerm) || m_restWeight == 0.0) return false;
    return ratioOf(m_restSum / m_restWeight, level) <= m_factor;
}

/// The last artifact's culprit is over with the first later batch near the local level, in the next epoch if need be.
void ArtifactDetector::noteReturn(const RunRecord& record, std::size_t index)
{
    if (m_artifacts.empty()) return;
    Artifact& artifact = m_artifacts.back();
    if (artifact.backAfter != 0 || index <= artifact.culprit) return;
    if (record.batches()[index].rmse <= farAbove * m_levels[index]) artifact.backAfter = index - artifact.culprit;
}

}  // namespace trueloss
