#pragma once

#include "inspect/BatchInspection.h"
#include "train/Optimizer.h"
#include "train/Replay.h"
#include "train/RunScaling.h"

#include <memory>
#include <vector>

namespace trueloss {

/// What a forward pass in training mode gave.
struct TriedBatch {
    std::vector<double> scaled;       ///< Predictions as the network gives them...
    std::vector<double> predictions;  ///< ...and in the unit.
    double rmse = 0.0;                ///< In the unit; infinite where a prediction is no number.
    double scaledRmse = 0.0;          ///< Likewise, in the scaled unit.
};

/// A network of its own on which batches of a run are tried. May throw what torch throws; one thread at a time. Uses
/// torch's own generators.
class BatchLab {
public:
    /// `scaling`: any state of the run. Errors: those of Network::create().
    static Result<std::unique_ptr<BatchLab>> create(const ReplayTask& run, const Checkpoint& scaling);

    /// Brings the weights of a state in. Errors: Mismatch.
    Result<void> load(const Checkpoint& state);

    /// On the weights that were loaded last. `random`: what dropout draws from.
    Result<TriedBatch> tryBatch(const Batch& batch, const TorchRandomState& random);

    /// The whole step of that batch at that state, on whose weights the next try would then be. `tried`: the forward
    /// pass before the update.
    Result<StepFigures> step(const Checkpoint& state, const Batch& batch, const BatchPlace& place, TriedBatch& tried);

    const TargetScaling& targets() const { return m_scaling.targets; }

private:
    BatchLab(const ReplayTask& run, const Checkpoint& scaling, std::unique_ptr<Network> network);
    TriedBatch triedOf(const Batch& batch, std::vector<double> scaled) const;
    double rateOf(const Checkpoint& state, const BatchPlace& place) const;
    Result<void> loadAll(const Checkpoint& state);

    const ReplayTask& m_run;
    RunScaling m_scaling;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<Optimizer> m_optimizer;
};

}  // namespace trueloss
