#include "charts/EpochMarks.h"

#include "text/NumberText.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

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

void EpochMarks::paint(QPainter& painter, const PlotFrame& frame, double namesBottom, double linesBottom,
                       double right) const
{
    const RunRecord* record = run.record();
    if (!record || record->epochStarts().size() < 2) return;
    const QFontMetricsF metrics(font);
    const QRectF& area = frame.area;
    const auto& starts = record->epochStarts();
    painter.setFont(font);
    // The epoch that the left rim cuts has its name at the rim.
    const std::size_t firstIndex = run.places.countBefore(frame.x.low);
    auto begin = std::upper_bound(starts.begin(), starts.end(), firstIndex);
    if (begin != starts.begin()) --begin;
    const auto end = std::upper_bound(begin, starts.end(), run.places.countBefore(frame.x.high));
    const double apart = area.width() / std::max(static_cast<double>(end - begin), 1.0);
    const double word = metrics.horizontalAdvance(epochText(record->epochOf(starts.back()))) + 16;
    // Where all words do not fit, every 2nd, 5th, 10th, ... epoch has one; dense borders go where words stand alone.
    const auto stride = static_cast<std::int64_t>(nextStride(word / apart));
    const bool allBorders = apart >= leastBorderDistance;
    double wordFree = 0;  // no word left of here
    std::int64_t step = 1;
    for (auto start = begin; start < end; start += std::min<std::ptrdiff_t>(step, end - start)) {
        const std::int64_t epoch = record->epochOf(*start);
        step = allBorders ? 1 : stride - (epoch % stride + stride) % stride;
        const bool named = stride == 1 || epoch % stride == 0;
        if (!named && !allBorders) continue;
        const double x = frame.pixelX(run.places.beginOf(*start));
        if (x > area.left() + 2 && x < area.right()) {
            const double sharp = std::floor(x) + 0.5;
            painter.setPen(QPen(blended(theme.axis, theme.background, 0.45), 1));
            painter.drawLine(QPointF(sharp, namesBottom), QPointF(sharp, linesBottom));
        }
        const QString text = epochText(epoch);
        const double left = std::max(x, area.left());
        const double width = metrics.horizontalAdvance(text);
        if (!named || left < wordFree || left + width > right) continue;
        // An epoch that only just reaches into the picture would put its name over the next one's.
        const double next = start + 1 == end ? right : frame.pixelX(run.places.beginOf(*(start + 1)));
        if (stride == 1 && left + width + 4 > next) continue;
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(left, namesBottom - metrics.height(), width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
        wordFree = left + width + 12;
    }
}

}  // namespace trueloss::ui
