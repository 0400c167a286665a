#include "train/TrainingControl.h"

#include <utility>

namespace trueloss {

void TrainingControl::pause()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
    m_steps = 0;
}

void TrainingControl::resume()
{
    const std::lock_guard lock(m_mutex);
    m_paused = false;
    m_steps = 0;
    m_changed.notify_all();
}

void TrainingControl::step()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
    ++m_steps;
    m_changed.notify_all();
}

void TrainingControl::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stop.request_stop();
    m_changed.notify_all();
}

void TrainingControl::setLearningRate(double rate)
{
    const std::lock_guard lock(m_mutex);
    m_learningRate = rate;
}

bool TrainingControl::pauseAsked() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

bool TrainingControl::pausedNow() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused && m_steps == 0 && !m_stop.stop_requested();
}

bool TrainingControl::waitWhilePaused()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_paused || m_steps > 0 || m_stop.stop_requested(); });
    if (m_stop.stop_requested()) return false;
    if (m_paused && m_steps > 0) --m_steps;
    return true;
}

void TrainingControl::waitWhilePaused(std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, longest, [this] { return !m_paused || m_steps > 0 || m_stop.stop_requested(); });
}

std::optional<double> TrainingControl::takeLearningRate()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_learningRate, std::nullopt);
}

}  // namespace trueloss
