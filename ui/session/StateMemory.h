#pragma once

#include "train/TrainingConfig.h"

#include <cstdint>

namespace trueloss::ui {

/// How much memory the states of a run may take that are kept for rewinding, as the user set it.
inline constexpr int automaticStateMemory = -1;  ///< A quarter of what the training leaves, see stateRingBudget().

int stateMegabytes();  ///< automaticStateMemory, or the limit in MB; 0: none are kept.
void setStateMegabytes(int megabytes);

/// The same in bytes for a run with that configuration, on this machine now.
std::int64_t stateBytes(const TrainingConfig& config);

}  // namespace trueloss::ui
