#include "ghosts/ToolView.h"

#include "ghosts/BlockMeans.h"
#include "ghosts/TensorBoardView.h"

#include <cmath>

namespace trueloss {

namespace {

std::int64_t number(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

std::int64_t numberOf(const HiddenSpike& spike)
{
    return number(spike.batch) + 1;
}

/// More digits would promise more than a sentence can say.
double threeDigits(double value)
{
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 2.0);
    return std::round(value / unit) * unit;
}

/// 25 for a factor of 4.
double percentOfHeight(double factor)
{
    return threeDigits(100.0 / factor);
}

ToolView barView(Tool tool, KerasBar era, const HiddenSpikes& hidden)
{
    ToolView view{tool, {}};
    const auto place = static_cast<std::size_t>(era);
    if (hidden.doubledBatches[place] > 0) {
        view.sentences.push_back(
            {TRUELOSS_TEXT("Core", "The bar reads more than twice the true level at %1 of %2 batches."),
             {number(hidden.doubledBatches[place]), number(hidden.batches)}});
    } else {
        view.sentences.push_back(
            {TRUELOSS_TEXT("Core", "The bar reads more than twice the true level at none of %1 batches."),
             {number(hidden.batches)}});
    }
    for (const HiddenSpike& spike : hidden.spikes) {
        view.sentences.push_back(
            {TRUELOSS_TEXT("Core", "The bar shows the spike at batch %1 at %2 % of its height at the most."),
             {numberOf(spike), percentOfHeight(spike.bar[place])}});
    }
    if (era == KerasBar::DoubledLast && hidden.misread) {
        view.sentences.push_back(
            {TRUELOSS_TEXT("Core",
                           "Undone as the others are, the last line of epoch %1 gives %2 for a batch that was %3."),
             {hidden.misread->epoch, hidden.misread->undone, hidden.misread->value}});
    }
    if (hidden.validated) {
        const EpochPoint& epoch = *hidden.validated;
        const double share = era == KerasBar::DoubledLast ? epoch.accuracyTo231 : epoch.accuracyLater;
        view.sentences.push_back(
            {TRUELOSS_TEXT("Core",
                           "With metrics=['accuracy'] it prints %1 after epoch %2: hits on the validation images, "
                           "counted as a classifier's are; they say nothing about a regression."),
             {std::round(share * 1e4) / 1e4, epoch.epoch}});
    }
    return view;
}

ToolView tensorBoardView(const HiddenSpikes& hidden)
{
    ToolView view{Tool::TensorBoard, {}};
    if (hidden.batches > tensorBoardPoints) {
        view.sentences.push_back({TRUELOSS_TEXT("Core", "TensorBoard draws a random %1 of %2 batches."),
                                  {number(tensorBoardPoints), number(hidden.batches)}});
    } else {
        view.sentences.push_back(
            {TRUELOSS_TEXT("Core", "TensorBoard keeps every one of %1 batches."), {number(hidden.batches)}});
    }
    for (const HiddenSpike& spike : hidden.spikes) {
        if (spike.survival < 1.0) {
            view.sentences.push_back(
                {TRUELOSS_TEXT("Core", "The spike at batch %1 survives in %2 % of TensorBoard's samples."),
                 {numberOf(spike), threeDigits(spike.survival * 100.0)}});
        }
        view.sentences.push_back(
            {TRUELOSS_TEXT("Core", "TensorBoard's smoothing draws the spike at batch %1 at %2 % of its height."),
             {numberOf(spike), percentOfHeight(spike.smoothed)}});
        if (spike.beyondChart > 0.0) {
            view.sentences.push_back(
                {TRUELOSS_TEXT("Core",
                               "The spike at batch %1 is %2 times as high as TensorBoard's chart reaches, since "
                               "outliers are ignored."),
                 {numberOf(spike), threeDigits(spike.beyondChart)}});
        }
    }
    return view;
}

ToolView blockView(const HiddenSpikes& hidden)
{
    ToolView view{Tool::EveryFiftySteps, {}};
    view.sentences.push_back({TRUELOSS_TEXT("Core", "A mean every %1 steps leaves %2 of %3 points."),
                              {number(loggingSteps), number(hidden.batches / loggingSteps), number(hidden.batches)}});
    for (const HiddenSpike& spike : hidden.spikes) {
        if (std::isfinite(spike.blockMean)) {
            view.sentences.push_back(
                {TRUELOSS_TEXT("Core", "A mean every %1 steps draws the spike at batch %2 at %3 % of its height."),
                 {number(loggingSteps), numberOf(spike), percentOfHeight(spike.blockMean)}});
        } else {
            view.sentences.push_back(
                {TRUELOSS_TEXT("Core", "A mean every %1 steps does not show the spike at batch %2 at all."),
                 {number(loggingSteps), numberOf(spike)}});
        }
    }
    return view;
}

}  // namespace

Message toolName(Tool tool)
{
    switch (tool) {
        case Tool::KerasOnce:
            return {TRUELOSS_TEXT("Core", "Keras' bar, averaged once"), {}};
        case Tool::KerasTwice:
            return {TRUELOSS_TEXT("Core", "Keras' bar, averaged twice"), {}};
        case Tool::KerasDoubledLast:
            return {TRUELOSS_TEXT("Core", "Keras' bar with the doubled last line"), {}};
        case Tool::TensorBoard:
            return {"TensorBoard", {}};
        case Tool::EveryFiftySteps:
            break;
    }
    return {TRUELOSS_TEXT("Core", "A mean every %1 steps"), {number(loggingSteps)}};
}

Message toolDetail(Tool tool)
{
    switch (tool) {
        case Tool::KerasOnce:
            return {TRUELOSS_TEXT("Core", "tf.keras 2.2 to 2.15, and Keras from 3.15 on"), {}};
        case Tool::KerasTwice:
            return {TRUELOSS_TEXT("Core", "Keras 3.0 to 3.10"), {}};
        case Tool::KerasDoubledLast:
            return {TRUELOSS_TEXT("Core", "Keras up to 2.3.1, counting steps"), {}};
        case Tool::TensorBoard:
            return {TRUELOSS_TEXT("Core", "%1 sampled points, smoothing %2, outliers ignored"),
                    {number(tensorBoardPoints), tensorBoardSmoothing}};
        case Tool::EveryFiftySteps:
            break;
    }
    return {TRUELOSS_TEXT("Core", "as Hugging Face's Trainer and many training loops log it"), {}};
}

std::vector<ToolView> toolViews(const HiddenSpikes& hidden)
{
    return {barView(Tool::KerasOnce, KerasBar::Once, hidden), barView(Tool::KerasTwice, KerasBar::Twice, hidden),
            barView(Tool::KerasDoubledLast, KerasBar::DoubledLast, hidden), tensorBoardView(hidden), blockView(hidden)};
}

}  // namespace trueloss
