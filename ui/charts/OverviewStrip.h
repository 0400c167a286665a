#pragma once

#include "charts/AxisChooser.h"
#include "charts/ChartTheme.h"
#include "charts/LossPlotContent.h"
#include "charts/PlotFrame.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace trueloss::ui {

/// The whole run below the plot, and which part of it the plot shows. The window is dragged, or resized at its ends;
/// a drag beside it chooses a new one, a double click all. Arrows move it, with Shift its right end; + and - make it
/// narrower and wider, Home and End go to the ends, Esc shows all. GUI thread.
class OverviewStrip : public QWidget {
    Q_OBJECT

public:
    explicit OverviewStrip(QWidget* parent = nullptr);

    void setTheme(const ChartTheme& theme);

    /// Shows the content, which has to outlive the strip. `plot` is the frame of the plot above, whose left and right
    /// ends are the strip's. While a run grows the curve is redrawn twice a second.
    void refresh(const LossPlotContent& content, const PlotFrame& plot);

    /// The part that is shown, in this widget's pixels.
    QRectF window() const;

    QSize sizeHint() const override { return {240, 48}; }
    QSize minimumSizeHint() const override { return {120, 48}; }

Q_SIGNALS:
    void windowWished(trueloss::ui::AxisRange x);
    void allWished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Part { Outside, Left, Right, Inside };

    QRectF room() const;
    double placeAt(double px) const;
    double pixelAt(double place) const;
    Part partAt(const QPointF& at) const;
    void drag(const QPointF& to);
    void wish(AxisRange range);
    void draw();
    void describe();

    const LossPlotContent* m_content = nullptr;
    ChartTheme m_theme = ChartTheme::light();
    double m_left = 0;
    double m_right = 1;
    AxisRange m_full;
    AxisRange m_window;
    QPixmap m_picture;
    AxisRange m_drawnFull;
    std::size_t m_drawnBatches = 0;
    QElapsedTimer m_sinceDrawn;
    QTimer m_timer;
    bool m_dragging = false;
    Part m_part = Part::Outside;
    double m_from = 0;          ///< Where the drag began, on the x axis...
    AxisRange m_windowAtStart;  ///< ...and the window then.
};

}  // namespace trueloss::ui
