#include "train/TrainingSentences.h"

#include <cmath>

namespace trueloss {

Message weightsMessage(std::int64_t epoch)
{
    return {TRUELOSS_TEXT(
                "Core",
                "In epoch %1 a weight became infinite or not a number, so the training was stopped; the weights of the "
                "last whole epoch (or of the start) are kept. Try a smaller learning rate."),
            {epoch}};
}

namespace {

Message lossMessage(const BatchPoint& point, bool first)
{
    if (first)
        return {TRUELOSS_TEXT("Core",
                              "The loss of the first batch is %1 before the network has learnt anything: the targets "
                              "or the pixels are too large to compute with. Choose the standard scaler for the targets "
                              "and pixels divided by 255; the weights are still those of the start."),
                {point.loss}};
    return {TRUELOSS_TEXT(
                "Core",
                "The loss of batch %1 in epoch %2 is %3, so the training was stopped before this batch could spoil "
                "the weights; those of the batch before are kept. Try a smaller learning rate."),
            {point.batchInEpoch, point.epoch, point.loss}};
}

Message gradientMessage(const BatchPoint& point, bool first)
{
    if (first)
        return {TRUELOSS_TEXT("Core",
                              "The gradient of the first batch is not finite although its loss is %1: the targets or "
                              "the pixels are too large to compute with. Choose the standard scaler for the targets "
                              "and pixels divided by 255; the weights are still those of the start."),
                {point.loss}};
    return {TRUELOSS_TEXT("Core",
                          "The gradient of batch %1 in epoch %2 is not finite although its loss is %3, so the training "
                          "was stopped "
                          "before the step; the weights of the batch before are kept. Try a smaller learning rate."),
            {point.batchInEpoch, point.epoch, point.loss}};
}

Message rootMessage(const BatchPoint& point)
{
    return {TRUELOSS_TEXT("Core",
                          "The gradient of batch %1 in epoch %2 is not finite although its loss is %3, so the training "
                          "was stopped before the step. Where a prediction meets its target exactly the loss's root "
                          "has no gradient, and it is not guarded, as in Keras. Guard the root, or choose another "
                          "loss."),
            {point.batchInEpoch, point.epoch, point.loss}};
}

/// A prediction or a gradient left the numbers of 16 bits, or what it was computed from did.
Message halfMessage(const BatchPoint& point, bool first)
{
    if (first)
        return {TRUELOSS_TEXT("Core",
                              "Numbers grow too large in the first batch, before the network has learnt anything: its "
                              "loss is %1, and its predictions or gradients are not all finite. Mixed precision "
                              "computes with numbers of 16 bits, which end at 65,504. Train in 32 bits (precision "
                              "float32), or choose the standard scaler for the targets and pixels divided by 255; the "
                              "weights are still those of the start."),
                {point.loss}};
    return {TRUELOSS_TEXT("Core",
                          "Numbers grow too large in batch %1 of epoch %2: its loss is %3, and its predictions or "
                          "gradients are not all finite. Mixed precision computes with numbers of 16 bits, which end "
                          "at 65,504. The training was stopped before the step; the weights of the batch before are "
                          "kept. Train in 32 bits (precision float32), scale pixels and targets, or try a smaller "
                          "learning rate."),
            {point.batchInEpoch, point.epoch, point.loss}};
}

}  // namespace

Message notFiniteMessage(const TrainingConfig& config, const BatchPoint& point, bool first)
{
    const bool half = config.model.precision == Precision::MixedFloat16;
    if (!std::isfinite(point.loss)) {
        // The loss itself is of 32 bits: from finite predictions it is not half precision that spoils it.
        return half && !std::isfinite(point.rmse) ? halfMessage(point, first) : lossMessage(point, first);
    }
    if (hasRoot(config.loss) && !config.guardRoot) return rootMessage(point);
    return half ? halfMessage(point, first) : gradientMessage(point, first);
}

}  // namespace trueloss
