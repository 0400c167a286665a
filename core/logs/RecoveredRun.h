#pragma once

#include "base/Message.h"
#include "logs/LoggedRun.h"
#include "record/LogFacts.h"
#include "record/RunRecord.h"

#include <cstdint>
#include <string>
#include <vector>

namespace trueloss {

/// A run out of a log, undone.
struct RecoveredRun {
    /// source = Log, unit empty, each batch with its RecoveredPoint. rmse and loss of a batch: the recovered value of
    /// the column (NaN where it cannot be told; the block's mean for each batch of a gap). samples: 0 where the log
    /// does not tell the batch size. What the log does not show is NaN. An epoch: rmse = the validation's value of the
    /// column, runningMean = the last printed mean. Epochs are numbered as the log does while its numbers grow, and
    /// onward from there where it starts again.
    RunRecord record;
    std::string column;                ///< That rmse is...
    std::vector<std::string> columns;  ///< ...of those that could be chosen.
    std::vector<Conclusion> conclusions;
    std::vector<Message> notes;  ///< What a reader should know.
};

/// Batches of one log that are read at most.
inline constexpr std::int64_t mostLoggedBatches = 5'000'000;

/// Undoes what `run.averaging` did, after the formulas of undoRunningMean(), undoWindow(), undoEma(), undoBlockMeans()
/// and readRawValues(). `name`: of the record where the run has none. Costs O(batches).
/// Batches before the first that the log speaks of are left out. Where a log shows single values, or medians, of fewer
/// than half of its batches, only those are in the record, each under its own number within the epoch; a note says so.
/// Averaging::EpochMean: each batch of an epoch has its mean; where stepsPerEpoch is not known, one batch stands for
/// the epoch. A Median leaves every value open and keeps what was printed. Single means of squares (`squares`) are
/// undone squared; what comes out is the root again, as the middle of what is possible. A running mean weighs all
/// batches of an epoch the same, but for the last one of a run whose `lastMayBeSmaller`. A line's `own` value is taken
/// where it is the sharper one, and for a gap's last batch.
/// At most `mostBatches` batches; what is beyond is left out with a note. Lines whose step does not grow are passed
/// over. Lines are let go as their batches come: a run that is moved here never lies beside its whole record.
RecoveredRun recover(LoggedRun run, const std::string& name, std::int64_t mostBatches = mostLoggedBatches);

/// All runs of a log, which share the limit.
std::vector<RecoveredRun> recoverAll(std::vector<LoggedRun> runs, const std::string& name);

}  // namespace trueloss
