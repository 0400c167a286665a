#pragma once

#include "charts/AxisPainter.h"
#include "charts/ChartTheme.h"
#include "charts/LineLayer.h"
#include "charts/LossPlotContent.h"
#include "charts/PlotFrame.h"

#include <vector>

class QPainter;

namespace trueloss::ui {

/// One more value of the batches below the losses, on the same x axis, with a scale of its own that always shows all
/// of it.
class PanelPlot {
public:
    explicit PanelPlot(Channel channel) : m_channel(channel) {}

    Channel channel() const { return m_channel; }
    const PlotFrame& frame() const { return m_frame; }
    const QList<QPointF>& drawn() const { return m_line.drawn(); }

    /// Chooses the scale for what is shown of x in so many pixels of height, and the ticks' labels.
    void choose(const LossPlotContent& content, const AxisRange& x, double height, const QFont& font);
    double widestLabel() const { return m_axes.widestYLabel(); }

    /// Puts the panel where it belongs; then reads its lines for there.
    void setArea(const QRectF& area) { m_frame.area = area; }
    void fill(const LossPlotContent& content, const ChartTheme& theme, bool vector);

    void paintBelow(QPainter& painter, const ChartTheme& theme) const;
    void paintLines(QPainter& painter, const ChartTheme& theme) const;

    /// The dot of the crosshair at a batch.
    void paintDot(QPainter& painter, const LossPlotContent& content, std::size_t index, const ChartTheme& theme) const;

private:
    QString title() const;

    Channel m_channel;
    AxisChooser m_axis;
    AxisPainter m_axes;
    PlotFrame m_frame;
    LineLayer m_line;
    std::vector<LineLayer> m_ghosts;
};

/// The name of what a panel shows, in the current language.
QString panelName(Channel channel);

}  // namespace trueloss::ui
