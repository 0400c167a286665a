#include "charts/PanelPlot.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double pixelsPerColumn = 2;

}  // namespace

QString panelName(Channel channel)
{
    switch (channel) {
        case Channel::GradNorm:
            return QCoreApplication::translate("LossChart", "Gradient norm");
        case Channel::LearningRate:
            return QCoreApplication::translate("LossChart", "Learning rate");
        default:
            return QCoreApplication::translate("LossChart", "Time per batch");
    }
}

QString PanelPlot::title() const
{
    return m_channel == Channel::Seconds ? QCoreApplication::translate("LossChart", "Time per batch (s)")
                                         : panelName(m_channel);
}

void PanelPlot::choose(const LossPlotContent& content, const AxisRange& x, double height, const QFont& font)
{
    ValueSpan span = content.run.span(m_channel, x);
    for (const auto& ghost : content.ghosts) {
        if (content.isDrawn(ghost)) span.include(ghost.curves.span(m_channel, x));
    }
    m_frame.x = x;
    m_frame.logarithmic = m_axis.choose(span);
    m_frame.y = fittedRange(span, m_frame.logarithmic);
    m_axes.font = font;
    // Fewer than the losses have room for, but two at the least.
    const int most = std::clamp(static_cast<int>(height / (QFontMetricsF(font).height() * 1.5)), 3, 5);
    m_axes.yTicks = m_frame.logarithmic ? logarithmicTicks(m_frame.y, most) : linearTicks(m_frame.y, most, false);
}

void PanelPlot::fill(const LossPlotContent& content, const ChartTheme& theme, bool vector)
{
    const int columns = std::max(static_cast<int>(m_frame.area.width() / pixelsPerColumn), 1);
    m_ghosts.resize(content.ghosts.size());
    for (std::size_t i = 0; i < m_ghosts.size(); ++i) {
        const auto& ghost = content.ghosts[i];
        m_ghosts[i].setPen(theme.panelPen(true));
        m_ghosts[i].setPoints(
            content.isDrawn(ghost) ? ghost.curves.points(m_channel, m_frame.x, columns) : QList<QPointF>(), m_frame,
            {false, vector});
    }
    m_line.setPen(theme.panelPen(false));
    m_line.setPoints(content.run.points(m_channel, m_frame.x, columns), m_frame, {false, vector});
}

void PanelPlot::paintBelow(QPainter& painter, const ChartTheme& theme) const
{
    m_axes.paintGrid(painter, m_frame, theme);
    m_axes.paintYLabels(painter, m_frame, theme);
    painter.setPen(QPen(theme.axis, 1));
    const double bottom = std::floor(m_frame.area.bottom()) + 0.5;
    painter.drawLine(QPointF(m_frame.area.left(), bottom), QPointF(m_frame.area.right(), bottom));
}

void PanelPlot::paintLines(QPainter& painter, const ChartTheme& theme) const
{
    for (const LineLayer& ghost : m_ghosts) ghost.paintRest(painter, m_frame);
    m_line.paintRest(painter, m_frame);
    // The name stands on the lines: they are dense, and it has to be read.
    const QFontMetricsF metrics(m_axes.font);
    const bool measured = std::any_of(m_line.drawn().begin(), m_line.drawn().end(),
                                      [](const QPointF& point) { return std::isfinite(point.y()); });
    const QString words =
        measured ? title()
                 : QCoreApplication::translate("LossChart", "%1: not measured", "the name of a panel").arg(title());
    const QString text = metrics.elidedText(words, Qt::ElideRight, m_frame.area.width() - 12);
    const QRectF box(m_frame.area.left() + 2, m_frame.area.top() - 1, metrics.horizontalAdvance(text) + 8,
                     metrics.height());
    painter.setFont(m_axes.font);
    QColor ground = theme.background;
    ground.setAlpha(215);
    painter.fillRect(box, ground);
    painter.setPen(theme.mutedText);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
}

void PanelPlot::paintDot(QPainter& painter, const LossPlotContent& content, std::size_t index,
                         const ChartTheme& theme) const
{
    const double value = content.run.record()->curve(m_channel).at(index);
    if (!std::isfinite(value)) return;
    const QPointF centre = m_frame.pixel({content.run.places.at(index), m_frame.axisValue(value)});
    if (!m_frame.area.adjusted(-2, -2, 2, 2).contains(centre)) return;
    painter.setPen(QPen(theme.background, 1));
    painter.setBrush(theme.panelPen(false).color());
    painter.drawEllipse(centre, 3.5, 3.5);
    painter.setBrush(Qt::NoBrush);
}

}  // namespace trueloss::ui
