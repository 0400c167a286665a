#pragma once

#include "charts/AxisChooser.h"
#include "charts/ChartExport.h"
#include "charts/ChartTheme.h"
#include "charts/CurveKind.h"
#include "charts/LossChartLegend.h"
#include "charts/LossPlotContent.h"
#include "charts/RimMarks.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace trueloss::ui {

class LossChartView;
class LossPlot;
class OverviewStrip;

/// The hero of the window: the true batch RMSE of a run, the running mean that Keras would print, and where they part;
/// below it panels on the same x axis and an overview of the whole run.
/// Wheel zooms the batches (with Ctrl the values), a left drag chooses a part, a middle or Shift drag moves it, a
/// double click or Home shows all; arrows walk a crosshair through the batches (Shift: by ten), Enter or a click picks
/// one, Esc hides it. GUI thread.
class LossChart : public QWidget {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    /// The run to show; not owned. It may grow, then call refresh(). Call setRecord(nullptr) before it goes away. Of
    /// another reading of the run that is shown (`sameRun`) what is zoomed stays.
    void setRecord(const RunRecord* record, bool sameRun = false);

    /// Other runs on the same axes, paler, each with a letter and dashes of its own, aligned by what the x axis counts;
    /// not owned either. Those that do not know it are not drawn.
    void setGhosts(const std::vector<Ghost>& ghosts);

    /// More curves about the run itself, given as points.
    void setOverlays(std::vector<Overlay> overlays);

    /// `factor` is the one from which the detector calls it an artifact.
    void setArtifacts(std::vector<Artifact> artifacts, double factor = 2.0);

    void setFindings(std::vector<FindingMark> findings);  ///< For the lane above the plot, where events stand as well.
    void setKeptStates(std::vector<std::int64_t> batches);  ///< That can be gone back to; ascending.

    /// How many batches and epochs the run will have; 0 = not known. While nothing is zoomed the axis is that long.
    void setExpectedBatches(qsizetype batches, qsizetype epochs = 0);

    void setEmptyText(const QString& text);  ///< Written while there is no batch.

    void setColumn(const QString& column);  ///< Of the log that is shown, which the values are of.

    void setCurveVisible(CurveKind kind, bool visible);
    bool isCurveVisible(CurveKind kind) const { return m_content.isVisible(kind); }

    /// TensorBoard's smoothing as one more curve, 0 (off) to 0.999.
    void setSmoothing(double smoothing);
    double smoothing() const { return m_content.run.smoothing(); }

    /// What the x axis counts; a zoom keeps its batches. Where the run does not know it, batches.
    void setXAxis(RunAxis axis);
    RunAxis xAxis() const { return m_content.xAxis(); }
    bool knows(RunAxis axis) const { return m_content.run.places.knows(axis); }

    /// A panel of its own for one of panelChannels.
    void setPanelVisible(Channel channel, bool visible);
    bool isPanelVisible(Channel channel) const;

    /// The strip with the whole run. It makes room for the plot where the chart is low.
    void setOverviewVisible(bool visible);
    bool isOverviewVisible() const { return m_overviewVisible; }

    void setAxisMode(AxisMode mode);
    AxisMode axisMode() const { return m_content.axis.mode(); }
    bool isLogarithmic() const;

    AxisRange xRange() const;  ///< The part of the x axis that is shown, in what it counts.
    AxisRange batchRange() const;
    AxisRange valueRange() const;

    bool zoomed() const { return m_content.zoom.any(); }
    void resetZoom();

    /// Shows the crosshair at a batch (index in the run) and scrolls there; -1 hides it.
    void setCrosshair(qsizetype index);
    qsizetype crosshair() const;

    /// Where a batch and a value stand, in the coordinates of plotWidget(), which takes mouse and keys.
    QPointF positionOf(double batchNumber, double value) const;
    QWidget* plotWidget() const;

    /// The chart as it is now, to be written to a file on any thread.
    ChartExport picture(ChartFormat format, QSize size) const;

    /// What the glyph in the lane, or the arrow at the rim, at a place of plotWidget() says; empty where there is none.
    QString hintAt(const QPointF& at) const;

    int paintCount() const;  ///< How often the plot was painted to the end, to measure the rate.
    /// Place on the x axis (of batches: their number) and value at the height where they are drawn; a NaN value is a
    /// gap. Ghosts and overlays by their index.
    QList<QPointF> drawnPoints(CurveKind kind) const;
    QList<QPointF> drawnGhostPoints(std::size_t ghost, CurveKind kind) const;
    QList<QPointF> drawnOverlayPoints(std::size_t overlay) const;
    QList<QPointF> drawnPanelPoints(Channel channel) const;
    QList<RimMark> rimMarks(CurveKind kind) const;  ///< The arrows for values beyond the axis.

    QSize sizeHint() const override { return {760, 420}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

    /// Says that the record has grown. Many calls make one redraw, at most 60 a second.
    void refresh();

Q_SIGNALS:
    /// The batch (index in the run) at the crosshair; -1 when it is hidden.
    void batchHovered(qsizetype index);
    void batchActivated(qsizetype index);
    void xAxisChanged(trueloss::RunAxis axis);  ///< The one in force.
    void zoomChanged(bool zoomed);
    void curveVisibleChanged(trueloss::ui::CurveKind kind, bool visible);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectView();
    void redraw();
    void applyLook();
    void retranslate();
    void updateLegend();
    QList<LegendEntry> logEntries() const;
    QList<LegendEntry> doubtEntries() const;
    void showStrip();
    void toggle(LegendKey key, std::size_t index, bool on);
    void showCrosshair(qsizetype index, std::optional<double> cursorY);
    void speak();
    void step(qsizetype batches);
    qsizetype batchNear(const QPointF& at) const;
    void zoomAround(const QPointF& at, double factor, bool vertical);
    void chooseArea(const QRectF& band);
    void pan(const QPointF& by);
    void showWindow(const AxisRange& x);
    void setZoom(const LossZoom& zoom);

    LossPlotContent m_content;
    LossPlot* m_plot;
    LossChartView* m_view;
    LossChartLegend* m_legend;
    OverviewStrip* m_strip;
    bool m_overviewVisible = true;
    RunAxis m_shownAxis = RunAxis::Batches;
    QTimer m_timer;
    QElapsedTimer m_sinceRedraw;
    QString m_emptyText;  ///< Empty: the chart's own words.
};

}  // namespace trueloss::ui
