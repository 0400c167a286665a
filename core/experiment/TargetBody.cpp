#include "experiment/TargetBody.h"

#include "experiment/Proportion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trueloss {

namespace {

constexpr double gapFactor = 5.0;
constexpr double farFromMedian = 10.0;
constexpr double apartAtMost = 1.0 / 3.0;
constexpr std::size_t fewestForFactor = 3;
constexpr double factorTolerance = 0.15;

/// Places in `values` that stand apart.
std::vector<std::size_t> placesApart(const std::vector<double>& values)
{
    const double median = medianOf(values);
    std::vector<double> distances;
    for (const double value : values) distances.push_back(std::abs(value - median));
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t place) { return distances[place]; });
    const double usual = medianOf(distances);
    const auto first = static_cast<std::size_t>(std::ceil(static_cast<double>(values.size()) * (1.0 - apartAtMost)));
    std::size_t gap = values.size();
    double widest = gapFactor;
    for (std::size_t i = std::max<std::size_t>(first, 1); i < order.size(); ++i) {
        const double below = std::max(distances[order[i - 1]], usual);
        const double above = distances[order[i]];
        if (below > 0.0 && above > farFromMedian * usual && above / below >= widest) {
            widest = above / below;
            gap = i;
        }
    }
    return {order.begin() + static_cast<std::ptrdiff_t>(gap), order.end()};
}

/// Powers of ten first; then inch, foot and mile, psi, bar and atmospheres, degrees, minutes, pounds, km/h.
constexpr double factors[] = {10.0,     100.0, 1e3,  1e4,    1e5,      1e6,      1e9,
                              25.4,     2.54,  12.0, 3.28,   9.80665,  6.894757, 101.325,
                              57.29578, 3.6,   60.0, 3600.0, 2.204623, 4.448222, 1.609344};
constexpr double clearlyBetter = 0.05;

/// The largest distance between two empirical distributions (Kolmogorov and Smirnov).
double largestDistance(std::vector<double> a, std::vector<double> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    double largest = 0.0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        const double value = std::min(a[i], b[j]);
        while (i < a.size() && a[i] <= value) ++i;
        while (j < b.size() && b[j] <= value) ++j;
        largest = std::max(largest, std::abs(static_cast<double>(i) / static_cast<double>(a.size()) -
                                             static_cast<double>(j) / static_cast<double>(b.size())));
    }
    return largest;
}

/// The factor by which `apart` differ from `others`, if divided by it they are distributed alike (at the 1 % level).
std::optional<double> factorBetween(const std::vector<double>& apart, const std::vector<double>& others)
{
    const auto n = static_cast<double>(apart.size());
    const auto m = static_cast<double>(others.size());
    double nearest = 1.63 * std::sqrt((n + m) / (n * m));
    std::optional<double> best;
    for (const double factor : factors) {
        for (const double candidate : {factor, 1.0 / factor}) {
            std::vector<double> divided = apart;
            for (double& value : divided) value /= candidate;
            const double distance = largestDistance(divided, others);
            // Few rows do not tell neighbours apart; another than a power of ten has to fit clearly better.
            if (distance < nearest - (best ? clearlyBetter : 0.0)) {
                nearest = distance;
                best = candidate;
            }
        }
    }
    return best;
}

}  // namespace

std::optional<double> usualFactor(double ratio)
{
    std::optional<double> best;
    double nearest = factorTolerance;
    for (const double factor : factors) {
        for (const double candidate : {factor, 1.0 / factor}) {
            const double off = std::abs(std::log(ratio / candidate));
            if (off < nearest) {
                nearest = off;
                best = candidate;
            }
        }
    }
    return best;
}

TargetBody targetBody(const ImageDataset& data, const std::vector<std::size_t>& rows)
{
    TargetBody body;
    for (std::size_t column = 0; column < data.outputs(); ++column) {
        const std::vector<std::size_t> places = placesApart(data.targets(column, rows));
        if (places.size() <= body.apart.size()) continue;
        body.column = column;
        body.apart.clear();
        for (const std::size_t place : places) body.apart.push_back(rows[place]);
    }
    std::ranges::sort(body.apart);
    std::vector<std::size_t> others;
    std::ranges::set_difference(rows, body.apart, std::back_inserter(others));
    if (others.empty()) others = rows;
    double aboutZero = 0.0;
    double aboutMean = 0.0;
    for (std::size_t column = 0; column < data.outputs(); ++column) {
        const std::vector<double> values = data.targets(column, others);
        body.medians.push_back(medianOf(values));
        const double mean = meanOf(values);
        for (const double value : values) {
            aboutZero += value * value;
            aboutMean += (value - mean) * (value - mean);
        }
    }
    const auto count = static_cast<double>(others.size() * data.outputs());
    body.level = std::sqrt(std::max(aboutZero, aboutMean) / count);
    if (body.apart.size() >= fewestForFactor)
        body.unitFactor = factorBetween(data.targets(body.column, body.apart), data.targets(body.column, others));
    return body;
}

}  // namespace trueloss
