#pragma once

#include "base/Error.h"
#include "logs/Unaverage.h"
#include "record/RunRecord.h"

#include <filesystem>
#include <vector>

namespace trueloss {

/// What stands behind a recovered batch; one for each of the record's batches, in the same order.
struct RecoveredPoint {
    Grade grade = Grade::Unrecoverable;
    double bound = 0.0;    ///< The true value lies within rmse +- bound; for BlockMean, that of the block's mean.
    double printed = 0.0;  ///< What the log shows after this batch; NaN where it shows nothing.
};

/// A log read and undone.
struct ImportedLog {
    /// source = Log, unit empty. rmse and loss of a batch: the recovered value of the column "loss" (NaN where it
    /// cannot be told; the block's mean for each batch of a gap). samples: 0 where the log counts steps. The rest is
    /// NaN. An epoch: rmse = val_loss, runningMean = the last printed loss, NaN where absent. Epochs are numbered as
    /// the log does while its numbers grow, and onward from there where it starts again.
    RunRecord record;
    std::vector<RecoveredPoint> points;
    MeanArithmetic arithmetic = MeanArithmetic::Single;  ///< Of the tool that wrote it; Single also where that is open.
    std::vector<Message> notes;                          ///< What a reader should know, for people.
};

/// Reads the progress bar of Keras 1.x to tf.keras 2.15 (verbose=1) from a saved terminal or notebook output and undoes
/// its running mean. All batches of an epoch count the same, but for the last of an epoch: what it prints for that
/// depends on sizes that a log which counts steps does not tell, so that one is Unrecoverable there.
/// Fails for files that readTerminalLines() refuses, for Keras 3 (averaged twice; Unsupported), for logs without such
/// lines (NothingUsable) and for those of more than 5 million batches (TooLarge).
Result<ImportedLog> importLog(const std::filesystem::path& file);

}  // namespace trueloss
