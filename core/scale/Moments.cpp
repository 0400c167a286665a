#include "scale/Moments.h"

#include <cmath>
#include <limits>

namespace trueloss {

namespace {

/// A sum that carries the digits which a plain one drops.
class CompensatedSum {
public:
    void add(double value)
    {
        const double next = m_sum + value;
        m_lost += std::abs(m_sum) >= std::abs(value) ? (m_sum - next) + value : (value - next) + m_sum;
        m_sum = next;
    }
    /// Past the largest double the lost digits are NaN and mean nothing.
    double value() const { return std::isfinite(m_sum) ? m_sum + m_lost : m_sum; }

private:
    double m_sum = 0.0;
    double m_lost = 0.0;
};

}  // namespace

Moments computeMoments(std::span<const double> values)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (values.empty()) return {0, nan, nan};

    const auto count = static_cast<double>(values.size());
    CompensatedSum sum;
    for (const double value : values) sum.add(value);
    const double mean = sum.value() / count;

    CompensatedSum squares;
    CompensatedSum rest;  // What the mean's own rounding leaves.
    for (const double value : values) {
        const double deviation = value - mean;
        squares.add(deviation * deviation);
        rest.add(deviation);
    }
    const double variance = (squares.value() - rest.value() * rest.value() / count) / count;
    return {values.size(), mean, variance < 0.0 ? 0.0 : variance};
}

}  // namespace trueloss
