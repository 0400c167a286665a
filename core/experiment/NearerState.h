#pragma once

#include "experiment/Autopsy.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace trueloss {

/// Errors: Mismatch, where task.firstRmse is another (by more than a thousandth: a GPU adds in another order each
/// time).
Result<void> sameFirstBatch(const AutopsyTask& task, double rmse);

/// Where task.from stands before autopsyStart() of batch `wanted`, repeats the run up to there and puts that state into
/// task.from. Returns how many batches were run. Errors: those of replay() and
/// sameFirstBatch().
Result<std::int64_t> bringNearer(AutopsyTask& task, std::optional<std::int64_t> wanted, const ProgressSink& progress,
                                 const std::stop_token& stop);

}  // namespace trueloss
