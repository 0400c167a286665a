#include "scale/Moments.h"

#include "scale/Lanes.h"

#include <algorithm>
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

/// The same over many values: Knuth's sum of two, which needs no comparison, in each lane.
double compensatedSum(std::span<const double> values)
{
    Lanes sums;
    Lanes lost;
    std::size_t i = 0;
    for (; i + Lanes::count <= values.size(); i += Lanes::count) {
        const Lanes next = Lanes::load(&values[i]);
        for (std::size_t p = 0; p < next.pairs.size(); ++p) {
            const DoublePair value = next.pairs[p];
            const DoublePair sum = sums.pairs[p] + value;
            const DoublePair added = sum - sums.pairs[p];
            lost.pairs[p] += (sums.pairs[p] - (sum - added)) + (value - added);
            sums.pairs[p] = sum;
        }
    }
    CompensatedSum total;
    for (const double sum : sums.values()) total.add(sum);
    for (; i < values.size(); ++i) total.add(values[i]);
    if (!std::isfinite(total.value())) return total.value();
    for (const double part : lost.values()) total.add(part);
    return total.value();
}

struct Deviations {
    double squares;
    double rest;  ///< Their plain sum: what the mean's own rounding leaves.
};

/// Short blocks are added up plainly, the blocks with compensation: the error stays at a block's few roundings.
Deviations deviationsFrom(double mean, std::span<const double> values)
{
    constexpr std::size_t block = 32 * Lanes::count;
    const DoublePair centre{mean, mean};
    CompensatedSum squares;
    CompensatedSum rest;
    const auto addOne = [&](double deviation) {
        squares.add(deviation * deviation);
        rest.add(deviation);
    };
    std::size_t i = 0;
    while (i + Lanes::count <= values.size()) {
        const std::size_t end = std::min(i + block, values.size());
        Lanes blockSquares;
        Lanes blockRest;
        for (; i + Lanes::count <= end; i += Lanes::count) {
            const Lanes next = Lanes::load(&values[i]);
            for (std::size_t p = 0; p < next.pairs.size(); ++p) {
                const DoublePair deviation = next.pairs[p] - centre;
                blockSquares.pairs[p] += deviation * deviation;
                blockRest.pairs[p] += deviation;
            }
        }
        for (const double sum : blockSquares.values()) squares.add(sum);
        for (const double sum : blockRest.values()) rest.add(sum);
    }
    for (; i < values.size(); ++i) addOne(values[i] - mean);
    return {squares.value(), rest.value()};
}

}  // namespace

Moments computeMoments(std::span<const double> values)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (values.empty()) return {0, nan, nan};

    const auto count = static_cast<double>(values.size());
    const double mean = compensatedSum(values) / count;
    const Deviations deviations = deviationsFrom(mean, values);
    const double variance = (deviations.squares - deviations.rest * deviations.rest / count) / count;
    return {values.size(), mean, variance < 0.0 ? 0.0 : variance};
}

}  // namespace trueloss
