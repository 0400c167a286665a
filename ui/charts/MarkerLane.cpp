#include "charts/MarkerLane.h"

#include "text/NumberText.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss::ui {

namespace {

constexpr double apart = 14;
constexpr int mostTexts = 6;
constexpr double tickHeight = 4;
constexpr double tickReach = 3;  // of the mouse

MarkerLane::Kind kindOf(RunEventKind kind)
{
    switch (kind) {
        case RunEventKind::LearningRateChanged:
            return MarkerLane::Kind::LearningRate;
        case RunEventKind::Resumed:
            return MarkerLane::Kind::Resumed;
        case RunEventKind::Checkpoint:
            return MarkerLane::Kind::Checkpoint;
        case RunEventKind::CheckpointFailed:
            return MarkerLane::Kind::CheckpointFailed;
        case RunEventKind::Continued:
            return MarkerLane::Kind::Continued;
        case RunEventKind::Paused:
            break;
    }
    return MarkerLane::Kind::Paused;
}

QString textOf(const RunEvent& event)
{
    const QString after = wholeNumber(event.batch);
    const QString text = QString::fromStdString(event.text);
    switch (event.kind) {
        case RunEventKind::LearningRateChanged:
            return QCoreApplication::translate("LossChart", "After batch %1: learning rate set to %2")
                .arg(after, humanNumber(event.value));
        case RunEventKind::Resumed:
            return QCoreApplication::translate("LossChart", "After batch %1: resumed").arg(after);
        case RunEventKind::Checkpoint:
            return QCoreApplication::translate("LossChart", "After batch %1: checkpoint %2", "%2 is a file's name")
                .arg(after, text);
        case RunEventKind::CheckpointFailed:
            return QCoreApplication::translate("LossChart", "After batch %1: no checkpoint could be written. %2",
                                               "%2 is a sentence: why")
                .arg(after, text);
        case RunEventKind::Continued:
            return QCoreApplication::translate("LossChart", "After batch %1: continued from a checkpoint").arg(after);
        case RunEventKind::Paused:
            break;
    }
    return QCoreApplication::translate("LossChart", "After batch %1: paused").arg(after);
}

QString textOf(const FindingMark& finding)
{
    return QCoreApplication::translate("LossChart", "Batch %1: %2", "%2 is a sentence: what was found")
        .arg(wholeNumber(static_cast<qint64>(finding.batch) + 1), finding.text);
}

void paintGlyph(QPainter& painter, MarkerLane::Kind kind, const QPointF& at, const ChartTheme& theme)
{
    constexpr double r = 5;
    const QPen line(theme.text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    switch (kind) {
        case MarkerLane::Kind::Finding: {
            // An exclamation mark in a circle; the diamond belongs to the batch to blame.
            painter.setPen(QPen(theme.culprit, 1.5));
            painter.drawEllipse(at, r, r);
            painter.drawLine(at + QPointF(0, -3), at + QPointF(0, 0.8));
            painter.drawPoint(at + QPointF(0, 3));
            break;
        }
        case MarkerLane::Kind::CheckpointFailed:
            painter.setPen(QPen(theme.culprit, 1.5));
            painter.drawRect(QRectF(at - QPointF(4, 4), QSizeF(8, 8)));
            painter.drawLine(at - QPointF(4, 4), at + QPointF(4, 4));
            break;
        case MarkerLane::Kind::Continued:
            for (const double x : {-4.0, 0.5}) {
                painter.drawPolyline(QPolygonF({at + QPointF(x, -4), at + QPointF(x + 3.5, 0), at + QPointF(x, 4)}));
            }
            break;
        case MarkerLane::Kind::LearningRate:
            // A step down.
            painter.drawPolyline(
                QPolygonF({at + QPointF(-5, -3.5), at + QPointF(0, -3.5), at + QPointF(0, 3.5), at + QPointF(5, 3.5)}));
            break;
        case MarkerLane::Kind::Paused:
            for (const double x : {-2.0, 2.0}) painter.drawLine(at + QPointF(x, -4), at + QPointF(x, 4));
            break;
        case MarkerLane::Kind::Resumed:
            painter.setBrush(theme.text);
            painter.drawPolygon(QPolygonF({at + QPointF(-3, -4), at + QPointF(4, 0), at + QPointF(-3, 4)}));
            break;
        case MarkerLane::Kind::Checkpoint:
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.axis);
            painter.drawRect(QRectF(at - QPointF(3, 3), QSizeF(6, 6)));
            break;
    }
    painter.setBrush(Qt::NoBrush);
}

}  // namespace

bool MarkerLane::isNeeded(const LossPlotContent& content)
{
    return !content.findings.empty() || !content.keptStates.empty() ||
           (content.run.record() && !content.run.record()->events().empty());
}

void MarkerLane::add(double x, Kind kind, const QString& text)
{
    const auto near =
        std::find_if(m_marks.rbegin(), m_marks.rend(), [x](const Mark& mark) { return std::abs(mark.x - x) < apart; });
    if (near == m_marks.rend()) {
        m_marks.push_back({x, kind, 1, {text}});
        return;
    }
    near->kind = std::min(near->kind, kind);
    ++near->count;
    if (near->texts.size() < mostTexts) near->texts.append(text);
}

void MarkerLane::layOut(const LossPlotContent& content, const PlotFrame& frame, const QRectF& lane)
{
    m_lane = lane;
    clear();
    const RunRecord* record = content.run.record();
    if (!record) return;
    layOutTicks(content, frame);
    const BatchPlaces& places = content.run.places;
    for (const FindingMark& finding : content.findings) {
        if (finding.batch >= places.count()) continue;
        const double x = places.at(finding.batch);
        if (x >= frame.x.low && x <= frame.x.high) add(frame.pixelX(x), Kind::Finding, textOf(finding));
    }
    const auto first = static_cast<std::int64_t>(std::max(std::floor(places.numberAt(frame.x.low)), 0.0)) - 1;
    const auto& events = record->events();
    auto event = std::lower_bound(events.begin(), events.end(), first,
                                  [](const RunEvent& one, std::int64_t batch) { return one.batch < batch; });
    for (; event != events.end(); ++event) {
        const auto before = static_cast<std::size_t>(std::max<std::int64_t>(event->batch, 0));
        const double x = places.count() == 0       ? frame.x.low
                         : before < places.count() ? places.beginOf(before)
                                                   : places.high();
        if (x > frame.x.high) break;
        if (x >= frame.x.low) add(frame.pixelX(x), kindOf(event->kind), textOf(*event));
    }
}

void MarkerLane::clear()
{
    m_marks.clear();
    m_ticks.clear();
}

void MarkerLane::layOutTicks(const LossPlotContent& content, const PlotFrame& frame)
{
    const BatchPlaces& places = content.run.places;
    for (const std::int64_t batches : content.keptStates) {
        const auto before = static_cast<std::size_t>(batches);
        if (before > places.count() || places.count() == 0) break;
        const double x = before < places.count() ? places.beginOf(before) : places.high();
        if (x < frame.x.low || x > frame.x.high) continue;
        const double pixel = frame.pixelX(x);
        if (m_ticks.empty() || pixel - m_ticks.back().x >= 1) m_ticks.push_back({pixel, batches});
    }
}

void MarkerLane::paint(QPainter& painter, const ChartTheme& theme) const
{
    painter.setPen(QPen(theme.axis, 1));
    for (const Tick& tick : m_ticks) {
        const double x = std::floor(tick.x) + 0.5;
        painter.drawLine(QPointF(x, m_lane.bottom() - tickHeight), QPointF(x, m_lane.bottom()));
    }
    for (const Mark& mark : m_marks) paintGlyph(painter, mark.kind, {mark.x, m_lane.center().y()}, theme);
}

QString MarkerLane::textAt(const QPointF& at) const
{
    if (!m_lane.adjusted(-apart, -2, apart, 2).contains(at)) return {};
    const Mark* nearest = nullptr;
    for (const Mark& mark : m_marks) {
        const double distance = std::abs(mark.x - at.x());
        if (distance <= apart / 2 + 1 && (!nearest || distance < std::abs(nearest->x - at.x()))) nearest = &mark;
    }
    if (!nearest) return tickTextAt(at.x());
    QStringList lines = nearest->texts;
    if (nearest->count > lines.size()) {
        lines.append(QCoreApplication::translate("LossChart", "and %1 more; zoom in to tell them apart")
                         .arg(wholeNumber(nearest->count - lines.size())));
    }
    return lines.join(QLatin1Char('\n'));
}

QString MarkerLane::tickTextAt(double x) const
{
    const auto near = std::ranges::min_element(m_ticks, {}, [x](const Tick& tick) { return std::abs(tick.x - x); });
    if (near == m_ticks.end() || std::abs(near->x - x) > tickReach) return {};
    return QCoreApplication::translate("LossChart", "The state after batch %1 is kept: rewinding to it takes no time.")
        .arg(wholeNumber(near->batches));
}

QStringList MarkerLane::textsOf(const LossPlotContent& content, std::size_t batch)
{
    QStringList texts;
    for (const FindingMark& finding : content.findings) {
        if (finding.batch == batch) texts.append(finding.text);
    }
    if (!content.run.record()) return texts;
    const auto& events = content.run.record()->events();
    const auto before = static_cast<std::int64_t>(batch);
    auto event = std::lower_bound(events.begin(), events.end(), before,
                                  [](const RunEvent& one, std::int64_t wanted) { return one.batch < wanted; });
    for (; event != events.end() && event->batch == before && texts.size() < mostTexts; ++event) {
        texts.append(textOf(*event));
    }
    return texts;
}

}  // namespace trueloss::ui
