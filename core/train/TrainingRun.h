#pragma once

#include "data/BatchLoader.h"
#include "model/Network.h"
#include "train/Checkpoint.h"
#include "train/CheckpointKeeper.h"
#include "train/RunScaling.h"
#include "train/TrainingControl.h"
#include "train/TrainingEvent.h"
#include "train/TrainingTask.h"

#include <functional>
#include <memory>
#include <optional>

namespace trueloss {

/// The state of one training from start to end, for Trainer. May throw what torch throws.
class TrainingRun {
public:
    using Sink = std::function<void(TrainingEvent)>;

    TrainingRun(TrainingTask task, TrainingControl& control, const Sink& sink);

    RunEnded execute();

    /// The last good state, for an exception's handler. Throws nothing.
    std::shared_ptr<const ModelBundle> lastGood();

private:
    enum class Outcome { Whole, Stopped, Failed };

    Result<void> prepare();
    Result<void> identifyData();
    Result<void> restore();
    void planCheckpoints();
    RunStarted started() const;
    Outcome trainEpochs();
    Outcome trainEpoch();
    bool trainBatch(Batch& batch, BatchPoint& point);
    Outcome validate();
    void beginNextEpoch();
    std::vector<std::size_t> rowsToCome();
    Outcome failed(Message message);
    void keepGood();
    std::int64_t batchesPerEpoch() const;
    bool waitForTurn();
    StateCopy copyState() const;
    std::shared_ptr<const Checkpoint> takeCheckpoint() const;
    void happened(RunEventKind kind, double value = 0.0, std::string text = {});
    void tellCheckpoints();
    void tellState(const BatchPoint* point);

    TrainingTask m_task;
    const TrainingConfig& m_config;
    TrainingControl& m_control;
    const Sink& m_sink;

    RunScaling m_scaling;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<Optimizer> m_optimizer;
    RunPosition m_at;
    double m_rate = 0.0;
    bool m_between = true;  ///< Between two batches: the state is what m_at says.
    bool m_pauseTold = false;
    Message m_failure;
    std::optional<EpochPoint> m_last;
    SharedTensors m_lastGood;  ///< The weights at the last epoch's end, for when a step has spoilt the live ones.
    std::optional<EpochPoint> m_best;  ///< The best epoch so far...
    SharedTensors m_bestWeights;       ///< ...and with keepBest its weights.

    std::optional<DataIdentity> m_data;
    std::optional<Error> m_noCheckpoints;  ///< Why none can be kept although they were asked for.
    Checkpoint m_frame;                    ///< What does not change from checkpoint to checkpoint.
    std::unique_ptr<CheckpointKeeper> m_keeper;
};

}  // namespace trueloss
