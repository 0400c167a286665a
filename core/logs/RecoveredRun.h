#pragma once

#include "base/Message.h"
#include "logs/LoggedRun.h"
#include "record/LogFacts.h"
#include "record/RunRecord.h"

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

/// Undoes what `run.averaging` did, after the formulas of undoRunningMean(), undoWindow(), undoEma() and the like.
/// `name`: of the record where the run has none. Costs O(batches).
RecoveredRun recover(const LoggedRun& run, const std::string& name);

}  // namespace trueloss
