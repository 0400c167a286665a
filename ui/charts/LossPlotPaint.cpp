#include "charts/ArtifactPainter.h"
#include "charts/BatchReadout.h"
#include "charts/EpochMarks.h"
#include "charts/LossPlot.h"
#include "charts/RecoveredPainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

// How LossPlot paints what its layers hold.

namespace trueloss::ui {

void LossPlot::paintTo(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintBelow(painter);
    paintAbove(painter);
}

void LossPlot::paintBelow(QPainter& painter) const
{
    if (!m_content || m_content->hasNoCurve()) return;
    if (m_content->artifactsVisible) {
        ArtifactPainter{m_content->artifacts, m_content->artifactFactor, m_content->run.places, unit(), m_font, m_theme}
            .paintStretches(painter, m_frame);
    }
    const RecoveredPainter recovered{m_content->run, m_font, m_theme};
    const bool trueShown = m_content->isVisible(CurveKind::TrueRmse);
    if (trueShown && m_content->gapsVisible) recovered.paintGaps(painter, m_frame);
    m_axes.paintGrid(painter, m_frame, m_theme);
    if (trueShown && m_content->boundsVisible) recovered.paintBounds(painter, m_frame);
    EpochMarks{m_content->run, m_font, m_theme}.paint(painter, m_frame, m_frame.area.top() - m_laneHeight - 3,
                                                      bottomArea().bottom(), size().width());
    m_axes.paintYLabels(painter, m_frame, m_theme);
    for (const PanelPlot& panel : m_panels) panel.paintBelow(painter, m_theme);
    if (!m_panels.empty()) {
        painter.setPen(QPen(m_theme.axis, 1));
        const double y = std::floor(m_frame.area.bottom()) + 0.5;
        painter.drawLine(QPointF(m_frame.area.left(), y), QPointF(m_frame.area.right(), y));
    }
    PlotFrame lowest = m_frame;
    lowest.area = bottomArea();
    m_axes.paintXLabels(painter, lowest, m_theme);
}

void LossPlot::paintAbove(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_content) return;
    if (m_content->hasNoCurve()) {
        painter.setFont(m_font);
        painter.setPen(m_theme.mutedText);
        const QRectF room(QPointF(16, 8), size() - QSizeF(32, 16));
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_content->emptyText);
        return;
    }
    for (const GhostLines& ghost : m_ghosts) {
        for (const LineLayer& line : ghost.lines) line.paintRest(painter, m_frame);
    }
    for (const LineLayer& line : m_lines) line.paintRest(painter, m_frame);
    paintOverlays(painter);
    for (const GhostLines& ghost : m_ghosts) {
        paintPoints(painter, ghost.validation, m_theme.curveColor(CurveKind::Validation, true));
    }
    paintPoints(painter, m_validation, m_theme.curveColor(CurveKind::Validation, false));
    for (const PanelPlot& panel : m_panels) panel.paintLines(painter, m_theme);
    paintNotFinite(painter);
    paintArrows(painter);
    paintTags(painter);
    if (m_content->artifactsVisible) {
        ArtifactPainter{m_content->artifacts, m_content->artifactFactor, m_content->run.places, unit(), m_font, m_theme}
            .paintLabels(painter, m_frame);
    }
    m_lane.paint(painter, m_theme);
    paintCrosshair(painter);
    if (!m_content->rubberBand.isNull()) {
        painter.setPen(QPen(m_theme.highlight, 1));
        QColor inside = m_theme.highlight;
        inside.setAlpha(40);
        painter.setBrush(inside);
        painter.drawRect(m_content->rubberBand);
        painter.setBrush(Qt::NoBrush);
    }
}

void LossPlot::paintPoints(QPainter& painter, const QList<QPointF>& points, const QColor& color) const
{
    const double radius = static_cast<double>(points.size()) * 10 > m_frame.area.width() ? 2.5 : 4;
    painter.setPen(QPen(m_theme.background, 1));
    painter.setBrush(color);
    // Of points that cover each other one is enough: an epoch can be short, and circles are slow.
    QPointF before(-1e9, 0);
    for (const QPointF& point : points) {
        const QPointF centre = m_frame.pixel({point.x(), m_frame.axisValue(point.y())});
        if (!m_frame.area.adjusted(-1, -1, 1, 1).contains(centre)) continue;
        if ((centre - before).manhattanLength() < radius) continue;
        painter.drawEllipse(centre, radius, radius);
        before = centre;
    }
    painter.setBrush(Qt::NoBrush);
}

void LossPlot::paintOverlays(QPainter& painter) const
{
    for (std::size_t i = 0; i < m_overlays.size(); ++i) {
        if (m_content->overlays[i].style() != OverlayStyle::Points) {
            m_overlays[i].paintRest(painter, m_frame);
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_overlays[i].pen().color());
        for (const QPointF& point : m_overlays[i].drawn()) {
            const QPointF at = m_frame.pixel({point.x(), m_frame.axisValue(point.y())});
            if (m_frame.area.contains(at)) painter.drawRect(QRectF(at - QPointF(2, 2), QSizeF(4, 4)));
        }
        painter.setBrush(Qt::NoBrush);
    }
}

void LossPlot::paintTags(QPainter& painter) const
{
    const QFontMetricsF metrics(m_font);
    std::vector<QRectF> taken;
    const auto tag = [&](const LineLayer& line, const QString& text) {
        const auto& points = line.drawn();
        const auto last = std::find_if(points.rbegin(), points.rend(), [this](const QPointF& point) {
            return point.x() <= m_frame.x.high && std::isfinite(point.y());
        });
        if (last == points.rend() || last->x() < m_frame.x.low) return;
        const double width = metrics.horizontalAdvance(text) + 6;
        QRectF box(0, 0, width, metrics.height());
        box.moveCenter(m_frame.pixel({last->x(), m_frame.axisValue(last->y())}));
        box.moveRight(std::min(box.right(), m_frame.area.right()));
        box.moveTop(std::clamp(box.top(), m_frame.area.top(), m_frame.area.bottom() - box.height()));
        for (const QRectF& other : taken) {
            if (other.intersects(box)) box.moveBottom(other.top() - 1);
        }
        taken.push_back(box);
        painter.setPen(QPen(line.pen().color(), 1));
        painter.setBrush(m_theme.background);
        painter.drawRect(box);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(m_theme.text);
        painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
    };
    painter.setFont(m_font);
    for (std::size_t i = 0; i < m_ghosts.size(); ++i) {
        const std::size_t kind = m_content->isVisible(CurveKind::TrueRmse) ? 0 : 1;
        tag(m_ghosts[i].lines[kind], LossPlotContent::ghostTag(i));
    }
    for (std::size_t i = 0; i < m_overlays.size(); ++i) tag(m_overlays[i], m_content->overlayTag(i));
}

void LossPlot::paintArrows(QPainter& painter) const
{
    RimArrows arrows(m_frame);
    for (std::size_t i = 0; i < lineCount; ++i) {
        arrows.paint(painter, m_lines[i].beyond(), m_lines[i].pen().color(), m_theme);
    }
    arrows.paint(painter, m_validationBeyond.marks(), m_theme.validation, m_theme);
    for (const GhostLines& ghost : m_ghosts) {
        for (const LineLayer& line : ghost.lines) arrows.paint(painter, line.beyond(), line.pen().color(), m_theme);
        arrows.paint(painter, ghost.beyond.marks(), m_theme.curveColor(CurveKind::Validation, true), m_theme);
    }
    for (const LineLayer& line : m_overlays) arrows.paint(painter, line.beyond(), line.pen().color(), m_theme);
}

void LossPlot::paintNotFinite(QPainter& painter) const
{
    painter.setPen(QPen(m_theme.culprit, 1.6));
    double free = 0;
    for (const double place : m_notFinite) {
        const double x = m_frame.pixelX(place);
        if (x < free) continue;
        const double y = m_frame.area.top() + 5;
        painter.drawLine(QPointF(x - 3, y - 3), QPointF(x + 3, y + 3));
        painter.drawLine(QPointF(x - 3, y + 3), QPointF(x + 3, y - 3));
        free = x + 4;
    }
}

void LossPlot::paintCrosshair(QPainter& painter) const
{
    if (!m_content->crosshair || *m_content->crosshair >= m_content->run.batchCount()) return;
    const std::size_t index = *m_content->crosshair;
    const double x = m_frame.pixelX(m_content->run.places.at(index));
    if (x < m_frame.area.left() - 1 || x > m_frame.area.right() + 1) return;
    painter.setPen(QPen(m_theme.axis, 1));
    const double sharp = std::floor(x) + 0.5;
    painter.drawLine(QPointF(sharp, m_frame.area.top()), QPointF(sharp, bottomArea().bottom()));
    for (const CurveKind kind : curveKinds) {
        const double value = m_content->run.at(kind, index);
        if (!m_content->isVisible(kind) || !std::isfinite(value)) continue;
        const QPointF centre(x, m_frame.pixelY(m_frame.axisValue(value)));
        if (!m_frame.area.adjusted(-2, -2, 2, 2).contains(centre)) continue;
        painter.setPen(QPen(m_theme.background, 1));
        painter.setBrush(m_theme.curveColor(kind, false));
        painter.drawEllipse(centre, 3.5, 3.5);
        painter.setBrush(Qt::NoBrush);
    }
    for (const PanelPlot& panel : m_panels) panel.paintDot(painter, *m_content, index, m_theme);
    const double y = m_content->cursorY.value_or(m_frame.area.center().y());
    BatchReadout::of(*m_content, index)
        .paint(painter, QPointF(x, y), m_frame.area, QRectF(QPointF(0, 0), size()), m_font, m_theme);
}

}  // namespace trueloss::ui
