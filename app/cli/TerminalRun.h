#pragma once

#include "base/Progress.h"
#include "data/DataSource.h"
#include "data/ImageDataset.h"
#include "train/Checkpoint.h"
#include "train/Resumption.h"
#include "train/RunRecorder.h"
#include "train/TrainingConfig.h"

#include "Options.h"

#include <filesystem>
#include <memory>
#include <string>

namespace trueloss::cli {

/// What trainInTerminal() trains.
struct TerminalTask {
    const DataSource& source;
    std::filesystem::path data;  ///< What the source was opened with.
    TrainingConfig config;
    const RunOptions& options;
    std::string name;
    std::shared_ptr<const Checkpoint> from;  ///< Null: from the start.
    /// A run of the store to go on with; null: none. `source` is its data.
    const Resumption* resumption = nullptr;
    std::string branchOf = {};  ///< Id of the run that `from` branches off; empty: of none.
    std::shared_ptr<const RunRecord> branchRecord = nullptr;
    std::shared_ptr<const ImageDataset> images = nullptr;  ///< Of the source, as `config` wants them; null: not loaded.
};

/// Loads the images of the source, trains and prints what the window would show: progress, epochs, the batches around
/// the artifact, the findings. Writes what the options ask for. Returns the process's exit code.
int trainInTerminal(const TerminalTask& task);

/// The store that the options name; null where the run is to be kept nowhere, or cannot be: then a sentence on the
/// error output says why.
std::shared_ptr<RunStore> storeFor(const RunOptions& options);

/// Prints "trueloss-cli: <sentence>" to the error output and returns 1.
int printError(const Error& error);

/// A progress sink that keeps one line of the terminal up to date (or stays silent when the output is no terminal).
ProgressSink terminalProgress(const std::string& what);

}  // namespace trueloss::cli
