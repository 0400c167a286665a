#pragma once

#include "logs/LoggedRun.h"

#include <cstdint>

namespace trueloss {

/// How often a logged value is made anew.
enum class Cadence : std::uint8_t { Step, Epoch, Unknown };

/// Of a progress bar's column whose name does not tell, as Lightning's "train_loss": a value of an epoch appears at the
/// end of the first one and then stands still until the end of the next. So a value that changes within an epoch, or
/// that is there before the first epoch's end, is a step's; one that stands still from line to line, three times or
/// more, is an epoch's; a log that shows neither leaves it open.
Cadence cadenceOfBar(const LoggedRun& run);

/// Whether the lines are one an epoch, in two epochs or more: then nothing tells a value of the epoch from one of its
/// last batch.
bool hasOneLineAnEpoch(const LoggedRun& run);

/// Makes of lines that show a value an epoch (Cadence::Epoch: its mean; Unknown: that or a batch's, which a note says)
/// a run of Averaging::EpochMean. What stands still at an epoch's start is the value of the one before.
void readAsEpochValues(LoggedRun& run, Cadence cadence);

}  // namespace trueloss
