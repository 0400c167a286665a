#pragma once

#include "data/DataIdentity.h"
#include "data/DataPlace.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

namespace trueloss {

/// Whether and where a run keeps checkpoints: "last", "best" and one every `everyEpochs` epochs.
struct CheckpointPlan {
    std::filesystem::path folder;  ///< Of this run alone; made when it is not there.
    std::int64_t everyEpochs = 0;  ///< 0: none beside the last and the best.
    /// The last checkpoint is written at least that often while the run goes, but never so often that writing takes
    /// more than 1 % of the time; and at each pause, at a stop and at the end.
    double mostLossSeconds = 60.0;
    DataPlace place;  ///< Kept with each checkpoint, so that the data can be opened again.
    /// Of the data set, where it is known already; else the trainer finds it out.
    std::optional<DataIdentity> identity;
    /// Called on the writing thread when a state was copied and before its file appears, so that what was recorded up
    /// to then can be stored first. May be empty. Must not throw.
    std::function<void()> beforeWrite;
};

}  // namespace trueloss
