#include "experiment/ConfigChange.h"

#include <utility>

namespace trueloss {

namespace {

constexpr double clippedNorm = 1.0;

Message optimizerLabel(OptimizerKind from)
{
    switch (from) {
        case OptimizerKind::RmsProp:
            return {TRUELOSS_TEXT("Core", "Adam instead of RMSprop"), {}};
        case OptimizerKind::Adam:
            return {TRUELOSS_TEXT("Core", "RMSprop instead of Adam"), {}};
        case OptimizerKind::Sgd:
            break;
    }
    return {TRUELOSS_TEXT("Core", "Adam instead of SGD"), {}};
}

}  // namespace

std::vector<ConfigChange> singleChanges(const TrainingConfig& config)
{
    std::vector<ConfigChange> changes;
    const auto add = [&](const char* key, Message label, auto&& change) {
        TrainingConfig changed = config;
        change(changed);
        if (changed != config) changes.push_back({key, std::move(label), std::move(changed)});
    };
    add("targets-standard", {TRUELOSS_TEXT("Core", "Targets standardised"), {}},
        [](TrainingConfig& changed) { changed.scaler.kind = ScalerKind::Standard; });
    add("pixels-unit", {TRUELOSS_TEXT("Core", "Pixels divided by 255"), {}},
        [](TrainingConfig& changed) { changed.pixels = PixelScalingKind::UnitRange; });
    add("pixels-standard", {TRUELOSS_TEXT("Core", "Pixels standardised"), {}},
        [](TrainingConfig& changed) { changed.pixels = PixelScalingKind::Standardised; });
    add("clip-norm", {TRUELOSS_TEXT("Core", "Gradient norm clipped to %1"), {clippedNorm}},
        [](TrainingConfig& changed) {
            // A tighter limit is in force already: loosening it would be another question.
            if (changed.clipNorm <= 0.0 || changed.clipNorm > clippedNorm) changed.clipNorm = clippedNorm;
        });
    add("rate-tenth", {TRUELOSS_TEXT("Core", "Learning rate divided by %1"), {10.0}},
        [](TrainingConfig& changed) { changed.learningRate /= 10.0; });
    add("rate-hundredth", {TRUELOSS_TEXT("Core", "Learning rate divided by %1"), {100.0}},
        [](TrainingConfig& changed) { changed.learningRate /= 100.0; });
    add("optimizer", optimizerLabel(config.optimizer), [](TrainingConfig& changed) {
        changed.optimizer = changed.optimizer == OptimizerKind::Adam ? OptimizerKind::RmsProp : OptimizerKind::Adam;
    });
    add("initialisation",
        {config.model.initialisation == Initialisation::Keras
             ? TRUELOSS_TEXT("Core", "Weights begun as PyTorch does, not as Keras does")
             : TRUELOSS_TEXT("Core", "Weights begun as Keras does, not as PyTorch does"),
         {}},
        [](TrainingConfig& changed) {
            changed.model.initialisation =
                changed.model.initialisation == Initialisation::Keras ? Initialisation::Torch : Initialisation::Keras;
        });
    add("loss-mse", {TRUELOSS_TEXT("Core", "Mean squared error as the loss"), {}},
        [](TrainingConfig& changed) { changed.loss = LossKind::Mse; });
    return changes;
}

}  // namespace trueloss
