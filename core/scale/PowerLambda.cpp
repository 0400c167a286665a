#include "scale/PowerLambda.h"

#include "scale/Moments.h"
#include "scale/PowerSums.h"
#include "scale/ValueRange.h"

#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>
#include <vector>

namespace trueloss {

namespace {

constexpr double largestPower = 340.0;
constexpr double narrowest = 1e-6;
constexpr double digitsKept = 1e-9;

struct Interval {
    double low;
    double high;
};

/// Where a search begins, and how far its first step goes.
struct Start {
    double at;
    double step;
};

using Slope = std::function<double(double)>;

/// The root of a slope that falls, or the end of the interval where it lies outside. NaN where the slope is NaN.
double rootOf(const Slope& slope, Start start, Interval within, double tolerance)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    double near = std::clamp(start.at, within.low, within.high);
    double nearSlope = slope(near);
    if (std::isnan(nearSlope)) return nan;
    const double direction = nearSlope > 0.0 ? 1.0 : -1.0;
    double far = near;
    double farSlope = nearSlope;
    for (double step = start.step; farSlope * direction > 0.0; step *= 2.0) {
        near = far;
        nearSlope = farSlope;
        far = std::clamp(near + direction * step, within.low, within.high);
        if (far == near) return near;
        farSlope = slope(far);
        if (std::isnan(farSlope)) return nan;
    }
    if (nearSlope == 0.0) return near;
    if (farSlope == 0.0) return far;
    const bool ascending = near < far;
    std::uintmax_t evaluations = 100;
    const auto closeEnough = [tolerance](double a, double b) {
        return std::abs(a - b) <= tolerance + 1e-14 * std::max(std::abs(a), std::abs(b));
    };
    const auto [low, high] = boost::math::tools::toms748_solve(
        slope, ascending ? near : far, ascending ? far : near, ascending ? nearSlope : farSlope,
        ascending ? farSlope : nearSlope, closeEnough, evaluations);
    return std::midpoint(low, high);
}

/// A few of many, evenly spread.
std::vector<double> thinned(std::span<const double> values, std::size_t step)
{
    std::vector<double> out;
    out.reserve(values.size() / step + 1);
    for (std::size_t i = step / 2; i < values.size(); i += step) out.push_back(values[i]);
    return out;
}

/// Above this many values, the search begins at what one in `step` of them gives.
constexpr std::size_t manyValues = 1U << 18U;
constexpr std::size_t sampleSize = 1U << 16U;

/// All values on one side: curves of base^k with logs of the base, whose mean is taken away. Then the Jacobian drops
/// out of the likelihood, which is -n/2 log(variance of y): base = g exp(L), and the power of g scales all alike.
class OneSided {
public:
    OneSided(std::vector<double> logs, Interval exponents) : m_logs(std::move(logs)), m_exponents(exponents)
    {
        const Moments moments = computeMoments(m_logs);
        for (double& log : m_logs) log -= moments.mean;
        m_deviation = std::sqrt(moments.variance);
    }

    double exponent() const
    {
        if (!(m_deviation > 0.0)) return 1.0;
        Start start{0.0, 0.5 / m_deviation};
        if (m_logs.size() > manyValues) {
            const std::vector<double> few = thinned(m_logs, m_logs.size() / sampleSize);
            const double guess = solve(few, start);
            if (std::isfinite(guess)) start = {guess, startStep(few.size())};
        }
        return solve(m_logs, start);
    }

private:
    double startStep(std::size_t sampled) const
    {
        return 4.0 / (m_deviation * std::sqrt(static_cast<double>(sampled)));
    }

    double solve(std::span<const double> logs, Start start) const
    {
        double largest = 0.0;
        for (const double log : logs) largest = std::max(largest, std::abs(log));
        const auto slope = [&](double exponent) {
            const std::array side{PowerSide{logs, exponent, false, largest}};
            const PowerSums sums = powerSums(side, 0, 0.0);
            return -sums.covariance / sums.variance;
        };
        return rootOf(slope, start, m_exponents, 1e-14 / m_deviation);
    }

    std::vector<double> m_logs;
    Interval m_exponents;
    double m_deviation = 0.0;
};

/// The spread of (base^k - 1) / k relative to its largest value, for bases with logs from `low` to `low + width`.
double resolution(double low, double width, double k)
{
    if (k == 0.0) return width / std::max(std::abs(low), std::abs(low + width));
    const double spread = std::exp(k * low) * std::expm1(k * width);
    return std::abs(spread) / std::max(std::abs(std::expm1(k * low)), std::abs(std::expm1(k * (low + width))));
}

/// The exponents that doubles can bear for bases with logs from `low` to `low + width`.
Interval usableExponents(double low, double width)
{
    const double high = low + width;
    Interval out{-largestPower / std::max(-low, width), largestPower / std::max(high, width)};
    if (low <= 0.0 && high >= 0.0) return out;
    // Far on one side of 1 all powers come to agree with each other: below some k, or above it.
    double inside = low > 0.0 ? std::min(1.0, out.high) : 0.0;
    double& end = low > 0.0 ? out.low : out.high;
    const double wanted = std::min(digitsKept, resolution(low, width, inside));
    if (resolution(low, width, end) >= wanted) return out;
    double outside = end;
    for (int i = 0; i < 60; ++i) {
        const double middle = std::midpoint(inside, outside);
        (resolution(low, width, middle) >= wanted ? inside : outside) = middle;
    }
    end = inside;
    return out;
}

/// The exponent for bases `above + shift` (shift 0 or 1): all of them beyond 0.
double exponentOfBases(std::vector<double> above, double low, double high, double shift)
{
    const auto logOf = [shift](double value) { return shift > 0.0 ? std::log1p(value) : std::log(value); };
    const bool near = high - low < low + shift;
    const double width = near ? std::log1p((high - low) / (low + shift)) : logOf(high) - logOf(low);
    if (width < narrowest) return 1.0;
    if (near) {
        // Relative to the lowest one, so that close values keep the digits in which they differ.
        for (double& value : above) value = (value - low) / (low + shift);
        takeLogs1p(above);
    } else if (shift > 0.0) {
        takeLogs1p(above);
    } else {
        takeLogs(above);
    }
    return OneSided(std::move(above), usableExponents(logOf(low), width)).exponent();
}

/// Yeo-Johnson with values on both sides of 0. The log-likelihood over n is -log(variance of y) / 2 +
/// (lambda - 1) times the mean of the signed logs.
class BothSides {
public:
    explicit BothSides(std::span<const double> values)
    {
        for (const double value : values) (value >= 0.0 ? m_above : m_below).push_back(std::abs(value));
        takeLogs1p(m_above);
        takeLogs1p(m_below);
    }

    double lambda() const
    {
        const double above = largestOf(m_above);
        const double below = largestOf(m_below);
        if (above + below < narrowest) return 1.0;
        const Interval within{2.0 - largestPower / below, largestPower / above};
        if (within.low > within.high) return std::numeric_limits<double>::quiet_NaN();
        const std::size_t count = m_above.size() + m_below.size();
        const double unit = 1.0 / (above + below);
        Start start{1.0, unit};
        if (count > manyValues) {
            const std::size_t step = count / sampleSize;
            const std::vector<double> fewAbove = thinned(m_above, step);
            const std::vector<double> fewBelow = thinned(m_below, step);
            const double guess = solve(fewAbove, fewBelow, start, within, unit);
            if (std::isfinite(guess)) start = {guess, 0.1 * unit};
        }
        return solve(m_above, m_below, start, within, unit);
    }

private:
    static double largestOf(std::span<const double> logs)
    {
        return logs.empty() ? 0.0 : *std::max_element(logs.begin(), logs.end());
    }

    static double sumOf(std::span<const double> logs)
    {
        return logs.empty() ? 0.0 : computeMoments(logs).mean * static_cast<double>(logs.size());
    }

    static double solve(std::span<const double> above, std::span<const double> below, Start start, Interval within,
                        double unit)
    {
        const double meanLog = (sumOf(above) - sumOf(below)) / static_cast<double>(above.size() + below.size());
        const double largestAbove = largestOf(above);
        const double largestBelow = largestOf(below);
        const std::size_t centralSide = meanLog >= 0.0 ? 0 : 1;
        const auto slope = [&](double lambda) {
            const std::array sides{PowerSide{above, lambda, false, largestAbove},
                                   PowerSide{below, 2.0 - lambda, true, largestBelow}};
            const PowerSums sums = powerSums(sides, centralSide, std::abs(meanLog));
            return meanLog - sums.covariance / sums.variance;
        };
        return rootOf(slope, start, within, 1e-14 * unit);
    }

    std::vector<double> m_above;
    std::vector<double> m_below;  ///< Of the mirrored values.
};

}  // namespace

double yeoJohnsonLambda(std::span<const double> values)
{
    const ValueRange range = rangeOf(values);
    if (range.low >= 0.0) {
        return exponentOfBases(std::vector<double>(values.begin(), values.end()), range.low, range.high, 1.0);
    }
    if (range.high <= 0.0) {
        std::vector<double> mirrored(values.begin(), values.end());
        for (double& value : mirrored) value = -value;
        return 2.0 - exponentOfBases(std::move(mirrored), -range.high, -range.low, 1.0);
    }
    return BothSides(values).lambda();
}

double boxCoxLambda(std::span<const double> values)
{
    const ValueRange range = rangeOf(values);
    return exponentOfBases(std::vector<double>(values.begin(), values.end()), range.low, range.high, 0.0);
}

}  // namespace trueloss
