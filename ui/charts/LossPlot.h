#pragma once

#include "charts/AxisPainter.h"
#include "charts/ChartTheme.h"
#include "charts/LineLayer.h"
#include "charts/LossPlotContent.h"
#include "charts/PlotFrame.h"

#include <QChart>
#include <QFont>

#include <array>

class QPainter;
class QValueAxis;

namespace trueloss::ui {

class PaintedItem;

/// The picture of the losses as a Qt chart: the lines are its series, the axes hold the ranges, and all that Qt Charts
/// does not know (stretches, diamonds, epochs, crosshair, words) is painted by two items below and above the lines.
/// Both axes are linear in axis space (see PlotFrame), so that a change to a logarithmic one touches no series.
class LossPlot : public QChart {
    Q_OBJECT

public:
    explicit LossPlot(QGraphicsItem* parent = nullptr);

    void setLook(const ui::ChartTheme& theme, const QFont& font);

    /// Reads the content again and redraws. The content stays the caller's and has to outlive the plot's painting.
    void rebuild(LossPlotContent& content);

    /// Lets the plot move again to fit its labels: for a new run.
    void forgetWidths() { m_axes.leastLabelWidth = 0; }

    /// Redraws crosshair and rubber band only.
    void updateMarks();

    const PlotFrame& frame() const { return m_frame; }

    /// The range that the y axis would have without a zoom of it.
    const AxisRange& fittedY() const { return m_fittedY; }

    /// Batch number and value of what is drawn; a NaN value stands for a gap.
    QList<QPointF> drawnPoints(CurveKind kind, bool other = false) const;

    /// Everything by one painter and as vectors, for files. Only after setVectorOnly(true) and rebuild().
    void paintTo(QPainter& painter) const;
    void setVectorOnly(bool on) { m_vectorOnly = on; }

private:
    static constexpr std::size_t lineCount = 3;  ///< True RMSE, running mean, smoothed.
    using Lines = std::array<LineLayer, lineCount>;

    void layOut(LossPlotContent& content);
    void fill(const RunCurves& run, Lines& lines, QList<QPointF>& validation, bool shown);
    void paintBelow(QPainter& painter) const;
    void paintAbove(QPainter& painter) const;
    void paintEpochs(QPainter& painter) const;
    void paintPoints(QPainter& painter, const QList<QPointF>& points, bool ghost) const;
    void paintNotFinite(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    bool hasNoCurve() const;
    QString unit() const;

    ui::ChartTheme m_theme;  ///< Qualified: QChart has a ChartTheme of its own.
    QFont m_font;
    PlotFrame m_frame;
    AxisRange m_fittedY;
    AxisPainter m_axes;
    const LossPlotContent* m_content = nullptr;
    bool m_vectorOnly = false;
    QValueAxis* m_x;
    QValueAxis* m_y;
    Lines m_lines;
    Lines m_ghosts;
    QList<QPointF> m_validation;
    QList<QPointF> m_ghostValidation;
    QList<double> m_notFinite;  ///< Batch numbers of true values that no axis can show.
    PaintedItem* m_below;
    PaintedItem* m_above;
};

}  // namespace trueloss::ui
