#pragma once

#include "base/Error.h"
#include "record/RunRecord.h"

#include <filesystem>

namespace trueloss {

/// Writes the run as an event file that TensorBoard reads into `folder` (made if need be), and returns the file:
/// events.out.tfevents.<startTime>.trueloss. A step a batch, numbered from 1, with the scalars true_rmse, running_mean,
/// mae, loss, grad_norm, learning_rate and seconds; at the last batch of an epoch val_rmse, val_mae and val_r2. Values
/// are 32-bit floats, as TensorBoard's own. What was not measured (NaN) is left out, but for the RMSE and its mean,
/// where TensorBoard marks it. Wall times are startTime (seconds since 1970, when the run began) plus the time spent in
/// the run. Streams: needs no memory that grows with the run. Atomic. Errors: Unwritable.
Result<std::filesystem::path> writeEventFile(const std::filesystem::path& folder, const RunRecord& record,
                                             double startTime);

}  // namespace trueloss
