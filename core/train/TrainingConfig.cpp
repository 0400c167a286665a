#include "train/TrainingConfig.h"

#include "base/EnumNames.h"
#include "base/Numbers.h"
#include "model/LayerTable.h"

#include <array>
#include <cmath>
#include <string>

namespace trueloss {

namespace {

constexpr std::array<std::string_view, 7> lossNames{"batch-rmse", "mse",        "half-mse",           "mae",
                                                    "huber",      "keras-rmse", "keras-squeezed-rmse"};
constexpr std::array<std::string_view, 3> optimizerNames{"rmsprop", "adam", "sgd"};
constexpr std::array<std::string_view, 4> numericsNames{"keras-2.1.2", "tf-2.10", "keras-3", "torch"};
/// Of moving means that divide by 1 - mean^t.
constexpr double largestCorrected = 0.9999999;

/// Written so that NaN lies outside.
Result<void> inRange(const char* setting, double value, double low, double high)
{
    if (value >= low && value <= high) return {};
    return fail(ErrorCode::BadSetting,
                TRUELOSS_TEXT("Core", "The setting \"%1\" is %2, but has to lie between %3 and %4."),
                {std::string(setting), value, low, high});
}

}  // namespace

std::string_view lossName(LossKind kind)
{
    return lossNames[static_cast<std::size_t>(kind)];
}

Result<LossKind> lossFromName(std::string_view name)
{
    return kindFromName<LossKind>(lossNames, name, TRUELOSS_TEXT("Core", "There is no loss called \"%1\". Known: %2."));
}

bool hasRoot(LossKind loss)
{
    return loss == LossKind::BatchRmse || loss == LossKind::KerasRowRmse || loss == LossKind::KerasSqueezedRmse;
}

std::string_view optimizerName(OptimizerKind kind)
{
    return optimizerNames[static_cast<std::size_t>(kind)];
}

Result<OptimizerKind> optimizerFromName(std::string_view name)
{
    return kindFromName<OptimizerKind>(optimizerNames, name,
                                       TRUELOSS_TEXT("Core", "There is no optimizer called \"%1\". Known: %2."));
}

std::string_view numericsName(Numerics numerics)
{
    return numericsNames[static_cast<std::size_t>(numerics)];
}

Result<Numerics> numericsFromName(std::string_view name)
{
    return kindFromName<Numerics>(numericsNames, name,
                                  TRUELOSS_TEXT("Core", "There are no numerics called \"%1\". Known: %2."));
}

double epsilonOf(const TrainingConfig& config)
{
    if (!(config.epsilon < 0.0)) return config.epsilon;
    return config.numerics == Numerics::Tf210 || config.numerics == Numerics::Keras3 ? 1e-7 : 1e-8;
}

double warmUpFactor(const TrainingConfig& config, std::int64_t step)
{
    if (step >= config.warmUpSteps) return 1.0;
    return static_cast<double>(step) / static_cast<double>(config.warmUpSteps);
}

std::string deviceName(DeviceId device)
{
    return device.isCuda() ? "cuda:" + std::to_string(device.cuda) : "cpu";
}

Result<DeviceId> deviceFromName(std::string_view name)
{
    if (name == "cpu") return DeviceId{};
    const auto number = name.starts_with("cuda:") ? parseInteger(name.substr(5))
                        : name == "cuda"          ? std::optional<std::int64_t>(0)
                                                  : std::nullopt;
    if (number && *number >= 0 && *number <= 127) return DeviceId{static_cast<int>(*number)};
    return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "\"%1\" is no device; write cpu or cuda:0."),
                {std::string(name)});
}

Result<void> validate(const TrainingConfig& config)
{
    constexpr double huge = 1e30;
    struct Range {
        const char* key;
        double value;
        double low;
        double high;
    };
    const Range ranges[] = {
        {TRUELOSS_TEXT("Core", "learning rate"), config.learningRate, 0.0, huge},
        {TRUELOSS_TEXT("Core", "rho"), config.rho, 0.0, config.biasCorrection ? largestCorrected : 1.0},
        {TRUELOSS_TEXT("Core", "momentum"), config.momentum, 0.0, 1.0},
        {TRUELOSS_TEXT("Core", "beta 1"), config.beta1, 0.0, largestCorrected},
        {TRUELOSS_TEXT("Core", "beta 2"), config.beta2, 0.0, largestCorrected},
        {TRUELOSS_TEXT("Core", "epsilon"), epsilonOf(config), 0.0, 1.0},
        {TRUELOSS_TEXT("Core", "warm-up steps"), static_cast<double>(config.warmUpSteps), 0, 1e9},
        {TRUELOSS_TEXT("Core", "weight decay"), config.weightDecay, 0.0, 1.0},
        {TRUELOSS_TEXT("Core", "gradient norm limit"), config.clipNorm, 0.0, huge},
        {TRUELOSS_TEXT("Core", "batch size"), static_cast<double>(config.batchSize), 1, 65536},
        {TRUELOSS_TEXT("Core", "epochs"), static_cast<double>(config.epochs), 1, 1e6},
        {TRUELOSS_TEXT("Core", "learning rate drop every (epochs)"), static_cast<double>(config.dropEvery), 0, 1e6},
        {TRUELOSS_TEXT("Core", "learning rate drop factor"), config.dropFactor, 0.0, 1.0},
        {TRUELOSS_TEXT("Core", "random contrast"), config.contrast, 0.0, 4.0},
        {TRUELOSS_TEXT("Core", "validation share"), config.validationShare, 0.01, 0.9},
    };
    for (const Range& range : ranges) {
        if (auto checked = inRange(range.key, range.value, range.low, range.high); !checked) return checked;
    }
    const auto rows = layerTable(config.model);
    if (!rows) return tl::unexpected(rows.error());
    return {};
}

std::vector<RunSetting> describe(const TrainingConfig& config)
{
    std::vector<RunSetting> settings;
    const auto add = [&settings](const char* key, std::string value) { settings.push_back({key, std::move(value)}); };
    const auto number = [](double value) { return exactNumber(value); };
    const ModelSpec& model = config.model;
    add(TRUELOSS_TEXT("Core", "target scaler"),
        std::string(scalerName(config.scaler.kind)) +
            (config.scaler.kind == ScalerKind::MinMax
                 ? " " + number(config.scaler.rangeLow) + ".." + number(config.scaler.rangeHigh)
                 : ""));
    add(TRUELOSS_TEXT("Core", "image fit"), std::string(imageFitName(config.fit)));
    add(TRUELOSS_TEXT("Core", "pixels"), std::string(pixelScalingName(config.pixels)));
    add(TRUELOSS_TEXT("Core", "architecture"), model.architecture);
    add(TRUELOSS_TEXT("Core", "input size"),
        std::to_string(model.width) + "x" + std::to_string(model.height) + "x" + std::to_string(model.channels));
    add(TRUELOSS_TEXT("Core", "dense units"), model.denseWidth == 0 ? "default" : std::to_string(model.denseWidth));
    add(TRUELOSS_TEXT("Core", "dropout"), model.dropout < 0 ? "default" : number(model.dropout));
    add(TRUELOSS_TEXT("Core", "initialisation"), std::string(initialisationName(model.initialisation)));
    add(TRUELOSS_TEXT("Core", "batch normalisation"), model.batchNorm ? "behind every convolution" : "default");
    add(TRUELOSS_TEXT("Core", "batch normalisation (share of a batch, epsilon)"),
        model.batchNormNumerics == BatchNormNumerics::Keras ? "0.01, 1e-3" : "0.1, 1e-5");
    add(TRUELOSS_TEXT("Core", "convolution padding"), model.padding == ConvPadding::Same ? "same" : "default");
    add(TRUELOSS_TEXT("Core", "precision"), std::string(precisionName(model.precision)));
    add(TRUELOSS_TEXT("Core", "loss"), std::string(lossName(config.loss)));
    if (hasRoot(config.loss)) add(TRUELOSS_TEXT("Core", "gradient at an error of 0"), config.guardRoot ? "0" : "NaN");
    add(TRUELOSS_TEXT("Core", "optimizer"), std::string(optimizerName(config.optimizer)));
    add(TRUELOSS_TEXT("Core", "learning rate"), number(config.learningRate));
    // Only what the optimizer reads: a difference in an unread setting is none.
    if (config.optimizer == OptimizerKind::RmsProp) add(TRUELOSS_TEXT("Core", "rho"), number(config.rho));
    if (config.optimizer == OptimizerKind::Sgd) add(TRUELOSS_TEXT("Core", "momentum"), number(config.momentum));
    if (config.optimizer == OptimizerKind::Adam) {
        add(TRUELOSS_TEXT("Core", "beta 1"), number(config.beta1));
        add(TRUELOSS_TEXT("Core", "beta 2"), number(config.beta2));
    }
    add(TRUELOSS_TEXT("Core", "numerics"), std::string(numericsName(config.numerics)));
    if (config.optimizer != OptimizerKind::Sgd) add(TRUELOSS_TEXT("Core", "epsilon"), number(epsilonOf(config)));
    if (config.optimizer == OptimizerKind::RmsProp)
        add(TRUELOSS_TEXT("Core", "bias correction"), config.biasCorrection ? "on" : "off");
    add(TRUELOSS_TEXT("Core", "warm-up steps"), config.warmUpSteps > 0 ? std::to_string(config.warmUpSteps) : "off");
    add(TRUELOSS_TEXT("Core", "weight decay"), number(config.weightDecay));
    add(TRUELOSS_TEXT("Core", "gradient norm limit"), config.clipNorm > 0 ? number(config.clipNorm) : "off");
    add(TRUELOSS_TEXT("Core", "batch size"), std::to_string(config.batchSize));
    add(TRUELOSS_TEXT("Core", "epochs"), std::to_string(config.epochs));
    add(TRUELOSS_TEXT("Core", "learning rate drop every (epochs)"),
        config.dropEvery > 0 ? std::to_string(config.dropEvery) : "off");
    if (config.dropEvery > 0) add(TRUELOSS_TEXT("Core", "learning rate drop factor"), number(config.dropFactor));
    add(TRUELOSS_TEXT("Core", "random flips"), config.flips ? "on" : "off");
    add(TRUELOSS_TEXT("Core", "random contrast"), config.contrast > 0 ? number(config.contrast) : "off");
    add(TRUELOSS_TEXT("Core", "keep the best epoch"), config.keepBest ? "on" : "off");
    add(TRUELOSS_TEXT("Core", "seed"), std::to_string(config.seed));
    add(TRUELOSS_TEXT("Core", "validation share"), number(config.validationShare));
    add(TRUELOSS_TEXT("Core", "device"), deviceName(config.device));
    return settings;
}

std::vector<SettingDifference> differences(const std::vector<RunSetting>& first, const std::vector<RunSetting>& second)
{
    const auto valueIn = [](const std::vector<RunSetting>& settings, const std::string& key) {
        for (const RunSetting& setting : settings) {
            if (setting.key == key) return setting.value;
        }
        return std::string("-");
    };
    std::vector<SettingDifference> out;
    for (const RunSetting& setting : first) {
        const std::string other = valueIn(second, setting.key);
        if (other != setting.value) out.push_back({setting.key, setting.value, other});
    }
    for (const RunSetting& setting : second) {
        if (valueIn(first, setting.key) == "-") out.push_back({setting.key, "-", setting.value});
    }
    return out;
}

}  // namespace trueloss
