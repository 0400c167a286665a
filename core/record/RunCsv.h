#pragma once

#include "base/Error.h"
#include "record/RunRecord.h"

#include <filesystem>

namespace trueloss {

/// One line a batch: batch, epoch, batch_in_epoch, samples, true_rmse, running_mean, mae, loss, grad_norm,
/// learning_rate, seconds, and on the last batch of an epoch val_rmse, val_mae, val_r2. Numbers at full precision. For
/// a log three more: printed (empty where the log shows nothing), bound (inf where there is none), grade (exact,
/// bounded, block_mean, unrecoverable).
/// Atomic. Errors: Unwritable.
Result<void> writeCsv(const std::filesystem::path& file, const RunRecord& record);

}  // namespace trueloss
