#include "charts/OverlayCurve.h"

#include "charts/CurveDrawing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace trueloss::ui {

OverlayCurve::OverlayCurve(Overlay overlay)
    : m_label(std::move(overlay.label)),
      m_explanation(std::move(overlay.explanation)),
      m_style(overlay.style),
      m_curve(std::move(overlay.curve))
{
    auto points = std::make_shared<Points>();
    points->batches.reserve(overlay.points.size());
    for (const CurvePoint& point : overlay.points) {
        points->batches.push_back(point.x);
        points->values.append(point.y);
    }
    m_points = std::move(points);
}

std::size_t OverlayCurve::firstFrom(std::size_t batch) const
{
    const auto& batches = m_points->batches;
    return static_cast<std::size_t>(std::lower_bound(batches.begin(), batches.end(), batch) - batches.begin());
}

ValueSpan OverlayCurve::span(const BatchPlaces& places, const AxisRange& x) const
{
    if (m_curve) return spanOf(*m_curve, places, x);
    ValueSpan span;
    const std::size_t first = firstFrom(places.countBefore(x.low));
    const std::size_t end =
        firstFrom(places.countBefore(std::nextafter(x.high, std::numeric_limits<double>::infinity())));
    if (first >= end) return span;
    const MinMax range = m_points->values.range(first, end - 1);
    if (!range.found) return span;
    span.include(range.min);
    span.include(range.max);
    return span;
}

QList<QPointF> OverlayCurve::points(const BatchPlaces& places, const AxisRange& x, int columns) const
{
    if (m_curve) return pointsOf(*m_curve, places, x, columns, m_drawn);
    QList<QPointF> out;
    const auto& batches = m_points->batches;
    if (batches.empty() || places.count() == 0) return out;
    const std::size_t low = firstFrom(places.countBefore(x.low));
    const std::size_t high =
        firstFrom(places.countBefore(std::nextafter(x.high, std::numeric_limits<double>::infinity())));
    const std::size_t first = low > 0 ? low - 1 : 0;
    const std::size_t last = std::min(high + 1, batches.size());
    if (first >= last) return out;
    const auto drawn = m_points->values.decimated(first, last - 1, static_cast<std::size_t>(std::max(columns, 1)));
    out.reserve(static_cast<qsizetype>(drawn.size()));
    for (const CurvePoint& point : drawn) {
        if (batches[point.x] < places.count()) out.append({places.at(batches[point.x]), point.y});
    }
    return out;
}

double OverlayCurve::at(std::size_t batch) const
{
    if (m_curve) return batch < m_curve->size() ? m_curve->at(batch) : std::numeric_limits<double>::quiet_NaN();
    const std::size_t after = firstFrom(batch + 1);
    return after == 0 ? std::numeric_limits<double>::quiet_NaN() : m_points->values.at(after - 1);
}

}  // namespace trueloss::ui
