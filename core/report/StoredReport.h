#pragma once

#include "report/RunReport.h"
#include "store/StoredRun.h"

#include <string>
#include <vector>

namespace trueloss {

/// On what the run was computed, with what and when: "libtorch" = "1.13.1", "computed on" = "cpu", "threads" = "2", ...
std::vector<RunSetting> environmentOf(const StoredRun& run);

/// What the report of a run is made from, the same at the end of the training and when it is read from the store later.
/// `run`: as RunStore::details() gives it; where a run is kept nowhere, what would have been kept of it. `record` (of
/// the whole run) and `detector` have to outlive the result.
ReportSource reportSourceOf(const StoredRun& run, const RunRecord& record, const ArtifactDetector& detector,
                            std::vector<Finding> findings);

/// "2026-03-01 14:05", by this computer's clock.
std::string localTime(StoreTime time);

}  // namespace trueloss
