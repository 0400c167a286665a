#include "experiment/FallingStretch.h"

#include "experiment/Proportion.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace trueloss {

namespace {

constexpr std::size_t fewest = 8;
constexpr std::size_t neighbours = 5;
constexpr std::size_t corners = 100;
constexpr double surelyFalling = -3.0;

/// How many values there are up to the middle of the neighbours with the lowest median.
std::size_t upToLowest(std::span<const double> errors)
{
    std::size_t best = 0;
    double lowest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + neighbours <= errors.size(); ++i) {
        const double median = medianOf(errors.subspan(i, neighbours));
        if (median >= lowest) continue;
        lowest = median;
        best = i + neighbours / 2 + 1;
    }
    return best;
}

/// Mann and Kendall's test for a trend: by how many standard deviations rising pairs outnumber falling ones.
double kendall(std::span<const double> values)
{
    double rising = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = i + 1; j < values.size(); ++j)
            rising += values[j] > values[i] ? 1.0 : values[j] < values[i] ? -1.0 : 0.0;
    }
    const auto n = static_cast<double>(values.size());
    return rising / std::sqrt(n * (n - 1.0) * (2.0 * n + 5.0) / 18.0);
}

/// Each value's median with its neighbours, fewer at the ends, so that single odd ones do not bend the line.
std::vector<double> medians(std::span<const double> values)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t first = i < neighbours / 2 ? 0 : i - neighbours / 2;
        const std::size_t last = std::min(values.size(), i + neighbours / 2 + 1);
        out.push_back(medianOf(values.subspan(first, last - first)));
    }
    return out;
}

struct Fit {
    double squares = 0.0;  ///< Of the deviations, summed up.
    double high = 0.0;     ///< The level before...
    double low = 0.0;      ///< ...and the one behind.
};

/// The best line that is level up to x[first], straight to x[last] and level from there.
Fit fitted(std::span<const double> x, std::span<const double> y, std::size_t first, std::size_t last)
{
    // The line is (1 - t) high + t low: least squares in two unknowns.
    double uu = 0.0;
    double ut = 0.0;
    double tt = 0.0;
    double uy = 0.0;
    double ty = 0.0;
    double yy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double t = std::clamp((x[i] - x[first]) / (x[last] - x[first]), 0.0, 1.0);
        const double u = 1.0 - t;
        uu += u * u;
        ut += u * t;
        tt += t * t;
        uy += u * y[i];
        ty += t * y[i];
        yy += y[i] * y[i];
    }
    // u is 1 at the first corner and t at the last, so the two are independent.
    const double determinant = uu * tt - ut * ut;
    const double high = (uy * tt - ty * ut) / determinant;
    const double low = (ty * uu - uy * ut) / determinant;
    return {yy - high * uy - low * ty, high, low};
}

}  // namespace

double FallingStretch::middle() const
{
    return std::sqrt(from) * std::sqrt(to);  // Their product may be below what a double holds.
}

std::optional<FallingStretch> fallingStretch(std::span<const double> rates, std::span<const double> errors)
{
    const std::size_t count = upToLowest(errors);
    if (count < fewest || kendall(errors.first(count)) > surelyFalling) return {};
    const std::vector<double> y = medians(errors.first(count));
    std::vector<double> x;
    for (const double rate : rates.first(count)) x.push_back(std::log(rate));
    std::optional<FallingStretch> best;
    double least = std::numeric_limits<double>::infinity();
    const std::size_t step = std::max<std::size_t>(1, count / corners);
    for (std::size_t first = 0; first < count; first += step) {
        for (std::size_t last = first + 1; last < count; last += step) {
            const Fit fit = fitted(x, y, first, last);
            if (fit.squares >= least || fit.high <= fit.low) continue;
            least = fit.squares;
            best = FallingStretch{rates[first], rates[last]};
        }
    }
    return best;
}

}  // namespace trueloss
