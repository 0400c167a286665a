#include "charts/CurveDrawing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss::ui {

namespace {

/// Columns in which the smallest positive value is looked for.
constexpr int searchColumns = 512;

}  // namespace

ValueSpan spanOf(const LossCurve& curve, const BatchPlaces& places, const AxisRange& x)
{
    ValueSpan span;
    const std::size_t first = places.countBefore(x.low);
    const std::size_t end = places.countBefore(std::nextafter(x.high, std::numeric_limits<double>::infinity()));
    if (first >= end) return span;
    const MinMax range = curve.range(first, end - 1);
    if (!range.found) return span;
    span.include(range.min);
    span.include(range.max);
    if (range.min <= 0) {
        DrawnColumns drawn;
        for (const QPointF& point : pointsOf(curve, places, x, searchColumns, drawn)) span.include(point.y());
    }
    return span;
}

QList<QPointF> pointsOf(const LossCurve& curve, const BatchPlaces& places, const AxisRange& x, int columns,
                        DrawnColumns& drawn)
{
    std::vector<std::size_t> starts = places.columns(x.low, x.high, columns);
    // The average can be behind the run.
    for (std::size_t& start : starts) start = std::min(start, curve.size());
    QList<QPointF> out;
    const std::vector<CurvePoint>& points = drawn.draw(curve, starts);
    out.reserve(static_cast<qsizetype>(points.size()));
    for (const CurvePoint& point : points) out.append({places.at(point.x), point.y});
    return out;
}

}  // namespace trueloss::ui
