#include "charts/ChannelChart.h"

#include "text/NumberText.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int lastByte = 255;
constexpr double legendLine = 32;

}  // namespace

ChannelChart::ChannelChart(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    layOut();
}

QStringList ChannelChart::channelNames(std::size_t channels)
{
    if (channels == 1) return {tr("Grey")};
    return {tr("Red"), tr("Green"), tr("Blue")};
}

void ChannelChart::setCounts(const std::vector<std::vector<std::uint64_t>>& counts)
{
    m_counts = counts;
    setCurrent(-1);
    layOut();
}

void ChannelChart::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    layOut();
}

void ChannelChart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void ChannelChart::setLogarithmic(bool on)
{
    m_logarithmic = on;
    layOut();
}

void ChannelChart::layOut()
{
    update();
    if (m_counts.empty()) return;
    std::uint64_t most = 1;
    for (const auto& channel : m_counts) most = std::max(most, *std::ranges::max_element(channel));
    m_frame.x = {-0.5, lastByte + 0.5};
    m_frame.logarithmic = m_logarithmic;
    ValueSpan span;
    span.include(0.0);
    span.include(static_cast<double>(most));
    // A count of one has to be seen on a logarithmic axis, so that it begins below one.
    m_frame.y = m_logarithmic ? AxisRange{std::log10(0.5), std::log10(static_cast<double>(most) * 1.5)}
                              : fittedRange(span, false);
    m_axes.font = font();
    m_axes.xTitle = tr("Byte, before any scaling");
    m_axes.yTitle = tr("Count");
    const QFontMetricsF metrics(font());
    const int mostY = m_axes.mostYTicks(height() - 4 * metrics.height());
    m_axes.yTicks = m_logarithmic ? logarithmicTicks(m_frame.y, mostY) : linearTicks(m_frame.y, mostY, true);
    if (m_logarithmic) std::erase_if(m_axes.yTicks, [](const AxisTick& tick) { return tick.at < -1e-9; });
    m_frame.area = m_axes.plotArea(size(), 2 * metrics.height() + 16);
    m_axes.xTicks.clear();
    // Bytes are powers of two: 0, 50, 100 would leave out the end that matters most.
    for (const int byte : {0, 64, 128, 192, lastByte})
        m_axes.xTicks.push_back({static_cast<double>(byte), wholeNumber(byte)});
}

QPointF ChannelChart::point(std::size_t channel, int byte) const
{
    const auto count = static_cast<double>(m_counts[channel][static_cast<std::size_t>(byte)]);
    return m_frame.pixel({static_cast<double>(byte), m_frame.axisValue(count)});
}

QPen ChannelChart::penOf(std::size_t channel, const ChartTheme& theme) const
{
    if (m_counts.size() == 1) return {theme.text, 1.5};
    // Okabe and Ito's, and a dash of its own for eyes that cannot tell them apart. The gaps are wide enough to let the
    // lines below through where channels are alike.
    const std::array<QColor, 3> colours{theme.culprit, theme.validation, blended(theme.trueRmse, theme.text, 0.75)};
    const std::array<QList<qreal>, 3> dashes{QList<qreal>{}, {6, 4}, {2, 3}};
    const std::size_t place = std::min<std::size_t>(channel, 2);
    QPen pen(colours[place], 1.75, Qt::SolidLine, Qt::FlatCap);
    if (!dashes[place].isEmpty()) pen.setDashPattern(dashes[place]);
    return pen;
}

QString ChannelChart::byteText(int byte) const
{
    const QStringList names = channelNames(m_counts.size());
    QStringList parts;
    for (std::size_t channel = 0; channel < m_counts.size(); ++channel) {
        parts << tr("%1 %2", "a channel and its count")
                     .arg(names.value(static_cast<qsizetype>(channel)),
                          wholeNumber(static_cast<qint64>(m_counts[channel][static_cast<std::size_t>(byte)])));
    }
    return tr("Byte %1: %2", "counts of each channel").arg(wholeNumber(byte), parts.join(QStringLiteral(", ")));
}

void ChannelChart::paintEvent(QPaintEvent*)
{
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const QFontMetricsF metrics(font());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRectF(8, 6, width() - 16, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(bold).elidedText(m_title, Qt::ElideRight, width() - 16));
    painter.setFont(font());
    if (m_counts.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(rect()).adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    } else {
        m_axes.paintGrid(painter, m_frame, theme);
        painter.setRenderHint(QPainter::Antialiasing);
        for (std::size_t channel = 0; channel < m_counts.size(); ++channel) {
            QPolygonF line;
            for (int byte = 0; byte <= lastByte; ++byte) line << point(channel, byte);
            painter.setPen(penOf(channel, theme));
            painter.drawPolyline(line);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        m_axes.paintLabels(painter, m_frame, theme);
        paintLegend(painter, theme);
        paintCurrent(painter, theme);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.highlight, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ChannelChart::paintLegend(QPainter& painter, const ChartTheme& theme) const
{
    const QFontMetricsF metrics(font());
    const double middle = 10 + 1.5 * metrics.height();
    double x = m_frame.area.left();
    const QStringList names = channelNames(m_counts.size());
    for (std::size_t channel = 0; channel < m_counts.size(); ++channel) {
        painter.setPen(penOf(channel, theme));
        painter.drawLine(QPointF(x, middle), QPointF(x + legendLine, middle));
        const QString& name = names[static_cast<qsizetype>(channel)];
        painter.setPen(theme.text);
        const double width = metrics.horizontalAdvance(name);
        painter.drawText(QRectF(x + legendLine + 6, middle - metrics.height() / 2, width, metrics.height()),
                         Qt::AlignCenter | Qt::TextDontClip, name);
        x += legendLine + 6 + width + 16;
    }
}

void ChannelChart::paintCurrent(QPainter& painter, const ChartTheme& theme) const
{
    if (m_current < 0) return;
    const QFontMetricsF metrics(font());
    const double x = std::floor(m_frame.pixelX(m_current)) + 0.5;
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(QPointF(x, m_frame.area.top()), QPointF(x, m_frame.area.bottom()));
    const QString text = byteText(m_current);
    const QSizeF size(metrics.horizontalAdvance(text) + 16, metrics.height() + 8);
    const double left = std::clamp(x - size.width() / 2, 2.0, std::max(2.0, width() - size.width() - 3));
    const QRectF box(QPointF(std::round(left) + 0.5, std::round(m_frame.area.top()) + 2.5), size);
    painter.setBrush(theme.background);
    painter.drawRect(box);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
}

void ChannelChart::setCurrent(int byte)
{
    if (byte == m_current) return;
    m_current = byte;
    setAccessibleDescription(byte < 0 ? QString() : byteText(byte));
    update();
}

void ChannelChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void ChannelChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_counts.empty() || !m_frame.area.contains(event->position())) {
        setCurrent(-1);
        return;
    }
    setCurrent(std::clamp(static_cast<int>(std::lround(m_frame.batchAt(event->position().x()))), 0, lastByte));
}

void ChannelChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setCurrent(-1);
}

void ChannelChart::keyPressEvent(QKeyEvent* event)
{
    const bool right = event->key() == Qt::Key_Right;
    if (!m_counts.empty() && (right || event->key() == Qt::Key_Left)) {
        const int from = m_current < 0 ? (right ? -1 : lastByte + 1) : m_current;
        setCurrent(std::clamp(from + (right ? 1 : -1), 0, lastByte));
    } else if (event->key() == Qt::Key_Escape && m_current >= 0) {
        setCurrent(-1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ChannelChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) layOut();
    if (event->type() == QEvent::PaletteChange) update();
}

}  // namespace trueloss::ui
