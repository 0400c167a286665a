#pragma once

#include "base/Error.h"
#include "diagnose/ArtifactDetector.h"
#include "record/RunRecord.h"

#include <filesystem>
#include <vector>

namespace trueloss::cli {

/// The loss chart as a picture, for a terminal without a window: true batch RMSE and running mean in the colours of the
/// window, artifact stretches shaded, culprits marked. Errors: Unwritable, NothingUsable (no batch).
Result<void> saveChartPng(const std::filesystem::path& file, const RunRecord& record,
                          const std::vector<Artifact>& artifacts);

}  // namespace trueloss::cli
