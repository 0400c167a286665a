#include "record/LossCurve.h"

#include <algorithm>
#include <array>

namespace trueloss {

void LossCurve::append(double value)
{
    m_values.push_back(value);
    m_pyramid.append(m_values);
}

MinMax LossCurve::range(std::size_t first, std::size_t last) const
{
    if (m_values.empty()) return {};
    last = std::min(last, m_values.size() - 1);
    if (first > last) return {};
    return m_pyramid.query(m_values, first, last);
}

std::vector<CurvePoint> LossCurve::decimated(std::size_t first, std::size_t last, std::size_t columns) const
{
    std::vector<CurvePoint> points;
    if (m_values.empty() || columns == 0) return points;
    last = std::min(last, m_values.size() - 1);
    if (first > last) return points;

    const std::size_t count = last - first + 1;
    columns = std::min(columns, count);
    // floor(c * count / columns) without the product, which could overflow.
    const std::size_t width = count / columns;
    const std::size_t spare = count % columns;
    points.reserve(std::min(count, 5 * columns));

    for (std::size_t c = 0; c < columns; ++c) {
        drawColumn(first + c * width + c * spare / columns, first + (c + 1) * width + (c + 1) * spare / columns,
                   points);
    }
    return points;
}

std::vector<CurvePoint> LossCurve::decimated(const std::vector<std::size_t>& starts) const
{
    std::vector<CurvePoint> points;
    for (std::size_t c = 1; c < starts.size(); ++c) drawColumn(starts[c - 1], starts[c], points);
    return points;
}

void LossCurve::drawColumn(std::size_t begin, std::size_t end, std::vector<CurvePoint>& points) const
{
    if (end - begin <= 4) {
        for (std::size_t i = begin; i < end; ++i) points.push_back({i, m_values[i]});
        return;
    }
    const MinMax column = m_pyramid.query(m_values, begin, end - 1);
    if (!column.found) {
        points.push_back({column.brokenAt, m_values[column.brokenAt]});
        return;
    }
    std::array<CurvePoint, 5> drawn{CurvePoint{begin, m_values[begin]}, CurvePoint{column.minAt, column.min},
                                    CurvePoint{column.maxAt, column.max}, CurvePoint{end - 1, m_values[end - 1]}};
    drawn[4] = column.broken ? CurvePoint{column.brokenAt, m_values[column.brokenAt]} : drawn[0];
    std::sort(drawn.begin(), drawn.end(), [](const CurvePoint& a, const CurvePoint& b) { return a.x < b.x; });
    for (const CurvePoint& point : drawn) {
        if (points.empty() || points.back().x < point.x) points.push_back(point);
    }
}

}  // namespace trueloss
