#pragma once

#include "base/Error.h"
#include "base/Message.h"
#include "experiment/Rerun.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

/// Rows that come from one place: a table's file, a folder of images, an array.
struct RowGroup {
    std::string name;
    std::vector<std::size_t> rows;  ///< In the order of the table.
};

/// Those of at least ten rows, the largest first, at most eight; empty where all rows are of one.
std::vector<RowGroup> rowGroups(const ImageDataset& data);

/// What brings a group's targets to where the other groups' network sees them.
enum class GroupFault { Displaced, Offset, Factor };

struct GroupFinding {
    RowGroup group;
    GroupFault fault = GroupFault::Offset;
    std::size_t column = 0;
    double amount = 0.0;          ///< Displaced: the targets' rows lie so many further on; Offset: in the unit; Factor.
    double errorBefore = 0.0;     ///< RMSE on the group of the network that never saw it, median over the seeds...
    double errorAfter = 0.0;      ///< ...and with the targets corrected so.
    double errorElsewhere = 0.0;  ///< Of the same network on rows of the other groups that it never saw.
    std::int64_t seeds = 0;       ///< In all of which the correction took away at least half of the error.
};

struct GroupExamResult {
    std::size_t groups = 0;              ///< That were tested.
    bool learnt = false;                 ///< The networks learnt enough to tell.
    std::vector<GroupFinding> findings;  ///< The worst first; of only two groups the smaller one first.
};

/// Leaves out one group after the other, trains a small network on the rest, and asks it for the targets of the group:
/// do they lie beside its answers by a constant, by a factor, or by rows? A finding needs the correction to take away
/// at least half of the error in every seed, on a group whose error is at least twice the one elsewhere.
/// `spend(n)`: told before n batches are run; false: no more. Errors: those of RerunLab::run().
Result<GroupExamResult> examineGroups(RerunLab& lab, const TrainingConfig& config, int seeds,
                                      const std::function<bool(std::int64_t)>& spend, const std::stop_token& stop);

}  // namespace trueloss
