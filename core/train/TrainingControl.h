#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace trueloss {

/// The levers of a running training: turned from any thread, read by the trainer between batches.
class TrainingControl {
public:
    void pause();
    void resume();
    void step();  ///< Runs one batch, then pauses (again).
    void stop();
    void setLearningRate(double rate);

    bool stopRequested() const { return m_stop.stop_requested(); }
    std::stop_token stopToken() const { return m_stop.get_token(); }

    /// Whether a pause was asked for and not yet ended, single steps or not.
    bool pauseAsked() const;

    /// Whether the next waitWhilePaused() would wait.
    bool pausedNow() const;

    /// For the trainer: blocks while paused; false once a stop was asked for.
    bool waitWhilePaused();
    /// The same, but not longer than `longest`, for whoever has something to do meanwhile; takes no step.
    void waitWhilePaused(std::chrono::milliseconds longest);

    /// For the trainer: a rate that was set since the last call.
    std::optional<double> takeLearningRate();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_paused = false;
    std::stop_source m_stop;
    int m_steps = 0;
    std::optional<double> m_learningRate;
};

}  // namespace trueloss
