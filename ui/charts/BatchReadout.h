#pragma once

#include "charts/ChartTheme.h"
#include "charts/LossPlotContent.h"

#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace trueloss::ui {

/// All that is known of one batch, as words: for the box at the crosshair and for screen readers.
struct BatchReadout {
    struct Row {
        QString label;
        QString value;
        bool detail = false;  ///< Left out where the box would hide the chart.
    };
    QString heading;
    QList<Row> rows;

    /// What was not measured has no row. Other runs and overlays tell what they have at the same place of the x axis.
    static BatchReadout of(const LossPlotContent& content, std::size_t index);

    /// One line: "batch 2 of the run, ...; true RMSE 12.9 million kPa; ...".
    QString sentence() const;

    /// Paints the box beside the point: within `room` where it fits there, else anywhere in `all`. In a plot so low
    /// that it would hide half of it, without details, in two columns if need be, and at the side away from the point.
    void paint(QPainter& painter, const QPointF& beside, QRectF room, const QRectF& all, const QFont& font,
               const ChartTheme& theme) const;

private:
    struct Layout;
    Layout layOut(const QList<Row>& shown, int columns, double padding, double most, const QFont& font) const;
};

}  // namespace trueloss::ui
