#include "charts/LossPlot.h"

#include "charts/PaintedItem.h"
#include "charts/RecoveredPainter.h"
#include "text/NumberText.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

// Qt Charts draws its grid at 2, axes at 3 and series from 4 on.
constexpr double belowSeries = 1.5;
constexpr double aboveSeries = 100;

constexpr std::array lineKinds{CurveKind::TrueRmse, CurveKind::RunningMean, CurveKind::Smoothed};

// Up to four values stand for a column: columns of two pixels make two points a pixel.
constexpr double pixelsPerColumn = 2;

constexpr double panelGap = 16;
constexpr double panelShare = 0.16;  // of the height
constexpr double leastPanel = 40;
constexpr double mostPanel = 88;
constexpr double leastPlot = 110;
constexpr double mostColumnName = 320;

QFont scaledFont(QFont font, double factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(std::max(static_cast<int>(std::lround(font.pixelSize() * factor)), 1));
    }
    return font;
}

QString xTitleOf(RunAxis axis)
{
    switch (axis) {
        case RunAxis::Epochs:
            return QCoreApplication::translate("LossChart", "Epochs completed");
        case RunAxis::Samples:
            return QCoreApplication::translate("LossChart", "Samples seen");
        case RunAxis::Minutes:
            return QCoreApplication::translate("LossChart", "Time of training");
        case RunAxis::Batches:
            break;
    }
    return QCoreApplication::translate("LossChart", "Batch");
}

}  // namespace

LossPlot::LossPlot(QGraphicsItem* parent)
    : QChart(parent),
      m_theme(ui::ChartTheme::light()),
      m_x(new QValueAxis),
      m_y(new QValueAxis),
      m_below(new PaintedItem(this, belowSeries, [this](QPainter& painter) { paintBelow(painter); })),
      m_above(new PaintedItem(this, aboveSeries, [this](QPainter& painter) { paintAbove(painter); }))
{
    legend()->hide();
    setAnimationOptions(NoAnimation);
    setDropShadowEnabled(false);
    setBackgroundRoundness(0);
    setBackgroundVisible(false);
    setMargins(QMargins(0, 0, 0, 0));
    layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {m_x, m_y}) {
        axis->setVisible(false);
        addAxis(axis, axis == m_x ? Qt::AlignBottom : Qt::AlignLeft);
    }
    // The dashed mean above the true curve, so that both can be seen.
    for (LineLayer& line : m_lines) line.addTo(*this, m_x, m_y);
}

void LossPlot::setLook(const ui::ChartTheme& theme, const QFont& font)
{
    m_theme = theme;
    m_font = scaledFont(font, 0.92);
    forgetWidths();
    for (std::size_t i = 0; i < lineCount; ++i) m_lines[i].setPen(theme.curvePen(lineKinds[i], false));
}

QString LossPlot::unit() const
{
    if (!m_content) return {};
    const RunRecord* record = m_content->run.record();
    for (const auto& ghost : m_content->ghosts) record = record ? record : ghost.curves.record();
    return record ? unitText(record->unit) : QString();
}

void LossPlot::layOut(LossPlotContent& content)
{
    m_frame.x = content.zoom.x.value_or(content.fullX());
    ValueSpan shown = content.shownValues(m_frame.x);
    // A chosen y range is in the space of the axis: it would mean something else on another one.
    if (!content.zoom.y) {
        m_frame.logarithmic = content.axis.choose(shown);
        m_frame.symlogUnit = content.axis.symlogUnit(shown);
    }
    shown = content.withBounds(shown, m_frame.x, m_frame.logarithmic);
    m_fittedY =
        m_frame.symlogUnit > 0 ? fittedSymlogRange(shown, m_frame.symlogUnit) : fittedRange(shown, m_frame.logarithmic);
    m_frame.y = content.zoom.y.value_or(m_fittedY);

    m_axes.font = m_font;
    const QString of = unit();
    m_axes.xTitle = xTitleOf(content.xAxis());
    m_axes.yTitle = !content.column.isEmpty()
                        ? QFontMetricsF(m_font).elidedText(content.column, Qt::ElideMiddle, mostColumnName)
                    : of.isEmpty() ? QCoreApplication::translate("LossChart", "RMSE")
                                   : QCoreApplication::translate("LossChart", "RMSE (%1)", "%1 is the unit").arg(of);
    const QFontMetricsF metrics(m_font);
    m_laneHeight = MarkerLane::isNeeded(content) ? MarkerLane::height : 0;
    const double above = metrics.height() + 6 + m_laneHeight;  // the epochs' names
    layOutPanels(content);
    const double panels = static_cast<double>(m_panels.size()) * (m_panelHeight + panelGap);
    const int mostY = m_axes.mostYTicks(size().height() - 4 * metrics.height() - panels);
    m_axes.yTicks = m_frame.symlogUnit > 0 ? symlogTicks(m_frame.y, m_frame.symlogUnit, mostY)
                    : m_frame.logarithmic  ? logarithmicTicks(m_frame.y, mostY)
                                           : linearTicks(m_frame.y, mostY, false);
    // A plot that moves under the mouse while it zooms would lose the place.
    m_axes.leastLabelWidth = m_axes.widestYLabel();
    for (const PanelPlot& panel : m_panels) {
        m_axes.leastLabelWidth = std::max(m_axes.leastLabelWidth, panel.widestLabel());
    }
    placePanels(m_axes.plotArea(size(), above));
    const int mostX = m_axes.mostXTicks(m_frame.area.width(), m_frame.x.high);
    const bool whole = content.xAxis() == RunAxis::Batches || content.xAxis() == RunAxis::Samples;
    m_axes.xTicks =
        content.xAxis() == RunAxis::Minutes ? timeTicks(m_frame.x, mostX) : linearTicks(m_frame.x, mostX, whole);
}

void LossPlot::layOutPanels(const LossPlotContent& content)
{
    std::vector<Channel> shown;
    for (std::size_t i = 0; i < panelChannels.size(); ++i) {
        if (content.panels[i] && !content.hasNoCurve()) shown.push_back(panelChannels[i]);
    }
    const double room = size().height() - 4 * QFontMetricsF(m_font).height() - m_laneHeight;
    m_panelHeight = std::clamp(room * panelShare, leastPanel, mostPanel);
    // What does not fit beside the losses waits until there is more room.
    while (!shown.empty() && room - static_cast<double>(shown.size()) * (m_panelHeight + panelGap) < leastPlot) {
        shown.pop_back();
    }
    const bool same = std::equal(m_panels.begin(), m_panels.end(), shown.begin(), shown.end(),
                                 [](const PanelPlot& panel, Channel channel) { return panel.channel() == channel; });
    if (!same) {
        m_panels.clear();
        for (const Channel channel : shown) m_panels.emplace_back(channel);
    }
    for (PanelPlot& panel : m_panels) panel.choose(content, m_frame.x, m_panelHeight, m_font);
}

void LossPlot::placePanels(QRectF whole)
{
    double bottom = whole.bottom();
    for (auto panel = m_panels.rbegin(); panel != m_panels.rend(); ++panel) {
        panel->setArea(QRectF(whole.left(), bottom - m_panelHeight, whole.width(), m_panelHeight));
        bottom -= m_panelHeight + panelGap;
    }
    whole.setBottom(bottom);
    m_frame.area = whole;
}

void LossPlot::rebuild(LossPlotContent& content)
{
    m_content = &content;
    layOut(content);
    m_below->setSize(size());
    m_above->setSize(size());
    if (plotArea() != m_frame.area) setPlotArea(m_frame.area);
    m_x->setRange(m_frame.x.low, m_frame.x.high);
    m_y->setRange(m_frame.y.low, m_frame.y.high);
    fillOthers();
    fillLines();
    m_lane.layOut(content, m_frame,
                  QRectF(m_frame.area.left(), m_frame.area.top() - m_laneHeight, m_frame.area.width(), m_laneHeight));
    if (m_laneHeight == 0) m_lane.clear();
    m_below->update();
    m_above->update();
}

void LossPlot::fillLines()
{
    const int columns = std::max(static_cast<int>(m_frame.area.width() / pixelsPerColumn), 1);
    m_notFinite.clear();
    bool inSeries = !m_forFile;
    for (std::size_t i = 0; i < lineCount; ++i) {
        const CurveKind kind = lineKinds[i];
        const QList<QPointF> points =
            m_content->isVisible(kind) ? m_content->run.points(kind, m_frame.x, columns) : QList<QPointF>();
        if (kind == CurveKind::TrueRmse) {
            for (const QPointF& point : points) {
                const bool inside = point.x() >= m_frame.x.low && point.x() <= m_frame.x.high;
                // What a log does not tell is no loss that was lost.
                if (inside && !std::isfinite(point.y()) && !isUntold(point.x())) m_notFinite.append(point.x());
            }
        }
        if (m_lines[i].setPoints(points, m_frame, {inSeries, m_vectorOnly})) inSeries = false;
    }
    m_validationBeyond.clear();
    m_validation.clear();
    if (m_content->isVisible(CurveKind::Validation)) m_validation = shownValidation(m_content->run, m_validationBeyond);
}

bool LossPlot::isUntold(double place) const
{
    const RunCurves& run = m_content->run;
    return run.ofLog() && run.recovered().gapAt(run.places.nearest(place)) != nullptr;
}

QList<QPointF> LossPlot::shownValidation(const RunCurves& run, RimMarks& beyond) const
{
    const int columns = std::max(static_cast<int>(m_frame.area.width() / pixelsPerColumn), 1);
    QList<QPointF> shown;
    for (const QPointF& point : run.points(CurveKind::Validation, m_frame.x, columns)) {
        shown.append({point.x(), m_frame.value(m_frame.axisValue(point.y()))});
        beyond.note(point, m_frame);
    }
    return shown;
}

void LossPlot::fillOthers()
{
    const int columns = std::max(static_cast<int>(m_frame.area.width() / pixelsPerColumn), 1);
    const LineLayer::Manner manner{false, m_vectorOnly};
    m_ghosts.resize(m_content->ghosts.size());
    for (std::size_t i = 0; i < m_ghosts.size(); ++i) {
        const LossPlotContent::OtherRun& ghost = m_content->ghosts[i];
        const bool drawn = m_content->isDrawn(ghost);
        for (std::size_t k = 0; k < lineCount; ++k) {
            const bool visible = drawn && m_content->isVisible(lineKinds[k]);
            m_ghosts[i].lines[k].setPen(m_theme.ghostPen(lineKinds[k], i));
            m_ghosts[i].lines[k].setPoints(
                visible ? ghost.curves.points(lineKinds[k], m_frame.x, columns) : QList<QPointF>(), m_frame, manner);
        }
        m_ghosts[i].beyond.clear();
        m_ghosts[i].validation.clear();
        if (drawn && m_content->isVisible(CurveKind::Validation)) {
            m_ghosts[i].validation = shownValidation(ghost.curves, m_ghosts[i].beyond);
        }
    }
    m_overlays.resize(m_content->overlays.size());
    for (std::size_t i = 0; i < m_overlays.size(); ++i) {
        const OverlayCurve& overlay = m_content->overlays[i];
        m_overlays[i].setPen(m_theme.overlayPen(overlay.style(), i));
        m_overlays[i].setPoints(
            overlay.visible ? overlay.points(m_content->run.places, m_frame.x, columns) : QList<QPointF>(), m_frame,
            manner);
    }
    for (PanelPlot& panel : m_panels) panel.fill(*m_content, m_theme, m_vectorOnly);
}

void LossPlot::updateMarks()
{
    m_above->update();
}

const QList<QPointF>& LossPlot::drawnPoints(CurveKind kind) const
{
    return kind == CurveKind::Validation ? m_validation : m_lines[indexOf(kind)].drawn();
}

const QList<QPointF>& LossPlot::drawnGhostPoints(std::size_t ghost, CurveKind kind) const
{
    return kind == CurveKind::Validation ? m_ghosts[ghost].validation : m_ghosts[ghost].lines[indexOf(kind)].drawn();
}

QList<QPointF> LossPlot::drawnPanelPoints(Channel channel) const
{
    for (const PanelPlot& panel : m_panels) {
        if (panel.channel() == channel) return panel.drawn();
    }
    return {};
}

const QList<RimMark>& LossPlot::beyond(CurveKind kind) const
{
    return kind == CurveKind::Validation ? m_validationBeyond.marks() : m_lines[indexOf(kind)].beyond();
}

QString LossPlot::hintAt(const QPointF& at) const
{
    if (!m_content || m_content->hasNoCurve()) return {};
    const QString event = m_lane.textAt(at);
    if (!event.isEmpty()) return event;
    if (m_content->gapsVisible && m_content->isVisible(CurveKind::TrueRmse)) {
        const QString gap = RecoveredPainter{m_content->run, m_font, m_theme}.gapHint(at, m_frame);
        if (!gap.isEmpty()) return gap;
    }
    for (const CurveKind kind : curveKinds) {
        for (const RimMark& mark : beyond(kind)) {
            if (!RimArrows::hits(mark, m_frame, at)) continue;
            const double limit = m_frame.value(mark.above ? m_frame.y.high : m_frame.y.low);
            const std::size_t count =
                std::max<std::size_t>(m_content->run.countBeyond(kind, {mark.first, mark.last}, limit, mark.above), 1);
            const QString number = wholeNumber(static_cast<qint64>(count));
            const QString batch = wholeNumber(static_cast<qint64>(m_content->run.places.nearest(mark.first)) + 1);
            return (mark.above ? QCoreApplication::translate("LossChart",
                                                             "Values above the axis: %1. The first is batch %2: %3")
                               : QCoreApplication::translate("LossChart",
                                                             "Values below the axis: %1. The first is batch %2: %3"))
                .arg(number, batch, withUnit(mark.value, unit()));
        }
    }
    return {};
}

}  // namespace trueloss::ui
