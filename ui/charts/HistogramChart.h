#pragma once

#include "charts/AxisPainter.h"
#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"
#include "scale/Histogram.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace trueloss::ui {

/// Bars of how often values fall into each bin. The mouse, or the arrow keys, tell a bin's range and count. GUI thread.
class HistogramChart : public QWidget {
    Q_OBJECT

public:
    explicit HistogramChart(QWidget* parent = nullptr);

    /// `axisLabel` names the values and their unit, "pressure (kPa)".
    void setHistogram(const Histogram& histogram, const QString& axisLabel);
    void clear();

    void setTitle(const QString& title);
    void setEmptyText(const QString& text);

    /// A vertical line with a name, such as the mean; nothing takes it away.
    void setMarker(std::optional<double> at, const QString& label = {});

    /// Shows counts on a logarithmic axis, so that a bin of one beside one of thousands can be seen.
    void setLogarithmic(bool on);
    bool isLogarithmic() const { return m_logarithmic; }

    /// The bar of a bin in pixels; empty for an empty bin. Bins count from 0.
    QRectF barRect(qsizetype bin) const;

    /// The bin at the mouse or chosen by keys; -1 for none.
    qsizetype currentBin() const { return m_current; }

    QSize sizeHint() const override { return {420, 240}; }
    QSize minimumSizeHint() const override { return {200, 130}; }

Q_SIGNALS:
    void binHovered(qsizetype bin);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool isEmpty() const;
    void layOut();
    void setCurrent(qsizetype bin);
    QString binText(qsizetype bin) const;
    void paintMarker(QPainter& painter, const ChartTheme& theme) const;
    void paintCurrent(QPainter& painter, const ChartTheme& theme) const;

    Histogram m_histogram;
    QString m_axisLabel;
    QString m_title;
    QString m_emptyText;
    std::optional<double> m_marker;
    QString m_markerLabel;
    bool m_logarithmic = false;
    qsizetype m_current = -1;
    PlotFrame m_frame;
    AxisPainter m_axes;
};

}  // namespace trueloss::ui
