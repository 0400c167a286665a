#pragma once

#include "charts/CurveKind.h"
#include "charts/Ghost.h"

#include <QColor>
#include <QPalette>
#include <QPen>

#include <array>

namespace trueloss::ui {

/// The colours of every chart. The data's hues are those of Okabe and Ito (2008), safe for colour-blind eyes, and the
/// same everywhere; greys, background and text come from the palette, so that light and dark both work.
struct ChartTheme {
    QColor background;
    QColor text;
    QColor mutedText;
    QColor grid;
    QColor axis;
    QColor trueRmse;
    QColor runningMean;
    QColor smoothing;
    QColor validation;
    QColor artifactFill;   ///< Of a stretch where running mean and true level part.
    QColor artifactHatch;  ///< The second sign of it, for eyes and printers without colour.
    QColor culprit;
    std::array<QColor, 3> overlays;  ///< Taken in turn.
    QColor bar;                      ///< Of a histogram.
    QColor currentBar;               ///< The one at the mouse.
    QColor highlight;                ///< The rubber band and the focus.

    static ChartTheme fromPalette(const QPalette& palette);

    /// Dark on white, for files and reports, whatever the window looks like.
    static ChartTheme light();

    QColor curveColor(CurveKind kind, bool ghost) const;

    /// The pen of a line; a ghost (another run) has the same hue and dash, paler.
    QPen curvePen(CurveKind kind, bool ghost = false) const;

    /// The pen of the n-th ghost: paler, and from the second on in dashes of its own.
    QPen ghostPen(CurveKind kind, std::size_t ghost) const;

    /// The pen of the n-th overlay.
    QPen overlayPen(OverlayStyle style, std::size_t overlay) const;

    /// The pen of what stands in a panel of its own: no hue, which belongs to the losses.
    QPen panelPen(bool ghost) const;
};

/// A colour between two, `share` of it the first. Opaque, because transparency looks different in each file format.
QColor blended(const QColor& first, const QColor& second, double share);

}  // namespace trueloss::ui
