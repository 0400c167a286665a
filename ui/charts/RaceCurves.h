#pragma once

#include "charts/AxisPainter.h"
#include "charts/PlotFrame.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <vector>

namespace trueloss::ui {

/// What several runs of the same kind did, batch by batch: the median of those that still went on, and from the
/// smallest to the largest. Infinite where a run's value was.
struct CurveBand {
    std::vector<double> low;
    std::vector<double> middle;
    std::vector<double> high;
    std::vector<std::size_t> brokenOff;  ///< After how many batches a run ended that was to go on.
};

/// Any thread. `batches`: how many a whole run has; 0 where a run's end says nothing.
CurveBand bandOf(const std::vector<std::vector<double>>& runs, std::size_t batches);

/// Small multiples: one panel a kind of runs, all on the same logarithmic scale, with the spread over the runs as a
/// band and a base line through all. The scale is that of the second half of the runs, so that what they come to can be
/// told apart; arrows at the rim stand for what lies beyond it. The mouse shows one batch in all of them; a click or
/// the arrow keys choose a panel. As high as its width needs. GUI thread.
class RaceCurves : public QWidget {
    Q_OBJECT

public:
    struct Panel {
        QString title;
        QString note;  ///< In place of curves, where there are none.
        CurveBand band;
    };

    explicit RaceCurves(QWidget* parent = nullptr);

    /// `base`: where the base line stands; none where it is not above 0.
    void setPanels(std::vector<Panel> panels, std::size_t batches, double base, const QString& unit);
    void setChosen(int panel);  ///< -1: none. Emits nothing.
    int chosen() const { return m_chosen; }
    std::size_t count() const { return m_panels.size(); }

    QRectF panelRect(int panel) const;  ///< With its title.
    const PlotFrame& frame() const { return m_frame; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void panelChosen(int panel);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Grid {
        int perRow = 1;
        double panelWidth = 0.0;
        double panelHeight = 0.0;
        double left = 0.0;  ///< Room for the labels of the y axis.
        double below = 0.0;
    };
    Grid gridFor(int width) const;
    int panelAt(const QPointF& place) const;
    PlotFrame frameOf(int panel) const;
    void layOut();
    AxisRange valueRange() const;
    void choose(int panel);
    QString readout(const Panel& panel) const;
    void paintPanel(QPainter& painter, const ChartTheme& theme, int index) const;
    void paintBand(QPainter& painter, const ChartTheme& theme, const PlotFrame& frame, const CurveBand& band) const;

    std::vector<Panel> m_panels;
    std::size_t m_batches = 0;
    double m_base = 0.0;
    QString m_unit;
    int m_chosen = -1;
    int m_batch = -1;  ///< Under the mouse.
    PlotFrame m_frame;
    AxisPainter m_axes;
};

}  // namespace trueloss::ui
