#include "scale/QuantileMap.h"

#include "scale/OrderStatistics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace trueloss {

namespace {

constexpr std::size_t mostReferences = 1000;

/// numpy.linspace(0, 1, count), operation by operation.
std::vector<double> evenShares(std::size_t count)
{
    std::vector<double> shares(count, 0.0);
    if (count < 2) return shares;
    const double step = 1.0 / static_cast<double>(count - 1);
    for (std::size_t i = 0; i < count; ++i) shares[i] = static_cast<double>(i) * step;
    shares.back() = 1.0;
    return shares;
}

/// On the line through two points. In halves where a difference would pass the largest double.
double onLine(double x, double x0, double x1, double y0, double y1)
{
    const double slope = (y1 - y0) / (x1 - x0);
    const double y = slope * (x - x0) + y0;
    if (std::isfinite(y) && std::isfinite(slope) && std::isfinite(x1 - x0)) return y;
    return std::lerp(y0, y1, (x / 2.0 - x0 / 2.0) / (x1 / 2.0 - x0 / 2.0));
}

/// numpy.interp: of equal x the last one counts.
double interpolated(double x, const std::vector<double>& xs, const std::vector<double>& ys)
{
    if (x < xs.front()) return ys.front();
    if (x >= xs.back()) return ys.back();
    const auto above = static_cast<std::size_t>(std::upper_bound(xs.begin(), xs.end(), x) - xs.begin());
    if (xs[above - 1] == x) return ys[above - 1];
    return onLine(x, xs[above - 1], xs[above], ys[above - 1], ys[above]);
}

/// numpy.interp over both lists negated and reversed, negated back: of equal x the first one counts.
double interpolatedFromAbove(double x, const std::vector<double>& xs, const std::vector<double>& ys)
{
    if (x > xs.back()) return ys.back();
    if (x <= xs.front()) return ys.front();
    const auto at = static_cast<std::size_t>(std::lower_bound(xs.begin(), xs.end(), x) - xs.begin());
    if (xs[at] == x) return ys[at];
    return onLine(x, xs[at], xs[at - 1], ys[at], ys[at - 1]);
}

}  // namespace

QuantileMap::QuantileMap(std::vector<double> references)
    : m_references(std::move(references)), m_shares(evenShares(m_references.size()))
{
}

QuantileMap QuantileMap::fitted(std::span<const double> values)
{
    std::vector<double> parts = evenShares(std::min(values.size(), mostReferences));
    // scikit-learn goes by percent, and the rounding of that decides which two values a reference lies between.
    for (double& part : parts) part = part * 100.0 / 100.0;
    std::vector<double> references = exactQuantiles(values, parts);
    // Rounding may leave one a last digit below the one before.
    for (std::size_t i = 1; i < references.size(); ++i) references[i] = std::max(references[i], references[i - 1]);
    return QuantileMap(std::move(references));
}

bool QuantileMap::valid(const std::vector<double>& references)
{
    return !references.empty() && references.size() <= mostReferences &&
           std::all_of(references.begin(), references.end(), [](double value) { return std::isfinite(value); }) &&
           std::is_sorted(references.begin(), references.end());
}

double QuantileMap::share(double value) const
{
    if (std::isnan(value)) return value;
    return 0.5 * (interpolated(value, m_references, m_shares) + interpolatedFromAbove(value, m_references, m_shares));
}

double QuantileMap::valueAt(double share) const
{
    if (std::isnan(share)) return share;
    return interpolated(share, m_shares, m_references);
}

double QuantileMap::slopeAt(double share) const
{
    if (m_shares.size() < 2 || std::isnan(share)) return std::isnan(share) ? share : 0.0;
    const auto above =
        static_cast<std::size_t>(std::upper_bound(m_shares.begin(), m_shares.end(), share) - m_shares.begin());
    const std::size_t upper = std::clamp<std::size_t>(above, 1, m_shares.size() - 1);
    return (m_references[upper] - m_references[upper - 1]) / (m_shares[upper] - m_shares[upper - 1]);
}

}  // namespace trueloss
