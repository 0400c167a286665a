#pragma once

#include <ctime>

namespace trueloss::test {

/// The time that this thread computed, without that in which other programs had the processor: what the work costs
/// stays the same on a busy machine.
class CpuTimer {
public:
    CpuTimer() : m_start(now()) {}
    double milliseconds() const { return now() - m_start; }
    double restart()
    {
        const double start = now();
        const double passed = start - m_start;
        m_start = start;
        return passed;
    }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    double m_start;
};

}  // namespace trueloss::test
