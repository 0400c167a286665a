#include "charts/LineLayer.h"

#include <QChart>
#include <QLineSeries>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <limits>

namespace trueloss::ui {

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
    std::size_t used = 0;

    QList<QPointF> stretch;
    const auto finish = [&] {
        if (stretch.size() == 1) {
            m_alone.append(stretch.front());
        } else if (stretch.size() > 1) {
            if (inSeries && used < poolSize) {
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
            for (const QPolygonF& piece : clippedLine(pixels, frame.area)) path.addPolygon(piece);
        }
        painter.strokePath(path, m_pen);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_pen.color());
    const double radius = m_pen.widthF() / 2 + 0.6;
    for (const QPointF& point : m_alone) {
        const QPointF centre = frame.pixel(point);
        if (frame.area.contains(centre)) painter.drawEllipse(centre, radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
}

}  // namespace trueloss::ui
