#include "scale/Histogram.h"

#include "scale/OrderStatistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

/// Bin edges as numpy.linspace computes them; the last one is exactly the upper end.
class Edges {
public:
    Edges(double low, double high, std::size_t bins) : m_low(low), m_high(high), m_bins(bins)
    {
        // In halves where the width itself would pass the largest double.
        m_half = !std::isfinite(high - low);
        m_step = (m_half ? high / 2.0 - low / 2.0 : high - low) / static_cast<double>(bins);
    }

    double at(std::size_t i) const
    {
        if (i >= m_bins) return m_high;
        const double way = static_cast<double>(i) * m_step;
        return m_half ? (m_low / 2.0 + way) * 2.0 : m_low + way;
    }

    /// The bin of a value between the ends. The quotient may miss by one where a value lies at an edge.
    std::size_t binOf(double value) const
    {
        const double part =
            m_half ? (value / 2.0 - m_low / 2.0) / (m_high / 2.0 - m_low / 2.0) : (value - m_low) / (m_high - m_low);
        auto bin = std::min(static_cast<std::size_t>(part * static_cast<double>(m_bins)), m_bins - 1);
        if (bin > 0 && value < at(bin)) --bin;
        if (bin + 1 < m_bins && value >= at(bin + 1)) ++bin;
        return bin;
    }

private:
    double m_low;
    double m_high;
    std::size_t m_bins;
    double m_step = 0.0;
    bool m_half = false;
};

std::size_t suggestedBinsSorted(const std::vector<double>& sorted, std::size_t maxBins)
{
    if (sorted.empty()) return 1;
    const auto count = static_cast<double>(sorted.size());
    const double range = sorted.back() - sorted.front();
    const double spread = quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25);
    const double bins = spread > 0.0 ? std::ceil(range / (2.0 * spread * std::pow(count, -1.0 / 3.0)))
                                     : std::ceil(std::log2(count) + 1.0);
    if (!(range > 0.0) || !(bins >= 1.0)) return 1;
    return bins < static_cast<double>(maxBins) ? static_cast<std::size_t>(bins) : std::max<std::size_t>(maxBins, 1);
}

}  // namespace

std::size_t suggestedBins(std::span<const double> values, std::size_t maxBins)
{
    return suggestedBinsSorted(sortedFinite(values), maxBins);
}

Histogram computeHistogram(std::span<const double> values, std::size_t bins)
{
    const std::vector<double> sorted = sortedFinite(values);
    if (sorted.empty()) return {0.0, 1.0, {0}};
    const double low = sorted.front();
    const double high = sorted.back();
    if (low == high) {
        // Wide enough to differ from the value itself, however large it is.
        constexpr double largest = std::numeric_limits<double>::max();
        const double half = std::max(0.5, std::abs(low) * 1e-6);
        return {std::max(low - half, -largest), std::min(high + half, largest), {sorted.size()}};
    }
    Histogram out{low, high, {}};
    out.counts.resize(bins > 0 ? bins : suggestedBinsSorted(sorted, 100));
    const Edges edges(low, high, out.counts.size());
    for (const double value : sorted) ++out.counts[edges.binOf(value)];
    return out;
}

}  // namespace trueloss
