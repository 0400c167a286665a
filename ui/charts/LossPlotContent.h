#pragma once

#include "charts/AxisChooser.h"
#include "charts/CurveKind.h"
#include "charts/LossZoom.h"
#include "charts/RunCurves.h"
#include "diagnose/ArtifactDetector.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace trueloss::ui {

/// Everything that a picture of the losses shows, whatever it is drawn on.
struct LossPlotContent {
    RunCurves run;
    RunCurves other;  ///< The ghost; without a record where nothing is compared.
    bool otherVisible = true;
    std::array<bool, curveKinds.size()> visible{true, true, true, true};
    std::vector<Artifact> artifacts;
    double artifactFactor = 2.0;
    bool artifactsVisible = true;
    AxisChooser axis;
    LossZoom zoom;
    std::size_t expectedBatches = 0;  ///< 0 = not known.
    std::size_t batchesAtStart = 0;   ///< How many the record held when it was set: a finished run fits exactly.
    QString emptyText;

    std::optional<std::size_t> crosshair;  ///< Index of a batch of `run`.
    std::optional<double> cursorY;  ///< Where the mouse is, in pixels; without it the crosshair's box is at the curve.
    QRectF rubberBand;              ///< In pixels; null while there is none.

    bool isVisible(CurveKind kind) const { return visible[indexOf(kind)]; }

    /// All batch numbers there are, or are expected, or (of a run that grows) the next nice number of them.
    AxisRange fullX() const;

    /// The values of what is visible between these batch numbers.
    ValueSpan shownValues(const AxisRange& x) const;
};

}  // namespace trueloss::ui
