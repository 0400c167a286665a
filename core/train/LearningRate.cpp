#include "train/LearningRate.h"

#include <cmath>

namespace trueloss {

double scheduledRate(const TrainingConfig& config, std::int64_t epoch)
{
    if (config.dropEvery <= 0) return config.learningRate;
    const std::int64_t drops = (epoch - 1) / config.dropEvery;
    return config.learningRate * std::pow(config.dropFactor, static_cast<double>(drops));
}

double learningRateOf(const TrainingConfig& config, std::int64_t epoch, double factor, std::int64_t batch)
{
    return scheduledRate(config, epoch) * factor * warmUpFactor(config, batch);
}

}  // namespace trueloss
