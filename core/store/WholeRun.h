#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "store/RunStore.h"

#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

/// Stores a run that is there as a whole, such as one out of a log, as completed. Its id. Takes long with long runs; of
/// what waits to be written only a part is in memory at a time. What was begun and could not be ended is gone again.
/// Errors: as RunWriter::begin(); Cancelled.
Result<std::string> storeWhole(RunStore& store, const RunInfo& info, const RunRecord& record,
                               const std::vector<Finding>& findings, const ProgressSink& progress = {},
                               const std::stop_token& stop = {});

}  // namespace trueloss
