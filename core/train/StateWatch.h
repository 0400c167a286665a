#pragma once

#include "record/BatchPoint.h"
#include "train/Checkpoint.h"

#include <concepts>
#include <functional>
#include <memory>
#include <utility>

namespace trueloss {

/// A state that was set apart from a training. On a GPU its tensors still have to be brought from there.
class StateCopy {
public:
    using Bring = std::function<std::shared_ptr<const Checkpoint>()>;

    /// One that is there already; null where the state is not worth keeping.
    template <std::convertible_to<std::shared_ptr<const Checkpoint>> State>
    StateCopy(State state) : m_state(std::move(state))
    {
    }
    /// One that `bring` fetches, from any thread; it may throw what torch throws.
    static StateCopy onItsWay(Bring bring)
    {
        StateCopy copy(nullptr);
        copy.m_bring = std::move(bring);
        return copy;
    }

    bool waits() const { return static_cast<bool>(m_bring); }  ///< get() waits for a GPU.

    /// The state; null where it is not worth keeping (weights that are not finite, the middle of a batch). Once.
    std::shared_ptr<const Checkpoint> get() { return m_bring ? m_bring() : std::move(m_state); }

private:
    std::shared_ptr<const Checkpoint> m_state;
    Bring m_bring;
};

/// Copies the state in which a training stands, without waiting for a GPU. May throw what torch throws.
using TakeState = std::function<StateCopy()>;

/// Is told of a training before its first batch (`point` null) and after each, on the trainer's thread, and may take
/// the state there. Must not throw.
using StateWatch = std::function<void(const RunPosition& at, const BatchPoint* point, const TakeState& take)>;

}  // namespace trueloss
