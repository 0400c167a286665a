#include "charts/HistogramChart.h"

#include "text/NumberText.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

HistogramChart::HistogramChart(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    layOut();
}

bool HistogramChart::isEmpty() const
{
    return std::all_of(m_histogram.counts.begin(), m_histogram.counts.end(), [](std::size_t n) { return n == 0; }) ||
           !(m_histogram.high > m_histogram.low);
}

void HistogramChart::setHistogram(const Histogram& histogram, const QString& axisLabel)
{
    m_histogram = histogram;
    m_axisLabel = axisLabel;
    m_picked.reset();
    m_pressed.reset();
    m_dragging = false;
    setCurrent(-1);
    layOut();
}

void HistogramChart::clear()
{
    m_marker.reset();
    setHistogram(Histogram(), QString());
}

void HistogramChart::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    layOut();
}

void HistogramChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void HistogramChart::setMarker(std::optional<double> at, const QString& label)
{
    m_marker = at;
    m_markerLabel = label;
    layOut();
}

void HistogramChart::setLogarithmic(bool on)
{
    m_logarithmic = on;
    layOut();
}

void HistogramChart::setPickable(bool on)
{
    m_pickable = on;
}

void HistogramChart::setPicked(std::optional<BinRange> bins)
{
    const auto count = static_cast<qsizetype>(m_histogram.counts.size());
    if (bins && (isEmpty() || bins->first < 0 || bins->first > bins->last || bins->last >= count)) bins.reset();
    m_picked = bins;
    update();
}

double HistogramChart::edge(qsizetype bin) const
{
    const auto count = static_cast<qsizetype>(m_histogram.counts.size());
    return bin >= count ? m_histogram.high : m_histogram.low + static_cast<double>(bin) * m_histogram.binWidth();
}

AxisRange HistogramChart::valuesOf(const BinRange& bins) const
{
    return {edge(bins.first), edge(bins.last + 1)};
}

qsizetype HistogramChart::binAt(double x) const
{
    const double bin = std::floor((m_frame.batchAt(x) - m_histogram.low) / m_histogram.binWidth());
    return static_cast<qsizetype>(std::clamp(bin, 0.0, static_cast<double>(m_histogram.counts.size() - 1)));
}

void HistogramChart::pick(qsizetype from, qsizetype to)
{
    setPicked(BinRange{std::min(from, to), std::max(from, to)});
    if (m_current >= 0) setAccessibleDescription(binsText(told()));
}

void HistogramChart::clearPick()
{
    if (!m_picked) return;
    setPicked({});
    m_pressed.reset();
    Q_EMIT pickCleared();
}

void HistogramChart::layOut()
{
    update();
    if (isEmpty()) return;
    m_frame.x = {m_histogram.low, m_histogram.high};
    m_frame.logarithmic = m_logarithmic;
    const auto most = static_cast<double>(*std::max_element(m_histogram.counts.begin(), m_histogram.counts.end()));
    ValueSpan span;
    span.include(0.0);
    span.include(most);
    // A bar of one has to be seen on a logarithmic axis, so that it begins below one.
    m_frame.y =
        m_logarithmic ? AxisRange{std::log10(0.5), std::log10(std::max(most, 1.0) * 1.5)} : fittedRange(span, false);

    m_axes.font = font();
    m_axes.xTitle = m_axisLabel;
    m_axes.yTitle = tr("Count");
    const QFontMetricsF metrics(font());
    const int mostY = m_axes.mostYTicks(height() - 4 * metrics.height());
    m_axes.yTicks = m_logarithmic ? logarithmicTicks(m_frame.y, mostY) : linearTicks(m_frame.y, mostY, true);
    if (m_logarithmic) {
        // There is no half a value in a count.
        std::erase_if(m_axes.yTicks, [](const AxisTick& tick) { return tick.at < -1e-9; });
    }
    double above = 8;
    if (!m_title.isEmpty()) above += metrics.height() + 6;
    if (m_marker) above += metrics.height() + 2;
    m_frame.area = m_axes.plotArea(size(), above);
    const double widest = std::max(std::abs(m_histogram.low), std::abs(m_histogram.high));
    // The widest number is wider than round ones are: where so few fit that one or two would be left, a few more do.
    const int surely = m_axes.mostXTicks(m_frame.area.width(), widest);
    for (int ticks = surely; ticks <= surely + 2; ++ticks) {
        m_axes.xTicks = linearTicks(m_frame.x, ticks, false);
        if (m_axes.xTicks.size() >= 3) break;
    }
}

QRectF HistogramChart::barRect(qsizetype bin) const
{
    if (isEmpty() || bin < 0 || bin >= static_cast<qsizetype>(m_histogram.counts.size())) return {};
    const std::size_t count = m_histogram.counts[static_cast<std::size_t>(bin)];
    if (count == 0) return {};
    double left = m_frame.pixelX(edge(bin));
    double right = m_frame.pixelX(edge(bin + 1));
    if (right - left > 4) right -= 1;  // a hair between bars, where there is room
    double top = m_frame.pixelY(m_frame.axisValue(static_cast<double>(count)));
    top = std::min(top, m_frame.area.bottom() - 1);  // one among millions is still a pixel
    return {QPointF(left, top), QPointF(std::max(right, left + 1), m_frame.area.bottom())};
}

QString HistogramChart::binsText(const BinRange& bins) const
{
    std::size_t count = 0;
    for (qsizetype bin = bins.first; bin <= bins.last; ++bin)
        count += m_histogram.counts[static_cast<std::size_t>(bin)];
    return tr("%1 to %2: %3", "lower and upper edge of a bin, and its count")
        .arg(humanNumber(edge(bins.first)), humanNumber(edge(bins.last + 1)), wholeNumber(static_cast<qint64>(count)));
}

BinRange HistogramChart::told() const
{
    const bool several = m_pressed && m_picked && m_picked->first <= m_current && m_current <= m_picked->last;
    return several ? *m_picked : BinRange{m_current, m_current};
}

void HistogramChart::paintEvent(QPaintEvent*)
{
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    if (!m_title.isEmpty()) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(theme.text);
        const QRectF room(8, 6, width() - 16, metrics.height());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         QFontMetricsF(bold).elidedText(m_title, Qt::ElideRight, room.width()));
        painter.setFont(font());
    }
    if (isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(rect()).adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText.isEmpty() ? tr("Choose a target column: its values appear here.") : m_emptyText);
    } else {
        paintPicked(painter, theme);
        m_axes.paintGrid(painter, m_frame, theme);
        for (qsizetype bin = 0; bin < static_cast<qsizetype>(m_histogram.counts.size()); ++bin) {
            const QRectF bar = barRect(bin);
            if (!bar.isEmpty())
                painter.fillRect(bar, bin == m_current || (m_picked && bin >= m_picked->first && bin <= m_picked->last)
                                          ? theme.currentBar
                                          : theme.bar);
        }
        m_axes.paintLabels(painter, m_frame, theme);
        paintMarker(painter, theme);
        paintCurrent(painter, theme);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.highlight, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HistogramChart::paintMarker(QPainter& painter, const ChartTheme& theme) const
{
    if (!m_marker || *m_marker < m_frame.x.low || *m_marker > m_frame.x.high) return;
    const QFontMetricsF metrics(font());
    const double x = std::floor(m_frame.pixelX(*m_marker)) + 0.5;
    QPen pen(theme.culprit, 1.5);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, m_frame.area.top() - 2), QPointF(x, m_frame.area.bottom()));
    painter.setPen(theme.text);
    const double width = metrics.horizontalAdvance(m_markerLabel);
    const double left = std::clamp(x - width / 2, 4.0, std::max(4.0, this->width() - width - 4));
    painter.drawText(QRectF(left, m_frame.area.top() - metrics.height() - 3, width, metrics.height()),
                     Qt::AlignCenter | Qt::TextDontClip, m_markerLabel);
}

void HistogramChart::paintPicked(QPainter& painter, const ChartTheme& theme) const
{
    if (!m_picked) return;
    const QRectF band(QPointF(m_frame.pixelX(edge(m_picked->first)), m_frame.area.top()),
                      QPointF(m_frame.pixelX(edge(m_picked->last + 1)), m_frame.area.bottom()));
    painter.fillRect(band, blended(theme.highlight, theme.background, 0.25));
    painter.setPen(QPen(theme.highlight, 1));
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());
}

void HistogramChart::paintCurrent(QPainter& painter, const ChartTheme& theme) const
{
    if (m_current < 0) return;
    const QFontMetricsF metrics(font());
    const QString text = binsText(told());
    const QSizeF size(metrics.horizontalAdvance(text) + 16, metrics.height() + 8);
    const double centre =
        m_frame.pixelX(m_histogram.low + (static_cast<double>(m_current) + 0.5) * m_histogram.binWidth());
    const QRectF bar = barRect(m_current);
    const double top = (bar.isEmpty() ? m_frame.area.bottom() : bar.top()) - size.height() - 6;
    const double left = std::clamp(centre - size.width() / 2, 2.0, std::max(2.0, width() - size.width() - 3));
    const QRectF box(QPointF(std::round(left) + 0.5, std::round(std::max(top, 2.0)) + 0.5), size);
    painter.setPen(QPen(theme.axis, 1));
    painter.setBrush(theme.background);
    painter.drawRect(box);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
}

void HistogramChart::setCurrent(qsizetype bin)
{
    if (bin == m_current) return;
    m_current = bin;
    setAccessibleDescription(bin < 0 ? QString() : binsText({bin, bin}));
    update();
    Q_EMIT binHovered(bin);
}

void HistogramChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void HistogramChart::mousePressEvent(QMouseEvent* event)
{
    if (!m_pickable || isEmpty() || event->button() != Qt::LeftButton || !m_frame.area.contains(event->position())) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressed = binAt(event->position().x());
    m_dragging = true;
    pick(*m_pressed, *m_pressed);
}

void HistogramChart::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_dragging && m_pressed) {
        // Past the rim of the plot too: the nearest bin.
        setCurrent(binAt(at.x()));
        pick(*m_pressed, m_current);
        return;
    }
    setCurrent(isEmpty() || !m_frame.area.contains(at) ? -1 : binAt(at.x()));
}

void HistogramChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging || event->button() != Qt::LeftButton) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    m_dragging = false;
    m_pressed.reset();
    if (m_picked) Q_EMIT binsPicked(m_picked->first, m_picked->last);
}

void HistogramChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setCurrent(-1);
}

void HistogramChart::keyPressEvent(QKeyEvent* event)
{
    const auto bins = static_cast<qsizetype>(m_histogram.counts.size());
    const int key = event->key();
    const bool right = key == Qt::Key_Right;
    if (!isEmpty() && (right || key == Qt::Key_Left)) {
        const qsizetype from = m_current < 0 ? (right ? -1 : bins) : m_current;
        const qsizetype to = std::clamp<qsizetype>(from + (right ? 1 : -1), 0, bins - 1);
        const bool extends = m_pickable && event->modifiers().testFlag(Qt::ShiftModifier);
        if (extends && !m_pressed) m_pressed = m_current < 0 ? to : m_current;
        if (!extends) m_pressed.reset();
        setCurrent(to);
        if (!extends) return;
        pick(*m_pressed, to);
        Q_EMIT binsPicked(m_picked->first, m_picked->last);
    } else if (m_pickable && m_current >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        pick(m_current, m_current);
        Q_EMIT binsPicked(m_current, m_current);
    } else if (key == Qt::Key_Escape && (m_current >= 0 || m_picked)) {
        setCurrent(-1);
        clearPick();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void HistogramChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) layOut();
    if (event->type() == QEvent::PaletteChange) update();
}

}  // namespace trueloss::ui
