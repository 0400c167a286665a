#pragma once

#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"
#include "diagnose/ArtifactDetector.h"
#include "record/BatchPlaces.h"

#include <QFont>
#include <QString>

#include <span>
#include <vector>

class QPainter;

namespace trueloss::ui {

/// Draws where the running mean and the true level part, and which batch is to blame. The artifacts stand in the order
/// of their batches.
struct ArtifactPainter {
    const std::vector<Artifact>& artifacts;
    double factor = 2.0;  ///< From which they count as parted; for the words.
    const BatchPlaces& places;
    QString unit;
    QFont font;
    const ChartTheme& theme;

    /// The stretches, light orange and hatched; to be painted behind the curves.
    void paintStretches(QPainter& painter, const PlotFrame& frame) const;

    /// Their words, where there is room, and the batches to blame with theirs; to be painted above the curves.
    void paintLabels(QPainter& painter, const PlotFrame& frame) const;

    /// "batch 2: 12.9 million kPa, 99.9 % of the epoch's sum".
    QString culpritText(const Artifact& artifact) const;

private:
    /// Those that the frame shows at all: a run can have very many.
    std::span<const Artifact> shown(const PlotFrame& frame) const;
    QRectF stretchRect(const Artifact& artifact, const PlotFrame& frame) const;
    void paintStretchLabels(QPainter& painter, const PlotFrame& frame, std::vector<QRectF>& taken) const;
    void paintText(QPainter& painter, const QRectF& box, const QString& text, const QColor& color,
                   const QColor& ground) const;
};

/// A rectangle filled with slanted lines that fit those of its neighbours. Drawn as lines, since a hatched brush is
/// lost in SVG files.
void paintHatched(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line);

/// A diamond around a point.
void paintDiamond(QPainter& painter, const QPointF& centre, double radius, const QColor& color, const QColor& rim);

}  // namespace trueloss::ui
