#include "charts/RaceCurves.h"

#include "charts/ChartTheme.h"
#include "charts/RimMarks.h"
#include "text/NumberText.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss::ui {

namespace {

constexpr double gap = 12;
constexpr double leastPanelWidth = 168;
constexpr double plotHeight = 96;
constexpr int mostPerRow = 6;
constexpr double crossSize = 4;
constexpr double farAboveBase = 10;
constexpr double littleMore = 1.25;

double medianOfSorted(const std::vector<double>& sorted)
{
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
}

/// A value as a y of the plot; what is too large for a number stands at the upper rim.
double pixelOf(const PlotFrame& frame, double value)
{
    const double at = std::isfinite(value) ? frame.axisValue(value) : frame.y.high;
    return frame.pixelY(std::clamp(at, frame.y.low, frame.y.high));
}

}  // namespace

CurveBand bandOf(const std::vector<std::vector<double>>& runs, std::size_t batches)
{
    CurveBand band;
    std::vector<double> values;
    for (std::size_t batch = 0;; ++batch) {
        values.clear();
        for (const auto& run : runs) {
            if (batch < run.size())
                values.push_back(std::isnan(run[batch]) ? std::numeric_limits<double>::infinity() : run[batch]);
        }
        if (values.empty()) break;
        std::ranges::sort(values);
        band.low.push_back(values.front());
        band.middle.push_back(medianOfSorted(values));
        band.high.push_back(values.back());
    }
    for (const auto& run : runs) {
        if (run.size() < batches) band.brokenOff.push_back(run.size());
    }
    return band;
}

RaceCurves::RaceCurves(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    setFont(small);
    layOut();
}

void RaceCurves::setPanels(std::vector<Panel> panels, std::size_t batches, double base, const QString& unit)
{
    const bool rows = panels.size() != m_panels.size();
    m_panels = std::move(panels);
    m_batches = batches;
    m_base = base;
    m_unit = unit;
    if (m_chosen >= static_cast<int>(m_panels.size())) m_chosen = -1;
    layOut();
    if (rows) updateGeometry();
}

void RaceCurves::setChosen(int panel)
{
    m_chosen = panel;
    if (panel >= 0 && panel < static_cast<int>(m_panels.size()))
        setAccessibleDescription(m_panels[static_cast<std::size_t>(panel)].title);
    update();
}

RaceCurves::Grid RaceCurves::gridFor(int width) const
{
    const QFontMetricsF metrics(font());
    Grid grid;
    grid.left = std::ceil(m_axes.widestYLabel()) + 16;
    grid.below = metrics.height() + 10;
    const double room = std::max(width - grid.left - gap, leastPanelWidth);
    const int fit = static_cast<int>((room + gap) / (leastPanelWidth + gap));
    grid.perRow = std::clamp(fit, 1, std::clamp(static_cast<int>(m_panels.size()), 1, mostPerRow));
    // As many a row as make rows alike: 8 panels are 4 and 4, not 5 and 3.
    const int panels = std::max(1, static_cast<int>(m_panels.size()));
    const int rows = (panels + grid.perRow - 1) / grid.perRow;
    grid.perRow = (panels + rows - 1) / rows;
    grid.panelWidth = (room - (grid.perRow - 1) * gap) / grid.perRow;
    grid.panelHeight = metrics.height() + 6 + plotHeight + gap;
    return grid;
}

int RaceCurves::heightForWidth(int width) const
{
    const Grid grid = gridFor(width);
    const int rows = (static_cast<int>(m_panels.size()) + grid.perRow - 1) / grid.perRow;
    return static_cast<int>(std::ceil(std::max(rows, 1) * grid.panelHeight + grid.below));
}

QSize RaceCurves::sizeHint() const
{
    return {720, heightForWidth(720)};
}

QSize RaceCurves::minimumSizeHint() const
{
    return {static_cast<int>(leastPanelWidth) + 80, heightForWidth(std::max(width(), 480))};
}

QRectF RaceCurves::panelRect(int panel) const
{
    const Grid grid = gridFor(width());
    const int row = panel / grid.perRow;
    const int column = panel % grid.perRow;
    return {grid.left + column * (grid.panelWidth + gap), row * grid.panelHeight, grid.panelWidth, grid.panelHeight};
}

PlotFrame RaceCurves::frameOf(int panel) const
{
    const QRectF rect = panelRect(panel);
    PlotFrame frame = m_frame;
    frame.area = {rect.left(), rect.bottom() - gap - plotHeight, rect.width(), plotHeight};
    return frame;
}

int RaceCurves::panelAt(const QPointF& place) const
{
    for (int i = 0; i < static_cast<int>(m_panels.size()); ++i) {
        if (panelRect(i).contains(place)) return i;
    }
    return -1;
}

AxisRange RaceCurves::valueRange() const
{
    ValueSpan all;
    ValueSpan ends;
    const auto include = [](ValueSpan& span, double value) {
        if (std::isfinite(value) && value > 0.0) span.include(value);
    };
    include(all, m_base);
    include(ends, m_base);
    // One that stays far above the base line to its end would flatten the others.
    const double most = m_base > 0.0 ? farAboveBase * m_base : std::numeric_limits<double>::infinity();
    for (const Panel& panel : m_panels) {
        const CurveBand& band = panel.band;
        for (std::size_t i = 0; i < band.middle.size(); ++i) {
            include(all, band.low[i]);
            include(all, band.high[i]);
            if (i < m_batches / 2) continue;
            for (const double value : {band.low[i], band.middle[i]}) {
                if (value <= most) include(ends, value);
            }
        }
    }
    if (!all.found) all.include(1.0);
    const AxisRange whole = fittedRange(all, true);
    if (!ends.found) return whole;
    const AxisRange end = fittedRange(ends, true);
    // What costs little room is shown whole.
    return whole.width() <= littleMore * end.width() ? whole : end;
}

void RaceCurves::layOut()
{
    m_frame.logarithmic = true;
    m_frame.x = {1.0, static_cast<double>(std::max<std::size_t>(m_batches, 2))};
    m_frame.y = valueRange();
    m_axes.font = font();
    m_axes.yTicks = logarithmicTicks(m_frame.y, 4);
    // So low a plot has room for powers of ten alone, where there are some.
    if (m_axes.yTicks.size() > 5)
        std::erase_if(m_axes.yTicks,
                      [](const AxisTick& tick) { return std::abs(tick.at - std::round(tick.at)) > 1e-9; });
    m_frame.area = frameOf(0).area;
    m_axes.xTicks = linearTicks(m_frame.x, m_axes.mostXTicks(m_frame.area.width(), m_frame.x.high), true);
    update();
}

QString RaceCurves::readout(const Panel& panel) const
{
    const auto at = static_cast<std::size_t>(m_batch);
    if (m_batch < 0 || at >= panel.band.middle.size()) return {};
    return withUnit(panel.band.middle[at], m_unit, 3);
}

void RaceCurves::paintEvent(QPaintEvent*)
{
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (int i = 0; i < static_cast<int>(m_panels.size()); ++i) paintPanel(painter, theme, i);
    if (hasFocus()) {
        painter.setPen(QPen(theme.highlight, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void RaceCurves::paintPanel(QPainter& painter, const ChartTheme& theme, int index) const
{
    const Panel& panel = m_panels[static_cast<std::size_t>(index)];
    const PlotFrame frame = frameOf(index);
    const QRectF rect = panelRect(index);
    const QFontMetricsF metrics(font());
    if (index == m_chosen)
        painter.fillRect(rect.adjusted(-4, 2, 4, -4), blended(theme.highlight, theme.background, 0.16));

    // A curve's value at the mouse stands at the right, so that the title gives way.
    const QString value = readout(panel);
    QRectF head(rect.left(), rect.top() + 4, rect.width(), metrics.height());
    painter.setFont(font());
    painter.setPen(theme.mutedText);
    if (!value.isEmpty()) {
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, value);
        head.setRight(head.right() - metrics.horizontalAdvance(value) - 8);
    }
    QFont bold = font();
    bold.setBold(index == m_chosen);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(bold).elidedText(panel.title, Qt::ElideRight, head.width()));

    m_axes.paintGrid(painter, frame, theme);
    if (panel.band.middle.empty()) {
        painter.setPen(theme.mutedText);
        painter.setFont(font());
        painter.drawText(frame.area.adjusted(8, 2, -8, -2), Qt::AlignCenter | Qt::TextWordWrap, panel.note);
    } else {
        paintBand(painter, theme, frame, panel.band);
    }
    if (m_batch >= 0) {
        painter.setPen(QPen(theme.axis, 1));
        const double x = std::floor(frame.pixelX(m_batch + 1)) + 0.5;
        painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));
    }
    const int perRow = gridFor(width()).perRow;
    if (index % perRow == 0) m_axes.paintYLabels(painter, frame, theme);
    if (index + perRow >= static_cast<int>(m_panels.size())) m_axes.paintXLabels(painter, frame, theme);
}

void RaceCurves::paintBand(QPainter& painter, const ChartTheme& theme, const PlotFrame& frame,
                           const CurveBand& band) const
{
    // One column a pixel, from its smallest to its largest: no spike is lost, and none costs more than a pixel does.
    struct Column {
        double x = 0.0;
        double low = 0.0;
        double high = 0.0;
        double middleLow = 0.0;
        double middleHigh = 0.0;
    };
    std::vector<Column> columns;
    for (std::size_t i = 0; i < band.middle.size(); ++i) {
        const double x = frame.pixelX(static_cast<double>(i + 1));
        if (columns.empty() || x - columns.back().x >= 1.0) {
            columns.push_back({x, band.low[i], band.high[i], band.middle[i], band.middle[i]});
            continue;
        }
        Column& column = columns.back();
        column.low = std::min(column.low, band.low[i]);
        column.high = std::max(column.high, band.high[i]);
        column.middleLow = std::min(column.middleLow, band.middle[i]);
        column.middleHigh = std::max(column.middleHigh, band.middle[i]);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF area;
    for (const Column& column : columns) area.append({column.x, pixelOf(frame, column.high)});
    for (auto column = columns.rbegin(); column != columns.rend(); ++column)
        area.append({column->x, pixelOf(frame, column->low)});
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.curveColor(CurveKind::TrueRmse, true));
    painter.setOpacity(0.6);
    painter.drawPolygon(area);
    painter.setOpacity(1.0);
    if (m_base > 0.0) {
        QPen base(theme.mutedText, 1);
        base.setDashPattern({5, 4});
        painter.setPen(base);
        const double y = std::floor(pixelOf(frame, m_base)) + 0.5;
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
    }
    QPolygonF line;
    for (const Column& column : columns) {
        line.append({column.x, pixelOf(frame, column.middleHigh)});
        if (column.middleLow < column.middleHigh) line.append({column.x, pixelOf(frame, column.middleLow)});
    }
    RimMarks beyond;
    for (std::size_t i = 0; i < band.middle.size(); ++i) {
        for (const double value : {band.low[i], band.high[i]})
            beyond.note({static_cast<double>(i + 1), std::min(value, std::numeric_limits<double>::max())}, frame);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.curvePen(CurveKind::TrueRmse));
    if (line.size() == 1) {
        painter.drawEllipse(line.front(), 1.5, 1.5);
    } else {
        painter.drawPolyline(line);
    }
    RimArrows(frame).paint(painter, beyond.marks(), theme.curveColor(CurveKind::TrueRmse, false), theme);
    painter.setPen(QPen(theme.culprit, 1.6));
    for (const std::size_t batches : band.brokenOff) {
        if (batches == 0 || batches > band.high.size()) continue;
        const QPointF at(frame.pixelX(static_cast<double>(batches)), pixelOf(frame, band.high[batches - 1]));
        painter.drawLine(at - QPointF(crossSize, crossSize), at + QPointF(crossSize, crossSize));
        painter.drawLine(at - QPointF(crossSize, -crossSize), at + QPointF(crossSize, -crossSize));
    }
    painter.restore();
}

void RaceCurves::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void RaceCurves::mouseMoveEvent(QMouseEvent* event)
{
    const int panel = panelAt(event->position());
    int batch = -1;
    if (panel >= 0) {
        const double at = std::round(frameOf(panel).batchAt(event->position().x()));
        batch = static_cast<int>(std::clamp(at, m_frame.x.low, m_frame.x.high)) - 1;
        // The panel may have no room for its whole title.
        setToolTip(m_panels[static_cast<std::size_t>(panel)].title + QLatin1Char('\n') +
                   tr("Batch %1").arg(wholeNumber(batch + 1)));
    }
    if (batch == m_batch) return;
    m_batch = batch;
    update();
}

void RaceCurves::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_batch = -1;
    update();
}

void RaceCurves::mousePressEvent(QMouseEvent* event)
{
    const int panel = panelAt(event->position());
    if (event->button() == Qt::LeftButton && panel >= 0) choose(panel);
}

void RaceCurves::choose(int panel)
{
    setChosen(panel);
    Q_EMIT panelChosen(panel);
}

void RaceCurves::keyPressEvent(QKeyEvent* event)
{
    const int perRow = gridFor(width()).perRow;
    int step = 0;
    switch (event->key()) {
        case Qt::Key_Left:
            step = -1;
            break;
        case Qt::Key_Right:
            step = 1;
            break;
        case Qt::Key_Up:
            step = -perRow;
            break;
        case Qt::Key_Down:
            step = perRow;
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    const int last = static_cast<int>(m_panels.size()) - 1;
    const int next = m_chosen < 0 ? 0 : m_chosen + step;
    if (last >= 0 && next >= 0 && next <= last) choose(next);
}

void RaceCurves::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void RaceCurves::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void RaceCurves::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) layOut();
}

}  // namespace trueloss::ui
