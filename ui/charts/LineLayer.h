#pragma once

#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"

#include <QList>
#include <QPointF>

#include <array>

class QAbstractAxis;
class QChart;
class QLineSeries;
class QPainter;

namespace trueloss::ui {

/// One curve on the chart. A line series of Qt Charts cannot be broken and draws no single point, so a curve is a
/// fixed pool of series, one for each stretch between gaps; what passes the pool, and points that stand alone between
/// two gaps, are painted by paintRest(). Series are never removed, spare ones are empty and hidden.
class LineLayer {
public:
    /// Adds the pool to the chart, which owns it.
    void addTo(QChart& chart, QAbstractAxis* x, QAbstractAxis* y);

    void setPen(const QPen& pen);

    /// Draws these points: batch numbers and values, broken where a value is not finite. `inSeries` false leaves the
    /// series empty and everything to paintRest(), which keeps a vector file small and clipped.
    void setPoints(const QList<QPointF>& points, const PlotFrame& frame, bool inSeries);

    void paintRest(QPainter& painter, const PlotFrame& frame) const;

    /// What is drawn: batch number and value at the height where it stands; one NaN value for each gap.
    const QList<QPointF>& drawn() const { return m_drawn; }

private:
    static constexpr std::size_t poolSize = 8;
    std::array<QLineSeries*, poolSize> m_pool{};
    QPen m_pen;
    bool m_cutDashes = false;  ///< paintRest() draws each dash by itself, for speed.
    QList<QPointF> m_drawn;
    QList<QList<QPointF>> m_rest;  ///< In axis space.
    QList<QPointF> m_alone;        ///< In axis space.
};

}  // namespace trueloss::ui
