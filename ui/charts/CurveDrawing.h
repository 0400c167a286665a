#pragma once

#include "charts/AxisChooser.h"
#include "charts/DrawnColumns.h"
#include "record/BatchPlaces.h"
#include "record/LossCurve.h"

#include <QList>
#include <QPointF>

namespace trueloss::ui {

/// The values of a curve with a value a batch that stand within a range of the axis. Beside a value of exactly 0 the
/// smallest positive value is one of those that are drawn, near enough for an axis. The curve may be shorter than the
/// run.
ValueSpan spanOf(const LossCurve& curve, const BatchPlaces& places, const AxisRange& x);

/// The points that draw such a curve in so many pixel columns, with the neighbours just outside of the range. Values
/// that are not finite stay in. Takes over what `drawn`, of the same curve, still knows.
QList<QPointF> pointsOf(const LossCurve& curve, const BatchPlaces& places, const AxisRange& x, int columns,
                        DrawnColumns& drawn);

}  // namespace trueloss::ui
