#include "charts/RunCurves.h"

#include "charts/CurveDrawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace trueloss::ui {

namespace {

constexpr std::size_t stepsBetweenLooksAtTheClock = 4096;

/// Columns in which the values of validations are looked for.
constexpr int searchColumns = 512;

}  // namespace

void RunCurves::setRecord(const RunRecord* record)
{
    m_record = record;
    places.setRecord(record);
    m_recovered = std::make_shared<RecoveredCurves>();
    setSmoothing(m_smoothing);
}

void RunCurves::setSmoothing(double smoothing)
{
    m_smoothing = std::clamp(std::isfinite(smoothing) ? smoothing : 0.0, 0.0, 0.999);
    m_mean = ExponentialMean(m_smoothing);
    m_smoothed = std::make_shared<LossCurve>();
    m_drawn.clear();
}

bool RunCurves::update(QDeadlineTimer until)
{
    places.update();
    if (m_record && !m_recovered->update(*m_record, until)) return false;
    if (!m_record || m_smoothing == 0.0) return true;
    const BatchValues& values = m_record->trueCurve().values();
    if (values.size() < m_smoothed->size()) setSmoothing(m_smoothing);
    while (m_smoothed->size() < values.size()) {
        const std::size_t end = std::min(values.size(), m_smoothed->size() + stepsBetweenLooksAtTheClock);
        for (std::size_t i = m_smoothed->size(); i < end; ++i) {
            m_mean.add(values[i]);
            m_smoothed->append(m_mean.value());
        }
        if (end < values.size() && until.hasExpired()) return false;
    }
    return true;
}

const LossCurve* RunCurves::line(CurveKind kind) const
{
    if (!m_record) return nullptr;
    switch (kind) {
        case CurveKind::TrueRmse:
            return &m_record->trueCurve();
        case CurveKind::RunningMean:
            return ofLog() ? &m_recovered->printed() : &m_record->runningMeanCurve();
        case CurveKind::Smoothed:
            return m_smoothing > 0.0 ? m_smoothed.get() : nullptr;
        case CurveKind::Validation:
            break;
    }
    return nullptr;
}

ValueSpan RunCurves::span(CurveKind kind, const AxisRange& x) const
{
    ValueSpan span;
    if (kind == CurveKind::Validation) {
        for (const QPointF& point : validationPoints(x, searchColumns)) span.include(point.y());
        return span;
    }
    const LossCurve* curve = line(kind);
    return curve ? spanOf(*curve, places, x) : span;
}

ValueSpan RunCurves::boundSpan(const AxisRange& x) const
{
    ValueSpan span = spanOf(m_recovered->low(), places, x);
    span.include(spanOf(m_recovered->high(), places, x));
    return span;
}

ValueSpan RunCurves::span(Channel channel, const AxisRange& x) const
{
    return m_record ? spanOf(m_record->curve(channel), places, x) : ValueSpan();
}

QList<QPointF> RunCurves::points(CurveKind kind, const AxisRange& x, int columns) const
{
    if (kind == CurveKind::Validation) return validationPoints(x, columns);
    const LossCurve* curve = line(kind);
    if (!curve) return {};
    const QList<QPointF> points = pointsOf(*curve, places, x, columns, m_drawn[curve]);
    return kind == CurveKind::TrueRmse && ofLog() ? stepped(points) : points;
}

QList<QPointF> RunCurves::stepped(const QList<QPointF>& points) const
{
    QList<QPointF> out;
    out.reserve(points.size());
    std::size_t before = 0;
    for (const QPointF& point : points) {
        const std::size_t index = places.nearest(point.x());
        const bool beside = !out.isEmpty() && index == before + 1 && point.y() != out.back().y();
        const auto isMean = [this](std::size_t i) { return m_record->recovered(i).grade == Grade::BlockMean; };
        if (beside && std::isfinite(point.y()) && std::isfinite(out.back().y()) && (isMean(before) || isMean(index))) {
            const double edge = places.endOf(before);
            out.append({edge, out.back().y()});
            out.append({edge, point.y()});
        }
        out.append(point);
        before = index;
    }
    return out;
}

QList<QPointF> RunCurves::points(Channel channel, const AxisRange& x, int columns) const
{
    if (!m_record) return {};
    const LossCurve& curve = m_record->curve(channel);
    return pointsOf(curve, places, x, columns, m_drawn[&curve]);
}

QList<QPointF> RunCurves::validationPoints(const AxisRange& x, int columns) const
{
    QList<QPointF> out;
    if (!m_record) return out;
    const auto& epochs = m_record->epochs();
    const auto first = static_cast<std::int64_t>(std::max(std::ceil(places.numberAt(x.low) - 1e-9), 0.0));
    auto at = std::lower_bound(epochs.begin(), epochs.end(), first,
                               [](const EpochPoint& epoch, std::int64_t batch) { return epoch.lastBatch < batch; });
    // Of many epochs in a column the first, the lowest and the highest: what lies between would cover the same pixels.
    const double width = columns > 0 ? x.width() / columns : 0.0;
    std::array<QPointF, 3> column;  // first, lowest, highest
    bool any = false;
    const auto finish = [&] {
        if (!any) return;
        std::sort(column.begin(), column.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
        out.append(column[0]);
        if (column[1].x() > column[0].x()) out.append(column[1]);
        if (column[2].x() > column[1].x()) out.append(column[2]);
    };
    double rim = 0.0;
    for (; at != epochs.end(); ++at) {
        const QPointF point(places.atNumber(static_cast<double>(at->lastBatch)), at->rmse);
        if (point.x() > x.high) break;
        if (point.x() < x.low || !std::isfinite(point.y())) continue;
        if (!any || point.x() >= rim) {
            finish();
            column.fill(point);
            any = true;
            rim = point.x() + width;
        } else if (point.y() < column[1].y()) {
            column[1] = point;
        } else if (point.y() > column[2].y()) {
            column[2] = point;
        }
    }
    finish();
    return out;
}

double RunCurves::at(CurveKind kind, std::size_t index) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (!m_record) return none;
    if (kind == CurveKind::Validation) {
        const auto& epochs = m_record->epochs();
        const auto batch = static_cast<std::int64_t>(index) + 1;
        const auto found =
            std::lower_bound(epochs.begin(), epochs.end(), batch,
                             [](const EpochPoint& epoch, std::int64_t wanted) { return epoch.lastBatch < wanted; });
        return found == epochs.end() || found->lastBatch != batch ? none : found->rmse;
    }
    const LossCurve* curve = line(kind);
    return curve && index < curve->size() ? curve->at(index) : none;
}

std::size_t RunCurves::countBeyond(CurveKind kind, const AxisRange& x, double limit, bool above) const
{
    constexpr std::size_t block = 4096;
    const LossCurve* curve = line(kind);
    if (!curve) return 0;
    const std::size_t first = places.countBefore(x.low);
    const std::size_t end =
        std::min(places.countBefore(std::nextafter(x.high, std::numeric_limits<double>::infinity())), curve->size());
    const auto beyond = [limit, above](double value) {
        return std::isfinite(value) && (above ? value > limit : value < limit);
    };
    std::size_t count = 0;
    for (std::size_t begin = first; begin < end; begin += block) {
        const std::size_t last = std::min(begin + block, end) - 1;
        const MinMax range = curve->range(begin, last);
        if (!range.found || !(beyond(range.min) || beyond(range.max))) continue;
        for (std::size_t i = begin; i <= last; ++i) count += beyond(curve->at(i)) ? 1 : 0;
    }
    return count;
}

}  // namespace trueloss::ui
