#pragma once

#include <algorithm>

namespace trueloss {

/// When the next state may be copied. Times in seconds since any moment. What was copied has to be paid for by time in
/// which nothing is copied; some states are wanted so much that they may be owed for.
class StatePace {
public:
    /// Copies that may be owed for at once.
    static constexpr double mostOwed = 3.0;

    /// `share`: of the time, that copying may take. Requires share > 0.
    explicit StatePace(double share) : m_share(share) {}

    /// Whether the copies so far are paid for. The first one is, since nobody knows yet what it costs.
    bool mayTake(double now) const { return now >= m_paidAt; }
    bool mayOwe(double now) const { return m_paidAt - now <= mostOwed * m_most / m_share; }

    /// A copy that began at `begin` took `cost` seconds.
    void took(double begin, double cost)
    {
        m_most = std::max(m_most, cost);
        m_paidAt = std::max(m_paidAt, begin) + cost / m_share;
    }

private:
    double m_share;
    double m_most = 0.0;  ///< Cost of the dearest one.
    double m_paidAt = 0.0;
};

}  // namespace trueloss
