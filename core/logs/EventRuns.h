#pragma once

#include "logs/EventScalars.h"
#include "logs/LoggedRun.h"
#include "logs/RecoveredRun.h"

#include <string>
#include <vector>

namespace trueloss {

/// What was written of one run, and what its values give away about how they were made.
struct EventRun {
    LoggedRun logged;
    std::vector<Conclusion> conclusions;
};

/// Reads the collected scalars as a tool's: Keras' `batch_` and `epoch_` tags, Lightning's `_step` and `_epoch`,
/// Hugging Face's `train/`, TrueLoss' own; any others as values of single batches. `validation`: what Keras writes
/// into the folder beside (epoch_loss and the steps at which the epochs end); null: none. The runs without any value of
/// the column are left out. Costs O(values). Values are let go as their lines come: scalars that are moved here never
/// lie beside all lines.
std::vector<EventRun> readEventRuns(EventScalars training, const EventScalars* validation);

}  // namespace trueloss
