#pragma once

#include "charts/AxisChooser.h"
#include "charts/DrawnColumns.h"
#include "charts/Ghost.h"
#include "record/BatchPlaces.h"

#include <QList>
#include <QPointF>

#include <memory>
#include <vector>

namespace trueloss::ui {

/// An overlay, ready to be drawn at any zoom. Copies share its values.
class OverlayCurve {
public:
    explicit OverlayCurve(Overlay overlay);

    const QString& label() const { return m_label; }
    const QString& explanation() const { return m_explanation; }
    OverlayStyle style() const { return m_style; }
    bool visible = true;

    ValueSpan span(const BatchPlaces& places, const AxisRange& x) const;

    /// As RunCurves::points().
    QList<QPointF> points(const BatchPlaces& places, const AxisRange& x, int columns) const;

    /// The value at the last point that is not beyond the batch; NaN where there is none.
    double at(std::size_t batch) const;

private:
    std::size_t firstFrom(std::size_t batch) const;

    struct Points {
        std::vector<std::size_t> batches;
        LossCurve values;
    };
    QString m_label;
    QString m_explanation;
    OverlayStyle m_style;
    std::shared_ptr<const LossCurve> m_curve;  ///< Null: the points.
    mutable DrawnColumns m_drawn;              ///< Of the curve.
    std::shared_ptr<const Points> m_points;
};

}  // namespace trueloss::ui
