#include "charts/BatchReadout.h"

#include "charts/MarkerLane.h"
#include "charts/RecoveredPainter.h"
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

/// What a log tells of a batch: the value with its bound, what it printed, and how much of it is known.
void addRecovered(BatchReadout& out, const RunCurves& run, std::size_t index)
{
    const RunRecord& record = *run.record();
    const RecoveredPoint point = record.recovered(index);
    const double value = record.trueCurve().at(index);
    const QString unit = unitText(record.unit);
    QString told = withUnit(value, unit);
    if (point.grade == Grade::Unrecoverable || std::isnan(value)) {
        told = messageText(gradeTitle(Grade::Unrecoverable));
    } else if (std::isfinite(point.bound) && point.bound > 0.0) {
        told = QCoreApplication::translate("LossChart", "%1 ± %2", "a value and its bound")
                   .arg(told, humanNumber(point.bound, 2));
    }
    out.rows.append({QCoreApplication::translate("LossChart", "True value"), told});
    out.rows.append({QCoreApplication::translate("LossChart", "As in the log"),
                     std::isnan(point.printed) ? QCoreApplication::translate("LossChart", "no line after this batch")
                                               : withUnit(point.printed, unit)});
    if (point.grade != Grade::Unrecoverable) {
        out.rows.append(
            {QCoreApplication::translate("LossChart", "How well it is known"), messageText(gradeTitle(point.grade))});
    } else if (const RecoveredCurves::Stretch* gap = run.recovered().gapAt(index)) {
        out.rows.append({gapText(record, *gap), QString(), true});
    }
}

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
    const auto addDetail = [&out](const QString& label, const QString& value) {
        out.rows.append({label, value, true});
    };
    const auto measured = [sparse](double value) { return !std::isnan(value) && !(sparse && value == 0.0); };

    out.heading = QCoreApplication::translate("LossChart", "Batch %1 (epoch %2, batch %3)",
                                              "batch of the run, epoch, batch of that epoch")
                      .arg(wholeNumber(static_cast<qint64>(index) + 1), wholeNumber(batch.epoch),
                           wholeNumber(batch.batchInEpoch));
    if (run.ofLog()) {
        addRecovered(out, run, index);
    } else {
        add(QCoreApplication::translate("LossChart", "True RMSE"), withUnit(batch.rmse, unit));
    }
    if (measured(batch.mae)) addDetail(QCoreApplication::translate("LossChart", "MAE"), withUnit(batch.mae, unit));
    if (!run.ofLog()) {
        add(QCoreApplication::translate("LossChart", "Running mean"),
            withUnit(run.at(CurveKind::RunningMean, index), unit));
    }
    if (run.smoothing() > 0) {
        add(QCoreApplication::translate("LossChart", "Smoothed"), withUnit(run.at(CurveKind::Smoothed, index), unit));
    }
    const double validation = run.at(CurveKind::Validation, index);
    if (!std::isnan(validation)) {
        add(run.ofLog() ? QCoreApplication::translate("LossChart", "Validation")
                        : QCoreApplication::translate("LossChart", "Validation RMSE"),
            withUnit(validation, unit));
    }
    if (measured(batch.loss) && !run.ofLog()) {
        addDetail(QCoreApplication::translate("LossChart", "Loss as optimised"), humanNumber(batch.loss));
    }
    if (measured(batch.gradNorm)) {
        addDetail(QCoreApplication::translate("LossChart", "Gradient norm"), humanNumber(batch.gradNorm));
    }
    if (measured(batch.learningRate)) {
        addDetail(QCoreApplication::translate("LossChart", "Learning rate"), humanNumber(batch.learningRate));
    }
    if (measured(batch.seconds)) {
        addDetail(QCoreApplication::translate("LossChart", "Time"), withUnit(batch.seconds, QStringLiteral("s"), 3));
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

/// Rows in columns of equal height, below the heading.
struct BatchReadout::Layout {
    struct Column {
        double labels = 0;
        double width = 0;
    };
    QList<Row> rows;
    int perColumn = 0;
    QList<Column> columns;
    double line = 0;
    double padding = 0;
    QSizeF size;
};

BatchReadout::Layout BatchReadout::layOut(const QList<Row>& shown, int columns, double padding, double most,
                                          const QFont& font) const
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF metrics(font);
    Layout layout;
    layout.rows = shown;
    layout.perColumn = static_cast<int>((shown.size() + columns - 1) / columns);
    layout.line = metrics.height() + 2;
    layout.padding = padding;
    double width = 0;
    for (qsizetype first = 0; first < shown.size(); first += layout.perColumn) {
        double labels = 0;
        double values = 0;
        double notes = 0;
        for (const Row& row : shown.mid(first, layout.perColumn)) {
            const double label = std::min(metrics.horizontalAdvance(row.label), most);
            if (row.value.isEmpty()) {
                notes = std::max(notes, label);
                continue;
            }
            labels = std::max(labels, label);
            values = std::max(values, metrics.horizontalAdvance(row.value));
        }
        layout.columns.append({labels, std::max(labels + columnGap + values, notes)});
        width += layout.columns.back().width + (first > 0 ? 2 * columnGap : 0);
    }
    width = std::max(width, QFontMetricsF(bold).horizontalAdvance(heading));
    // A single column is as wide as the heading, so that the values stand below its end.
    if (layout.columns.size() == 1) layout.columns.front().width = width;
    layout.size = {width + 2 * padding, layout.line * (layout.perColumn + 1) + 2 * padding};
    return layout;
}

void BatchReadout::paint(QPainter& painter, const QPointF& beside, QRectF room, const QRectF& all, const QFont& font,
                         const ChartTheme& theme) const
{
    if (heading.isEmpty()) return;
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF metrics(font);
    const double most = room.width() / 2;
    Layout layout = layOut(rows, 1, padding, most, font);
    const double mostHeight = all.height() / 2;
    const bool crowded = layout.size.height() > mostHeight;
    if (crowded) {
        QList<Row> shown = rows;
        shown.removeIf([](const Row& row) { return row.detail; });
        layout = layOut(shown, 1, padding / 2, most / 2, font);
        if (layout.size.height() > mostHeight) layout = layOut(shown, 2, padding / 2, most / 3, font);
    }
    const QSizeF& size = layout.size;
    room.adjust(4, 4, -4, -4);
    if (room.height() < size.height()) {
        room.setTop(all.top() + 2);
        room.setBottom(all.bottom() - 3);
    }
    if (room.width() < size.width() + (crowded ? 0 : 2 * apart)) {
        room.setLeft(all.left() + 2);
        room.setRight(all.right() - 3);
    }
    QPointF corner;
    if (crowded) {
        const bool onRight = beside.x() < room.center().x();
        corner = {onRight ? std::max(room.left(), room.right() - size.width()) : room.left(), room.top()};
    } else {
        const bool onRight =
            room.right() - beside.x() >= size.width() + apart || beside.x() - room.left() < room.width() / 2;
        const double x = onRight ? beside.x() + apart : beside.x() - apart - size.width();
        const double y = beside.y() - size.height() / 2;
        corner = {std::clamp(x, room.left(), std::max(room.left(), room.right() - size.width())),
                  std::clamp(y, room.top(), std::max(room.top(), room.bottom() - size.height()))};
    }
    const QRectF box(QPointF(std::round(corner.x()) + 0.5, std::round(corner.y()) + 0.5), size);

    painter.setPen(QPen(theme.axis, 1));
    painter.setBrush(theme.background);
    painter.drawRect(box);
    painter.setBrush(Qt::NoBrush);
    QRectF text(box.left() + layout.padding, box.top() + layout.padding, size.width() - 2 * layout.padding,
                layout.line);
    painter.setPen(theme.text);
    painter.setFont(bold);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, heading);
    painter.setFont(font);
    double left = text.left();
    for (qsizetype at = 0; at < layout.columns.size(); ++at) {
        const Layout::Column& column = layout.columns[at];
        text = {left, box.top() + layout.padding, column.width, layout.line};
        for (const Row& row : layout.rows.mid(at * layout.perColumn, layout.perColumn)) {
            text.translate(0, layout.line);
            painter.setPen(theme.mutedText);
            painter.drawText(
                text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                metrics.elidedText(row.label, Qt::ElideRight, row.value.isEmpty() ? column.width : column.labels));
            painter.setPen(theme.text);
            painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, row.value);
        }
        left += column.width + 2 * columnGap;
    }
}

}  // namespace trueloss::ui
