#pragma once

#include "charts/AxisChooser.h"

#include <QList>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

namespace trueloss::ui {

/// How places and values become pixels: the plot area and the ranges of both axes. "Axis space" has the batch number
/// (or what the x axis counts) as x and the value, or its logarithm, as y.
struct PlotFrame {
    QRectF area{0, 0, 1, 1};
    AxisRange x{0.5, 10.5};
    AxisRange y;
    bool logarithmic = false;
    /// Above 0 the axis is a symmetric logarithmic one, sign(v) log10(1 + |v| / unit): even below the unit, and it
    /// shows 0 and negative values.
    double symlogUnit = 0.0;

    /// The value in axis space. What a logarithmic axis cannot show (0 and below) stands at its bottom rim.
    double axisValue(double value) const;
    double value(double axisY) const;

    double pixelX(double batch) const { return area.left() + (batch - x.low) / x.width() * area.width(); }
    double pixelY(double axisY) const { return area.bottom() - (axisY - y.low) / y.width() * area.height(); }
    QPointF pixel(const QPointF& axisPoint) const { return {pixelX(axisPoint.x()), pixelY(axisPoint.y())}; }
    double batchAt(double px) const { return x.low + (px - area.left()) / area.width() * x.width(); }
    double axisYAt(double py) const { return y.low + (area.bottom() - py) / area.height() * y.width(); }
};

/// The line moved so that it never leaves [low, high] in y: inside it is unchanged, outside it runs along the rim.
/// Keeps huge coordinates away from the painter without changing the slope of what is visible. Needs finite points.
QList<QPointF> keptBetween(const QList<QPointF>& line, double low, double high);

/// What of the line lies in the rectangle, piece by piece. For painters that cannot clip, such as SVG's.
QList<QPolygonF> clippedLine(const QList<QPointF>& line, const QRectF& area);

}  // namespace trueloss::ui
