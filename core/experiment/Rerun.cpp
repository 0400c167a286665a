#include "experiment/Rerun.h"

#include "experiment/FirstStep.h"
#include "train/BatchTensors.h"
#include "train/ErrorSums.h"
#include "train/Losses.h"
#include "train/Optimizer.h"
#include "train/RunBatches.h"
#include "train/RunScaling.h"
#include "train/TorchRandom.h"
#include "train/TrainingMemory.h"
#include "train/TrainingSentences.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>
#include <set>
#include <utility>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

/// The mean image is one of a sample: it only has to look like none in particular.
constexpr std::size_t mostForMean = 512;

Result<void> cancelled()
{
    return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
}

}  // namespace

class RerunLab::Impl {
public:
    Impl(std::shared_ptr<const ImageDataset> images, Split rows) : data(std::move(images)), split(std::move(rows)) {}

    Result<RerunCurve> run(const RerunPlan& plan, const Watch& watch, const std::stop_token& stop);

    std::shared_ptr<const ImageDataset> data;
    Split split;

private:
    struct Training {
        const RerunPlan& plan;
        TrainingConfig config;
        RunScaling scaling;
        std::unique_ptr<Network> network;
        std::unique_ptr<Optimizer> optimizer;
        FirstStep first;
        RerunCurve curve;
    };

    Result<void> check(const TrainingConfig& config) const;
    Result<RunScaling> scalingFor(const RerunPlan& plan, const std::stop_token& stop);
    Result<PixelScaling> pixelsFor(const RerunPlan& plan, const std::stop_token& stop);
    Result<TargetScaling> targetsFor(const RerunPlan& plan) const;
    Result<void> load(const RerunPlan& plan, const std::vector<std::size_t>& rows, Batch& batch);
    Result<const std::vector<std::uint8_t>*> meanImage();
    void trainBatch(Training& training, Batch& batch, double rate, std::int64_t number);
    Result<void> predict(Training& training, const std::stop_token& stop);

    struct KeptPixels {
        PixelScalingKind kind;
        std::vector<std::size_t> leftOut;
        PixelScaling scaling;
    };
    std::vector<KeptPixels> m_pixels;
    std::vector<std::uint8_t> m_mean;
};

Result<void> RerunLab::Impl::check(const TrainingConfig& config) const
{
    if (auto valid = validate(config); !valid) return valid;
    const ImageShape& shape = data->shape();
    if (shape == ImageShape{config.model.width, config.model.height, config.model.channels} &&
        static_cast<int>(data->outputs()) == config.model.outputs) {
        return {};
    }
    return fail(ErrorCode::Mismatch,
                TRUELOSS_TEXT("Core",
                              "The images were loaded at %1 x %2 pixels for another model. Load them again for this "
                              "one."),
                {std::int64_t{shape.width}, std::int64_t{shape.height}});
}

Result<PixelScaling> RerunLab::Impl::pixelsFor(const RerunPlan& plan, const std::stop_token& stop)
{
    const PixelScalingKind kind = plan.config.pixels;
    for (const KeptPixels& kept : m_pixels) {
        if (kept.kind == kind && kept.leftOut == plan.leftOut) return kept.scaling;
    }
    PixelStatistics statistics(data->shape().channels);
    if (kind == PixelScalingKind::Standardised) {
        const std::set<std::size_t> leftOut(plan.leftOut.begin(), plan.leftOut.end());
        std::vector<std::uint8_t> pixels(data->shape().bytes());
        for (const std::size_t row : split.train) {
            if (stop.stop_requested()) return tl::unexpected(cancelled().error());
            if (leftOut.contains(row)) continue;
            if (auto copied = data->copyPixels(row, pixels); !copied) return tl::unexpected(copied.error());
            statistics.add(pixels);
        }
    }
    m_pixels.push_back({kind, plan.leftOut, statistics.scaling(kind)});
    return m_pixels.back().scaling;
}

Result<TargetScaling> RerunLab::Impl::targetsFor(const RerunPlan& plan) const
{
    if (plan.leftOut.empty() && plan.edits.empty()) return TargetScaling::fit(plan.config.scaler, *data, split);
    const std::set<std::size_t> leftOut(plan.leftOut.begin(), plan.leftOut.end());
    std::vector<std::shared_ptr<const TargetScaler>> scalers;
    for (std::size_t column = 0; column < data->outputs(); ++column) {
        std::vector<double> values;
        for (const std::size_t row : split.train) {
            if (leftOut.contains(row)) continue;
            const auto edit = std::ranges::find(plan.edits, row, &RowEdit::row);
            const bool own = edit == plan.edits.end() || edit->targets.empty();
            values.push_back(own ? data->row(row).targets[column] : edit->targets[column]);
        }
        auto scaler = fitScaler(plan.config.scaler, values);
        if (!scaler) return tl::unexpected(scaler.error());
        scalers.push_back(std::move(*scaler));
    }
    return TargetScaling(std::move(scalers));
}

Result<RunScaling> RerunLab::Impl::scalingFor(const RerunPlan& plan, const std::stop_token& stop)
{
    // Weights that were learnt already were learnt for the scaling that they were learnt with.
    if (plan.from && plan.from->position.batches > 0)
        return RunScaling{TargetScaling(plan.from->scalers), plan.from->pixels};
    auto pixels = pixelsFor(plan, stop);
    if (!pixels) return tl::unexpected(pixels.error());
    auto targets = targetsFor(plan);
    if (!targets) return tl::unexpected(targets.error());
    return RunScaling{std::move(*targets), std::move(*pixels)};
}

Result<const std::vector<std::uint8_t>*> RerunLab::Impl::meanImage()
{
    if (!m_mean.empty()) return &m_mean;
    const std::size_t count = std::min(split.train.size(), mostForMean);
    std::vector<std::uint64_t> sums(data->shape().bytes());
    std::vector<std::uint8_t> pixels(sums.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (auto copied = data->copyPixels(split.train[i * split.train.size() / count], pixels); !copied)
            return tl::unexpected(copied.error());
        for (std::size_t p = 0; p < sums.size(); ++p) sums[p] += pixels[p];
    }
    m_mean.resize(sums.size());
    for (std::size_t p = 0; p < sums.size(); ++p) m_mean[p] = static_cast<std::uint8_t>((sums[p] + count / 2) / count);
    return &m_mean;
}

Result<void> RerunLab::Impl::load(const RerunPlan& plan, const std::vector<std::size_t>& rows, Batch& batch)
{
    const std::size_t bytes = data->shape().bytes();
    batch.rows = rows;
    batch.pixels.resize(rows.size() * bytes);
    batch.targets.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::span<std::uint8_t> into(batch.pixels.data() + i * bytes, bytes);
        const auto edit = std::ranges::find(plan.edits, rows[i], &RowEdit::row);
        const bool edited = edit != plan.edits.end();
        if (edited && edit->plainImage) {
            const auto mean = meanImage();
            if (!mean) return tl::unexpected(mean.error());
            std::ranges::copy(**mean, into.begin());
        } else if (auto copied = data->copyPixels(rows[i], into); !copied) {
            return copied;
        }
        const std::vector<double>& targets =
            edited && !edit->targets.empty() ? edit->targets : data->row(rows[i]).targets;
        batch.targets.insert(batch.targets.end(), targets.begin(), targets.end());
    }
    return {};
}

/// One step, as TrainingRun::trainBatch() computes it.
void RerunLab::Impl::trainBatch(Training& training, Batch& batch, double rate, std::int64_t number)
{
    const TrainingConfig& config = training.config;
    Network& network = *training.network;
    RerunCurve& curve = training.curve;
    const Clock::time_point start = Clock::now();
    augment(batch, config, data->shape(), number);
    const torch::Tensor target = targetTensor(batch, config, training.scaling.targets);
    network.clearGradients();
    const torch::Tensor input = inputTensor(batch, config, training.scaling.pixels);
    const torch::Tensor prediction = training.first.forward(network, input);
    const torch::Tensor loss = computeLoss(config.loss, prediction, target, config.guardRoot);

    const std::vector<double> scaled = toDoubles(prediction);
    const std::vector<double> predicted = training.scaling.targets.inverseTransform(scaled);
    const std::size_t outputs = data->outputs();
    ErrorSums sums(outputs);
    sums.add(predicted, batch.targets);
    std::vector<double> errors(batch.rows.size());
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        const double residual = predicted[i] - batch.targets[i];
        errors[i / outputs] += residual * residual / static_cast<double>(outputs);
    }
    BatchPoint point;
    point.batchInEpoch = static_cast<std::int64_t>(curve.batches.size()) + 1;
    point.samples = static_cast<std::int64_t>(batch.rows.size());
    point.rmse = sums.rmse();
    point.mae = sums.mae();
    point.loss = loss.item<double>();
    point.learningRate = rate;
    point.gradNorm = std::nan("");
    const bool beginning = number == 0;
    const bool half = config.model.precision == Precision::MixedFloat16;
    if (!std::isfinite(point.loss)) {
        const bool weightsFinite = training.optimizer->weightsFinite();
        const bool allFinite = std::ranges::all_of(scaled, [](double value) { return std::isfinite(value); });
        curve.lossOverflow = std::isfinite(point.rmse);
        curve.halfOverflow = half && weightsFinite && !allFinite;
        curve.failure = weightsFinite ? notFiniteMessage(config, point, beginning) : weightsMessage(1);
    } else {
        loss.backward();
        point.gradNorm = training.optimizer->gradientNorm();
        if (!std::isfinite(point.gradNorm)) {
            const bool bareRoot = hasRoot(config.loss) && !config.guardRoot;
            curve.lossOverflow = !bareRoot && !half;
            curve.halfOverflow = !bareRoot && half;
            curve.failure = notFiniteMessage(config, point, beginning);
        } else {
            training.first.before(network);
            training.optimizer->step(rate, point.gradNorm);
            training.first.after(network);
        }
    }
    point.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    curve.batches.push_back(point);
    curve.rowErrors.push_back(std::move(errors));
    curve.rows.push_back(batch.rows);
}

Result<void> RerunLab::Impl::predict(Training& training, const std::stop_token& stop)
{
    const std::vector<std::size_t>& rows = training.plan.predict;
    const torch::NoGradGuard guard;
    training.network->setTraining(false);
    const auto size = static_cast<std::size_t>(validationBatch(training.config));
    Batch batch;
    for (std::size_t begin = 0; begin < rows.size(); begin += size) {
        if (stop.stop_requested()) return cancelled();
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to = rows.begin() + static_cast<std::ptrdiff_t>(std::min(begin + size, rows.size()));
        if (auto loaded = load(training.plan, {from, to}, batch); !loaded) return loaded;
        const torch::Tensor output =
            training.network->forward(inputTensor(batch, training.config, training.scaling.pixels));
        const std::vector<double> values = training.scaling.targets.inverseTransform(toDoubles(output));
        training.curve.predictions.insert(training.curve.predictions.end(), values.begin(), values.end());
    }
    return {};
}

Result<RerunCurve> RerunLab::Impl::run(const RerunPlan& plan, const Watch& watch, const std::stop_token& stop)
{
    TrainingConfig config = plan.config;
    config.seed = plan.seed;
    if (auto checked = check(config); !checked) return tl::unexpected(checked.error());
    auto scaling = scalingFor(plan, stop);
    if (!scaling) return tl::unexpected(scaling.error());
    auto network = Network::create(config.model, config.seed, config.device);
    if (!network) return tl::unexpected(network.error());
    seedTorch(config.seed);
    auto optimizer = std::make_unique<Optimizer>(config, (*network)->parameters());
    if (plan.from) {
        if (auto loaded = (*network)->loadState(*plan.from->weights); !loaded) return tl::unexpected(loaded.error());
        // Another optimizer remembers nothing yet; another seed draws its own numbers.
        if (config.optimizer == plan.from->config.optimizer && plan.from->position.batches > 0) {
            if (auto loaded = optimizer->loadState(plan.from->optimizer); !loaded)
                return tl::unexpected(loaded.error());
        }
        if (config.seed == plan.from->config.seed && !plan.from->random.cpu.empty()) {
            if (auto restored = restoreTorchRandom(plan.from->random, config.device); !restored)
                return tl::unexpected(restored.error());
        }
    }
    Training training{plan,
                      config,
                      std::move(*scaling),
                      std::move(*network),
                      std::move(optimizer),
                      FirstStep(plan.probe, plan.watchLayers, plan.seed),
                      {}};
    training.network->setTraining(true);
    const std::set<std::size_t> leftOut(plan.leftOut.begin(), plan.leftOut.end());
    Batch batch;
    for (std::size_t i = 0; i < plan.batches.size(); ++i) {
        if (stop.stop_requested()) return tl::unexpected(cancelled().error());
        std::vector<std::size_t> rows = plan.batches[i];
        std::erase_if(rows, [&leftOut](std::size_t row) { return leftOut.contains(row); });
        if (rows.empty()) continue;
        if (auto loaded = load(plan, rows, batch); !loaded) return tl::unexpected(loaded.error());
        trainBatch(training, batch, plan.rates[i], plan.firstBatch + static_cast<std::int64_t>(i));
        const bool goOn = !watch || watch(training.curve);
        if (!goOn || !training.curve.failure.empty()) break;
    }
    training.curve.layers = training.first.layers();
    if (!plan.predict.empty() && training.curve.failure.empty()) {
        if (!training.optimizer->weightsFinite()) {
            training.curve.failure = weightsMessage(1);
        } else if (auto predicted = predict(training, stop); !predicted) {
            return tl::unexpected(predicted.error());
        }
    }
    return std::move(training.curve);
}

RerunLab::RerunLab(std::shared_ptr<const ImageDataset> data, Split split)
    : m_impl(std::make_unique<Impl>(std::move(data), std::move(split)))
{
}

RerunLab::~RerunLab() = default;

const ImageDataset& RerunLab::data() const
{
    return *m_impl->data;
}

const Split& RerunLab::split() const
{
    return m_impl->split;
}

Result<RerunCurve> RerunLab::run(const RerunPlan& plan, const Watch& watch, const std::stop_token& stop)
{
    const KeptTorchRandom kept(plan.config.device);
    try {
        return m_impl->run(plan, watch, stop);
    } catch (const c10::Error& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "libtorch stopped the training: %1"),
                    {std::string(error.what_without_backtrace())});
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core",
                                  "The memory does not suffice for this training. Choose a smaller batch, a smaller "
                                  "input or a smaller network."));
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The training stopped unexpectedly: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
