#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>

namespace trueloss {

/// The levers of a running training: turned from any thread, read by the trainer between batches.
class TrainingControl {
public:
    void pause();
    void resume();
    void step();  ///< Runs one batch, then pauses (again).
    void stop();
    void setLearningRate(double rate);

    bool stopRequested() const;

    /// Whether the next waitWhilePaused() would wait.
    bool pausedNow() const;

    /// For the trainer: blocks while paused; false once a stop was asked for.
    bool waitWhilePaused();

    /// For the trainer: a rate that was set since the last call.
    std::optional<double> takeLearningRate();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_paused = false;
    bool m_stop = false;
    int m_steps = 0;
    std::optional<double> m_learningRate;
};

}  // namespace trueloss
