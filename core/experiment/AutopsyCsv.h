#pragma once

#include "base/Error.h"
#include "experiment/AutopsyReport.h"

#include <filesystem>

namespace trueloss {

/// One line a trial, as ranked: change, kind, result, cured, runs, share_low, share_high, median_peak, peak_ratio, and
/// the true RMSE of each batch with the run's own seed (rmse_1, ...); then what was not tested. In English, numbers at
/// full precision. Atomic. Errors: Unwritable.
Result<void> writeCsv(const std::filesystem::path& file, const AutopsyReport& report);

}  // namespace trueloss
