#pragma once

#include "record/RunResults.h"
#include "session/Run.h"

#include <limits>
#include <memory>
#include <stop_token>
#include <vector>

namespace trueloss::ui {

/// The figures of several runs, over the part that all of them have.
struct ComparedFigures {
    struct Of {
        RunResults results;
        double maeAtBest = std::numeric_limits<double>::quiet_NaN();  ///< Of the epoch with the best RMSE.
        double area = std::numeric_limits<double>::quiet_NaN();       ///< See CurveArea::mean.
    };
    RunAxis axis = RunAxis::Batches;
    double end = 0.0;      ///< Of the part that all have, on the axis.
    std::vector<Of> runs;  ///< In the order of the runs.
};

/// Costs O(batches), so that it is for another thread than the GUI's; of a run that goes on a copy is made, see
/// settledCopy(). What it returns is worth nothing when `stop` was requested. Any thread.
ComparedFigures compareFigures(const std::vector<std::shared_ptr<const Run>>& runs, RunAxis axis,
                               std::stop_token stop = {});

/// The epoch with the lowest finite validation RMSE, the first of them; null where there is none. Costs O(epochs).
const EpochPoint* bestEpochOf(const RunRecord& record);

}  // namespace trueloss::ui
