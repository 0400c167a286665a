#pragma once

#include "data/Manifest.h"
#include "train/TrainingConfig.h"

#include <vector>

namespace trueloss {

/// What a run on these data records: describe() of its configuration, with the validation share only where that divided
/// the rows, and then the choices about the data (see Trainer).
std::vector<RunSetting> recordedSettings(const TrainingConfig& config, const Manifest& manifest,
                                         const std::vector<RunSetting>& choices);

}  // namespace trueloss
