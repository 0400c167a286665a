#include "Options.h"

#include "ArgumentChecks.h"
#include "StoreAccess.h"

#include "base/Numbers.h"
#include "model/Architecture.h"
#include "train/Devices.h"

#include <algorithm>

namespace trueloss::cli {

void addRunOptions(CLI::App& command, RunOptions& options)
{
    command
        .add_option(
            "--batches", options.batches,
            "Stop when the run has so many batches, counted from its start also where it is gone on with; 0 = run to "
            "the end")
        ->check(wholeNumber(0));
    command.add_option("--threads", options.threads, "Threads of the CPU; 0 = one a core")->check(wholeNumber(0, 1024));
    command.add_option("--save", options.save, "Write the model to this file (.safetensors)");
    addRunOutputs(command, options.outputs);
    addStoreOption(command, options.store);
    command.add_flag("--no-store", options.noStore, "Keep the run nowhere");
    command.add_option(
        "--checkpoints", options.checkpoints,
        "Folder for checkpoints of this run, from which \"resume\" goes on; it is not kept with the others "
        "then");
    command
        .add_option("--checkpoint-every", options.checkpointEvery,
                    "Keep one every so many epochs; 0 = the last and best")
        ->check(wholeNumber(0, 1000000));
    command
        .add_option("--checkpoint-seconds", options.checkpointSeconds,
                    "Longest stretch of a training that may be lost; writing never takes more than 1 % of the time")
        ->check(finiteNumber(0.0))
        ->capture_default_str();
}

namespace {

/// The ids of the registry.
std::string architectureList()
{
    std::string list;
    for (const Architecture& entry : architectures()) list += (list.empty() ? "" : ", ") + std::string(entry.id);
    return list;
}

}  // namespace

void addDataOptions(CLI::App& command, TrainOptions& options, bool withData, const std::string& preset)
{
    options.preset = preset;
    if (withData) {
        addSourceArguments(command, options.source);
        command.add_option("--targets", options.targets, "Target columns (guessed when not given)")->delimiter(',');
        command.add_option("--path-column", options.pathColumn, "Column with the image paths");
        command.add_option("--split-column", options.splitColumn,
                           "Column that says train or val; \"none\" to ignore it");
    }
    command.add_option("--preset", options.preset, "question, recommended or matlab")
        ->check(CLI::IsMember({"question", "recommended", "matlab"}))
        ->capture_default_str();
    addSettingOptions(command, options);
}

void addTrainOptions(CLI::App& command, TrainOptions& options, bool withData, const std::string& preset)
{
    addDataOptions(command, options, withData, preset);
    addRunOptions(command, options.run);
}

void addSettingOptions(CLI::App& command, TrainOptions& options)
{
    command.add_option("--scaler", options.scaler,
                       "Targets: none, standard, minmax, maxabs, robust, log1p, yeo-johnson, box-cox, "
                       "quantile-uniform, quantile-normal");
    command.add_option("--range-low", options.rangeLow, "Min-max: lower end")->check(finiteNumber());
    command.add_option("--range-high", options.rangeHigh, "Min-max: upper end")->check(finiteNumber());
    command.add_option("--pixels", options.pixels, "raw, unit (divided by 255), standard, imagenet");
    command.add_option("--model", options.architecture, architectureList());
    command.add_option("--size", options.size, "Input size, WIDTHxHEIGHT");
    command.add_option("--fit", options.fit, "Images of another shape: stretch, pad, crop")
        ->check(CLI::IsMember({"stretch", "pad", "crop"}));
    command.add_option("--channels", options.channels, "1 (grey) or 3 (colour)")->check(CLI::IsMember({1, 3}));
    command.add_option("--dense", options.denseWidth, "Units of the hidden dense layers")->check(wholeNumber(1, 16384));
    command.add_option("--dropout", options.dropout, "Probability of dropping a unit")
        ->check(finiteNumber(0.0, 0.999999));
    command.add_option("--init", options.initialisation, "Initial weights: keras, torch, he-normal, he-uniform");
    command.add_flag("--batch-norm", options.batchNorm, "Batch normalisation behind every convolution that has none");
    command.add_option("--batch-norm-numerics", options.batchNormNumerics,
                       "torch (a batch counts 0.1, epsilon 1e-5) or keras (0.01, 1e-3)");
    command.add_option("--padding", options.padding,
                       "Of convolutions: own (the architecture's) or same (Keras' padding='same')");
    command.add_option("--precision", options.precision,
                       "float32, or mixed-float16 (what passes between layers is rounded to 16 bits, as with Keras' "
                       "mixed_float16 or torch's autocast; no loss scale)");
    command.add_option("--loss", options.loss,
                       "batch-rmse, mse, half-mse, mae, huber, keras-rmse, keras-squeezed-rmse (Keras 3.0.0 to 3.0.4)");
    command.add_flag("--raw-root", options.rawRoot,
                     "A root's gradient at an error of 0 is NaN, as in Keras, instead of 0");
    command.add_option("--optimizer", options.optimizer, "rmsprop, adam, sgd");
    command.add_option("--lr", options.learningRate, "Learning rate")->check(finiteNumber(0.0));
    command.add_option("--numerics", options.numerics,
                       "Formulas of the optimizers: keras-2.1.2 (Keras to 2.1.2), tf-2.10 (Keras 2.1.3 to TensorFlow "
                       "2.10), keras-3 (TensorFlow 2.11 on, Keras 3), torch");
    command.add_option("--rho", options.rho, "Of RMSprop")->check(finiteNumber(0.0, 1.0));
    command.add_option("--beta1", options.beta1, "Of Adam")->check(finiteNumber(0.0, 0.9999999));
    command.add_option("--beta2", options.beta2, "Of Adam")->check(finiteNumber(0.0, 0.9999999));
    command.add_option("--epsilon", options.epsilon, "Of RMSprop and Adam; that of the numerics when not given")
        ->check(finiteNumber(0.0, 1.0));
    command.add_flag("--bias-correction", options.biasCorrection,
                     "RMSprop divides its moving mean by 1 - rho^t, which Keras never does");
    command
        .add_option("--warm-up", options.warmUpSteps, "Steps over which the learning rate rises to the whole; 0 = off")
        ->check(wholeNumber(0, 1000000000));
    command.add_option("--momentum", options.momentum, "Of SGD")->check(finiteNumber(0.0, 1.0));
    command.add_option("--decay", options.weightDecay, "L2 weight decay")->check(finiteNumber(0.0, 1.0));
    command.add_option("--clip", options.clipNorm, "Largest gradient norm; 0 = off")->check(finiteNumber(0.0));
    command.add_option("--batch", options.batchSize, "Batch size")->check(wholeNumber(1, 65536));
    command.add_option("--epochs", options.epochs, "Epochs")->check(wholeNumber(1, 1000000));
    command.add_option("--drop-every", options.dropEvery, "Epochs between drops of the learning rate; 0 = never")
        ->check(wholeNumber(0, 1000000));
    command.add_option("--drop-factor", options.dropFactor, "What the rate is multiplied by")
        ->check(finiteNumber(0.0, 1.0));
    command.add_flag("--flips", options.flips, "Mirror training images at random");
    command.add_flag("--keep-last", options.keepLast, "Keep the last epoch's model, where the preset keeps the best");
    command
        .add_option("--contrast", options.contrast,
                    "Change the contrast of training images at random, up to this share; 0 = off")
        ->check(finiteNumber(0.0, 4.0));
    command.add_option("--seed", options.seed, "Seed of weights, split and order")->check(wholeNumber(0));
    command.add_option("--validation-share", options.validationShare, "Where the table has no split column")
        ->check(finiteNumber(0.01, 0.9));
    command.add_option("--device", options.device, "cpu or cuda:N");
}

namespace {

Result<void> applySize(const std::string& size, ModelSpec& model)
{
    const auto x = size.find('x');
    const auto width = parseInteger(size.substr(0, x));
    const auto height = x == std::string::npos ? width : parseInteger(size.substr(x + 1));
    if (!width || !height || *width < 1 || *height < 1 || *width > 4096 || *height > 4096) {
        return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "\"%1\" is no input size; write it like 224x224."),
                    {size});
    }
    model.width = static_cast<int>(*width);
    model.height = static_cast<int>(*height);
    return {};
}

Result<DeviceId> deviceThatIsThere(const std::string& text)
{
    const auto device = deviceFromName(text);
    if (!device || !device->isCuda()) return device;
    const DeviceReport found = findDevices();
    const bool there = std::any_of(found.devices.begin(), found.devices.end(),
                                   [&](const DeviceReport::Entry& candidate) { return candidate.id == *device; });
    if (there) return device;
    return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no device \"%1\" here. %2"),
                {text, toEnglish(found.why)});
}

/// Lays a value that has a name over a setting.
template <class Kind, class Reader>
Result<void> applyNamed(const std::optional<std::string>& name, Kind& setting, Reader reader)
{
    if (!name) return {};
    const auto kind = reader(*name);
    if (!kind) return tl::unexpected(kind.error());
    setting = *kind;
    return {};
}

template <class T>
void apply(const std::optional<T>& value, T& setting)
{
    if (value) setting = *value;
}

}  // namespace

Result<TrainingConfig> configFrom(const TrainOptions& options, const DataFacts& facts)
{
    return configOver(options.preset == "question" ? presetAsInTheQuestion(facts)
                      : options.preset == "matlab" ? presetMatlabExample(facts)
                                                   : presetRecommended(facts),
                      options);
}

Result<TrainingConfig> configOver(TrainingConfig config, const TrainOptions& options)
{
    if (options.architecture) {
        const auto architecture = findArchitecture(*options.architecture);
        if (!architecture) return tl::unexpected(architecture.error());
        if (config.model.architecture != *options.architecture) {
            config.model.architecture = *options.architecture;
            config.model.width = (*architecture)->width;
            config.model.height = (*architecture)->height;
        }
    }
    if (options.size) {
        if (auto applied = applySize(*options.size, config.model); !applied) return tl::unexpected(applied.error());
    }
    for (const Result<void>& applied :
         {applyNamed(options.initialisation, config.model.initialisation, initialisationFromName),
          applyNamed(options.pixels, config.pixels, pixelScalingFromName),
          applyNamed(options.scaler, config.scaler.kind, scalerFromName),
          applyNamed(options.loss, config.loss, lossFromName),
          applyNamed(options.optimizer, config.optimizer, optimizerFromName),
          applyNamed(options.numerics, config.numerics, numericsFromName),
          applyNamed(options.batchNormNumerics, config.model.batchNormNumerics, batchNormNumericsFromName),
          applyNamed(options.padding, config.model.padding, convPaddingFromName),
          applyNamed(options.precision, config.model.precision, precisionFromName),
          applyNamed(options.device, config.device, deviceThatIsThere)}) {
        if (!applied) return tl::unexpected(applied.error());
    }
    if (options.fit) config.fit = imageFitFromName(*options.fit).value_or(config.fit);
    apply(options.channels, config.model.channels);
    apply(options.denseWidth, config.model.denseWidth);
    apply(options.dropout, config.model.dropout);
    apply(options.rangeLow, config.scaler.rangeLow);
    apply(options.rangeHigh, config.scaler.rangeHigh);
    apply(options.learningRate, config.learningRate);
    apply(options.momentum, config.momentum);
    apply(options.rho, config.rho);
    apply(options.beta1, config.beta1);
    apply(options.beta2, config.beta2);
    apply(options.epsilon, config.epsilon);
    apply(options.warmUpSteps, config.warmUpSteps);
    apply(options.weightDecay, config.weightDecay);
    apply(options.clipNorm, config.clipNorm);
    apply(options.batchSize, config.batchSize);
    apply(options.epochs, config.epochs);
    apply(options.dropEvery, config.dropEvery);
    apply(options.dropFactor, config.dropFactor);
    apply(options.contrast, config.contrast);
    apply(options.seed, config.seed);
    apply(options.validationShare, config.validationShare);
    config.flips = config.flips || options.flips;
    config.model.batchNorm = config.model.batchNorm || options.batchNorm;
    config.biasCorrection = config.biasCorrection || options.biasCorrection;
    config.guardRoot = config.guardRoot && !options.rawRoot;
    config.keepBest = config.keepBest && !options.keepLast;
    if (auto valid = validate(config); !valid) return tl::unexpected(valid.error());
    return config;
}

Result<ColumnChoice> columnsFrom(const TrainOptions& options, const DataSource& source)
{
    const Table& table = *source.table;
    const auto indexOf = [&table](const std::string& name) -> Result<std::size_t> {
        const auto found = std::find(table.header.begin(), table.header.end(), name);
        if (found != table.header.end()) return static_cast<std::size_t>(found - table.header.begin());
        std::string known;
        for (const std::string& column : table.header) known += (known.empty() ? "" : ", ") + column;
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "%1 has no column \"%2\". It has: %3."),
                    {table.file.string(), name, known});
    };
    auto guessed = guessColumns(source);
    if (!guessed && (options.pathColumn.empty() || options.targets.empty())) return guessed;
    ColumnChoice columns = guessed.value_or(ColumnChoice{});
    if (!options.pathColumn.empty()) {
        const auto index = indexOf(options.pathColumn);
        if (!index) return tl::unexpected(index.error());
        columns.path = *index;
    }
    if (!options.targets.empty()) {
        columns.targets.clear();
        for (const std::string& name : options.targets) {
            const auto index = indexOf(name);
            if (!index) return tl::unexpected(index.error());
            columns.targets.push_back(*index);
        }
    }
    if (options.splitColumn == "none") {
        columns.split.reset();
    } else if (!options.splitColumn.empty()) {
        const auto index = indexOf(options.splitColumn);
        if (!index) return tl::unexpected(index.error());
        columns.split = *index;
    }
    return columns;
}

}  // namespace trueloss::cli
