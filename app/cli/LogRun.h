#pragma once

#include "base/Error.h"
#include "logs/LogImport.h"
#include "report/RunReport.h"

#include <filesystem>
#include <vector>

namespace trueloss::cli {

/// A log with its diagnosis.
struct LogRun {
    RecoveredRun log;
    ArtifactDetector detector;
    std::vector<Finding> findings;
    std::filesystem::path file;
};

/// Errors: those of importLog().
Result<LogRun> readLogRun(const std::filesystem::path& file);

/// What its report is made from. The run has to outlive it.
ReportSource reportSourceOf(const LogRun& run);

/// When the log was last written to, in seconds since 1970: the nearest that there is to a start.
double timeOf(const LogRun& run);

}  // namespace trueloss::cli
