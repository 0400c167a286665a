#include "charts/RimMarks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

/// Values nearer to each other than this share an arrow.
constexpr double arrowDistance = 10;
constexpr double arrowWidth = 8;
constexpr double arrowHeight = 6;
constexpr int mostRows = 4;

QPolygonF arrow(double x, double tip, bool above)
{
    const double foot = above ? tip + arrowHeight : tip - arrowHeight;
    return QPolygonF({QPointF(x, tip), QPointF(x + arrowWidth / 2, foot), QPointF(x - arrowWidth / 2, foot)});
}

double tipOf(const RimMark& mark, const PlotFrame& frame, int row)
{
    const double inwards = 1 + row * (arrowHeight + 1);
    return mark.above ? frame.area.top() + inwards : frame.area.bottom() - inwards;
}

}  // namespace

void RimMarks::note(const QPointF& point, const PlotFrame& frame)
{
    if (point.x() < frame.x.low || point.x() > frame.x.high || !std::isfinite(point.y())) return;
    const double y = frame.axisValue(point.y());
    const bool noLogarithm = frame.logarithmic && frame.symlogUnit <= 0 && point.y() <= 0;
    const bool above = !noLogarithm && y > frame.y.high;
    if (!above && !noLogarithm && y >= frame.y.low) return;
    // Up and down can take turns: the last mark of the same rim is one of the last two.
    for (qsizetype i = m_marks.size() - 1; i >= std::max<qsizetype>(m_marks.size() - 2, 0); --i) {
        RimMark& mark = m_marks[i];
        if (mark.above == above && frame.pixelX(point.x()) - frame.pixelX(mark.first) < arrowDistance) {
            mark.last = point.x();
            return;
        }
    }
    m_marks.append({point.x(), point.x(), point.y(), above});
}

void RimArrows::paint(QPainter& painter, const QList<RimMark>& marks, const QColor& color, const ChartTheme& theme)
{
    painter.setPen(QPen(theme.background, 1));
    painter.setBrush(color);
    for (const RimMark& mark : marks) {
        const double x = (m_frame.pixelX(mark.first) + m_frame.pixelX(mark.last)) / 2;
        for (int row = 0; row < mostRows; ++row) {
            const QPolygonF shape = arrow(x, tipOf(mark, m_frame, row), mark.above);
            const QRectF box = shape.boundingRect().adjusted(1, 1, -1, -1);
            const bool free = std::none_of(m_taken.begin(), m_taken.end(),
                                           [&box](const QRectF& other) { return other.intersects(box); });
            if (!free && row + 1 < mostRows) continue;
            m_taken.push_back(box);
            painter.drawPolygon(shape);
            break;
        }
    }
    painter.setBrush(Qt::NoBrush);
}

bool RimArrows::hits(const RimMark& mark, const PlotFrame& frame, const QPointF& at)
{
    const double x = (frame.pixelX(mark.first) + frame.pixelX(mark.last)) / 2;
    const double inwards = mark.above ? at.y() - frame.area.top() : frame.area.bottom() - at.y();
    return std::abs(at.x() - x) <= arrowWidth / 2 + 2 && inwards >= -2 && inwards <= 2 * (arrowHeight + 1) + 2;
}

}  // namespace trueloss::ui
