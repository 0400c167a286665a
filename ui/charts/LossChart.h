#pragma once

#include "charts/AxisChooser.h"
#include "charts/ChartTheme.h"
#include "charts/CurveKind.h"
#include "charts/LossChartLegend.h"
#include "charts/LossPlotContent.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace trueloss::ui {

class LossChartView;
class LossPlot;

/// The hero of the window: the true batch RMSE of a run, the running mean that Keras would print, and where they part.
/// Wheel zooms the batches (with Ctrl the values), a left drag chooses a part, a middle or Shift drag moves it, a
/// double click or Home shows all; arrows walk a crosshair through the batches (Shift: by ten), Enter or a click picks
/// one, Esc hides it. GUI thread.
class LossChart : public QWidget {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    /// The run to show; not owned. It may grow, then call refresh(). Call setRecord(nullptr) before it goes away.
    void setRecord(const RunRecord* record);

    /// A second run on the same axes, as a ghost; not owned either.
    void setComparison(const RunRecord* record);

    /// `factor` is the one from which the detector calls it an artifact.
    void setArtifacts(std::vector<Artifact> artifacts, double factor = 2.0);

    /// How many batches the run will have; 0 = not known. While nothing is zoomed the axis is that long.
    void setExpectedBatches(qsizetype batches);

    /// What is written while there is no batch.
    void setEmptyText(const QString& text);

    void setCurveVisible(CurveKind kind, bool visible);
    bool isCurveVisible(CurveKind kind) const { return m_content.isVisible(kind); }

    /// TensorBoard's smoothing as one more curve, 0 (off) to 0.999.
    void setSmoothing(double smoothing);
    double smoothing() const { return m_content.run.smoothing(); }

    void setAxisMode(AxisMode mode);
    AxisMode axisMode() const { return m_content.axis.mode(); }
    bool isLogarithmic() const;

    /// The batch numbers that are shown, as low and high end of the axis; likewise the values.
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

    /// Files in the light theme; false and a sentence in `error` when that failed. The PNG has size * dpr pixels.
    bool savePng(const QString& path, QSize size, qreal dpr = 1.0, QString* error = nullptr) const;
    bool saveSvg(const QString& path, QSize size, QString* error = nullptr) const;

    /// How often the plot was painted to the end, to measure the rate.
    int paintCount() const;

    /// Batch number and value at the height where they are drawn; a NaN value is a gap.
    QList<QPointF> drawnPoints(CurveKind kind) const;
    QList<QPointF> drawnComparisonPoints(CurveKind kind) const;

    QSize sizeHint() const override { return {760, 420}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

    /// Says that the record has grown. Many calls make one redraw, at most 33 a second.
    void refresh();

Q_SIGNALS:
    /// The batch (index in the run) at the crosshair; -1 when it is hidden.
    void batchHovered(qsizetype index);
    void batchActivated(qsizetype index);
    void zoomChanged(bool zoomed);
    void curveVisibleChanged(trueloss::ui::CurveKind kind, bool visible);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectView();
    void redraw();
    void applyLook();
    void retranslate();
    void updateLegend();
    void toggle(LegendKey key, bool on);
    void showCrosshair(qsizetype index, std::optional<double> cursorY);
    void step(qsizetype batches);
    qsizetype batchNear(const QPointF& at) const;
    void zoomAround(const QPointF& at, double factor, bool vertical);
    void chooseArea(const QRectF& band);
    void pan(const QPointF& by);
    void setZoom(const LossZoom& zoom);

    LossPlotContent m_content;
    LossPlot* m_plot;
    LossChartView* m_view;
    LossChartLegend* m_legend;
    QTimer m_timer;
    QElapsedTimer m_sinceRedraw;
    QString m_emptyText;  ///< Empty: the chart's own words.
};

}  // namespace trueloss::ui
