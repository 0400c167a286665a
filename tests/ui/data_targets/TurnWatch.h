#pragma once

#include "support/CpuTimer.h"

#include <gtest/gtest.h>

#include <QAbstractEventDispatcher>
#include <QObject>

#include <algorithm>
#include <iostream>

namespace trueloss::ui::test {

/// Of a frame at 60 a second; sanitizers and debug builds are not held to it.
inline constexpr double frameMilliseconds = 16.0;

/// The longest turn of this thread's event loop since the watch was made. Processor time counts, so that a busy machine
/// changes nothing. Dispatchers differ in which of the two signals comes before the events and which after, and not
/// every turn has both: a turn ends at either.
class TurnWatch : public QObject {
public:
    TurnWatch()
    {
        auto* loop = QAbstractEventDispatcher::instance();
        connect(loop, &QAbstractEventDispatcher::awake, this, &TurnWatch::end);
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, &TurnWatch::end);
    }
    void end() { m_longest = std::max(m_longest, m_turn.restart()); }
    double longest() const { return m_longest; }

private:
    trueloss::test::CpuTimer m_turn;
    double m_longest = 0.0;
};

/// Does `act`, lets `settle` wait for all that follows from it, and tells the longest turn.
template <class Act, class Settle>
double longestTurn(const char* what, const Act& act, const Settle& settle)
{
    TurnWatch watch;
    act();
    watch.end();
    settle();
    watch.end();
    std::cout << what << ": " << watch.longest() << " ms of the GUI thread at most\n";
    return watch.longest();
}

/// The same, with each turn held to a frame.
template <class Act, class Settle>
void expectQuick(const char* what, const Act& act, const Settle& settle)
{
    [[maybe_unused]] const double longest = longestTurn(what, act, settle);
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_LT(longest, frameMilliseconds) << what;
#endif
}

}  // namespace trueloss::ui::test
