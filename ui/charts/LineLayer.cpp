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

/// Qt strokes a path piece by piece into one outline and then fills it: 25 ms for a dense zigzag, 30 ms for a smooth
/// line of a thousand points. Beyond these limits, in pixels and points, a line is drawn segment by segment, or as
/// bars.
constexpr double longestSolidPath = 3000;
constexpr double longestDashedPath = 2000;
constexpr qsizetype mostPathPoints = 400;

/// Where more points than this come on a pixel column, its bar from the lowest to the highest shows all there is.
constexpr double barWidth = 2;
constexpr double densePoints = 2.2;

bool isDense(const QList<QPointF>& stretch, const PlotFrame& frame)
{
    const double width = frame.pixelX(stretch.back().x()) - frame.pixelX(stretch.front().x());
    return static_cast<double>(stretch.size()) > densePoints * std::max(width, barWidth) / barWidth + 2;
}

/// How long the line is in pixels, along the axes: near enough to choose how to draw it.
double pixelLength(const QList<QPointF>& stretch, const PlotFrame& frame)
{
    const double perX = frame.area.width() / frame.x.width();
    const double perY = frame.area.height() / frame.y.width();
    double length = (stretch.back().x() - stretch.front().x()) * perX;
    for (qsizetype i = 1; i < stretch.size(); ++i) length += std::abs(stretch[i].y() - stretch[i - 1].y()) * perY;
    return length;
}

/// Whether the line may be a path.
bool isShort(const QList<QPointF>& stretch, const QPen& pen, const PlotFrame& frame)
{
    const double longest = pen.style() == Qt::SolidLine ? longestSolidPath : longestDashedPath;
    return stretch.size() <= mostPathPoints && pixelLength(stretch, frame) <= longest;
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
    if (pen == m_pen) return;
    m_pen = pen;
    for (QLineSeries* series : m_pool) {
        if (series) series->setPen(pen);
    }
}

bool LineLayer::setPoints(const QList<QPointF>& points, const PlotFrame& frame, const Manner& manner)
{
    m_drawn.clear();
    m_drawn.reserve(points.size());
    m_rest.clear();
    m_alone.clear();
    m_beyond.clear();
    m_vector = manner.vector;
    const bool inSeries = manner.inSeries && !manner.vector && m_pool.front();
    std::size_t used = 0;

    QList<QPointF> stretch;
    const auto finish = [&] {
        if (stretch.size() == 1) {
            m_alone.append(stretch.front());
        } else if (stretch.size() > 1) {
            const double height = frame.y.width();
            const QList<QPointF> kept = keptBetween(stretch, frame.y.low - height, frame.y.high + height);
            // What lies beyond one that is painted has to be painted as well.
            if (inSeries && m_rest.isEmpty() && used < poolSize && isShort(kept, m_pen, frame)) {
                m_pool[used]->replace(kept);
                m_pool[used]->setVisible(true);
                ++used;
            } else {
                m_rest.append(kept);
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
        const bool clamped = frame.logarithmic && frame.symlogUnit <= 0 && point.y() <= 0;
        m_drawn.append({point.x(), clamped ? frame.value(y) : point.y()});
        stretch.append({point.x(), y});
        m_beyond.note(point, frame);
    }
    finish();
    for (std::size_t i = used; i < poolSize && m_pool[i]; ++i) {
        if (m_pool[i]->count() > 0) m_pool[i]->clear();
        m_pool[i]->setVisible(false);
    }
    return !m_rest.isEmpty();
}

void LineLayer::paintBars(QPainter& painter, const QList<QPointF>& pixels, const PlotFrame& frame) const
{
    const QList<qreal> dashes = m_pen.dashPattern();
    const double on = m_pen.style() == Qt::SolidLine ? 1.0 : dashes.value(0, 4) * m_pen.widthF();
    const double period = m_pen.style() == Qt::SolidLine ? 1.0 : on + dashes.value(1, 2) * m_pen.widthF();
    const QRect area = frame.area.toAlignedRect();
    const double half = std::max(m_pen.widthF() / 2, 0.5);
    const auto columnOf = [&frame](const QPointF& point) {
        return std::floor((point.x() - frame.area.left()) / barWidth);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    double before = pixels.front().y();  // where the line comes from
    for (qsizetype i = 0; i < pixels.size();) {
        const double column = columnOf(pixels[i]);
        double low = std::min(before, pixels[i].y());
        double high = std::max(before, pixels[i].y());
        for (; i < pixels.size() && columnOf(pixels[i]) == column; ++i) {
            low = std::min(low, pixels[i].y());
            high = std::max(high, pixels[i].y());
            before = pixels[i].y();
        }
        const double left = column * barWidth;
        if (std::fmod(left, period) >= on && m_pen.style() != Qt::SolidLine) continue;
        const QRect bar(
            QPoint(area.left() + static_cast<int>(left), static_cast<int>(std::floor(low - half))),
            QPoint(area.left() + static_cast<int>(left + barWidth) - 1, static_cast<int>(std::ceil(high + half)) - 1));
        painter.fillRect(bar.intersected(area), m_pen.color());
    }
    painter.restore();
}

void LineLayer::paintRest(QPainter& painter, const PlotFrame& frame) const
{
    QPainterPath strokes;
    // Many short stretches are as slow as one long line.
    double whole = 0;
    for (const QList<QPointF>& stretch : m_rest) whole += pixelLength(stretch, frame);
    const bool crowded = whole > (m_pen.style() == Qt::SolidLine ? longestSolidPath : longestDashedPath);
    for (const QList<QPointF>& stretch : m_rest) {
        QList<QPointF> pixels;
        pixels.reserve(stretch.size());
        for (const QPointF& point : stretch) pixels.append(frame.pixel(point));
        const bool path = m_vector || (!crowded && isShort(stretch, m_pen, frame));
        if (!path && isDense(stretch, frame) && (crowded || pixelLength(stretch, frame) > longestSolidPath)) {
            paintBars(painter, pixels, frame);
            continue;
        }
        for (const QPolygonF& piece : clippedLine(pixels, frame.area)) {
            if (path) {
                strokes.addPolygon(piece);
                continue;
            }
            QPen solid = m_pen;
            solid.setStyle(Qt::SolidLine);
            painter.setPen(solid);
            if (m_pen.style() == Qt::SolidLine) {
                QList<QLineF> lines;
                lines.reserve(piece.size());
                for (qsizetype i = 1; i < piece.size(); ++i) lines.append(QLineF(piece[i - 1], piece[i]));
                painter.drawLines(lines);
            } else {
                painter.drawLines(dashesAlong(piece, m_pen));
            }
        }
    }
    if (!strokes.isEmpty()) painter.strokePath(strokes, m_pen);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_pen.color());
    // The mean of one batch is that batch: a small dot on a larger one shows both.
    const double radius = m_pen.style() == Qt::SolidLine ? m_pen.widthF() / 2 + 2 : m_pen.widthF() / 2;
    for (const QPointF& point : m_alone) {
        const QPointF centre = frame.pixel(point);
        if (frame.area.contains(centre)) painter.drawEllipse(centre, radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
}

}  // namespace trueloss::ui
