#pragma once

#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"
#include "charts/RunCurves.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace trueloss::ui {

/// Paints how much a log tells, behind the curves: a band between the bounds where it is wider than a line, and hatched
/// stretches where the log does not tell the batches.
struct RecoveredPainter {
    const RunCurves& run;
    QFont font;
    const ChartTheme& theme;

    void paintBounds(QPainter& painter, const PlotFrame& frame) const;
    void paintGaps(QPainter& painter, const PlotFrame& frame) const;

    /// Why there is nothing at this place of the plot; empty where there is no gap.
    QString gapHint(const QPointF& at, const PlotFrame& frame) const;

private:
    QRectF gapRect(const RecoveredCurves::Stretch& gap, const PlotFrame& frame) const;
};

/// "Batches 5 to 8 cannot be told from the log. ...".
QString gapText(const RunRecord& record, const RecoveredCurves::Stretch& gap);

}  // namespace trueloss::ui
