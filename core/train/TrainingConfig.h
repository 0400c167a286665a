#pragma once

#include "base/Error.h"
#include "base/ImageFit.h"
#include "model/ModelSpec.h"
#include "model/Network.h"
#include "record/RunRecord.h"
#include "scale/PixelScaling.h"
#include "scale/TargetScaler.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// What is minimised, over a batch of N samples with M outputs, in the scaled unit (r = prediction - target).
enum class LossKind {
    BatchRmse,     ///< sqrt(mean(r^2)) over samples and outputs.
    Mse,           ///< mean(r^2)
    HalfMse,       ///< sum(r^2) / (2 N), as MATLAB's regression loss.
    Mae,           ///< mean(|r|)
    Huber,         ///< mean(r^2 / 2 where |r| <= 1, else |r| - 1/2)
    KerasRowRmse,  ///< mean over samples of sqrt(mean over outputs of r^2): with one output, the mean absolute error.
    KerasSqueezedRmse  ///< What the same formula gives in Keras 3.0.0 to 3.0.4, which squeeze a prediction with one
                       ///< output: BatchRmse then, KerasRowRmse with several.
};

bool hasRoot(LossKind loss);  ///< Whether its gradient at an error of 0 is 0 * infinity.

enum class OptimizerKind { RmsProp, Adam, Sgd };

/// Whose formulas the optimizers follow (g: gradient, a: moving mean of g^2, t: step from 1). Read in the sources.
/// Adam: alpha = rate sqrt(1 - beta2^t) / (1 - beta1^t), and w -= alpha m / (sqrt(a) + epsilon) in every Keras.
enum class Numerics {
    Keras212,  ///< Keras to 2.1.2. RMSprop: rate g / (sqrt(a) + epsilon); epsilon 1e-8.
    Tf210,     ///< Keras 2.1.3 to TensorFlow 2.10. The same with 1e-7.
    Keras3,    ///< TensorFlow 2.11 on, and Keras 3. RMSprop: rate g / sqrt(a + epsilon); epsilon 1e-7.
    Torch  ///< libtorch. RMSprop as in Keras212; Adam's epsilon times sqrt(1 - beta2^t), 1e-8; SGD's rate is outside
           ///< the velocity: v = momentum v + g, w -= rate v, where Keras has v = momentum v - rate g, w += v.
};

/// One training run, complete: the same configuration, data and thread count give the same curve on the CPU.
struct TrainingConfig {
    ModelSpec model;
    ImageFit fit = ImageFit::Stretch;  ///< Of images whose shape is not the model's; by whoever loads them.
    PixelScalingKind pixels = PixelScalingKind::Raw;
    ScalerOptions scaler;
    LossKind loss = LossKind::KerasRowRmse;
    bool guardRoot = true;  ///< The gradient of a loss with a root is 0 where its error is 0; in Keras it is NaN.

    OptimizerKind optimizer = OptimizerKind::RmsProp;
    double learningRate = 1e-3;
    double rho = 0.9;       ///< RMSprop.
    double momentum = 0.9;  ///< SGD.
    double beta1 = 0.9;     ///< Adam.
    double beta2 = 0.999;   ///< Adam.
    Numerics numerics = Numerics::Tf210;
    double epsilon = -1.0;  ///< RMSprop and Adam; negative: that of `numerics`. See epsilonOf().
    /// RMSprop divides a by 1 - rho^t first, as Adam does. In no Keras: without it the first step moves every weight by
    /// rate / sqrt(1 - rho), whatever its gradient.
    bool biasCorrection = false;
    /// The learning rate rises over so many steps: by as many equal parts, to the whole at the last; 0 = off.
    std::int64_t warmUpSteps = 0;
    double weightDecay = 0.0;  ///< L2: added to the gradient of weight matrices and kernels (not of biases).
    double clipNorm = 0.0;     ///< Gradients are scaled down to this L2 norm; 0 = off.

    std::int64_t batchSize = 32;
    std::int64_t epochs = 3;
    std::int64_t dropEvery = 0;  ///< Epochs after which the learning rate is multiplied by dropFactor; 0 = never.
    double dropFactor = 0.1;
    bool flips = false;  ///< Training images are mirrored at random, in both directions: right where targets do not
                         ///< change by it.

    double contrast =
        0.0;  ///< Training images are multiplied by a random factor, 1 / (1 + contrast) to 1 + contrast; 0 = off.

    bool keepBest = false;  ///< The model is that of the epoch with the lowest validation RMSE, not of the last.

    std::uint64_t seed = 1;
    double validationShare = 0.2;  ///< Where the table does not say the part itself.
    DeviceId device;

    bool operator==(const TrainingConfig&) const = default;
};

double epsilonOf(const TrainingConfig& config);

/// What the learning rate of that step (from 1) is multiplied by: min(1, step / warmUpSteps).
double warmUpFactor(const TrainingConfig& config, std::int64_t step);

/// Errors: BadSetting, naming the setting, its value and the range.
Result<void> validate(const TrainingConfig& config);

/// All settings in words, in the order in which people set them; keys are stable English, marked for translation.
std::vector<RunSetting> describe(const TrainingConfig& config);

/// Settings whose values differ, as (key, first's, second's).
struct SettingDifference {
    std::string key;
    std::string first;
    std::string second;
};
std::vector<SettingDifference> differences(const std::vector<RunSetting>& first, const std::vector<RunSetting>& second);

/// Stable names: "batch-rmse", "mse", "half-mse", "mae", "huber", "keras-rmse", "keras-squeezed-rmse"; "rmsprop",
/// "adam", "sgd"; "keras-2.1.2", "tf-2.10", "keras-3", "torch".
std::string_view lossName(LossKind kind);
Result<LossKind> lossFromName(std::string_view name);
std::string_view optimizerName(OptimizerKind kind);
Result<OptimizerKind> optimizerFromName(std::string_view name);
std::string_view numericsName(Numerics numerics);
Result<Numerics> numericsFromName(std::string_view name);

/// "cpu", "cuda:0". Whether there is such a device is another question, see findDevices().
std::string deviceName(DeviceId device);
Result<DeviceId> deviceFromName(std::string_view name);  ///< "cuda" is the first one. Errors: BadSetting.

}  // namespace trueloss
