#pragma once

#include "base/Error.h"
#include "train/TrainingConfig.h"

#include <string>
#include <string_view>

namespace trueloss {

/// All settings of a training as JSON text, for files and settings; reads back to the same.
std::string configText(const TrainingConfig& config);

/// Fields that are missing keep their defaults, so that texts of earlier versions are read; unknown ones are passed
/// over. Errors: Malformed (no JSON object); BadSetting, naming the field (another type, an unknown name, a number
/// beyond its type) or the setting (those of validate()).
Result<TrainingConfig> configFromText(std::string_view text);

}  // namespace trueloss
