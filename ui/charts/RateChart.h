#pragma once

#include "charts/AxisChooser.h"
#include "charts/AxisPainter.h"
#include "charts/PlotFrame.h"
#include "experiment/RateRange.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace trueloss::ui {

/// A range test: true RMSE of every batch against the learning rate that it was trained with, on a logarithmic x
/// axis. Thin lines are the runs, the thick one their median, a cross is where a run diverged (at the upper
/// rim where its last value lies above all others); dashed lines stand at
/// the suggestions and at the rate that is set, a bar at the lower rim where the median falls. Mouse and arrow keys
/// walk over the rates. GUI thread.
class RateChart : public QWidget {
    Q_OBJECT

public:
    explicit RateChart(QWidget* parent = nullptr);

    /// The x axis reaches from lowest to highest, whether the runs have come so far or not.
    void setReport(const RateRangeReport& report, double lowest, double highest);
    void clear();
    void setCurrentRate(double rate);
    void setEmptyText(const QString& text);

    /// What is told of the rate at the crosshair; empty without one.
    QString readout() const;

    QSize sizeHint() const override { return {640, 320}; }
    QSize minimumSizeHint() const override { return {320, 208}; }

Q_SIGNALS:
    void pointed();  ///< readout() is another.

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Mark {
        double rate = 0.0;
        QString label;
        QColor color;
        QList<qreal> dashes;
    };
    std::vector<Mark> marks(const ChartTheme& theme) const;
    void layOut();
    void point(int index);
    QPointF pixelOf(double rate, double value) const;
    void paintRuns(QPainter& painter, const ChartTheme& theme) const;
    void paintFall(QPainter& painter, const ChartTheme& theme) const;
    void paintMarks(QPainter& painter, const ChartTheme& theme) const;

    RateRangeReport m_report;
    double m_lowest = 0.0;
    double m_highest = 0.0;
    double m_current = 0.0;
    int m_pointed = -1;  ///< In m_report.points.
    QString m_emptyText;
    AxisChooser m_chooser;
    PlotFrame m_frame;
    AxisPainter m_axes;
};

}  // namespace trueloss::ui
