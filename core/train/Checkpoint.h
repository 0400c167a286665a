#pragma once

#include "data/DataIdentity.h"
#include "data/DataPlace.h"
#include "data/Split.h"
#include "model/Network.h"
#include "record/RunRecord.h"
#include "scale/PixelScaling.h"
#include "scale/TargetScaler.h"
#include "train/Optimizer.h"
#include "train/RunPosition.h"
#include "train/TrainingConfig.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace trueloss {

/// The states of torch's own generators, as it gives them; what dropout draws from.
struct TorchRandomState {
    std::vector<std::byte> cpu;
    std::vector<std::byte> cuda;  ///< Of the run's GPU; empty on the CPU.
    bool operator==(const TorchRandomState&) const = default;
};

/// Tensors that several hold at once and nobody changes.
using SharedTensors = std::shared_ptr<const std::vector<NamedTensor>>;

/// A training between two batches, complete: a run that goes on from it is, on the CPU with the same number of threads,
/// bit for bit the one that was never interrupted. A plain value; parts that do not change are shared.
struct Checkpoint {
    TrainingConfig config;
    std::vector<RunSetting> choices;  ///< About the data, see Trainer.
    DataPlace place;
    DataIdentity data;
    std::shared_ptr<const Split> split;
    int threads = 0;               ///< Of the CPU, that the run computed with.
    std::int64_t everyEpochs = 0;  ///< See CheckpointPlan.

    RunPosition position;
    PixelScaling pixels;
    std::vector<std::shared_ptr<const TargetScaler>> scalers;
    SharedTensors weights;  ///< And buffers, see Network::state().
    OptimizerState optimizer;
    TorchRandomState random;

    std::optional<EpochPoint> lastEpoch;  ///< The last whole one.
    std::optional<EpochPoint> bestEpoch;  ///< By validation RMSE.
    SharedTensors best;                   ///< That epoch's weights; null without keepBest.
    SharedTensors lastGood;               ///< Those of the last whole epoch; null in the first.
};

/// Whether a run with `config` on such data can go on from `checkpoint`. Settings that are not read may differ, and the
/// number of epochs may be larger. Errors: Mismatch, with what differs; those of requireSameData().
Result<void> requireContinuable(const Checkpoint& checkpoint, const TrainingConfig& config, const DataIdentity& data,
                                const Split& split);

}  // namespace trueloss
