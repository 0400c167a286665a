#pragma once

#include "data/ImageDataset.h"
#include "data/Split.h"
#include "train/CheckpointPlan.h"
#include "train/TrainingConfig.h"
#include "train/TrainingControl.h"
#include "train/TrainingEvent.h"
#include "train/TrainingTask.h"

#include <functional>
#include <memory>
#include <vector>

namespace trueloss {

/// Trains one network, once. The model it leaves is that of the last good step, or with keepBest of the best epoch.
/// Blocking: run() is called on a worker thread and tells everything through events, the last of which is always
/// RunEnded. Throws nothing. On the CPU the same configuration, data and number of threads give the same curve, bit for
/// bit, in one go or continued from any of its checkpoints.
class Trainer {
public:
    using Sink = std::function<void(TrainingEvent)>;  ///< Called on the thread of run(); must not block.

    /// Requires data, its shape that of config.model, its outputs those of config.model. `choices`: what was decided
    /// about the data before (rows excluded, see RowDecisions::summary()); recorded behind the configuration's
    /// settings.
    Trainer(TrainingConfig config, std::shared_ptr<const ImageDataset> data, Split split,
            std::vector<RunSetting> choices = {});
    ~Trainer();
    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    /// Before run(). Each file that was written is told as RunEventKind::Checkpoint, what went wrong as
    /// CheckpointFailed, with the batch at which the file stands; the training goes on either way.
    void keepCheckpoints(CheckpointPlan plan);

    /// Before run(): goes on from there. After RunStarted (whose `from` says where) comes RunEventKind::Continued, then
    /// what was not told before. The run fails at once where data, split or settings are others, see
    /// requireContinuable(); a run that was complete goes on with a larger number of epochs.
    void continueFrom(std::shared_ptr<const Checkpoint> checkpoint);

    /// Before run().
    void vary(RunVariation variation);

    void run(TrainingControl& control, const Sink& sink);

private:
    TrainingTask m_task;
};

}  // namespace trueloss
