#pragma once

#include "charts/AxisPainter.h"
#include "charts/ChartTheme.h"
#include "charts/PlotFrame.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace trueloss::ui {

/// How often each byte 0..255 occurs, one line a channel. The mouse, or the arrow keys, tell a byte's counts. GUI
/// thread.
class ChannelChart : public QWidget {
    Q_OBJECT

public:
    explicit ChannelChart(QWidget* parent = nullptr);

    /// 256 counts a channel; one channel (grey) or three (red, green, blue).
    void setCounts(const std::vector<std::vector<std::uint64_t>>& counts);
    void clear() { setCounts({}); }

    void setTitle(const QString& title);
    void setEmptyText(const QString& text);
    void setLogarithmic(bool on);

    int currentByte() const { return m_current; }  ///< At the mouse or chosen by keys; -1 for none.

    /// Where the line of a channel passes a byte, in pixels. Requires counts.
    QPointF point(std::size_t channel, int byte) const;

    /// The channels' names in the current language.
    static QStringList channelNames(std::size_t channels);

    QSize sizeHint() const override { return {480, 240}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void setCurrent(int byte);
    QString byteText(int byte) const;
    QPen penOf(std::size_t channel, const ChartTheme& theme) const;
    void paintLegend(QPainter& painter, const ChartTheme& theme) const;
    void paintCurrent(QPainter& painter, const ChartTheme& theme) const;

    std::vector<std::vector<std::uint64_t>> m_counts;
    QString m_title;
    QString m_emptyText;
    bool m_logarithmic = false;
    int m_current = -1;
    PlotFrame m_frame;
    AxisPainter m_axes;
};

}  // namespace trueloss::ui
