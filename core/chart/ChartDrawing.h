#pragma once

#include "base/Translate.h"
#include "chart/Chart.h"
#include "chart/ChartCanvas.h"

namespace trueloss {

/// Draws the chart into width x height of the canvas: legend, axes, grid, epochs, stretches, curves and marks with
/// their words. Takes any chart, one without batches too. Requires at least 240 x 160.
void drawChart(const Chart& chart, ChartCanvas& canvas, double width, double height, const Translate& translate);

}  // namespace trueloss
