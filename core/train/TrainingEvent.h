#pragma once

#include "base/Message.h"
#include "data/DataIdentity.h"
#include "model/ModelBundle.h"
#include "record/RunRecord.h"
#include "train/RunPosition.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace trueloss {

/// The run begins: what the consumer needs to show progress.
struct RunStarted {
    std::int64_t batchesPerEpoch = 0;
    std::int64_t epochs = 0;
    std::int64_t trainImages = 0;
    std::int64_t validationImages = 0;
    /// On the validation split, over all outputs and in their common unit (see commonUnit()). NaN: not known.
    double meanPredictorRmse = std::numeric_limits<double>::quiet_NaN();
    int threads = 0;
    std::string device;
    std::vector<RunSetting> settings;
    /// Where the run goes on from, when it was continued: batches, epochs and events before are not told again.
    std::optional<RunPosition> from;
    /// Of the data, where checkpoints are kept or the run was continued.
    std::optional<DataIdentity> data;
};

/// Where the run is kept (see KeptTraining), told first; again when that changes.
struct RunKept {
    std::string id;   ///< In the store; empty: nowhere.
    Message trouble;  ///< Why it cannot be written at the moment; empty: it can.
};

enum class TrainingState { Running, Paused, Validating };

enum class EndReason { Completed, Stopped, Failed };

/// The run is over. `model` holds the last good weights whatever the reason; null only when none were ever made.
struct RunEnded {
    EndReason reason = EndReason::Completed;
    Message message;  ///< Why, when it failed.
    std::shared_ptr<const ModelBundle> model;
};

/// What crosses from the trainer to whoever watches: plain values only.
using TrainingEvent = std::variant<RunStarted, BatchPoint, EpochPoint, TrainingState, RunEvent, RunKept, RunEnded>;

}  // namespace trueloss
