#pragma once

#include "record/RunRecord.h"

#include <vector>

namespace trueloss {

/// What a run was computed with, for its record: "TrueLoss", "libtorch" and "OpenCV", each with its version.
std::vector<RunSetting> libraryVersions();

}  // namespace trueloss
