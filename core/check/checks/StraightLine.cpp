#include "check/checks/StraightLine.h"

#include <algorithm>
#include <cmath>

namespace trueloss::checks {

namespace {

/// Beyond this correlation a column adds nothing that a network could show.
constexpr double leastCorrelation = 0.9999;
/// With many columns a look at some rows first keeps the pairs cheap.
constexpr std::size_t sampleRows = 200;
constexpr double leastInSample = 0.99;
/// Of rows on a line all lie on the same sides of the two medians, or all on opposite ones; slips of the pen and values
/// near a median may lie anywhere.
constexpr double leastSameSides = 0.85;
constexpr double mostAside = 0.05;
/// In spreads of y. Least squares at a correlation of 0.9999 leaves 0.014, so that hardly one row in two thousand is
/// counted aside for its noise.
constexpr double farthest = 0.05;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Least squares over the rows that `lies` names.
template <class Lies>
StraightLine leastSquares(std::span<const double> x, std::span<const double> y, Lies lies)
{
    double sumX = 0.0;
    double sumY = 0.0;
    std::size_t count = 0;
    for (std::size_t row = 0; row < x.size(); ++row) {
        if (!lies(row)) continue;
        sumX += x[row];
        sumY += y[row];
        ++count;
    }
    const auto n = static_cast<double>(count);
    const double meanX = sumX / n;
    const double meanY = sumY / n;
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (std::size_t row = 0; row < x.size(); ++row) {
        if (!lies(row)) continue;
        const double dx = x[row] - meanX;
        const double dy = y[row] - meanY;
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
    }
    if (!(xx > 0.0 && yy > 0.0)) return {};
    StraightLine line;
    line.correlation = xy / std::sqrt(xx * yy);
    line.factor = xy / xx;
    line.offset = meanY - line.factor * meanX;
    line.residual = std::sqrt(std::max(0.0, 1.0 - line.correlation * line.correlation) * yy / n);
    return line;
}

double sampleCorrelation(const LineColumn& x, const LineColumn& y)
{
    return std::abs(leastSquares(x.sample(), y.sample(), [](std::size_t) { return true; }).correlation);
}

bool liesOnSameSides(const LineColumn& x, const LineColumn& y)
{
    const std::size_t count = x.sample().size();
    std::size_t same = 0;
    for (std::size_t i = 0; i < count; ++i) same += x.isHigh(i) == y.isHigh(i) ? 1 : 0;
    const double share = static_cast<double>(same) / static_cast<double>(count);
    return share >= leastSameSides || share <= 1.0 - leastSameSides;
}

}  // namespace

LineColumn::LineColumn(std::span<const double> values)
    : m_values(values), m_step(std::max<std::size_t>(1, values.size() / sampleRows))
{
    // One row of every `step`, but not the same one of each: what comes back at even distances would be all of them.
    for (std::size_t row = 0; row < values.size(); row += m_step) {
        const std::size_t within = row * 2'654'435'761U / 256 % m_step;
        m_sample.push_back(values[std::min(row + within, values.size() - 1)]);
    }
    if (m_sample.empty()) return;
    m_median = medianOf(m_sample);
    std::vector<double> distances;
    distances.reserve(m_sample.size());
    for (const double value : m_sample) {
        distances.push_back(std::abs(value - m_median));
        m_high.push_back(value > m_median);
    }
    m_spread = 1.4826 * medianOf(std::move(distances));
}

std::optional<StraightLine> lineOfAll(const LineColumn& x, const LineColumn& y)
{
    const double glance = x.step() > 1 ? sampleCorrelation(x, y) : 0.0;
    if (glance != 0.0 && glance < leastInSample) return {};
    StraightLine line = leastSquares(x.values(), y.values(), [](std::size_t) { return true; });
    if (std::abs(line.correlation) < leastCorrelation) return {};
    return line;
}

std::optional<StraightLine> lineOfMost(const LineColumn& x, const LineColumn& y)
{
    if (!(x.spread() > 0.0 && y.spread() > 0.0) || !liesOnSameSides(x, y)) return {};
    const std::span<const double> someX = x.sample();
    const std::span<const double> someY = y.sample();
    std::vector<double> slopes;
    const std::size_t half = someX.size() / 2;
    for (std::size_t i = 0; i + half < someX.size(); ++i) {
        if (someX[i + half] != someX[i]) slopes.push_back((someY[i + half] - someY[i]) / (someX[i + half] - someX[i]));
    }
    if (slopes.empty()) return {};
    const double slope = medianOf(std::move(slopes));
    std::vector<double> offsets;
    offsets.reserve(someX.size());
    for (std::size_t i = 0; i < someX.size(); ++i) offsets.push_back(someY[i] - slope * someX[i]);
    const double offset = medianOf(std::move(offsets));

    const double reach = farthest * y.spread();
    const std::span<const double> allX = x.values();
    const std::span<const double> allY = y.values();
    const auto lies = [=](std::size_t row) { return std::abs(allY[row] - slope * allX[row] - offset) <= reach; };
    const double most = mostAside * static_cast<double>(allX.size());
    std::vector<std::size_t> aside;
    for (std::size_t row = 0; row < allX.size(); ++row) {
        if (lies(row)) continue;
        aside.push_back(row);
        if (static_cast<double>(aside.size()) > most) return {};
    }
    StraightLine line = leastSquares(allX, allY, lies);
    if (std::abs(line.correlation) < leastCorrelation) return {};
    line.aside = std::move(aside);
    return line;
}

}  // namespace trueloss::checks
