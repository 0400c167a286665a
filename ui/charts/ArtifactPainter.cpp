#include "charts/ArtifactPainter.h"

#include "text/NumberText.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double hatchDistance = 9;
constexpr double diamondRadius = 6;
/// More labels than these hide the curves; zooming in brings the others forward.
constexpr int mostLabels = 3;

/// The stretch in pixels, at least one wide; empty when it lies outside of the plot.
QRectF stretchRect(const Artifact& artifact, const PlotFrame& frame)
{
    const double left = frame.pixelX(static_cast<double>(artifact.firstBatch) + 0.5);
    const double right = std::max(frame.pixelX(static_cast<double>(artifact.lastBatch) + 1.5), left + 1);
    return QRectF(QPointF(left, frame.area.top()), QPointF(right, frame.area.bottom())).intersected(frame.area);
}

bool overlapsAny(const QRectF& rect, const std::vector<QRectF>& others)
{
    return std::any_of(others.begin(), others.end(), [&rect](const QRectF& other) { return rect.intersects(other); });
}

}  // namespace

void paintHatched(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line)
{
    if (rect.isEmpty()) return;
    painter.fillRect(rect, fill);
    painter.setPen(QPen(line, 1));
    // Lines x + y = c, cut at the rectangle's borders.
    const double first = std::ceil((rect.left() + rect.top()) / hatchDistance) * hatchDistance;
    for (double c = first; c < rect.right() + rect.bottom(); c += hatchDistance) {
        const double x0 = std::max(rect.left(), c - rect.bottom());
        const double x1 = std::min(rect.right(), c - rect.top());
        if (x1 > x0) painter.drawLine(QPointF(x0, c - x0), QPointF(x1, c - x1));
    }
}

void paintDiamond(QPainter& painter, const QPointF& centre, double radius, const QColor& color, const QColor& rim)
{
    const std::array corners{centre + QPointF(0, -radius), centre + QPointF(radius, 0), centre + QPointF(0, radius),
                             centre + QPointF(-radius, 0)};
    painter.setPen(QPen(rim, 1));
    painter.setBrush(color);
    painter.drawPolygon(corners.data(), static_cast<int>(corners.size()));
    painter.setBrush(Qt::NoBrush);
}

void ArtifactPainter::paintStretches(QPainter& painter, const PlotFrame& frame) const
{
    for (const Artifact& artifact : artifacts) {
        paintHatched(painter, stretchRect(artifact, frame), theme.artifactFill, theme.artifactHatch);
    }
}

QString ArtifactPainter::culpritText(const Artifact& artifact) const
{
    return QCoreApplication::translate("LossChart", "batch %1: %2, %3 of the epoch's sum",
                                       "%2 is the batch's RMSE with its unit, %3 a percentage")
        .arg(wholeNumber(static_cast<qint64>(artifact.culprit) + 1), withUnit(artifact.culpritValue, unit, 3),
             percentText(artifact.culpritShare));
}

void ArtifactPainter::paintText(QPainter& painter, const QRectF& box, const QString& text, const QColor& color,
                                const QColor& ground) const
{
    painter.fillRect(box, ground);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
}

void ArtifactPainter::paintLabels(QPainter& painter, const PlotFrame& frame) const
{
    const QFontMetricsF metrics(font);
    const QRectF room = frame.area.adjusted(3, 2, -2, -3);
    std::vector<QRectF> taken;
    std::vector<std::pair<const Artifact*, QPointF>> culprits;
    std::size_t last = SIZE_MAX;
    for (const Artifact& artifact : artifacts) {
        // One batch can be to blame for two stretches of its epoch.
        if (!artifact.hasCulprit || artifact.culprit == last || !std::isfinite(artifact.culpritValue)) continue;
        last = artifact.culprit;
        const double batch = static_cast<double>(artifact.culprit) + 1;
        const QPointF at = frame.pixel({batch, frame.axisValue(artifact.culpritValue)});
        if (!frame.area.adjusted(-1, -1, 1, 1).contains(at)) continue;
        culprits.emplace_back(&artifact, at);
        taken.emplace_back(at.x() - diamondRadius, at.y() - diamondRadius, 2 * diamondRadius, 2 * diamondRadius);
    }
    QColor ground = theme.background;
    ground.setAlpha(215);
    // The worst first: where labels fight for room, it keeps its own.
    std::stable_sort(culprits.begin(), culprits.end(),
                     [](const auto& a, const auto& b) { return a.first->culpritValue > b.first->culpritValue; });
    int labels = 0;
    for (const auto& [artifact, at] : culprits) {
        paintDiamond(painter, at, labels < mostLabels ? diamondRadius : diamondRadius - 2, theme.culprit,
                     theme.background);
        if (labels == mostLabels) continue;
        const QString text = metrics.elidedText(culpritText(*artifact), Qt::ElideRight, room.width() - 10);
        const QSizeF size(metrics.horizontalAdvance(text) + 8, metrics.height());
        const double apart = diamondRadius + 4;
        const std::array places{
            QPointF(at.x() + apart, at.y() - size.height() / 2),
            QPointF(at.x() - apart - size.width(), at.y() - size.height() / 2),
            QPointF(at.x() - size.width() / 2, at.y() - apart - size.height()),
            QPointF(at.x() - size.width() / 2, at.y() + apart),
        };
        for (QPointF place : places) {
            place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
            if (place.y() > at.y() || place.y() + size.height() < at.y()) {
                place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - size.width())));
            }
            const QRectF box(place, size);
            if (!room.contains(box) || overlapsAny(box, taken)) continue;
            paintText(painter, box, text, theme.text, ground);
            taken.push_back(box);
            ++labels;
            break;
        }
    }
    for (const Artifact& artifact : artifacts) paintStretchLabel(painter, frame, artifact, taken);
}

void ArtifactPainter::paintStretchLabel(QPainter& painter, const PlotFrame& frame, const Artifact& artifact,
                                        std::vector<QRectF>& taken) const
{
    const QFontMetricsF metrics(font);
    const QRectF stretch = stretchRect(artifact, frame);
    const QString text = QCoreApplication::translate("LossChart", "they part by more than %1×",
                                                     "the running mean and the true RMSE, %1 is a factor")
                             .arg(humanNumber(factor, 3));
    const QSizeF size(metrics.horizontalAdvance(text) + 12, metrics.height() + 2);
    if (stretch.width() < size.width() + 8) return;
    // Between the two curves, where the words belong.
    const double mean = frame.pixelY(frame.axisValue(artifact.meanAtEnd));
    const double level = frame.pixelY(frame.axisValue(artifact.levelAtEnd));
    if (!std::isfinite(mean) || !std::isfinite(level)) return;
    const double top = std::max(std::min(mean, level), frame.area.top());
    const double bottom = std::min(std::max(mean, level), frame.area.bottom());
    if (bottom - top < size.height() + 16) return;
    const QRectF box(QPointF(stretch.center().x() - size.width() / 2, (top + bottom - size.height()) / 2), size);
    if (overlapsAny(box, taken)) return;
    paintText(painter, box, text, theme.mutedText, theme.artifactFill);
    taken.push_back(box);
}

}  // namespace trueloss::ui
