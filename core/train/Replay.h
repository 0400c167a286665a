#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/ImageDataset.h"
#include "data/Split.h"
#include "record/RunRecord.h"
#include "train/Checkpoint.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace trueloss {

/// A learning rate that the user set while the run went.
struct RateChange {
    std::int64_t batches = 0;  ///< Of the run, that were done then.
    double rate = 0.0;
    bool operator==(const RateChange&) const = default;
};

/// Those of a run that it went on with, in their order.
std::vector<RateChange> rateChanges(const RunRecord& record);

/// A run, as far as is needed to run it again. The order of its images follows from its seed.
struct ReplayTask {
    TrainingConfig config;
    std::shared_ptr<const ImageDataset> data;
    std::shared_ptr<const Split> split;
    std::vector<RateChange> rates;  ///< Those before `from` are passed over.
    /// A state of this very run on these data (of a StateRing, or of a file and checked by requireSameData()); null:
    /// from the start.
    std::shared_ptr<const Checkpoint> from;
    /// Also measures the validation images after each epoch. Only for states that shall hold what the run knew of its
    /// best and last epochs, as one has to that a branch goes on from; the training is the same without.
    bool validates = false;
};

struct Replayed {
    std::vector<std::shared_ptr<const Checkpoint>> states;  ///< One for each number asked for, in that order.
    std::vector<BatchPoint> batches;                        ///< That were run again, the first one after `from`.
    std::vector<EpochPoint> epochs;                         ///< Where it validated.
};

/// Runs again to the last of the states asked for, each of which stands after so many batches of the run (0: before the
/// first), and keeps them. On the CPU with as many threads as the run had, curve and states are the run's, bit for bit.
/// Nothing is written, and torch's own generators are left as they were. Nothing else may train or predict with dropout
/// meanwhile. `states` ascend, the first not before `from`. `progress` counts batches. Errors: Cancelled; Mismatch (the
/// run has not so many batches, `from` does not fit); NotFinite (the run stops before it gets there). Blocking; any
/// thread; throws nothing.
Result<Replayed> replay(const ReplayTask& task, const std::vector<std::int64_t>& states,
                        const ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace trueloss
