#include "charts/BatchReadout.h"

#include "charts/MarkerLane.h"
#include "text/NumberText.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double padding = 8;
constexpr double columnGap = 16;
constexpr double apart = 12;

void addOthers(BatchReadout& out, const LossPlotContent& content, std::size_t index)
{
    const double x = content.run.places.at(index);
    const auto tagged = [](const QString& tag, const QString& label) {
        return QCoreApplication::translate("LossChart", "%1  %2", "the letter of a curve and its name").arg(tag, label);
    };
    for (std::size_t i = 0; i < content.ghosts.size(); ++i) {
        const auto& ghost = content.ghosts[i];
        const BatchPlaces& places = ghost.curves.places;
        if (!content.isDrawn(ghost) || places.count() == 0 || x < places.beginOf(0)) continue;
        const std::size_t there = places.nearest(x);
        // Beyond its end it has nothing to tell.
        if (x > places.endOf(there)) continue;
        out.rows.append({tagged(LossPlotContent::ghostTag(i), ghost.label),
                         withUnit(ghost.curves.at(CurveKind::TrueRmse, there), unitText(ghost.curves.record()->unit))});
    }
    const QString unit = unitText(content.run.record()->unit);
    for (std::size_t i = 0; i < content.overlays.size(); ++i) {
        const double value = content.overlays[i].at(index);
        if (!content.overlays[i].visible || std::isnan(value)) continue;
        out.rows.append({tagged(content.overlayTag(i), content.overlays[i].label()), withUnit(value, unit)});
    }
}

}  // namespace

BatchReadout BatchReadout::of(const LossPlotContent& content, std::size_t index)
{
    BatchReadout out;
    const RunCurves& run = content.run;
    if (index >= run.batchCount()) return out;
    const RunRecord& record = *run.record();
    const BatchPoint& batch = record.batches()[index];
    const QString unit = unitText(record.unit);
    // A log holds less than a training run measures: what it does not say is 0 there and no measurement.
    const bool sparse = record.source == RunSource::Log;
    const auto add = [&out](const QString& label, const QString& value) { out.rows.append({label, value}); };
    const auto measured = [sparse](double value) { return !std::isnan(value) && !(sparse && value == 0.0); };

    out.heading = QCoreApplication::translate("LossChart", "Batch %1 (epoch %2, batch %3)",
                                              "batch of the run, epoch, batch of that epoch")
                      .arg(wholeNumber(static_cast<qint64>(index) + 1), wholeNumber(batch.epoch),
                           wholeNumber(batch.batchInEpoch));
    add(QCoreApplication::translate("LossChart", "True RMSE"), withUnit(batch.rmse, unit));
    if (measured(batch.mae)) add(QCoreApplication::translate("LossChart", "MAE"), withUnit(batch.mae, unit));
    add(QCoreApplication::translate("LossChart", "Running mean"),
        withUnit(run.at(CurveKind::RunningMean, index), unit));
    if (run.smoothing() > 0) {
        add(QCoreApplication::translate("LossChart", "Smoothed"), withUnit(run.at(CurveKind::Smoothed, index), unit));
    }
    const double validation = run.at(CurveKind::Validation, index);
    if (!std::isnan(validation)) {
        add(QCoreApplication::translate("LossChart", "Validation RMSE"), withUnit(validation, unit));
    }
    if (measured(batch.loss)) {
        add(QCoreApplication::translate("LossChart", "Loss as optimised"), humanNumber(batch.loss));
    }
    if (measured(batch.gradNorm)) {
        add(QCoreApplication::translate("LossChart", "Gradient norm"), humanNumber(batch.gradNorm));
    }
    if (measured(batch.learningRate)) {
        add(QCoreApplication::translate("LossChart", "Learning rate"), humanNumber(batch.learningRate));
    }
    if (measured(batch.seconds)) {
        add(QCoreApplication::translate("LossChart", "Time"), withUnit(batch.seconds, QStringLiteral("s"), 3));
    }
    addOthers(out, content, index);
    for (const QString& note : MarkerLane::textsOf(content, index)) add(note, QString());
    return out;
}

QString BatchReadout::sentence() const
{
    QStringList parts{heading};
    for (const Row& row : rows) {
        if (row.value.isEmpty()) {
            parts.append(row.label);
            continue;
        }
        parts.append(
            QCoreApplication::translate("LossChart", "%1: %2", "a label and its value").arg(row.label, row.value));
    }
    return parts.join(QCoreApplication::translate("LossChart", "; ", "between the values of a batch"));
}

void BatchReadout::paint(QPainter& painter, const QPointF& beside, QRectF room, const QRectF& all, const QFont& font,
                         const ChartTheme& theme) const
{
    if (heading.isEmpty()) return;
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF metrics(font);
    const double line = metrics.height() + 2;
    const double most = room.width() / 2;
    double labels = 0;
    double values = 0;
    double notes = 0;
    for (const Row& row : rows) {
        if (row.value.isEmpty()) {
            notes = std::max(notes, std::min(metrics.horizontalAdvance(row.label), most));
            continue;
        }
        labels = std::max(labels, std::min(metrics.horizontalAdvance(row.label), most));
        values = std::max(values, metrics.horizontalAdvance(row.value));
    }
    const double width = std::max({labels + columnGap + values, notes, QFontMetricsF(bold).horizontalAdvance(heading)});
    const QSizeF size(width + 2 * padding, line * static_cast<double>(rows.size() + 1) + 2 * padding);

    room.adjust(4, 4, -4, -4);
    if (room.height() < size.height()) {
        room.setTop(all.top() + 2);
        room.setBottom(all.bottom() - 3);
    }
    if (room.width() < size.width() + 2 * apart) {
        room.setLeft(all.left() + 2);
        room.setRight(all.right() - 3);
    }
    const bool onRight =
        room.right() - beside.x() >= size.width() + apart || beside.x() - room.left() < room.width() / 2;
    double x = onRight ? beside.x() + apart : beside.x() - apart - size.width();
    x = std::clamp(x, room.left(), std::max(room.left(), room.right() - size.width()));
    const double y =
        std::clamp(beside.y() - size.height() / 2, room.top(), std::max(room.top(), room.bottom() - size.height()));
    const QRectF box(QPointF(std::round(x) + 0.5, std::round(y) + 0.5), size);

    painter.setPen(QPen(theme.axis, 1));
    painter.setBrush(theme.background);
    painter.drawRect(box);
    painter.setBrush(Qt::NoBrush);
    QRectF text(box.left() + padding, box.top() + padding, width, line);
    painter.setPen(theme.text);
    painter.setFont(bold);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, heading);
    painter.setFont(font);
    for (const Row& row : rows) {
        text.translate(0, line);
        painter.setPen(theme.mutedText);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         metrics.elidedText(row.label, Qt::ElideRight, row.value.isEmpty() ? width : labels));
        painter.setPen(theme.text);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, row.value);
    }
}

}  // namespace trueloss::ui
