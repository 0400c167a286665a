#include "train/Presets.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

TrainingConfig presetAsInTheQuestion(const DataFacts& data)
{
    TrainingConfig config;  // The defaults are the question's.
    config.model.outputs = data.outputs;
    return config;
}

TrainingConfig presetRecommended(const DataFacts& data)
{
    TrainingConfig config;
    config.model.architecture = "small-cnn";
    config.model.channels = data.grey ? 1 : 3;
    config.model.outputs = data.outputs;
    // The files' own size up to 128 pixels on the longer side, so that small images are not blown up.
    config.model.width = 128;
    config.model.height = 128;
    const int longer = std::max(data.imageWidth, data.imageHeight);
    if (longer > 0) {
        const double shrink = std::min(1.0, 128.0 / longer);
        config.model.width = std::max(16, static_cast<int>(std::lround(data.imageWidth * shrink)));
        config.model.height = std::max(16, static_cast<int>(std::lround(data.imageHeight * shrink)));
    }
    config.pixels = PixelScalingKind::Standardised;
    config.scaler.kind = ScalerKind::Standard;
    config.loss = LossKind::Mse;
    config.optimizer = OptimizerKind::Adam;
    config.learningRate = 1e-3;
    constexpr std::size_t fewImages = 600;
    constexpr std::int64_t wantedSteps = 1500;
    config.batchSize = data.images > 0 && data.images < fewImages ? 8 : 32;
    const std::int64_t steps =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(data.images) * 4 / 5 / config.batchSize);
    config.epochs = data.images > 0 ? std::clamp<std::int64_t>(wantedSteps / steps, 12, 60) : 30;
    config.dropEvery = config.epochs * 2 / 3;
    config.dropFactor = 0.1;
    config.keepBest = true;
    return config;
}

TrainingConfig presetMatlabExample(const DataFacts& data)
{
    TrainingConfig config;
    config.model.architecture = "matlab-regression";
    config.model.width = 28;
    config.model.height = 28;
    config.model.channels = data.grey ? 1 : 3;
    config.model.outputs = data.outputs;
    config.pixels = PixelScalingKind::Standardised;  // The nearest to what MATLAB's input layer does: it centres.
    config.loss = LossKind::HalfMse;
    config.optimizer = OptimizerKind::Sgd;
    config.learningRate = 1e-3;
    config.momentum = 0.9;
    config.weightDecay = 1e-4;
    config.batchSize = 128;
    config.epochs = 30;
    config.dropEvery = 20;
    config.dropFactor = 0.1;
    return config;
}

}  // namespace trueloss
