#include "base/EventQueue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <atomic>
#include <thread>

namespace trueloss {
namespace {

TEST(EventQueue, DrainsInOrderAndOnce)
{
    EventQueue<int> queue;
    std::vector<int> events{99};
    queue.push(1);
    queue.push(2);
    queue.drain(events);
    EXPECT_THAT(events, testing::ElementsAre(1, 2));
    queue.drain(events);
    EXPECT_THAT(events, testing::IsEmpty());
    queue.push(3);
    queue.drain(events);
    EXPECT_THAT(events, testing::ElementsAre(3));
}

TEST(EventQueue, LosesNothingBetweenThreads)
{
    struct Event {
        int producer;
        int number;
    };
    constexpr int each = 50'000;
    EventQueue<Event> queue;
    std::atomic<int> running{2};
    const auto produce = [&](int producer) {
        for (int i = 0; i < each; ++i) queue.push({producer, i});
        --running;
    };
    std::thread first(produce, 0);
    std::thread second(produce, 1);

    int next[2] = {0, 0};
    std::vector<Event> events;
    for (bool last = false; !last;) {
        last = running == 0;  // Read before the drain, so that the last drain sees everything.
        queue.drain(events);
        for (const Event& event : events) {
            EXPECT_EQ(event.number, next[event.producer]);
            next[event.producer] = event.number + 1;
        }
    }
    first.join();
    second.join();
    EXPECT_EQ(next[0], each);
    EXPECT_EQ(next[1], each);
}

}  // namespace
}  // namespace trueloss
