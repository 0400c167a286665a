#pragma once

#include <cstddef>
#include <cstdint>

namespace trueloss {

/// What one training step measured. Errors are in the target's own unit, whatever the loss or scaler.
struct BatchPoint {
    std::int64_t epoch = 1;         ///< From 1.
    std::int64_t batchInEpoch = 1;  ///< From 1, as tools print it.
    std::int64_t samples = 0;
    double rmse = 0.0;      ///< sqrt(mean((prediction - target)^2)) over samples and outputs, before the step.
    double mae = 0.0;       ///< mean(|prediction - target|), likewise.
    double loss = 0.0;      ///< The loss as optimised, in the scaled target's unit.
    double gradNorm = 0.0;  ///< L2 norm over all parameters, before clipping. NaN where it was not measured.
    double learningRate = 0.0;
    double seconds = 0.0;  ///< The whole step, loading included.
    bool operator==(const BatchPoint&) const = default;
};

/// What is kept as a curve, a value a batch.
enum class Channel { Rmse, RunningMean, Mae, Loss, GradNorm, LearningRate, Seconds };
inline constexpr std::size_t channelCount = 7;

}  // namespace trueloss
