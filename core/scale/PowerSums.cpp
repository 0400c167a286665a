// Compiled with -ffast-math, so that the loops become vector code with the C library's vector exp and log. Nothing
// here may depend on NaN, on infinities or on the order of a sum.
#include "scale/PowerSums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace trueloss {

namespace {

/// Blocks keep the rounding of long sums small: it grows with a block's length and the number of blocks.
constexpr std::size_t block = 2048;

/// Below this |k L| the series are used: there the closed forms cancel, and the series' rest is below 1e-17.
constexpr double seriesLimit = 0.125;

struct Point {
    double y;
    double slope;
};

struct Totals {
    double y = 0.0;
    double slope = 0.0;
    double yy = 0.0;
    double ySlope = 0.0;
    double count = 0.0;
};

/// expm1(t) / t = sum of t^j / (j + 1)!, and (t exp(t) - expm1(t)) / t^2 = sum of (j + 1) t^j / (j + 2)!.
inline Point series(double log, double exponent)
{
    constexpr std::array curveFactors{1.0 / 3628800.0, 1.0 / 362880.0, 1.0 / 40320.0, 1.0 / 5040.0, 1.0 / 720.0,
                                      1.0 / 120.0,     1.0 / 24.0,     1.0 / 6.0,     1.0 / 2.0,    1.0};
    constexpr std::array slopeFactors{10.0 / 39916800.0, 9.0 / 3628800.0, 8.0 / 362880.0, 7.0 / 40320.0, 6.0 / 5040.0,
                                      5.0 / 720.0,       4.0 / 120.0,     3.0 / 24.0,     2.0 / 6.0,     1.0 / 2.0};
    const double t = exponent * log;
    double curve = 1.0 / 39916800.0;
    double slope = 11.0 / 479001600.0;
    for (std::size_t j = 0; j < curveFactors.size(); ++j) {
        curve = curve * t + curveFactors[j];
        slope = slope * t + slopeFactors[j];
    }
    return {log * curve, log * log * slope};
}

inline Point closedForm(double log, double exponent)
{
    const double power = std::exp(exponent * log);
    const double y = (power - 1.0) / exponent;
    return {y, (log * power - y) / exponent};
}

template <class Curve>
void add(Totals& totals, const PowerSide& side, Point centre, Curve curve)
{
    const double sign = side.mirrored ? -1.0 : 1.0;
    for (std::size_t start = 0; start < side.logs.size(); start += block) {
        const std::size_t end = std::min(start + block, side.logs.size());
        Totals part;
        for (std::size_t i = start; i < end; ++i) {
            const Point point = curve(side.logs[i], side.exponent);
            const double y = sign * point.y - centre.y;
            const double slope = point.slope - centre.slope;
            part.y += y;
            part.slope += slope;
            part.yy += y * y;
            part.ySlope += y * slope;
        }
        totals.y += part.y;
        totals.slope += part.slope;
        totals.yy += part.yy;
        totals.ySlope += part.ySlope;
    }
    totals.count += static_cast<double>(side.logs.size());
}

bool seriesFits(const PowerSide& side)
{
    return std::abs(side.exponent) * side.largest < seriesLimit;
}

}  // namespace

PowerSums powerSums(std::span<const PowerSide> sides, std::size_t centralSide, double central)
{
    const PowerSide& middle = sides[centralSide];
    Point centre = seriesFits(middle) ? series(central, middle.exponent) : closedForm(central, middle.exponent);
    if (middle.mirrored) centre.y = -centre.y;
    Totals totals;
    for (const PowerSide& side : sides) {
        if (seriesFits(side)) {
            add(totals, side, centre, [](double log, double exponent) { return series(log, exponent); });
        } else {
            add(totals, side, centre, [](double log, double exponent) { return closedForm(log, exponent); });
        }
    }
    const double meanY = totals.y / totals.count;
    const double meanSlope = totals.slope / totals.count;
    return {totals.yy / totals.count - meanY * meanY, totals.ySlope / totals.count - meanY * meanSlope};
}

void takeLogs(std::span<double> values)
{
    for (double& value : values) value = std::log(value);
}

void takeLogs1p(std::span<double> values)
{
    for (double& value : values) value = std::log1p(value);
}

}  // namespace trueloss
