#pragma once

#include <CLI/CLI.hpp>

#include <functional>

namespace trueloss::cli {

/// Each adds its subcommand with its options; when it was chosen, `run` is set to what carries it out and returns the
/// exit code.
void addDemoCommand(CLI::App& app, std::function<int()>& run);
void addTrainCommand(CLI::App& app, std::function<int()>& run);
void addBranchCommand(CLI::App& app, std::function<int()>& run);
void addRunsCommand(CLI::App& app, std::function<int()>& run);
void addInspectCommand(CLI::App& app, std::function<int()>& run);
void addResumeCommand(CLI::App& app, std::function<int()>& run);
void addCheckCommand(CLI::App& app, std::function<int()>& run);
void addPredictCommand(CLI::App& app, std::function<int()>& run);
void addLogCommand(CLI::App& app, std::function<int()>& run);
void addWatchCommand(CLI::App& app, std::function<int()>& run);
void addAutopsyCommand(CLI::App& app, std::function<int()>& run);
void addRaceCommand(CLI::App& app, std::function<int()>& run);
void addRateRangeCommand(CLI::App& app, std::function<int()>& run);
void addReportCommand(CLI::App& app, std::function<int()>& run);

}  // namespace trueloss::cli
