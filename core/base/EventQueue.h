#pragma once

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace trueloss {

/// From one or more producing threads to one that drains at its own pace. A push holds the lock for one append, so
/// the producer never waits for the consumer's work, and nothing is lost: events are small values of plain numbers,
/// and a consumer that drains 30 times a second finds a few hundred at the most.
template <class Event>
class EventQueue {
public:
    void push(Event event)
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(std::move(event));
    }

    /// All events since the last call, in order. `into` is cleared; its storage is reused for the next events.
    void drain(std::vector<Event>& into)
    {
        into.clear();
        const std::lock_guard lock(m_mutex);
        m_events.swap(into);
    }

private:
    std::mutex m_mutex;
    std::vector<Event> m_events;
};

}  // namespace trueloss
