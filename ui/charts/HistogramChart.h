#pragma once

#include "charts/AxisPainter.h"
#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"
#include "scale/Histogram.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace trueloss::ui {

/// Bins next to each other, both ends included; they count from 0.
struct BinRange {
    qsizetype first = 0;
    qsizetype last = 0;
    bool operator==(const BinRange&) const = default;
};

/// Bars of how often values fall into each bin. The mouse, or the arrow keys, tell a bin's range and count. Where bins
/// can be picked, a click or Enter picks one, a drag or Shift with the arrow keys picks several, Escape none. GUI
/// thread.
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

    /// Whether bins can be picked.
    void setPickable(bool on);
    std::optional<BinRange> picked() const { return m_picked; }

    /// Marks bins, without a signal; those beyond the histogram are left out. setHistogram() takes the mark away.
    void setPicked(std::optional<BinRange> bins);

    /// From the lower edge of the first bin to the upper one of the last. Requires bins of the histogram.
    AxisRange valuesOf(const BinRange& bins) const;

    /// The bar of a bin in pixels; empty for an empty bin. Bins count from 0.
    QRectF barRect(qsizetype bin) const;

    /// The bin at the mouse or chosen by keys; -1 for none.
    qsizetype currentBin() const { return m_current; }

    QSize sizeHint() const override { return {420, 240}; }
    QSize minimumSizeHint() const override { return {200, 130}; }

Q_SIGNALS:
    void binHovered(qsizetype bin);
    void binsPicked(qsizetype first, qsizetype last);  ///< By the user; once a drag has ended.
    void pickCleared();                                ///< By the user.

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool isEmpty() const;
    void layOut();
    void setCurrent(qsizetype bin);
    QString binsText(const BinRange& bins) const;
    BinRange told() const;  ///< The current bin, or all that are picked with it. Requires a current one.
    double edge(qsizetype bin) const;
    qsizetype binAt(double x) const;  ///< The nearest one. Requires a histogram that is not empty.
    void pick(qsizetype from, qsizetype to);
    void clearPick();
    void paintPicked(QPainter& painter, const ChartTheme& theme) const;
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
    bool m_pickable = false;
    std::optional<BinRange> m_picked;
    std::optional<qsizetype> m_pressed;  ///< Where the mouse's drag, or that of the keys, began.
    bool m_dragging = false;
    PlotFrame m_frame;
    AxisPainter m_axes;
};

}  // namespace trueloss::ui
