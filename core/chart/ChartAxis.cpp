#include "chart/ChartAxis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {

namespace {

constexpr double mostDecadesLinear = 3.0;

}  // namespace

ChartAxis::ChartAxis(const Chart& chart)
{
    double low = std::numeric_limits<double>::infinity();
    double lowPositive = low;
    double high = -low;
    const auto see = [&](double value) {
        if (!std::isfinite(value)) return;
        high = std::max(high, value);
        low = std::min(low, value);
        if (value > 0.0) lowPositive = std::min(lowPositive, value);
    };
    for (const ChartSeries& series : chart.series) {
        for (const CurvePoint& point : series.points) see(point.y);
    }
    for (const ChartMark& mark : chart.marks) see(mark.at.y);
    m_logarithmic = low >= 0.0 && std::log10(high) - std::log10(lowPositive) > mostDecadesLinear;
    if (std::isfinite(low) && !chart.bands.empty()) {
        double bandLow = low;
        double bandHigh = high;
        for (const std::vector<ChartBound>& band : chart.bands) {
            for (const ChartBound& bound : band) {
                bandLow = std::min(bandLow, bound.low);
                bandHigh = std::max(bandHigh, bound.high);
            }
        }
        const AxisReach reach = reachForBand(m_logarithmic ? lowPositive : low, high, bandLow, bandHigh, m_logarithmic);
        low = std::min(low, reach.low);
        lowPositive = reach.low > 0.0 ? reach.low : lowPositive;
        high = reach.high;
    }
    if (m_logarithmic) {
        m_low = std::floor(std::log10(lowPositive));
        m_high = std::ceil(std::log10(high) + 1e-9);
    } else if (std::isfinite(low) && (low < 0.0 || high > 0.0)) {
        constexpr double room = 0.04;
        const double span = std::max(high, 0.0) - std::min(low, 0.0);
        m_low = low < 0.0 ? low - room * span : 0.0;
        m_high = high > 0.0 ? high + room * span : 0.0;
    }
}

double ChartAxis::position(double value) const
{
    const double place = m_logarithmic ? (value > 0.0 ? std::log10(value) : m_low) : value;
    return std::clamp((place - m_low) / (m_high - m_low), 0.0, 1.0);
}

std::vector<double> ChartAxis::ticks() const
{
    std::vector<double> out;
    if (m_logarithmic) {
        const double step = std::max(1.0, std::ceil((m_high - m_low) / 10.0));
        for (double decade = m_low; decade <= m_high; decade += step) out.push_back(std::pow(10.0, decade));
        return out;
    }
    const double step = roundStep((m_high - m_low) / 7.0);
    for (double k = std::ceil(m_low / step); k * step <= m_high; ++k) out.push_back(k * step);
    return out;
}

AxisReach reachForBand(double low, double high, double bandLow, double bandHigh, bool logarithmic)
{
    if (logarithmic) {
        constexpr double decade = 10.0;
        return {std::clamp(bandLow, low / decade, low), std::clamp(bandHigh, high, high * decade)};
    }
    const double most = std::max({high - low, std::abs(low), std::abs(high)});
    return {std::clamp(bandLow, low - most, low), std::clamp(bandHigh, high, high + most)};
}

double roundStep(double rough)
{
    const double unit = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * unit * (1.0 + 1e-9)) return factor * unit;
    }
    return 10.0 * unit;
}

std::vector<double> batchTicks(std::size_t batches, int count)
{
    const auto last = static_cast<double>(batches);
    const double step = std::max(1.0, roundStep(std::max(last, 1.0) / count));
    std::vector<double> out{1.0};
    // One beside the 1 would run into it.
    for (double batch = step; batch <= last; batch += step) {
        if (batch - 1.0 >= step / 2.0) out.push_back(batch);
    }
    return out;
}

}  // namespace trueloss
