#pragma once

#include "RunOutputs.h"
#include "SourceArguments.h"

#include "base/Error.h"
#include "data/Manifest.h"
#include "train/Presets.h"
#include "train/TrainingConfig.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trueloss::cli {

/// What holds for any run, whatever it trains: `train`, `demo` and `resume` read it from the command line.
struct RunOptions {
    std::int64_t batches = 0;  ///< Stop after so many; 0 = run to the end.
    int threads = 0;
    std::string save;
    RunOutputs outputs;
    std::string checkpoints;  ///< Folder; empty: none are kept, or in the store.
    std::string store;        ///< Folder of the run store; empty: the user's own.
    bool noStore = false;     ///< The run is kept nowhere.
    std::optional<std::int64_t> checkpointEvery;
    double checkpointSeconds = 60.0;  ///< See CheckpointPlan::mostLossSeconds.
};

/// What `train` and `demo` read from the command line. Settings that were not given stay those of the preset.
struct TrainOptions {
    SourceArguments source;
    std::string preset;
    std::vector<std::string> targets;
    std::string pathColumn;
    std::string splitColumn;

    std::optional<std::string> architecture, size, initialisation, fit, pixels, scaler, loss, optimizer, device,
        numerics, batchNormNumerics, padding, precision;
    std::optional<int> channels, denseWidth;
    std::optional<double> dropout, rangeLow, rangeHigh, learningRate, momentum, weightDecay, clipNorm, dropFactor,
        contrast, validationShare, rho, beta1, beta2, epsilon;
    std::optional<std::int64_t> batchSize, epochs, dropEvery, warmUpSteps;
    std::optional<std::uint64_t> seed;
    bool flips = false;
    bool keepLast = false;
    bool batchNorm = false;
    bool biasCorrection = false;
    bool rawRoot = false;

    RunOptions run;
};

void addRunOptions(CLI::App& command, RunOptions& options);

/// Declares the preset and the settings. `withData`: also the positional data argument and the columns.
void addDataOptions(CLI::App& command, TrainOptions& options, bool withData, const std::string& preset);

/// All of it: the same and what concerns a run.
void addTrainOptions(CLI::App& command, TrainOptions& options, bool withData, const std::string& preset);

/// Those of the settings alone.
void addSettingOptions(CLI::App& command, TrainOptions& options);

/// `config` with the given settings laid over it. Errors: NotFound, BadSetting.
Result<TrainingConfig> configOver(TrainingConfig config, const TrainOptions& options);

/// The same over the preset.
Result<TrainingConfig> configFrom(const TrainOptions& options, const DataFacts& facts);

/// The guessed columns with the given ones laid over them. Errors: NotFound (with the columns that there are).
Result<ColumnChoice> columnsFrom(const TrainOptions& options, const DataSource& source);

}  // namespace trueloss::cli
