#pragma once

#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"
#include "charts/RimMarks.h"

#include <QList>
#include <QPointF>

#include <array>

class QAbstractAxis;
class QChart;
class QLineSeries;
class QPainter;

namespace trueloss::ui {

/// One curve on the chart. A line series of Qt Charts cannot be broken and draws no single point, so a curve is a
/// fixed pool of series, one for each stretch between gaps; what passes the pool, points that stand alone between two
/// gaps, and noise so dense that stroking it would take longer than a frame are painted by paintRest(). Series are
/// never removed, spare ones are empty and hidden.
class LineLayer {
public:
    /// Adds the pool to the chart, which owns it. Without it everything is painted by paintRest().
    void addTo(QChart& chart, QAbstractAxis* x, QAbstractAxis* y);

    void setPen(const QPen& pen);
    const QPen& pen() const { return m_pen; }

    /// How the points are to be drawn.
    struct Manner {
        bool inSeries = true;  ///< Otherwise by paintRest() alone: it lies above another curve that does so.
        bool vector = false;   ///< For files: strokes, all of them by paintRest(), clipped to the plot.
    };

    /// Draws these points: places and values, broken where a value is not finite. Returns whether paintRest() has
    /// lines to paint: what shall lie above this curve must not be in series then.
    bool setPoints(const QList<QPointF>& points, const PlotFrame& frame, const Manner& manner);

    void paintRest(QPainter& painter, const PlotFrame& frame) const;

    /// What is drawn: place and value at the height where it stands; one NaN value for each gap.
    const QList<QPointF>& drawn() const { return m_drawn; }

    /// What lies beyond the rims.
    const QList<RimMark>& beyond() const { return m_beyond.marks(); }

private:
    void paintBars(QPainter& painter, const QList<QPointF>& pixels, const PlotFrame& frame) const;

    static constexpr std::size_t poolSize = 8;
    std::array<QLineSeries*, poolSize> m_pool{};
    QPen m_pen;
    bool m_vector = false;
    QList<QPointF> m_drawn;
    QList<QList<QPointF>> m_rest;  ///< In axis space.
    QList<QPointF> m_alone;        ///< In axis space.
    RimMarks m_beyond;
};

}  // namespace trueloss::ui
