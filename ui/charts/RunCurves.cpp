#include "charts/RunCurves.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss::ui {

namespace {

/// Indices of the batches whose numbers lie within the range, and whether there are any.
struct Indices {
    bool any = false;
    std::size_t first = 0;
    std::size_t last = 0;
};

Indices indicesIn(const AxisRange& x, std::size_t size, double neighbours)
{
    if (size == 0) return {};
    const double first = std::max(std::ceil(x.low) - 1 - neighbours, 0.0);
    const double last = std::min(std::floor(x.high) - 1 + neighbours, static_cast<double>(size) - 1);
    if (first > last) return {};
    return {true, static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

}  // namespace

void RunCurves::setRecord(const RunRecord* record)
{
    m_record = record;
    setSmoothing(m_smoothing);
}

void RunCurves::setSmoothing(double smoothing)
{
    m_smoothing = std::clamp(std::isfinite(smoothing) ? smoothing : 0.0, 0.0, 0.999);
    m_mean = ExponentialMean(m_smoothing);
    m_smoothed = LossCurve();
    update();
}

void RunCurves::update()
{
    if (!m_record || m_smoothing == 0.0) return;
    const BatchValues& values = m_record->trueCurve().values();
    if (values.size() < m_smoothed.size()) {
        m_mean = ExponentialMean(m_smoothing);
        m_smoothed = LossCurve();
    }
    while (m_smoothed.size() < values.size()) {
        m_mean.add(values[m_smoothed.size()]);
        m_smoothed.append(m_mean.value());
    }
}

const LossCurve* RunCurves::line(CurveKind kind) const
{
    if (!m_record) return nullptr;
    switch (kind) {
        case CurveKind::TrueRmse:
            return &m_record->trueCurve();
        case CurveKind::RunningMean:
            return &m_record->runningMeanCurve();
        case CurveKind::Smoothed:
            return m_smoothing > 0.0 ? &m_smoothed : nullptr;
        case CurveKind::Validation:
            break;
    }
    return nullptr;
}

ValueSpan RunCurves::span(CurveKind kind, const AxisRange& x) const
{
    ValueSpan span;
    if (kind == CurveKind::Validation) {
        for (const QPointF& point : points(kind, x, 0)) span.include(point.y());
        return span;
    }
    const LossCurve* curve = line(kind);
    if (!curve) return span;
    const Indices shown = indicesIn(x, curve->size(), 0);
    if (!shown.any) return span;
    const MinMax range = curve->range(shown.first, shown.last);
    if (!range.found) return span;
    span.include(range.min);
    span.include(range.max);
    if (range.min <= 0) {
        // Rare (an error of exactly 0): the smallest value that a logarithmic axis can show has to be searched for.
        for (std::size_t i = shown.first; i <= shown.last; ++i) span.include(curve->at(i));
    }
    return span;
}

QList<QPointF> RunCurves::points(CurveKind kind, const AxisRange& x, int columns) const
{
    QList<QPointF> out;
    if (kind == CurveKind::Validation) {
        if (!m_record) return out;
        for (const EpochPoint& epoch : m_record->epochs()) {
            const auto at = static_cast<double>(epoch.lastBatch);
            if (at >= x.low && at <= x.high) out.append({at, epoch.rmse});
        }
        return out;
    }
    const LossCurve* curve = line(kind);
    if (!curve) return out;
    const Indices shown = indicesIn(x, curve->size(), 1);
    if (!shown.any) return out;
    // The columns that this curve covers, so that the picture of the old batches stays still while new ones come.
    const double covered = static_cast<double>(shown.last - shown.first + 1) / std::max(x.width(), 1.0);
    const double count = std::ceil(std::max(columns, 1) * std::min(covered, 1.0));
    const auto drawn = curve->decimated(shown.first, shown.last, static_cast<std::size_t>(std::max(count, 1.0)));
    out.reserve(static_cast<qsizetype>(drawn.size()));
    for (const CurvePoint& point : drawn) out.append({static_cast<double>(point.x) + 1.0, point.y});
    return out;
}

double RunCurves::at(CurveKind kind, std::size_t index) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (!m_record) return none;
    if (kind == CurveKind::Validation) {
        const auto& epochs = m_record->epochs();
        const auto found = std::find_if(epochs.begin(), epochs.end(), [index](const EpochPoint& epoch) {
            return epoch.lastBatch == static_cast<std::int64_t>(index) + 1;
        });
        return found == epochs.end() ? none : found->rmse;
    }
    const LossCurve* curve = line(kind);
    return curve && index < curve->size() ? curve->at(index) : none;
}

}  // namespace trueloss::ui
