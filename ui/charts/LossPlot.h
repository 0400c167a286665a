#pragma once

#include "charts/AxisPainter.h"
#include "charts/ChartTheme.h"
#include "charts/LineLayer.h"
#include "charts/LossPlotContent.h"
#include "charts/MarkerLane.h"
#include "charts/PanelPlot.h"
#include "charts/PlotFrame.h"

#include <QChart>
#include <QFont>

#include <array>
#include <vector>

class QPainter;
class QValueAxis;

namespace trueloss::ui {

class PaintedItem;

/// The picture of the losses as a Qt chart: the lines are its series as long as they are short, the axes hold the
/// ranges, and all that Qt Charts does not know (stretches, diamonds, epochs, dense noise, other runs, panels,
/// crosshair, words) is painted by two items below and above the lines. Both axes are linear in axis space (see
/// PlotFrame), so that a change to a logarithmic one touches no series.
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

    /// The plot and its panels: where a place on the x axis can be pointed at.
    QRectF wholeArea() const { return m_frame.area.united(bottomArea()); }

    /// The range that the y axis would have without a zoom of it.
    const AxisRange& fittedY() const { return m_fittedY; }

    /// Place and value of what is drawn; a NaN value stands for a gap. Ghosts and overlays by their index.
    const QList<QPointF>& drawnPoints(CurveKind kind) const;
    const QList<QPointF>& drawnGhostPoints(std::size_t ghost, CurveKind kind) const;
    const QList<QPointF>& drawnOverlayPoints(std::size_t overlay) const { return m_overlays[overlay].drawn(); }
    QList<QPointF> drawnPanelPoints(Channel channel) const;

    /// The arrows at the rim for one curve of the run.
    const QList<RimMark>& beyond(CurveKind kind) const;

    /// What the glyph or arrow at a place says; empty where there is none.
    QString hintAt(const QPointF& at) const;

    /// Everything by one painter, for files; as strokes for those that hold vectors. Only after setForFile() and
    /// rebuild().
    void paintTo(QPainter& painter) const;
    void setForFile(bool vector)
    {
        m_forFile = true;
        m_vectorOnly = vector;
    }

private:
    static constexpr std::size_t lineCount = 3;  ///< True RMSE, running mean, smoothed.
    using Lines = std::array<LineLayer, lineCount>;
    struct GhostLines {
        Lines lines;
        QList<QPointF> validation;
        RimMarks beyond;
    };

    void layOut(LossPlotContent& content);
    void layOutPanels(const LossPlotContent& content);
    void placePanels(QRectF whole);
    void fillLines();
    void fillOthers();
    bool isUntold(double place) const;  ///< The log does not tell the batch there.
    QList<QPointF> shownValidation(const RunCurves& run, RimMarks& beyond) const;
    QRectF bottomArea() const { return m_panels.empty() ? m_frame.area : m_panels.back().frame().area; }
    void paintBelow(QPainter& painter) const;
    void paintAbove(QPainter& painter) const;
    void paintPoints(QPainter& painter, const QList<QPointF>& points, const QColor& color) const;
    void paintOverlays(QPainter& painter) const;
    void paintTags(QPainter& painter) const;
    void paintArrows(QPainter& painter) const;
    void paintNotFinite(QPainter& painter) const;
    void paintCrosshair(QPainter& painter) const;
    QString unit() const;

    ui::ChartTheme m_theme;  ///< Qualified: QChart has a ChartTheme of its own.
    QFont m_font;
    PlotFrame m_frame;
    AxisRange m_fittedY;
    AxisPainter m_axes;
    LossPlotContent* m_content = nullptr;
    bool m_forFile = false;
    bool m_vectorOnly = false;
    QValueAxis* m_x;
    QValueAxis* m_y;
    Lines m_lines;
    QList<QPointF> m_validation;
    RimMarks m_validationBeyond;
    std::vector<GhostLines> m_ghosts;
    std::vector<LineLayer> m_overlays;
    std::vector<PanelPlot> m_panels;  ///< Those that are shown.
    MarkerLane m_lane;
    double m_laneHeight = 0;
    double m_panelHeight = 0;
    QList<double> m_notFinite;  ///< Places of true values that no axis can show.
    PaintedItem* m_below;
    PaintedItem* m_above;
};

}  // namespace trueloss::ui
