#pragma once

#include "base/Error.h"
#include "diagnose/ArtifactDetector.h"
#include "diagnose/Finding.h"
#include "logs/LogImport.h"
#include "report/RunReport.h"

#include <CLI/CLI.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace trueloss::cli {

/// Which log, and how it is to be read.
struct LogArguments {
    std::string file;  ///< "-": standard input.
    std::string kind;  ///< Empty: to be found.
    std::string column;

    bool fromInput() const { return file == "-"; }
    /// Errors: NotFound.
    Result<std::optional<LogKind>> logKind() const;
    LogOptions options() const { return {column}; }
};

/// Declares the positional argument, --kind and --column.
void addLogArguments(CLI::App& command, LogArguments& arguments, const std::string& what);

/// Errors: those of importLog().
Result<ImportedLog> readLog(const LogArguments& arguments);

/// A run of a log with its diagnosis.
struct LogRun {
    RecoveredRun log;
    ArtifactDetector detector;
    std::vector<Finding> findings;
    std::filesystem::path file;
};
LogRun diagnosed(RecoveredRun run, const std::filesystem::path& file);

/// The first run of a log. Errors: those of importLog().
Result<LogRun> readLogRun(const std::filesystem::path& file);

/// What its report is made from. The run has to outlive it.
ReportSource reportSourceOf(const LogRun& run);

/// When the log was last written to, in seconds since 1970: the nearest that there is to a start.
double timeOf(const LogRun& run);

}  // namespace trueloss::cli
