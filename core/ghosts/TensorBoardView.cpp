#include "ghosts/TensorBoardView.h"

#include "record/RunningMean.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

/// d3's quantile, R's type 7. Requires a sorted, filled list.
double quantileOf(const std::vector<double>& sorted, double share)
{
    const double position = static_cast<double>(sorted.size() - 1) * share;
    const auto below = static_cast<std::size_t>(position);
    if (below + 1 >= sorted.size()) return sorted.back();
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (position - static_cast<double>(below));
}

/// d3's tickIncrement for 10 ticks: the step, or minus its inverse where it is below 1, which keeps it exact.
double tickIncrement(double low, double high)
{
    const double step = (high - low) / 10.0;
    const double power = std::floor(std::log10(step));
    const double error = step / std::pow(10.0, power);
    const double factor = error >= std::sqrt(50.0)   ? 10.0
                          : error >= std::sqrt(10.0) ? 5.0
                          : error >= std::sqrt(2.0)  ? 2.0
                                                     : 1.0;
    return power >= 0.0 ? factor * std::pow(10.0, power) : -std::pow(10.0, -power) / factor;
}

/// d3's nice(): ends on multiples of the step, again until the step stays.
DrawnRange nice(DrawnRange range)
{
    double before = 0.0;
    for (int round = 0; round < 10; ++round) {
        const double step = tickIncrement(range.low, range.high);
        if (step == before || !std::isfinite(step)) break;
        if (step > 0.0) {
            range = {std::floor(range.low / step) * step, std::ceil(range.high / step) * step};
        } else {
            range = {std::floor(range.low * -step) / -step, std::ceil(range.high * -step) / -step};
        }
        before = step;
    }
    return range;
}

}  // namespace

void TensorBoardSampler::add(double value)
{
    if (m_points.size() == m_keep) {
        const std::uint64_t place = m_random.below(m_count + 1);
        m_points.erase(m_points.end() - (place < m_keep ? static_cast<std::ptrdiff_t>(m_keep - place) : 1));
    }
    m_points.push_back({m_count++, value});
}

std::vector<CurvePoint> tensorBoardSample(const LossCurve& curve, std::size_t keep, std::uint64_t seed)
{
    TensorBoardSampler sampler(keep, seed);
    for (const double value : curve.values()) sampler.add(value);
    return sampler.points();
}

double survivalInSample(std::size_t index, std::size_t count, std::size_t keep)
{
    if (count <= keep || index + 1 == count) return 1.0;
    return static_cast<double>(index + 1 < keep ? keep : keep - 1) / static_cast<double>(count);
}

std::vector<CurvePoint> tensorBoardSmoothed(const std::vector<CurvePoint>& points, double smoothing)
{
    ExponentialMean mean(smoothing);
    std::vector<CurvePoint> smoothed = points;
    for (CurvePoint& point : smoothed) {
        mean.add(point.y);
        if (std::isfinite(point.y)) point.y = mean.value();
    }
    return smoothed;
}

std::optional<DrawnRange> tensorBoardRange(const std::vector<CurvePoint>& smoothed)
{
    std::vector<double> values;
    values.reserve(smoothed.size());
    for (const CurvePoint& point : smoothed) {
        if (std::isfinite(point.y)) values.push_back(point.y);
    }
    if (values.empty()) return {};
    std::ranges::sort(values);
    DrawnRange range{values.front(), values.back()};
    if (values.size() > 2) {
        range.low = *std::ranges::lower_bound(values, quantileOf(values, 0.05));
        range.high = *(std::ranges::upper_bound(values, quantileOf(values, 0.95)) - 1);
    }
    if (range.low == range.high) {
        if (range.low == 0.0) return DrawnRange{-1.0, 1.0};
        return range.low < 0.0 ? DrawnRange{2.0 * range.low, 0.0} : DrawnRange{0.0, 2.0 * range.low};
    }
    const double padding = (range.high - range.low + std::numeric_limits<double>::epsilon()) * 0.05;
    return nice({range.low - padding, range.high + padding});
}

}  // namespace trueloss
