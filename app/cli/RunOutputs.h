#pragma once

#include "base/Error.h"
#include "report/RunReport.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace trueloss::cli {

/// Files that a run can be written to. Empty names are none.
struct RunOutputs {
    std::string chart, csv, report, events;

    std::vector<std::string> files() const { return {chart, csv, report}; }
};

void addRunOutputs(CLI::App& command, RunOutputs& outputs);

/// Makes the folder for event files, so that a name that cannot be one is found before long work. Errors: Unwritable.
Result<void> prepareEventFolder(const RunOutputs& outputs);

/// Writes what is asked for and says so. `startTime`: see writeEventFile(). Returns the process's exit code.
int writeRunOutputs(const RunOutputs& outputs, const ReportSource& source, double startTime);

/// Seconds since 1970.
double now();

}  // namespace trueloss::cli
