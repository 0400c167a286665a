#include "charts/MiniHistogram.h"

#include "charts/ChartTheme.h"
#include "text/NumberText.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr int barsHeight = 40;
constexpr int digits = 3;

}  // namespace

MiniHistogram::MiniHistogram(bool muted, QWidget* parent) : QWidget(parent), m_muted(muted)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    setFont(small);
    // A click is for the card that it stands on.
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void MiniHistogram::setHistogram(const Histogram& histogram)
{
    m_histogram = histogram;
    update();
}

void MiniHistogram::setLogarithmic(bool on)
{
    m_logarithmic = on;
    update();
}

double MiniHistogram::barShare(std::size_t bin) const
{
    if (bin >= m_histogram.counts.size() || m_histogram.counts[bin] == 0) return 0.0;
    const auto most = static_cast<double>(*std::ranges::max_element(m_histogram.counts));
    const auto count = static_cast<double>(m_histogram.counts[bin]);
    // As in the large chart: a bar of one begins below one.
    return m_logarithmic ? std::log(count / 0.5) / std::log(most / 0.5) : count / most;
}

QSize MiniHistogram::minimumSizeHint() const
{
    return {96, barsHeight + fontMetrics().height() + 3};
}

QSize MiniHistogram::sizeHint() const
{
    return minimumSizeHint();
}

void MiniHistogram::paintEvent(QPaintEvent*)
{
    if (m_histogram.counts.empty()) return;
    const ChartTheme theme = ChartTheme::fromPalette(palette());
    QPainter painter(this);
    const double step = static_cast<double>(width()) / static_cast<double>(m_histogram.counts.size());
    for (std::size_t bin = 0; bin < m_histogram.counts.size(); ++bin) {
        if (m_histogram.counts[bin] == 0) continue;
        const int left = static_cast<int>(std::lround(static_cast<double>(bin) * step));
        int right = static_cast<int>(std::lround(static_cast<double>(bin + 1) * step));
        if (right - left > 3) --right;
        const int high = std::max(1, static_cast<int>(std::lround(barShare(bin) * barsHeight)));
        painter.fillRect(QRect(left, barsHeight - high, std::max(1, right - left), high),
                         m_muted ? theme.smoothing : theme.bar);
    }
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(QPointF(0, barsHeight + 0.5), QPointF(width(), barsHeight + 0.5));
    painter.setPen(theme.mutedText);
    const QRect labels(0, barsHeight + 2, width(), fontMetrics().height());
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, humanNumber(m_histogram.low, digits));
    painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, humanNumber(m_histogram.high, digits));
}

}  // namespace trueloss::ui
