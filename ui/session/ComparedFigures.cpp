#include "session/ComparedFigures.h"

#include "session/RunCopy.h"

#include <algorithm>
#include <cmath>

namespace trueloss::ui {

ComparedFigures compareFigures(const std::vector<std::shared_ptr<const Run>>& runs, RunAxis axis, std::stop_token stop)
{
    std::vector<std::shared_ptr<const RunRecord>> records;
    for (const auto& run : runs) records.push_back(settledCopy(*run, stop).record());
    ComparedFigures compared;
    compared.axis = axis;
    compared.end = std::numeric_limits<double>::infinity();
    for (const auto& record : records) compared.end = std::min(compared.end, lengthOn(*record, axis));
    for (const auto& record : records) {
        if (stop.stop_requested()) break;
        const EpochPoint* best = bestEpochOf(*record);
        compared.runs.push_back({resultsOf(*record), best != nullptr ? best->mae : std::nan(""),
                                 areaUnder(*record, axis, compared.end).mean});
    }
    return compared;
}

const EpochPoint* bestEpochOf(const RunRecord& record)
{
    const EpochPoint* best = nullptr;
    for (const EpochPoint& epoch : record.epochs()) {
        if (std::isfinite(epoch.rmse) && (best == nullptr || epoch.rmse < best->rmse)) best = &epoch;
    }
    return best;
}

}  // namespace trueloss::ui
