#include "record/RunRecord.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

void RunRecord::beginWithin(std::int64_t epoch, const RunningMean& soFar, double seconds)
{
    m_epochStarts.push_back(0);
    m_epochNumbers.push_back(epoch);
    m_running = soFar;
    m_clock = seconds;
}

void RunRecord::append(const BatchPoint& batch)
{
    if (m_epochNumbers.empty() || m_epochNumbers.back() != batch.epoch) {
        m_epochStarts.push_back(batchCount());
        m_epochNumbers.push_back(batch.epoch);
        m_running.reset();
        m_epochClock = m_clock;
    }
    // Logs that do not tell the batch size leave it at 0: then all batches count the same.
    m_running.add(batch.rmse, batch.samples > 0 ? static_cast<double>(batch.samples) : 1.0);
    if (std::isfinite(batch.seconds) && batch.seconds > 0.0) m_clock += batch.seconds;

    const auto put = [this](Channel channel, double value) {
        m_curves[static_cast<std::size_t>(channel)].append(value);
    };
    put(Channel::Rmse, batch.rmse);
    put(Channel::RunningMean, m_running.value());
    put(Channel::Mae, batch.mae);
    put(Channel::Loss, batch.loss);
    put(Channel::GradNorm, batch.gradNorm);
    put(Channel::LearningRate, batch.learningRate);
    put(Channel::Seconds, batch.seconds);
    m_samplesDone.push_back((m_samplesDone.empty() ? 0 : m_samplesDone.back()) +
                            std::max<std::int64_t>(batch.samples, 0));
    m_secondsDone.push_back(m_clock);
    m_inEpoch.push_back(batch.batchInEpoch);
}

void RunRecord::append(const BatchPoint& batch, const RecoveredPoint& point)
{
    append(batch);
    m_grades.push_back(point.grade);
    m_bounds.push_back(point.bound);
    m_printed.push_back(point.printed);
}

RecoveredPoint RunRecord::recovered(std::size_t index) const
{
    return {m_grades[index], m_bounds[index], m_printed[index]};
}

void RunRecord::append(const EpochPoint& epoch)
{
    m_epochs.push_back(epoch);
    if (std::isfinite(epoch.seconds)) m_clock = std::max(m_clock, m_epochClock + epoch.seconds);
}

std::int64_t RunRecord::epochOf(std::size_t index) const
{
    const auto after = std::upper_bound(m_epochStarts.begin(), m_epochStarts.end(), index);
    return m_epochNumbers[static_cast<std::size_t>(after - m_epochStarts.begin()) - 1];
}

BatchPoint RunRecord::batch(std::size_t index) const
{
    BatchPoint point;
    point.epoch = epochOf(index);
    point.batchInEpoch = m_inEpoch[index];
    point.samples = m_samplesDone[index] - (index > 0 ? m_samplesDone[index - 1] : 0);
    point.rmse = curve(Channel::Rmse).at(index);
    point.mae = curve(Channel::Mae).at(index);
    point.loss = curve(Channel::Loss).at(index);
    point.gradNorm = curve(Channel::GradNorm).at(index);
    point.learningRate = curve(Channel::LearningRate).at(index);
    point.seconds = curve(Channel::Seconds).at(index);
    return point;
}

}  // namespace trueloss
