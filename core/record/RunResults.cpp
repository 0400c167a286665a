#include "record/RunResults.h"

#include "record/BatchPlaces.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

namespace {

BatchPlaces placesOf(const RunRecord& record, RunAxis axis)
{
    BatchPlaces places;
    places.setRecord(&record);
    places.setAxis(axis);
    return places;
}

}  // namespace

RunResults resultsOf(const RunRecord& record)
{
    RunResults results;
    const BatchValues& values = record.trueCurve().values();
    const auto last = std::find_if(values.rbegin(), values.rend(), [](double value) { return std::isfinite(value); });
    if (last != values.rend()) results.lastTrue = *last;
    for (const EpochPoint& epoch : record.epochs()) {
        results.lastValidation = epoch.rmse;
        if (!std::isfinite(epoch.rmse) || (results.bestEpoch != 0 && !(epoch.rmse < results.bestValidation))) continue;
        results.bestValidation = epoch.rmse;
        results.bestEpoch = epoch.epoch;
    }
    return results;
}

double lengthOn(const RunRecord& record, RunAxis axis)
{
    const BatchPlaces places = placesOf(record, axis);
    return record.batchCount() == 0 || places.axis() != axis ? 0.0 : places.high() - places.low();
}

CurveArea areaUnder(const RunRecord& record, RunAxis axis, double end)
{
    CurveArea area;
    const BatchPlaces places = placesOf(record, axis);
    if (record.batchCount() == 0 || places.axis() != axis) return area;
    const double start = places.low();
    double sum = 0.0;
    double covered = 0.0;
    double begin = 0.0;
    for (std::size_t i = 0; i < record.batchCount() && begin < end; ++i) {
        const double batchEnd = places.endOf(i) - start;
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
