#pragma once

#include "train/StatePace.h"
#include "train/StateWatch.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

namespace trueloss {

struct StateRingOptions {
    std::int64_t bytes = 0;   ///< That all states may take together, see stateRingBudget().
    double share = 0.05;      ///< Of the run's time, that the training may stand still for copies.
    double bringing = 0.25;   ///< Of the run's time, that copies may be under way from a GPU.
    double spikeRatio = 3.0;  ///< A batch is a spike whose true RMSE is that many times the median of the 9 before it.
};

/// A quarter of what `available` bytes (see availableMemory()) leave beside the training itself and its checkpoints;
/// 0 where they leave nothing. Requires a valid configuration.
std::int64_t stateRingBudget(const TrainingConfig& config, std::int64_t available);

/// A state of the ring, for lists.
struct KeptState {
    std::int64_t batches = 0;  ///< Of the run, that were done.
    std::int64_t epoch = 1;    ///< That was under way.
    bool spike = false;        ///< Kept for a spike beside it.
    bool operator==(const KeptState&) const = default;
};

/// The states that one run went through, as many as the budget holds: the first three, the newest four, those from
/// three batches before a spike to one after it, and the rest ever further apart the older they are. When room is
/// wanted, the rest goes first; then spikes' states, the smallest spikes' first (also when they fill more than half of
/// the budget); then the newest four but the very last; then the first. consider() is for the trainer's thread; all
/// else for any. A state that somebody holds stays in memory after the ring has dropped it.
class StateRing {
public:
    explicit StateRing(const StateRingOptions& options);
    ~StateRing();  ///< Waits for a state that is on its way.
    StateRing(const StateRing&) = delete;
    StateRing& operator=(const StateRing&) = delete;

    /// As a StateWatch: takes the state if time and budget allow. Taking costs a copy of the weights and of what the
    /// optimizer remembers; the share of the time is kept by taking fewer states. A state that is on its way from a GPU
    /// is waited for by a thread of the ring, while the training goes on: it is kept as soon as it is there, and none
    /// is taken meanwhile.
    void consider(const RunPosition& at, const BatchPoint* point, const TakeState& take);

    std::vector<KeptState> kept() const;  ///< In the order of the run.

    /// The state after exactly so many batches; null where it is not kept.
    std::shared_ptr<const Checkpoint> at(std::int64_t batches) const;
    /// The last state after so many batches or fewer; null where there is none.
    std::shared_ptr<const Checkpoint> nearest(std::int64_t batches) const;

    std::int64_t bytes() const;  ///< That the states take; never above the budget.
    std::int64_t budget() const { return m_options.bytes; }

private:
    struct Entry {
        std::shared_ptr<const Checkpoint> state;
        std::int64_t batches = 0;
        std::int64_t own = 0;     ///< Bytes that no other state shares.
        double spikeRatio = 0.0;  ///< Of the largest spike beside it; 0: none.
    };
    struct Spike {
        std::int64_t batch = 0;  ///< Its number in the run, from 1.
        double ratio = 0.0;
    };
    struct Shared {
        std::int64_t bytes = 0;
        std::int64_t uses = 0;
    };
    /// What was dropped, so that it is freed after the lock.
    using Dropped = std::vector<std::shared_ptr<const Checkpoint>>;

    double now() const;
    bool due(std::int64_t batches, double at) const;
    void bring(const std::stop_token& stop);
    void judge(const RunPosition& at, const BatchPoint& point);
    bool wanted(std::int64_t batches) const;
    void add(std::shared_ptr<const Checkpoint> state, Dropped& dropped);
    void makeRoom(std::int64_t incoming, Dropped& dropped);
    std::size_t victim(bool oneComes) const;
    std::optional<std::size_t> leastMissed(std::size_t end) const;
    bool isFirst(std::size_t index) const;
    void drop(std::size_t index, Dropped& dropped);
    void share(const SharedTensors& tensors, int change);

    const StateRingOptions m_options;
    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    // Of the trainer's thread alone.
    StatePace m_pace;
    std::deque<double> m_recent;  ///< True RMSE of the last batches.

    mutable std::mutex m_mutex;
    std::vector<Spike> m_spikes;          ///< Those beside which states may still come.
    std::int64_t m_size = 0;              ///< Of the last state, as far as it is its own.
    std::optional<std::int64_t> m_first;  ///< Where the run began to be watched.
    StatePace m_bringPace;
    std::vector<Entry> m_entries;  ///< In the order of the run.
    std::unordered_map<const void*, Shared> m_shared;
    std::int64_t m_bytes = 0;

    std::optional<StateCopy> m_onItsWay;
    std::condition_variable_any m_sent;
    std::jthread m_bringer;  ///< Once one was sent. Last, so that all else outlives it.
};

}  // namespace trueloss
