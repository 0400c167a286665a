#pragma once

#include "record/RunAxis.h"
#include "record/RunRecord.h"

#include <cstdint>
#include <limits>

namespace trueloss {

/// The figures by which runs are compared, in the run's unit. NaN: there is none.
struct RunResults {
    double lastTrue = std::numeric_limits<double>::quiet_NaN();        ///< True RMSE of the last finite batch.
    double lastValidation = std::numeric_limits<double>::quiet_NaN();  ///< Validation RMSE of the last epoch.
    double bestValidation = std::numeric_limits<double>::quiet_NaN();  ///< The lowest one...
    std::int64_t bestEpoch = 0;                                        ///< ...and its epoch; 0: none.
};
RunResults resultsOf(const RunRecord& record);

/// How far the run has come on the axis since it began; 0 without batches, or where it does not know what the axis
/// counts. An epoch that goes on is taken to become as long as the one before it.
double lengthOn(const RunRecord& record, RunAxis axis);

/// The area under the true batch RMSE from the run's start to `end` on the axis, divided by the length that it
/// covers: the mean level over that stretch, each batch weighted by what it takes on the axis. Batches that are not
/// finite are passed over. NaN where nothing finite lies in the stretch. Costs O(batches).
struct CurveArea {
    double mean = std::numeric_limits<double>::quiet_NaN();
    std::int64_t passedOver = 0;  ///< Batches that are not finite.
};
CurveArea areaUnder(const RunRecord& record, RunAxis axis, double end);

}  // namespace trueloss
