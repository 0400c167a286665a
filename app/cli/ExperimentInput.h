#pragma once

#include "Options.h"

#include "base/Error.h"
#include "base/Progress.h"
#include "data/ImageDataset.h"
#include "data/Split.h"
#include "store/RunStore.h"
#include "train/StoredReplay.h"
#include "train/TrainingConfig.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace trueloss::cli {

/// What the experiments (autopsy, race, rate-range) read from the command line.
struct ExperimentOptions {
    TrainOptions train;  ///< train.source.data: also the id of a stored run, or "demo-gauges-1".
    std::string store;
    int seeds = 5;
    std::int64_t batches = 40;
    int threads = 0;
    std::string json;
};

/// Declares data, settings, --seeds, --batches, --threads, --store and --json. The settings hold for data, not for a
/// stored run, which has its own.
void addExperimentOptions(CLI::App& command, ExperimentOptions& options, const std::string& preset);

/// A run to experiment with, from its start.
struct ExperimentInput {
    TrainingConfig config;
    std::shared_ptr<const ImageDataset> data;
    Split split;
    std::shared_ptr<RunStore> store;             ///< Null: it is no stored run, as the next.
    std::shared_ptr<const StoredReplay> stored;  ///< What config, data and split are of.
};

/// Opens the data or the stored run and loads the images; says what it is. Errors: those of opening.
Result<ExperimentInput> openExperiment(const ExperimentOptions& options);

/// Writes `text` to `file`; "-" is the standard output. Returns the exit code.
int writeJson(const std::string& text, const std::string& file);

/// Asked to stop by Ctrl+C for as long as it lives.
class StopOnInterrupt {
public:
    StopOnInterrupt();
    ~StopOnInterrupt();
    StopOnInterrupt(const StopOnInterrupt&) = delete;
    StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;
    std::stop_token token() const { return m_stop.get_token(); }
    /// Passes progress on to `sink` and looks whether Ctrl+C was pressed.
    ProgressSink watching(ProgressSink sink);

private:
    std::stop_source m_stop;
    void (*m_previous)(int);
};

/// Prints a line of results where a progress line may stand.
void printResult(const std::string& line);

}  // namespace trueloss::cli
