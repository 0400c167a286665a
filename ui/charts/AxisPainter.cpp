#include "charts/AxisPainter.h"

#include "text/NumberText.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double gap = 4;
constexpr double tickLength = 4;
constexpr double rightMargin = 16;

/// Lines of one pixel look sharp on the middle of a pixel.
double sharp(double position)
{
    return std::floor(position) + 0.5;
}

}  // namespace

double AxisPainter::widestYLabel() const
{
    const QFontMetricsF metrics(font);
    double widest = std::max(leastLabelWidth, metrics.horizontalAdvance(QStringLiteral("1,000")));
    for (const AxisTick& tick : yTicks) widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    return widest;
}

QRectF AxisPainter::plotArea(const QSizeF& size, double above) const
{
    const QFontMetricsF metrics(font);
    const double widest = widestYLabel();
    const double title = metrics.height() + gap;
    const double left = gap + (yTitle.isEmpty() ? 0 : title) + std::ceil(widest) + gap + tickLength;
    const double bottom = tickLength + gap + metrics.height() + (xTitle.isEmpty() ? 0 : title) + gap;
    const double top = std::max(above, metrics.height() / 2 + gap);
    return {left, top, std::max(size.width() - left - rightMargin, 10.0), std::max(size.height() - top - bottom, 10.0)};
}

int AxisPainter::mostXTicks(double width, double widestBatch) const
{
    const QFontMetricsF metrics(font);
    const double label = metrics.horizontalAdvance(humanNumber(std::max(std::round(widestBatch), 1.0))) + 32;
    return std::clamp(static_cast<int>(width / label), 2, 12);
}

int AxisPainter::mostYTicks(double height) const
{
    return std::clamp(static_cast<int>(height / (QFontMetricsF(font).height() * 2.2)), 2, 9);
}

void AxisPainter::paintGrid(QPainter& painter, const PlotFrame& frame, const ChartTheme& theme) const
{
    painter.setPen(QPen(theme.grid, 1));
    for (const AxisTick& tick : yTicks) {
        const double y = sharp(frame.pixelY(tick.at));
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
    }
}

void AxisPainter::paintLabels(QPainter& painter, const PlotFrame& frame, const ChartTheme& theme) const
{
    paintYLabels(painter, frame, theme);
    paintXLabels(painter, frame, theme);
}

void AxisPainter::paintYLabels(QPainter& painter, const PlotFrame& frame, const ChartTheme& theme) const
{
    const QFontMetricsF metrics(font);
    const QRectF& area = frame.area;
    painter.setFont(font);
    const double left = sharp(area.left());
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(QPointF(left, area.top()), QPointF(left, sharp(area.bottom())));
    for (const AxisTick& tick : yTicks) {
        const double y = sharp(frame.pixelY(tick.at));
        painter.drawLine(QPointF(left - tickLength, y), QPointF(left, y));
    }
    painter.setPen(theme.mutedText);
    const double labelRight = area.left() - tickLength - gap;
    for (const AxisTick& tick : yTicks) {
        const double y = frame.pixelY(tick.at);
        painter.drawText(QRectF(0, y - metrics.height() / 2, labelRight, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, tick.label);
    }
    if (yTitle.isEmpty()) return;
    painter.setPen(theme.text);
    painter.save();
    painter.translate(gap, area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2, 0, area.height(), metrics.height()), Qt::AlignCenter | Qt::TextDontClip,
                     metrics.elidedText(yTitle, Qt::ElideRight, area.height()));
    painter.restore();
}

void AxisPainter::paintXLabels(QPainter& painter, const PlotFrame& frame, const ChartTheme& theme) const
{
    const QFontMetricsF metrics(font);
    const QRectF& area = frame.area;
    painter.setFont(font);
    const double bottom = sharp(area.bottom());
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(QPointF(sharp(area.left()), bottom), QPointF(area.right(), bottom));
    for (const AxisTick& tick : xTicks) {
        const double x = sharp(frame.pixelX(tick.at));
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + tickLength));
    }
    painter.setPen(theme.mutedText);
    double taken = 0;  // up to here in x, so that labels never run into each other
    for (const AxisTick& tick : xTicks) {
        const double width = metrics.horizontalAdvance(tick.label);
        const double x = std::min(frame.pixelX(tick.at) - width / 2, area.right() + rightMargin - width - 1);
        if (x < taken) continue;
        painter.drawText(QRectF(x, bottom + tickLength + gap, width, metrics.height()),
                         Qt::AlignCenter | Qt::TextDontClip, tick.label);
        taken = x + width + 8;
    }
    if (xTitle.isEmpty()) return;
    painter.setPen(theme.text);
    const double top = bottom + tickLength + gap + metrics.height() + gap / 2;
    painter.drawText(QRectF(area.left(), top, area.width(), metrics.height()), Qt::AlignCenter | Qt::TextDontClip,
                     metrics.elidedText(xTitle, Qt::ElideRight, area.width()));
}

}  // namespace trueloss::ui
