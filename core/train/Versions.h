#pragma once

#include "record/RunRecord.h"

#include <vector>

namespace trueloss {

/// What a run is computed with, for its record: "TrueLoss", "libtorch" and "OpenCV", each with its version, "system"
/// and "CPU cores".
std::vector<RunSetting> programFacts();

}  // namespace trueloss
