#pragma once

#include "data/ImageDataset.h"
#include "data/Split.h"
#include "train/CheckpointPlan.h"
#include "train/StateWatch.h"
#include "train/TrainingConfig.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace trueloss {

/// How a training is watched, repeated or varied; by itself it is the ordinary one.
struct RunVariation {
    StateWatch watch;       ///< May be empty.
    bool branch = false;    ///< What it goes on from is another run's: no event says that it was continued.
    bool sameData = false;  ///< The caller knows that the data are those of the state it goes on from. A state of a
                            ///< run without checkpoints does not say which they are.
    bool validates = true;  ///< Else epochs end without a measurement and none is told; the training is the same.
    /// The rows of the epoch in which it begins that are still to come: in another order, or fewer. What is kept of
    /// such a run cannot be repeated from its seed.
    std::optional<std::vector<std::size_t>> restOfEpoch;
};

/// All that a training is given, see Trainer.
struct TrainingTask {
    TrainingConfig config;
    std::shared_ptr<const ImageDataset> data;
    std::shared_ptr<const Split> split;
    std::vector<RunSetting> choices;
    std::optional<CheckpointPlan> checkpoints;
    std::shared_ptr<const Checkpoint> from;  ///< Null: from the start.
    RunVariation variation = {};
};

}  // namespace trueloss
