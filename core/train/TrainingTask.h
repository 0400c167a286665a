#pragma once

#include "data/ImageDataset.h"
#include "data/Split.h"
#include "train/CheckpointPlan.h"
#include "train/TrainingConfig.h"

#include <memory>
#include <optional>
#include <vector>

namespace trueloss {

struct Checkpoint;

/// All that a training is given, see Trainer.
struct TrainingTask {
    TrainingConfig config;
    std::shared_ptr<const ImageDataset> data;
    std::shared_ptr<const Split> split;
    std::vector<RunSetting> choices;
    std::optional<CheckpointPlan> checkpoints;
    std::shared_ptr<const Checkpoint> from;  ///< Null: from the start.
};

}  // namespace trueloss
