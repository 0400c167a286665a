#pragma once

#include "charts/AxisChooser.h"
#include "charts/CurveKind.h"
#include "charts/Ghost.h"
#include "charts/LossZoom.h"
#include "charts/OverlayCurve.h"
#include "charts/RunCurves.h"
#include "diagnose/ArtifactDetector.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace trueloss::ui {

/// What can have a panel of its own below the losses, in their order.
inline constexpr std::array panelChannels{Channel::GradNorm, Channel::LearningRate, Channel::Seconds};

/// Everything that a picture of the losses shows, whatever it is drawn on.
struct LossPlotContent {
    struct OtherRun {
        RunCurves curves;
        QString label;
        bool visible = true;
    };

    RunCurves run;
    std::vector<OtherRun> ghosts;
    std::vector<OverlayCurve> overlays;
    std::array<bool, curveKinds.size()> visible{true, true, true, true};
    std::array<bool, panelChannels.size()> panels{};
    std::vector<Artifact> artifacts;
    double artifactFactor = 2.0;
    bool artifactsVisible = true;
    bool boundsVisible = true;  ///< Of a log.
    bool gapsVisible = true;    ///< Likewise.
    QString column;             ///< Of the log that the values are of; empty: they are the RMSE.
    std::vector<FindingMark> findings;
    std::vector<std::int64_t> keptStates;  ///< Batches after which a state is kept, ascending.
    AxisChooser axis;
    LossZoom zoom;
    std::size_t expectedBatches = 0;  ///< 0 = not known.
    std::size_t expectedEpochs = 0;   ///< Likewise.
    std::size_t batchesAtStart = 0;   ///< How many the record held when it was set: a finished run fits exactly.
    QString emptyText;

    std::optional<std::size_t> crosshair;  ///< Index of a batch of `run`.
    std::optional<double> cursorY;  ///< Where the mouse is, in pixels; without it the crosshair's box is at the curve.
    QRectF rubberBand;              ///< In pixels; null while there is none.

    bool isVisible(CurveKind kind) const { return visible[indexOf(kind)]; }

    /// A ghost is drawn where it knows what the x axis counts.
    bool isDrawn(const OtherRun& ghost) const { return ghost.visible && ghost.curves.places.axis() == xAxis(); }

    /// What the x axis counts.
    RunAxis xAxis() const { return run.places.axis(); }
    void setXAxis(RunAxis wanted);

    /// Reads what the records have grown by; false where something is left to read.
    bool update(QDeadlineTimer until);

    bool hasNoCurve() const;

    /// The whole x axis: all there is, or is expected, or (of a run that grows) the next nice number of it.
    AxisRange fullX() const;

    /// How wide three batches are on the x axis, about: no zoom shows less.
    double leastWidth() const;

    /// The values of what is visible within the range.
    ValueSpan shownValues(const AxisRange& x) const;

    /// The same, and as much of the bounds that are drawn as an axis of that kind reaches for, see reachForBand().
    ValueSpan withBounds(ValueSpan shown, const AxisRange& x, bool logarithmic) const;

    /// The letter that marks a ghost, or an overlay, on the chart and in the legend: A, B, ..., Z, A2, ...
    static QString ghostTag(std::size_t index);
    QString overlayTag(std::size_t index) const { return ghostTag(ghosts.size() + index); }

private:
    AxisRange ownFullX() const;
    RunAxis m_wantedAxis = RunAxis::Batches;
};

}  // namespace trueloss::ui
