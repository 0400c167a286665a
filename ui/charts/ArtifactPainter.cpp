#include "charts/ArtifactPainter.h"

#include "base/Message.h"
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
/// For how many of the worst a place is looked for.
constexpr std::size_t mostTries = 16;

/// Diamonds nearer to each other than this are one: the worst.
constexpr double diamondDistance = 3;

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

std::span<const Artifact> ArtifactPainter::shown(const PlotFrame& frame) const
{
    const std::size_t first = places.countBefore(frame.x.low);
    const std::size_t last = places.countBefore(frame.x.high);
    const auto begin = std::partition_point(artifacts.begin(), artifacts.end(),
                                            [first](const Artifact& artifact) { return artifact.lastBatch < first; });
    const auto end = std::partition_point(begin, artifacts.end(), [last](const Artifact& artifact) {
        return artifact.firstBatch <= last || (artifact.hasCulprit && artifact.culprit <= last);
    });
    return {begin, end};
}

/// The stretch in pixels, at least one wide; empty when it lies outside of the plot.
QRectF ArtifactPainter::stretchRect(const Artifact& artifact, const PlotFrame& frame) const
{
    if (artifact.lastBatch >= places.count()) return {};
    const double left = frame.pixelX(places.beginOf(artifact.firstBatch));
    const double right = std::max(frame.pixelX(places.endOf(artifact.lastBatch)), left + 1);
    return QRectF(QPointF(left, frame.area.top()), QPointF(right, frame.area.bottom())).intersected(frame.area);
}

void ArtifactPainter::paintStretches(QPainter& painter, const PlotFrame& frame) const
{
    QRectF joined;
    for (const Artifact& artifact : shown(frame)) {
        if (artifact.mean == MisleadingMean::None) continue;
        const QRectF stretch = stretchRect(artifact, frame);
        if (stretch.isEmpty()) continue;
        // A pixel between two of them would not be seen.
        if (!joined.isEmpty() && stretch.left() - joined.right() < 1) {
            joined.setRight(std::max(joined.right(), stretch.right()));
            continue;
        }
        paintHatched(painter, joined, theme.artifactFill, theme.artifactHatch);
        joined = stretch;
    }
    paintHatched(painter, joined, theme.artifactFill, theme.artifactHatch);
}

QString ArtifactPainter::culpritText(const Artifact& artifact) const
{
    if (std::isnan(artifact.culpritShare)) {
        const QString words = QCoreApplication::translate("LossChart", "batch %1: %2", "%2 is the batch's value");
        return QString::fromStdString(
            fillPlaces(words.toStdString(), {wholeNumber(static_cast<qint64>(artifact.culprit) + 1).toStdString(),
                                             withUnit(artifact.culpritValue, unit, 3).toStdString()}));
    }
    const QString words = QCoreApplication::translate("LossChart", "batch %1: %2, %3 of the epoch's sum",
                                                      "%2 is the batch's RMSE with its unit, %3 a percentage");
    return QString::fromStdString(fillPlaces(
        words.toStdString(),
        {wholeNumber(static_cast<qint64>(artifact.culprit) + 1).toStdString(),
         withUnit(artifact.culpritValue, unit, 3).toStdString(), percentText(artifact.culpritShare).toStdString()}));
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
    for (const Artifact& artifact : shown(frame)) {
        // One batch can be to blame for two stretches of its epoch.
        if (!artifact.hasCulprit || artifact.culprit == last || !std::isfinite(artifact.culpritValue)) continue;
        last = artifact.culprit;
        if (artifact.culprit >= places.count()) continue;
        const QPointF at = frame.pixel({places.at(artifact.culprit), frame.axisValue(artifact.culpritValue)});
        if (!frame.area.adjusted(-1, -1, 1, 1).contains(at)) continue;
        if (!culprits.empty() && at.x() - culprits.back().second.x() < diamondDistance) {
            if (artifact.culpritValue <= culprits.back().first->culpritValue) continue;
            culprits.pop_back();
            taken.pop_back();
        }
        culprits.emplace_back(&artifact, at);
        taken.emplace_back(at.x() - diamondRadius, at.y() - diamondRadius, 2 * diamondRadius, 2 * diamondRadius);
    }
    QColor ground = theme.background;
    ground.setAlpha(215);
    // The worst first: where labels fight for room, it keeps its own.
    std::stable_sort(culprits.begin(), culprits.end(),
                     [](const auto& a, const auto& b) { return a.first->culpritValue > b.first->culpritValue; });
    int labels = 0;
    std::size_t tries = 0;
    for (const auto& [artifact, at] : culprits) {
        paintDiamond(painter, at, labels < mostLabels ? diamondRadius : diamondRadius - 2, theme.culprit,
                     theme.background);
        if (labels == mostLabels || ++tries > mostTries) continue;
        const QString text = metrics.elidedText(culpritText(*artifact), Qt::ElideRight, room.width() - 10);
        const QSizeF size(metrics.horizontalAdvance(text) + 8, metrics.height());
        const double apart = diamondRadius + 4;
        const std::array boxes{
            QPointF(at.x() + apart, at.y() - size.height() / 2),
            QPointF(at.x() - apart - size.width(), at.y() - size.height() / 2),
            QPointF(at.x() - size.width() / 2, at.y() - apart - size.height()),
            QPointF(at.x() - size.width() / 2, at.y() + apart),
        };
        for (QPointF place : boxes) {
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
    paintStretchLabels(painter, frame, taken);
}

void ArtifactPainter::paintStretchLabels(QPainter& painter, const PlotFrame& frame, std::vector<QRectF>& taken) const
{
    const QFontMetricsF metrics(font);
    const QString text = QCoreApplication::translate("LossChart", "they part by more than %1×",
                                                     "the running mean and the true RMSE, %1 is a factor")
                             .arg(humanNumber(factor, 3));
    const QSizeF size(metrics.horizontalAdvance(text) + 12, metrics.height() + 2);
    for (const Artifact& artifact : shown(frame)) {
        if (artifact.mean == MisleadingMean::None) continue;
        const QRectF stretch = stretchRect(artifact, frame);
        if (stretch.width() < size.width() + 8) continue;
        // Between the two curves, where the words belong.
        const double mean = frame.pixelY(frame.axisValue(artifact.meanAtEnd));
        const double level = frame.pixelY(frame.axisValue(artifact.levelAtEnd));
        if (!std::isfinite(mean) || !std::isfinite(level)) continue;
        const double top = std::max(std::min(mean, level), frame.area.top());
        const double bottom = std::min(std::max(mean, level), frame.area.bottom());
        if (bottom - top < size.height() + 16) continue;
        const QRectF box(QPointF(stretch.center().x() - size.width() / 2, (top + bottom - size.height()) / 2), size);
        if (overlapsAny(box, taken)) continue;
        paintText(painter, box, text, theme.mutedText, theme.artifactFill);
        taken.push_back(box);
    }
}

}  // namespace trueloss::ui
