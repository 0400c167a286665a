#include "record/RunFigures.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

RunFigures figuresOf(const RunRecord& record)
{
    RunFigures figures;
    const BatchValues& values = record.trueCurve().values();
    const auto last = std::find_if(values.rbegin(), values.rend(), [](double value) { return std::isfinite(value); });
    if (last != values.rend()) figures.lastTrue = *last;
    for (const EpochPoint& epoch : record.epochs()) {
        figures.lastValidation = epoch.rmse;
        if (!std::isfinite(epoch.rmse) || (figures.bestEpoch != 0 && !(epoch.rmse < figures.bestValidation))) continue;
        figures.bestValidation = epoch.rmse;
        figures.bestEpoch = epoch.epoch;
    }
    return figures;
}

CurveArea areaUnder(const RunRecord& record, RunAxis axis, double end)
{
    CurveArea area;
    double sum = 0.0;
    double covered = 0.0;
    double begin = 0.0;
    for (std::size_t i = 0; i < record.batchCount() && begin < end; ++i) {
        const double batchEnd = axisPosition(record, i, axis);
        const double width = std::min(batchEnd, end) - begin;
        begin = batchEnd;
        const double value = record.trueCurve().at(i);
        if (!std::isfinite(value)) {
            ++area.passedOver;
        } else if (width > 0.0) {
            sum += value * width;
            covered += width;
        }
    }
    if (covered > 0.0) area.mean = sum / covered;
    return area;
}

}  // namespace trueloss
