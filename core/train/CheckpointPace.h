#pragma once

#include <algorithm>

namespace trueloss {

/// When the next checkpoint may be written, and when the last one is due. Times in seconds since the run's start.
class CheckpointPace {
public:
    /// A run must not spend more than this share of its time on checkpoints that nobody asked for.
    static constexpr double share = 0.01;

    explicit CheckpointPace(double mostLossSeconds) : m_mostLoss(mostLossSeconds) {}

    /// Whether the writing so far is paid for. The first write is, since nobody knows yet what it costs.
    bool mayWrite(double now) const { return now >= m_paidAt; }
    bool lastIsDue(double now) const { return mayWrite(now) && now - m_lastBegun >= m_mostLoss; }

    void lastBegins(double now) { m_lastBegun = now; }
    /// A write that began at `begin` took `cost` seconds, copying included.
    void wrote(double begin, double cost) { m_paidAt = std::max(m_paidAt, begin) + cost / share; }

private:
    double m_mostLoss;
    double m_lastBegun = 0.0;
    double m_paidAt = 0.0;
};

}  // namespace trueloss
