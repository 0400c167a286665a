#include "experiment/Change.h"

#include "base/Numbers.h"
#include "base/Random.h"
#include "experiment/BatchWindow.h"
#include "model/Architecture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

constexpr double clippedNorm = 1.0;

/// A label as a part of another one's.
Phrase phraseOf(const Message& label)
{
    Phrase phrase{label.text, {}};
    for (const MessageArg& arg : label.args) {
        if (const auto* text = std::get_if<std::string>(&arg)) phrase.args.emplace_back(*text);
        if (const auto* whole = std::get_if<std::int64_t>(&arg)) phrase.args.emplace_back(*whole);
        if (const auto* number = std::get_if<double>(&arg)) phrase.args.emplace_back(*number);
    }
    return phrase;
}

/// By its architecture, as some of the registry do.
bool normalisesEveryConvolution(ModelSpec spec)
{
    const auto own = buildLayers(spec);
    spec.batchNorm = true;
    const auto normalised = buildLayers(spec);
    return own && normalised && own->size() == normalised->size();
}

Message otherOptimizer(OptimizerKind from)
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

std::vector<Change> settingChanges(const TrainingConfig& config, bool learnt)
{
    std::vector<Change> changes;
    const auto add = [&](const char* key, Message label, ChangedPart part, double cost, auto set) {
        TrainingConfig changed = config;
        set(changed);
        if (changed == config) return;
        changes.push_back({key, std::move(label), part, cost, [set](RerunPlan& plan) { set(plan.config); }, {}});
    };
    add("precision-float32", {TRUELOSS_TEXT("Core", "Numbers of 32 bits instead of 16"), {}}, ChangedPart::Precision,
        1.0, [](TrainingConfig& changed) { changed.model.precision = Precision::Float32; });
    if (!learnt) {
        add("pixels-unit", {TRUELOSS_TEXT("Core", "Pixels divided by 255"), {}}, ChangedPart::Pixels, 1.0,
            [](TrainingConfig& changed) { changed.pixels = PixelScalingKind::UnitRange; });
        add("pixels-standard", {TRUELOSS_TEXT("Core", "Pixels standardised"), {}}, ChangedPart::Pixels, 1.0,
            [](TrainingConfig& changed) { changed.pixels = PixelScalingKind::Standardised; });
        add("targets-standard", {TRUELOSS_TEXT("Core", "Targets standardised"), {}}, ChangedPart::Targets, 1.0,
            [](TrainingConfig& changed) { changed.scaler = {ScalerKind::Standard}; });
        add("targets-minmax", {TRUELOSS_TEXT("Core", "Targets brought to 0 to 1"), {}}, ChangedPart::Targets, 1.0,
            [](TrainingConfig& changed) { changed.scaler = {ScalerKind::MinMax}; });
    }
    add("clip-norm", {TRUELOSS_TEXT("Core", "Gradient norm clipped to %1"), {clippedNorm}}, ChangedPart::Clipping, 1.0,
        [](TrainingConfig& changed) {
            // A tighter limit is in force already: loosening it would be another question.
            if (changed.clipNorm <= 0.0 || changed.clipNorm > clippedNorm) changed.clipNorm = clippedNorm;
        });
    if (config.optimizer == OptimizerKind::RmsProp) {
        add("bias-correction", {TRUELOSS_TEXT("Core", "RMSprop with bias correction"), {}}, ChangedPart::Optimizer, 1.0,
            [](TrainingConfig& changed) { changed.biasCorrection = true; });
    }
    add("optimizer", otherOptimizer(config.optimizer), ChangedPart::Optimizer, 2.0, [](TrainingConfig& changed) {
        changed.optimizer = changed.optimizer == OptimizerKind::Adam ? OptimizerKind::RmsProp : OptimizerKind::Adam;
    });
    if (!learnt) {
        add("initialisation-torch", {TRUELOSS_TEXT("Core", "Weights begun as PyTorch does"), {}}, ChangedPart::Weights,
            2.0, [](TrainingConfig& changed) { changed.model.initialisation = Initialisation::Torch; });
        add("initialisation-keras", {TRUELOSS_TEXT("Core", "Weights begun as Keras does"), {}}, ChangedPart::Weights,
            2.0, [](TrainingConfig& changed) { changed.model.initialisation = Initialisation::Keras; });
        add("batch-norm", {TRUELOSS_TEXT("Core", "Batch normalisation behind every convolution"), {}},
            ChangedPart::Network, 4.0, [](TrainingConfig& changed) {
                if (!normalisesEveryConvolution(changed.model)) changed.model.batchNorm = true;
            });
    }
    add("loss-mse", {TRUELOSS_TEXT("Core", "Mean squared error as the loss"), {}}, ChangedPart::Loss, 3.0,
        [](TrainingConfig& changed) { changed.loss = LossKind::Mse; });
    return changes;
}

std::vector<Change> probeChanges()
{
    const auto probe = [](const char* key, const char* label, FirstStepProbe kind) {
        return Change{key, {label, {}}, ChangedPart::Nothing, 0.0, [kind](RerunPlan& plan) { plan.probe = kind; }, {}};
    };
    return {
        probe("probe-random-signs", TRUELOSS_TEXT("Core", "The same first step with random signs"),
              FirstStepProbe::RandomSigns),
        probe("probe-convolutions", TRUELOSS_TEXT("Core", "First step on the convolutions only"),
              FirstStepProbe::ConvolutionsOnly),
        probe("probe-dense", TRUELOSS_TEXT("Core", "First step on the dense layers only"), FirstStepProbe::DenseOnly)};
}

Change rateChange(double factor)
{
    return {"rate/" + std::to_string(std::lround(1.0 / factor)),
            {TRUELOSS_TEXT("Core", "Learning rate divided by %1"), {1.0 / factor}},
            ChangedPart::Rate,
            -std::log10(factor),
            [divisor = std::round(1.0 / factor)](RerunPlan& plan) {
                // A tenth of 0.003 is 0.0003, which 0.1 times it is not.
                plan.config.learningRate /= divisor;
                for (double& rate : plan.rates) rate /= divisor;
            },
            {}};
}

Change lowerRateChange(double from, double to)
{
    return {"rate=" + exactNumber(to),
            {TRUELOSS_TEXT("Core", "Learning rate %1 instead of %2"), {to, from}},
            ChangedPart::Rate,
            std::log10(from / to),
            [factor = to / from, to](RerunPlan& plan) {
                plan.config.learningRate = to;
                for (double& rate : plan.rates) rate *= factor;
            },
            {}};
}

Change warmUpChange(std::size_t batches)
{
    return {
        "warm-up",
        {TRUELOSS_TEXT("Core", "Warm-up of the learning rate over %1 batches"), {static_cast<std::int64_t>(batches)}},
        ChangedPart::Rate,
        1.0,
        [batches](RerunPlan& plan) {
            plan.config.warmUpSteps = static_cast<std::int64_t>(batches);
            for (std::size_t i = 0; i < std::min(batches, plan.rates.size()); ++i)
                plan.rates[i] *= static_cast<double>(i + 1) / static_cast<double>(batches);
        },
        {}};
}

Change steadyRateChange(std::size_t at)
{
    return {"rate-steady",
            {TRUELOSS_TEXT("Core", "Learning rate left as it was before it rose"), {}},
            ChangedPart::Rate,
            1.0,
            [at](RerunPlan& plan) {
                for (std::size_t i = at; i < plan.rates.size() && at > 0; ++i)
                    plan.rates[i] = std::min(plan.rates[i], plan.rates[at - 1]);
            },
            {}};
}

Change batchLeftOut(std::size_t at, std::int64_t numberInRun)
{
    return {"batch-left-out/" + std::to_string(numberInRun),
            {TRUELOSS_TEXT("Core", "Batch %1 left out"), {numberInRun}},
            ChangedPart::Order,
            0.5,
            [at](RerunPlan& plan) {
                if (at < plan.batches.size()) plan.batches[at].clear();
            },
            {}};
}

Change otherOrder(std::uint64_t seed)
{
    return {"other-order",
            {TRUELOSS_TEXT("Core", "The same images in another order"), {}},
            ChangedPart::Order,
            0.5,
            [seed](RerunPlan& plan) {
                BatchWindow window{plan.firstBatch, std::move(plan.batches), {}};
                plan.batches = reordered(window, seed + plan.seed).batches;
            },
            {}};
}

Change rowsLeftOut(std::string key, Message about, std::vector<std::size_t> rows)
{
    std::ranges::sort(rows);
    return {std::move(key),
            std::move(about),
            ChangedPart::Rows,
            0.5,
            [rows](RerunPlan& plan) { plan.leftOut = rows; },
            rows};
}

Change targetsReplaced(const std::vector<std::size_t>& rows, const std::vector<double>& targets)
{
    return {"targets-replaced",
            {TRUELOSS_TEXT("Core", "Only the targets of these %1 rows replaced by the median"),
             {static_cast<std::int64_t>(rows.size())}},
            ChangedPart::Rows,
            0.5,
            [rows, targets](RerunPlan& plan) {
                for (const std::size_t row : rows) plan.edits.push_back({row, targets, false});
            },
            rows};
}

Change imagesReplaced(const std::vector<std::size_t>& rows)
{
    return {"images-replaced",
            {TRUELOSS_TEXT("Core", "Only the images of these %1 rows replaced by the mean image"),
             {static_cast<std::int64_t>(rows.size())}},
            ChangedPart::Rows,
            0.5,
            [rows](RerunPlan& plan) {
                for (const std::size_t row : rows) plan.edits.push_back({row, {}, true});
            },
            rows};
}

Change targetsDivided(const ImageDataset& data, const std::vector<std::size_t>& rows, std::size_t column,
                      double divisor)
{
    std::vector<RowEdit> edits;
    for (const std::size_t row : rows) {
        edits.push_back({row, data.row(row).targets, false});
        edits.back().targets[column] /= divisor;
    }
    return {"targets-divided",
            {TRUELOSS_TEXT("Core", "The targets of these %1 rows divided by %2"),
             {static_cast<std::int64_t>(rows.size()), divisor}},
            ChangedPart::Rows,
            0.5,
            [edits](RerunPlan& plan) { plan.edits.insert(plan.edits.end(), edits.begin(), edits.end()); },
            rows};
}

Change both(const Change& first, const Change& second)
{
    Change pair;
    pair.key = first.key + "+" + second.key;
    pair.label = {TRUELOSS_TEXT("Core", "%1; and besides: %2"), {phraseOf(first.label), phraseOf(second.label)}};
    pair.part = first.part;
    pair.cost = first.cost + second.cost;
    pair.apply = [a = first.apply, b = second.apply](RerunPlan& plan) {
        a(plan);
        b(plan);
    };
    pair.rows = first.rows;
    pair.rows.insert(pair.rows.end(), second.rows.begin(), second.rows.end());
    return pair;
}

}  // namespace trueloss
