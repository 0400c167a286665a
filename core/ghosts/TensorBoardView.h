#pragma once

#include "base/Random.h"
#include "record/LossCurve.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace trueloss {

/// What TensorBoard 2.x shows of a scalar by its defaults.
inline constexpr std::size_t tensorBoardPoints = 1'000;
inline constexpr double tensorBoardSmoothing = 0.6;

/// The points that TensorBoard keeps of a scalar: all up to `keep`, else a random sample of that many, in order, that
/// always ends with the latest (reservoir.py and data/server/reservoir.rs: with the j-th value a number of 0..j-1 is
/// drawn; below `keep` the point at that place goes, else the last one). TensorBoard draws its numbers from a generator
/// of its own, so this is a sample of the same kind and not the very same.
class TensorBoardSampler {
public:
    /// Requires keep > 0.
    explicit TensorBoardSampler(std::size_t keep = tensorBoardPoints, std::uint64_t seed = 0)
        : m_random(seed), m_keep(keep)
    {
    }
    void add(double value);
    const std::vector<CurvePoint>& points() const { return m_points; }

private:
    Random m_random;
    std::size_t m_keep;
    std::size_t m_count = 0;
    std::vector<CurvePoint> m_points;
};

/// Of a whole curve.
std::vector<CurvePoint> tensorBoardSample(const LossCurve& curve, std::size_t keep = tensorBoardPoints,
                                          std::uint64_t seed = 0);

/// The probability that the value at `index` of `count` is among the `keep`: 1 up to `keep` values and for the last
/// one, keep / count for the first keep - 1, (keep - 1) / count for the others (each of them was once the last, which
/// is the one that gives way). Requires index < count, keep > 0.
double survivalInSample(std::size_t index, std::size_t count, std::size_t keep = tensorBoardPoints);

/// Its smoothing of the points that it kept (see ExponentialMean); what is not finite stays as it is.
std::vector<CurvePoint> tensorBoardSmoothed(const std::vector<CurvePoint>& points,
                                            double smoothing = tensorBoardSmoothing);

struct DrawnRange {
    double low = 0.0;
    double high = 0.0;
    bool operator==(const DrawnRange&) const = default;
};

/// The y axis of its chart with "ignore outliers" (the default): the lowest and highest of the smoothed values that lie
/// within their 5th and 95th percentile (type 7), 5 % more on either side, widened to round numbers as d3 does
/// (line_chart_internal_utils.ts, scale.ts). Nothing without a finite value.
std::optional<DrawnRange> tensorBoardRange(const std::vector<CurvePoint>& smoothed);

}  // namespace trueloss
