#include "charts/LossPlot.h"

#include "charts/ArtifactPainter.h"
#include "charts/BatchReadout.h"
#include "charts/PaintedItem.h"
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

QFont scaledFont(QFont font, double factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(std::max(static_cast<int>(std::lround(font.pixelSize() * factor)), 1));
    }
    return font;
}

constexpr double leastBorderDistance = 24;

/// The first of 1, 2, 5, 10, 20, ... that is not below the value.
double nextStride(double least)
{
    double power = 1;
    while (power * 10 < least) power *= 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least) return factor * power;
    }
    return 10 * power;
}

QString epochText(qint64 epoch)
{
    return QCoreApplication::translate("LossChart", "epoch %1").arg(wholeNumber(epoch));
}

}  // namespace

AxisRange LossPlotContent::fullX() const
{
    const std::size_t size = run.batchCount();
    auto extent = static_cast<double>(size);
    if (expectedBatches >= size && expectedBatches > 0) {
        extent = static_cast<double>(expectedBatches);
    } else if (size == 0 || size != batchesAtStart) {
        extent = nextNiceCount(extent);
    }
    if (otherVisible) extent = std::max(extent, static_cast<double>(other.batchCount()));
    return {0.5, std::max(extent, 1.0) + 0.5};
}

ValueSpan LossPlotContent::shownValues(const AxisRange& x) const
{
    ValueSpan span;
    for (const CurveKind kind : curveKinds) {
        if (!isVisible(kind)) continue;
        span.include(run.span(kind, x));
        if (otherVisible) span.include(other.span(kind, x));
    }
    return span;
}

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
    // Ghosts first, so that they lie below; the dashed mean above the true curve, so that both can be seen.
    for (Lines* lines : {&m_ghosts, &m_lines}) {
        for (LineLayer& line : *lines) line.addTo(*this, m_x, m_y);
    }
}

void LossPlot::setLook(const ui::ChartTheme& theme, const QFont& font)
{
    m_theme = theme;
    m_font = scaledFont(font, 0.92);
    forgetWidths();
    for (std::size_t i = 0; i < lineCount; ++i) {
        m_lines[i].setPen(theme.curvePen(lineKinds[i], false));
        m_ghosts[i].setPen(theme.curvePen(lineKinds[i], true));
    }
}

bool LossPlot::hasNoCurve() const
{
    return !m_content ||
           (m_content->run.batchCount() == 0 && m_content->run.points(CurveKind::Validation, {0, 1e18}, 0).isEmpty() &&
            m_content->other.batchCount() == 0);
}

QString LossPlot::unit() const
{
    if (!m_content) return {};
    const RunRecord* record = m_content->run.record() ? m_content->run.record() : m_content->other.record();
    return record ? unitText(record->unit) : QString();
}

void LossPlot::layOut(LossPlotContent& content)
{
    m_frame.x = content.zoom.x.value_or(content.fullX());
    const ValueSpan shown = content.shownValues(m_frame.x);
    // A chosen y range is in the space of the axis: it would mean something else on another one.
    if (!content.zoom.y) m_frame.logarithmic = content.axis.choose(shown);
    m_fittedY = fittedRange(shown, m_frame.logarithmic);
    m_frame.y = content.zoom.y.value_or(m_fittedY);

    m_axes.font = m_font;
    const QString of = unit();
    m_axes.xTitle = QCoreApplication::translate("LossChart", "Batch");
    m_axes.yTitle = of.isEmpty() ? QCoreApplication::translate("LossChart", "RMSE")
                                 : QCoreApplication::translate("LossChart", "RMSE (%1)", "%1 is the unit").arg(of);
    const QFontMetricsF metrics(m_font);
    const double above = metrics.height() + 6;  // the epochs' names
    const int mostY = m_axes.mostYTicks(size().height() - 4 * metrics.height());
    m_axes.yTicks = m_frame.logarithmic ? logarithmicTicks(m_frame.y, mostY) : linearTicks(m_frame.y, mostY, false);
    // A plot that moves under the mouse while it zooms would lose the place.
    m_axes.leastLabelWidth = m_axes.widestYLabel();
    m_frame.area = m_axes.plotArea(size(), above);
    m_axes.xTicks = linearTicks(m_frame.x, m_axes.mostXTicks(m_frame.area.width(), m_frame.x.high), true);
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
    m_notFinite.clear();
    fill(content.run, m_lines, m_validation, true);
    fill(content.other, m_ghosts, m_ghostValidation, content.otherVisible);
    m_below->update();
    m_above->update();
}

void LossPlot::fill(const RunCurves& run, Lines& lines, QList<QPointF>& validation, bool shown)
{
    // Up to four values stand for a column: columns of two pixels make two points a pixel.
    for (std::size_t i = 0; i < lineCount; ++i) {
        // A dash is longer than that, and Qt takes ten times as long for a dashed zigzag as for a solid one.
        const double perColumn = lineKinds[i] == CurveKind::RunningMean ? 8 : 2;
        const int columns = std::max(static_cast<int>(m_frame.area.width() / perColumn), 1);
        const bool visible = shown && m_content->isVisible(lineKinds[i]);
        const QList<QPointF> points = visible ? run.points(lineKinds[i], m_frame.x, columns) : QList<QPointF>();
        if (&lines == &m_lines && lineKinds[i] == CurveKind::TrueRmse) {
            for (const QPointF& point : points) {
                const bool inside = point.x() >= m_frame.x.low && point.x() <= m_frame.x.high;
                if (inside && !std::isfinite(point.y())) m_notFinite.append(point.x());
            }
        }
        lines[i].setPoints(points, m_frame, !m_vectorOnly);
    }
    validation.clear();
    if (!shown || !m_content->isVisible(CurveKind::Validation)) return;
    for (const QPointF& point : run.points(CurveKind::Validation, m_frame.x, 0)) {
        if (!std::isfinite(point.y())) continue;
        validation.append({point.x(), m_frame.value(m_frame.axisValue(point.y()))});
    }
}

void LossPlot::updateMarks()
{
    m_above->update();
}

QList<QPointF> LossPlot::drawnPoints(CurveKind kind, bool other) const
{
    if (kind == CurveKind::Validation) return other ? m_ghostValidation : m_validation;
    return (other ? m_ghosts : m_lines)[indexOf(kind)].drawn();
}

void LossPlot::paintTo(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintBelow(painter);
    paintAbove(painter);
}

void LossPlot::paintBelow(QPainter& painter) const
{
    if (hasNoCurve()) return;
    if (m_content->artifactsVisible) {
        ArtifactPainter{m_content->artifacts, m_content->artifactFactor, unit(), m_font, m_theme}.paintStretches(
            painter, m_frame);
    }
    m_axes.paintGrid(painter, m_frame, m_theme);
    paintEpochs(painter);
    m_axes.paintLabels(painter, m_frame, m_theme);
}

void LossPlot::paintEpochs(QPainter& painter) const
{
    const RunRecord* record = m_content->run.record();
    if (!record || record->epochStarts().size() < 2) return;
    const QFontMetricsF metrics(m_font);
    const QRectF& area = m_frame.area;
    const auto& starts = record->epochStarts();
    painter.setFont(m_font);
    // The epoch that the left rim cuts has its name at the rim.
    const double firstIndex = std::max(std::ceil(m_frame.x.low - 0.5), 0.0);
    auto begin = std::upper_bound(starts.begin(), starts.end(), static_cast<std::size_t>(firstIndex));
    if (begin != starts.begin()) --begin;
    const auto end = std::upper_bound(begin, starts.end(), static_cast<std::size_t>(std::max(m_frame.x.high, 0.0)));
    const auto count = static_cast<double>(end - begin);
    const double apart = area.width() / std::max(count, 1.0);
    const double word = metrics.horizontalAdvance(epochText(record->batches()[starts.back()].epoch)) + 16;
    // Where all words do not fit, every 2nd, 5th, 10th, ... epoch has one; dense borders go where words stand alone.
    const auto stride = static_cast<std::int64_t>(nextStride(word / apart));
    const bool allBorders = apart >= leastBorderDistance;
    double wordFree = 0;  // no word left of here
    for (auto start = begin; start != end; ++start) {
        const std::int64_t epoch = record->batches()[*start].epoch;
        const bool named = stride == 1 || epoch % stride == 0;
        if (!named && !allBorders) continue;
        const double x = m_frame.pixelX(static_cast<double>(*start) + 0.5);
        if (x > area.left() + 2 && x < area.right()) {
            const double sharp = std::floor(x) + 0.5;
            painter.setPen(QPen(blended(m_theme.axis, m_theme.background, 0.45), 1));
            painter.drawLine(QPointF(sharp, area.top() - 3), QPointF(sharp, area.bottom()));
        }
        const QString text = epochText(epoch);
        const double left = std::max(x, area.left());
        const double width = metrics.horizontalAdvance(text);
        if (!named || left < wordFree || left + width > size().width()) continue;
        // An epoch that only just reaches into the picture would put its name over the next one's.
        const double next = start + 1 == end ? size().width() : m_frame.pixelX(static_cast<double>(*(start + 1)) + 0.5);
        if (stride == 1 && left + width + 4 > next) continue;
        painter.setPen(m_theme.mutedText);
        painter.drawText(QRectF(left, area.top() - metrics.height() - 3, width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
        wordFree = left + width + 12;
    }
}

void LossPlot::paintPoints(QPainter& painter, const QList<QPointF>& points, bool ghost) const
{
    const double radius = static_cast<double>(points.size()) * 10 > m_frame.area.width() ? 2.5 : 4;
    painter.setPen(QPen(m_theme.background, 1));
    painter.setBrush(m_theme.curveColor(CurveKind::Validation, ghost));
    for (const QPointF& point : points) {
        const QPointF centre = m_frame.pixel({point.x(), m_frame.axisValue(point.y())});
        if (m_frame.area.adjusted(-1, -1, 1, 1).contains(centre)) painter.drawEllipse(centre, radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
}

void LossPlot::paintNotFinite(QPainter& painter) const
{
    painter.setPen(QPen(m_theme.culprit, 1.6));
    double free = 0;
    for (const double batch : m_notFinite) {
        const double x = m_frame.pixelX(batch);
        if (x < free) continue;
        const double y = m_frame.area.top() + 5;
        painter.drawLine(QPointF(x - 3, y - 3), QPointF(x + 3, y + 3));
        painter.drawLine(QPointF(x - 3, y + 3), QPointF(x + 3, y - 3));
        free = x + 4;
    }
}

void LossPlot::paintAbove(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasNoCurve()) {
        if (!m_content) return;
        painter.setFont(m_font);
        painter.setPen(m_theme.mutedText);
        const QRectF room(QPointF(16, 8), size() - QSizeF(32, 16));
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_content->emptyText);
        return;
    }
    for (const LineLayer& ghost : m_ghosts) ghost.paintRest(painter, m_frame);
    for (const LineLayer& line : m_lines) line.paintRest(painter, m_frame);
    paintPoints(painter, m_ghostValidation, true);
    paintPoints(painter, m_validation, false);
    paintNotFinite(painter);
    if (m_content->artifactsVisible) {
        ArtifactPainter{m_content->artifacts, m_content->artifactFactor, unit(), m_font, m_theme}.paintLabels(painter,
                                                                                                              m_frame);
    }
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

void LossPlot::paintCrosshair(QPainter& painter) const
{
    if (!m_content->crosshair || *m_content->crosshair >= m_content->run.batchCount()) return;
    const std::size_t index = *m_content->crosshair;
    const double batch = static_cast<double>(index) + 1;
    const double x = m_frame.pixelX(batch);
    if (x < m_frame.area.left() - 1 || x > m_frame.area.right() + 1) return;
    painter.setPen(QPen(m_theme.axis, 1));
    const double sharp = std::floor(x) + 0.5;
    painter.drawLine(QPointF(sharp, m_frame.area.top()), QPointF(sharp, m_frame.area.bottom()));
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
    const double y = m_content->cursorY.value_or(m_frame.area.center().y());
    BatchReadout::of(m_content->run, m_content->other, index)
        .paint(painter, QPointF(x, y), m_frame.area, QRectF(QPointF(0, 0), size()), m_font, m_theme);
}

}  // namespace trueloss::ui
