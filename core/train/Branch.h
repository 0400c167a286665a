#pragma once

#include "base/Error.h"
#include "base/Message.h"
#include "data/ImageDataset.h"
#include "record/RunRecord.h"
#include "train/Checkpoint.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace trueloss {

/// Where a run leaves another one, to go on with other settings.
struct Branch {
    std::shared_ptr<const Checkpoint> state;  ///< For Trainer::continueFrom(), with the branch's configuration.
    std::vector<Message> notes;               ///< What was made of the state, a sentence each; empty without changes.
};

/// The state for a run that goes on from `from` with `config`. Without a change that run is `from`'s, bit for bit on
/// the CPU. What may change, and what becomes of the state:
///   - learning rate, its schedule, loss, clipping, decay, the optimizer's constants, dropout, precision, flips,
///     contrast, keeping the best epoch: the state stays. With another rate or schedule, what the user made of the rate
///     is given up. A warm-up counts from the run's first batch.
///   - optimizer: what it remembers begins anew, since each remembers something else.
///   - pixel and target scaling: fitted anew on the training rows; the weights stay as they are, so the first
///     predictions are off. The best epoch so far is given up: its weights belong to the former scaling.
///   - epochs: at least the one under way.
///   - batch size and seed: only between two epochs, since they make another order of the epoch's images. With another
///     seed dropout's random numbers begin anew too.
/// Errors: BadSetting, with the setting: one that makes another network, other images or another split (a new run is
/// what can change those); those of validate(); those of fitScaling(). `data`: those of the state. Blocking where
/// pixels are standardised anew; throws nothing.
Result<Branch> branchFrom(const std::shared_ptr<const Checkpoint>& from, const TrainingConfig& config,
                          const std::shared_ptr<const ImageDataset>& data, const std::stop_token& stop = {});

/// What the branch's own record begins with: the parent's batches and epochs up to the state and the events before it,
/// but for checkpoints, which are files of the parent. Requires a parent that has as many.
RunRecord branchRecord(const RunRecord& parent, const Checkpoint& state);

}  // namespace trueloss
