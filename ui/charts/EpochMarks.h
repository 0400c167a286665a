#pragma once

#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"
#include "charts/RunCurves.h"

#include <QFont>

class QPainter;

namespace trueloss::ui {

/// Where epochs begin, as thin lines with names above the plot. Costs what is drawn, however many epochs there are.
struct EpochMarks {
    const RunCurves& run;
    QFont font;
    const ChartTheme& theme;

    /// `namesBottom`: where the names stand; the lines go on from there to `linesBottom`. `right`: no name goes
    /// beyond.
    void paint(QPainter& painter, const PlotFrame& frame, double namesBottom, double linesBottom, double right) const;
};

}  // namespace trueloss::ui
