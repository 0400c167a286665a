#pragma once

#include "record/RunEvent.h"
#include "train/Checkpoint.h"
#include "train/CheckpointPace.h"
#include "train/CheckpointPlan.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace trueloss {

/// Keeps the checkpoints of one run: decides when, asks the trainer for a copy of its state, and writes that on a
/// thread of its own. At most two copies are held: the one that is being written and the best epoch's, while its turn
/// has not come. All functions are the trainer's thread's; what a write came to is heard from takeEvents(). Throws
/// nothing.
class CheckpointKeeper {
public:
    /// Copies the state; null where it is not worth keeping. May throw: no checkpoint then, and an event says why.
    using Take = std::function<std::shared_ptr<const Checkpoint>()>;

    /// Also removes what an earlier run that was killed has left half written in the folder.
    explicit CheckpointKeeper(const CheckpointPlan& plan);
    ~CheckpointKeeper();  ///< Waits for a write that has begun.
    CheckpointKeeper(const CheckpointKeeper&) = delete;
    CheckpointKeeper& operator=(const CheckpointKeeper&) = delete;

    void afterBatch(const Take& take);  ///< "last", where it is due.
    /// "epoch-..." where the plan has one now (waits for a write that goes on), and "best" as soon as it may be
    /// written.
    void afterEpoch(const Take& take, std::int64_t epoch, bool best);
    /// "last" now, unless it stands at `at` already.
    void atPause(const Take& take, const RunPosition& at);
    /// "best" and "last" now, likewise; waits until they are written.
    void atEnd(const Take& take, const RunPosition& at);

    bool writing();  ///< A write goes on.
    std::vector<RunEvent> takeEvents();

private:
    using Clock = std::chrono::steady_clock;
    struct Job {
        std::string name;
        std::shared_ptr<const Checkpoint> checkpoint;
        double begin = 0.0;
        double held = 0.0;  ///< Seconds of copying, for which the training stood still...
        double cost = 0.0;  ///< ...and with those of writing.
        std::optional<Error> error;
    };

    double now() const;
    bool ready();  ///< No write goes on.
    bool lastStandsAt(const RunPosition& at) const;
    std::optional<Job> copy(const Take& take, const char* name);
    void writeLast(const Take& take);
    void writeBest();
    void submit(Job job);
    void waitUntilWritten();
    void settle(const Job& job);
    void tell(const Error& error, std::int64_t batches);
    void work(const std::stop_token& stop);

    const CheckpointPlan m_plan;
    const Clock::time_point m_start = Clock::now();
    CheckpointPace m_pace;
    std::optional<Job> m_best;        ///< Waits for its turn.
    std::int64_t m_lastBatches = -1;  ///< Where the last "last" stands...
    std::int64_t m_lastEpoch = -1;    ///< ...and in which epoch.
    std::string m_lastFailure;        ///< So that the same one is told once.
    std::vector<RunEvent> m_events;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Job> m_job;   ///< Waits for the writer or is being written.
    std::optional<Job> m_done;  ///< Written, not yet settled.
    std::jthread m_writer;      ///< Last, so that all else outlives it.
};

}  // namespace trueloss
