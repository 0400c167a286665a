#include "charts/RecoveredPainter.h"

#include "charts/ArtifactPainter.h"
#include "record/GapReason.h"
#include "text/NumberText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double pixelsPerColumn = 2;
/// A band narrower than this is hidden by its curve.
constexpr double leastBand = 2.5;

/// One stretch of a band, from left to right.
struct Band {
    QPolygonF top;
    QPolygonF bottom;
    double widest = 0;

    void add(double x, double high, double low)
    {
        top.append({x, high});
        bottom.append({x, low});
        widest = std::max(widest, low - high);
    }

    void paint(QPainter& painter)
    {
        if (widest >= leastBand) {
            std::reverse(bottom.begin(), bottom.end());
            painter.drawPolygon(top + bottom);
        }
        *this = {};
    }
};

}  // namespace

void RecoveredPainter::paintBounds(QPainter& painter, const PlotFrame& frame) const
{
    const RecoveredCurves& recovered = run.recovered();
    if (recovered.low().size() == 0) return;
    const int count = std::max(static_cast<int>(frame.area.width() / pixelsPerColumn), 1);
    const std::vector<std::size_t> starts = run.places.columns(frame.x.low, frame.x.high, count);
    const auto clampX = [&frame](double x) { return std::clamp(x, frame.area.left(), frame.area.right()); };
    const auto pixelY = [&frame](double value) {
        return std::clamp(frame.pixelY(frame.axisValue(value)), frame.area.top(), frame.area.bottom());
    };
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(theme.trueRmse, theme.background, 0.28));
    Band band;
    for (std::size_t c = 0; c + 1 < starts.size(); ++c) {
        const std::size_t first = starts[c];
        const std::size_t end = std::min(starts[c + 1], recovered.low().size());
        if (first >= end) continue;
        const MinMax low = recovered.low().range(first, end - 1);
        const MinMax high = recovered.high().range(first, end - 1);
        if (!low.found || !high.found) {
            band.paint(painter);
            continue;
        }
        // A column, or the mean of a block, is as wide as its batches; single values are joined by straight lines.
        const bool wide = end - first > 1 || run.record()->recovered(first).grade == Grade::BlockMean;
        if (wide) {
            band.add(clampX(frame.pixelX(run.places.beginOf(first))), pixelY(high.max), pixelY(low.min));
            band.add(clampX(frame.pixelX(run.places.endOf(end - 1))), pixelY(high.max), pixelY(low.min));
        } else {
            band.add(clampX(frame.pixelX(run.places.at(first))), pixelY(high.max), pixelY(low.min));
        }
    }
    band.paint(painter);
    painter.restore();
}

QRectF RecoveredPainter::gapRect(const RecoveredCurves::Stretch& gap, const PlotFrame& frame) const
{
    if (gap.last >= run.places.count()) return {};
    const double left = frame.pixelX(run.places.beginOf(gap.first));
    const double right = std::max(frame.pixelX(run.places.endOf(gap.last)), left + 1);
    return QRectF(QPointF(left, frame.area.top()), QPointF(right, frame.area.bottom())).intersected(frame.area);
}

void RecoveredPainter::paintGaps(QPainter& painter, const PlotFrame& frame) const
{
    const QColor fill = blended(theme.mutedText, theme.background, 0.10);
    const QColor hatch = blended(theme.mutedText, theme.background, 0.35);
    const QString words = messageText(gradeTitle(Grade::Unrecoverable));
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(words) + 12, metrics.height() + 2);
    const std::vector<RecoveredCurves::Stretch>& gaps = run.recovered().gaps();
    const std::size_t begin = run.places.countBefore(frame.x.low);
    const std::size_t end = run.places.countBefore(frame.x.high);
    auto gap = std::partition_point(gaps.begin(), gaps.end(), [begin](const auto& one) { return one.last < begin; });
    double free = -1;
    for (; gap != gaps.end() && gap->first <= end; ++gap) {
        const QRectF rect = gapRect(*gap, frame);
        // Of many in one pixel one is seen.
        if (rect.isEmpty() || rect.right() < free) continue;
        free = rect.right() + 0.5;
        paintHatched(painter, rect, fill, hatch);
        if (rect.width() < size.width() + 8) continue;
        const QRectF box(QPointF(rect.center().x() - size.width() / 2, rect.top() + 8), size);
        painter.fillRect(box, fill);
        painter.setFont(font);
        painter.setPen(theme.mutedText);
        painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, words);
    }
}

QString RecoveredPainter::gapHint(const QPointF& at, const PlotFrame& frame) const
{
    if (run.batchCount() == 0 || !frame.area.contains(at)) return {};
    const RecoveredCurves::Stretch* gap = run.recovered().gapAt(run.places.nearest(frame.batchAt(at.x())));
    if (gap == nullptr || !gapRect(*gap, frame).adjusted(-2, 0, 2, 0).contains(at)) return {};
    return gapText(*run.record(), *gap);
}

QString gapText(const RunRecord& record, const RecoveredCurves::Stretch& gap)
{
    return messageText(gapSentence(gap.first, gap.last)) + QLatin1Char(' ') +
           messageText(gapReason(record, gap.first, gap.last));
}

}  // namespace trueloss::ui
