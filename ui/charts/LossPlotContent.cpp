#include "charts/LossPlotContent.h"

#include "chart/ChartAxis.h"

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

void LossPlotContent::setXAxis(RunAxis wanted)
{
    m_wantedAxis = wanted;
    run.places.setAxis(wanted);
    for (OtherRun& ghost : ghosts) ghost.curves.places.setAxis(run.record() ? run.places.axis() : wanted);
}

bool LossPlotContent::update(QDeadlineTimer until)
{
    const bool known = expectedEpochs > 0 && expectedBatches > 0;
    run.places.setPlannedEpoch(known ? static_cast<double>(expectedBatches) / static_cast<double>(expectedEpochs) : 0);
    bool all = run.update(until);
    for (OtherRun& ghost : ghosts) all = ghost.curves.update(until) && all;
    setXAxis(m_wantedAxis);
    return all;
}

bool LossPlotContent::hasNoCurve() const
{
    const auto isEmpty = [](const RunCurves& curves) {
        return curves.batchCount() == 0 && (!curves.record() || curves.record()->epochs().empty());
    };
    return isEmpty(run) &&
           std::all_of(ghosts.begin(), ghosts.end(), [&](const OtherRun& ghost) { return isEmpty(ghost.curves); });
}

AxisRange LossPlotContent::ownFullX() const
{
    const std::size_t size = run.batchCount();
    const bool planned = expectedBatches >= size && expectedBatches > 0;
    const bool grows = size == 0 || size != batchesAtStart;
    if (xAxis() == RunAxis::Batches) {
        auto extent = static_cast<double>(size);
        // A log can tell of epochs alone.
        if (run.record() && !run.record()->epochs().empty()) {
            extent = std::max(extent, static_cast<double>(run.record()->epochs().back().lastBatch));
        }
        if (planned) {
            extent = static_cast<double>(expectedBatches);
        } else if (grows) {
            extent = nextNiceCount(extent);
        }
        return {0.5, std::max(extent, 1.0) + 0.5};
    }
    const AxisRange soFar{run.places.low(), run.places.high()};
    const double times = planned ? static_cast<double>(expectedBatches) / static_cast<double>(size) : 1.0;
    switch (xAxis()) {
        case RunAxis::Epochs:
            if (planned && expectedEpochs > 0) {
                return {soFar.low, std::max(soFar.high, soFar.low + static_cast<double>(expectedEpochs))};
            }
            return {soFar.low, grows ? std::ceil(soFar.high - 1e-9) : soFar.high};
        case RunAxis::Samples:
            return {0, planned ? soFar.high * times : (grows ? nextNiceCount(soFar.high) : soFar.high)};
        default:
            // The time that is left is a guess which changes with every batch: the axis moves in steps.
            return {0, grows || planned ? nextNiceCount(soFar.high * 60 * times) / 60 : soFar.high};
    }
}

AxisRange LossPlotContent::fullX() const
{
    AxisRange full = ownFullX();
    for (const OtherRun& ghost : ghosts) {
        if (!isDrawn(ghost) || ghost.curves.batchCount() == 0) continue;
        full.low = std::min(full.low, ghost.curves.places.low());
        full.high = std::max(full.high, ghost.curves.places.high());
    }
    if (!(full.width() > 0)) full.high = full.low + 1;
    return full;
}

double LossPlotContent::leastWidth() const
{
    constexpr double leastBatches = 3;
    const std::size_t size = run.batchCount();
    if (xAxis() == RunAxis::Batches || size == 0) return leastBatches;
    return leastBatches * (run.places.high() - run.places.low()) / static_cast<double>(size);
}

ValueSpan LossPlotContent::shownValues(const AxisRange& x) const
{
    ValueSpan span;
    for (const CurveKind kind : curveKinds) {
        if (!isVisible(kind)) continue;
        span.include(run.span(kind, x));
        for (const OtherRun& ghost : ghosts) {
            if (isDrawn(ghost)) span.include(ghost.curves.span(kind, x));
        }
    }
    for (const OverlayCurve& overlay : overlays) {
        if (overlay.visible) span.include(overlay.span(run.places, x));
    }
    return span;
}

ValueSpan LossPlotContent::withBounds(ValueSpan shown, const AxisRange& x, bool logarithmic) const
{
    if (!boundsVisible || !run.ofLog() || !isVisible(CurveKind::TrueRmse)) return shown;
    const ValueSpan bounds = run.boundSpan(x);
    if (!bounds.found || !shown.found || (logarithmic && shown.minPositive <= 0)) return shown;
    const double low = logarithmic ? shown.minPositive : shown.min;
    const AxisReach reach = reachForBand(low, shown.max, bounds.min, bounds.max, logarithmic);
    shown.include(reach.low);
    shown.include(reach.high);
    return shown;
}

QString LossPlotContent::ghostTag(std::size_t index)
{
    constexpr std::size_t letters = 26;
    const QString letter(QChar(static_cast<char16_t>(u'A' + index % letters)));
    return index < letters ? letter : letter + QString::number(index / letters + 1);
}

}  // namespace trueloss::ui
