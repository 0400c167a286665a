#pragma once

#include "base/Progress.h"
#include "data/DataSource.h"
#include "train/RunRecorder.h"
#include "train/TrainingConfig.h"

#include "Options.h"

namespace trueloss::cli {

/// Loads the images of `source`, trains as `config` says and prints what the window would show: progress, epochs, the
/// batches around the artifact, the findings. Writes what the options ask for. Returns the process's exit code.
int trainInTerminal(const DataSource& source, const TrainingConfig& config, const TrainOptions& options,
                    const std::string& name);

/// Prints "trueloss-cli: <sentence>" to the error output and returns 1.
int printError(const Error& error);

/// A progress sink that keeps one line of the terminal up to date (or stays silent when the output is no terminal).
ProgressSink terminalProgress(const std::string& what);

}  // namespace trueloss::cli
