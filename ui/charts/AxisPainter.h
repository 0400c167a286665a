#pragma once

#include "charts/AxisChooser.h"
#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"

#include <QFont>
#include <QString>

#include <vector>

class QPainter;

namespace trueloss::ui {

/// Grid, tick labels and titles around a plot. Qt Charts' own axes hold the ranges; their labels can neither say
/// "10 million" nor keep their place while a plot area is set, so the words are written here.
struct AxisPainter {
    QFont font;
    QString xTitle;
    QString yTitle;
    std::vector<AxisTick> xTicks;
    std::vector<AxisTick> yTicks;
    double leastLabelWidth = 0;  ///< Room kept for y labels, so that the plot does not move when they get shorter.

    /// The plot area that leaves room for labels and titles in a chart of this size, and `above` pixels at the top.
    /// Uses the labels of yTicks.
    QRectF plotArea(const QSizeF& size, double above) const;

    double widestYLabel() const;

    /// How many ticks fit an axis of this many pixels.
    int mostXTicks(double width, double widestBatch) const;
    int mostYTicks(double height) const;

    void paintGrid(QPainter& painter, const PlotFrame& frame, const ChartTheme& theme) const;
    /// Both axes; or each by itself, where plots that stand above each other share the x axis of the lowest.
    void paintLabels(QPainter& painter, const PlotFrame& frame, const ChartTheme& theme) const;
    void paintYLabels(QPainter& painter, const PlotFrame& frame, const ChartTheme& theme) const;
    void paintXLabels(QPainter& painter, const PlotFrame& frame, const ChartTheme& theme) const;
};

}  // namespace trueloss::ui
