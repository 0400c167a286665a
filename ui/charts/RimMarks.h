#pragma once

#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"

#include <QList>
#include <QPointF>

#include <vector>

class QPainter;

namespace trueloss::ui {

/// Values that lie beyond the rim of the plot, near each other: what an arrow at the rim stands for.
struct RimMark {
    double first = 0.0;  ///< Places on the x axis of the first and last of them.
    double last = 0.0;
    double value = 0.0;  ///< Of the first.
    bool above = true;
};

/// Takes in points from left to right and keeps those that the frame does not show. Values that a logarithmic axis
/// cannot show lie below it.
class RimMarks {
public:
    void clear() { m_marks.clear(); }
    void note(const QPointF& point, const PlotFrame& frame);
    const QList<RimMark>& marks() const { return m_marks; }

private:
    QList<RimMark> m_marks;
};

/// Paints the arrows of one curve after the other; what would lie on another one's moves inwards.
class RimArrows {
public:
    explicit RimArrows(const PlotFrame& frame) : m_frame(frame) {}

    void paint(QPainter& painter, const QList<RimMark>& marks, const QColor& color, const ChartTheme& theme);

    /// Whether the arrow of the mark is at the place, in any row.
    static bool hits(const RimMark& mark, const PlotFrame& frame, const QPointF& at);

private:
    const PlotFrame& m_frame;
    std::vector<QRectF> m_taken;
};

}  // namespace trueloss::ui
