#pragma once

#include "data/ImageDataset.h"
#include "data/Split.h"
#include "train/TrainingConfig.h"
#include "train/TrainingControl.h"
#include "train/TrainingEvent.h"

#include <functional>
#include <memory>
#include <vector>

namespace trueloss {

/// Trains one network, once. The model it leaves is that of the last good step, or with keepBest of the best epoch.
/// Blocking: run() is called on a worker thread and tells everything through events, the last of which is always
/// RunEnded. Throws nothing. On the CPU the same configuration, data and number of threads give the same curve, bit for
/// bit.
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

    void run(TrainingControl& control, const Sink& sink);

private:
    class Run;
    TrainingConfig m_config;
    std::shared_ptr<const ImageDataset> m_data;
    Split m_split;
    std::vector<RunSetting> m_choices;
};

}  // namespace trueloss
