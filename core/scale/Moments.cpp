#include "scale/Moments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

/// As many independent sums as hide an addition's latency; the compiler keeps them in vector registers.
constexpr std::size_t lanes = 8;

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
    std::array<double, lanes> sums{};
    std::array<double, lanes> lost{};
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double value = values[i + lane];
            const double next = sums[lane] + value;
            const double added = next - sums[lane];
            lost[lane] += (sums[lane] - (next - added)) + (value - added);
            sums[lane] = next;
        }
    }
    CompensatedSum total;
    for (const double sum : sums) total.add(sum);
    for (; i < values.size(); ++i) total.add(values[i]);
    if (!std::isfinite(total.value())) return total.value();
    for (const double part : lost) total.add(part);
    return total.value();
}

struct Deviations {
    double squares;
    double rest;  ///< Their plain sum: what the mean's own rounding leaves.
};

/// Short blocks are added up plainly, the blocks with compensation: the error stays at a block's few roundings.
Deviations deviationsFrom(double mean, std::span<const double> values)
{
    constexpr std::size_t block = 32 * lanes;
    CompensatedSum squares;
    CompensatedSum rest;
    for (std::size_t start = 0; start < values.size(); start += block) {
        const auto part = values.subspan(start, std::min(block, values.size() - start));
        std::array<double, lanes> partSquares{};
        std::array<double, lanes> partRest{};
        std::size_t i = 0;
        for (; i + lanes <= part.size(); i += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const double deviation = part[i + lane] - mean;
                partSquares[lane] += deviation * deviation;
                partRest[lane] += deviation;
            }
        }
        for (; i < part.size(); ++i) {
            const double deviation = part[i] - mean;
            partSquares[0] += deviation * deviation;
            partRest[0] += deviation;
        }
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            squares.add(partSquares[lane]);
            rest.add(partRest[lane]);
        }
    }
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
