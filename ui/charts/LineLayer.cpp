#include "charts/LineLayer.h"

#include <QChart>
#include <QLineF>
#include <QLineSeries>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss::ui {

namespace {

/// Qt strokes a dashed path piece by piece into one outline and then fills it: 25 ms for a dense zigzag. From this
/// length in pixels on, the dashes are cut here and drawn as plain lines, which takes a few.
constexpr double longestDashedPath = 2500;

double pixelLength(const QList<QPointF>& stretch, const PlotFrame& frame)
{
    double length = 0;
    for (qsizetype i = 1; i < stretch.size(); ++i) {
        length += QLineF(frame.pixel(stretch[i - 1]), frame.pixel(stretch[i])).length();
    }
    return length;
}

/// The dashes of a pen along a line in pixels; the pattern goes on around corners.
QList<QLineF> dashesAlong(const QPolygonF& line, const QPen& pen)
{
    const double on = pen.dashPattern().value(0, 4) * pen.widthF();
    const double period = on + pen.dashPattern().value(1, 2) * pen.widthF();
    QList<QLineF> dashes;
    double phase = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF from = line[i - 1];
        const double length = QLineF(from, line[i]).length();
        if (length <= 0) continue;
        const QPointF unit = (line[i] - from) / length;
        double at = 0;
        while (at < length) {
            const double step = std::min((phase < on ? on : period) - phase, length - at);
            if (phase < on) dashes.append(QLineF(from + unit * at, from + unit * (at + step)));
            at += std::max(step, 1e-6);
            phase += std::max(step, 1e-6);
            if (phase >= period - 1e-9) phase = 0;
        }
    }
    return dashes;
}

}  // namespace

void LineLayer::addTo(QChart& chart, QAbstractAxis* x, QAbstractAxis* y)
{
    for (QLineSeries*& series : m_pool) {
        series = new QLineSeries;
        series->setVisible(false);
        chart.addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
    }
}

void LineLayer::setPen(const QPen& pen)
{
    m_pen = pen;
    for (QLineSeries* series : m_pool) series->setPen(pen);
}

void LineLayer::setPoints(const QList<QPointF>& points, const PlotFrame& frame, bool inSeries)
{
    m_drawn.clear();
    m_drawn.reserve(points.size());
    m_rest.clear();
    m_alone.clear();
    m_cutDashes = inSeries && m_pen.style() != Qt::SolidLine;
    std::size_t used = 0;

    QList<QPointF> stretch;
    const auto finish = [&] {
        if (stretch.size() == 1) {
            m_alone.append(stretch.front());
        } else if (stretch.size() > 1) {
            const bool tooLong = m_pen.style() != Qt::SolidLine && pixelLength(stretch, frame) > longestDashedPath;
            if (inSeries && used < poolSize && !tooLong) {
                const double height = frame.y.width();
                m_pool[used]->replace(keptBetween(stretch, frame.y.low - height, frame.y.high + height));
                m_pool[used]->setVisible(true);
                ++used;
            } else {
                m_rest.append(stretch);
            }
        }
        stretch.clear();
    };
    for (const QPointF& point : points) {
        if (!std::isfinite(point.y())) {
            finish();
            if (!m_drawn.isEmpty() && std::isfinite(m_drawn.back().y())) {
                m_drawn.append({point.x(), std::numeric_limits<double>::quiet_NaN()});
            }
            continue;
        }
        const double y = frame.axisValue(point.y());
        const bool clamped = frame.logarithmic && point.y() <= 0;
        m_drawn.append({point.x(), clamped ? frame.value(y) : point.y()});
        stretch.append({point.x(), y});
    }
    finish();
    for (std::size_t i = used; i < poolSize; ++i) {
        if (m_pool[i]->count() > 0) m_pool[i]->clear();
        m_pool[i]->setVisible(false);
    }
}

void LineLayer::paintRest(QPainter& painter, const PlotFrame& frame) const
{
    if (!m_rest.isEmpty()) {
        QPainterPath path;
        for (const QList<QPointF>& stretch : m_rest) {
            QList<QPointF> pixels;
            pixels.reserve(stretch.size());
            for (const QPointF& point : stretch) pixels.append(frame.pixel(point));
            for (const QPolygonF& piece : clippedLine(pixels, frame.area)) {
                if (m_cutDashes) {
                    QPen solid = m_pen;
                    solid.setStyle(Qt::SolidLine);
                    painter.setPen(solid);
                    painter.drawLines(dashesAlong(piece, m_pen));
                } else {
                    path.addPolygon(piece);
                }
            }
        }
        if (!path.isEmpty()) painter.strokePath(path, m_pen);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_pen.color());
    // The mean of one batch is that batch: a small dot on a larger one shows both.
    const double radius = m_pen.style() == Qt::SolidLine ? m_pen.widthF() / 2 + 1.6 : m_pen.widthF() / 2;
    for (const QPointF& point : m_alone) {
        const QPointF centre = frame.pixel(point);
        if (frame.area.contains(centre)) painter.drawEllipse(centre, radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
}

}  // namespace trueloss::ui
