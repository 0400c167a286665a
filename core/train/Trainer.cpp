#include "train/Trainer.h"

#include "base/MachineMemory.h"
#include "base/Numbers.h"
#include "base/Random.h"
#include "data/BatchLoader.h"
#include "model/TensorImages.h"
#include "record/RunningMean.h"
#include "train/Augmentation.h"
#include "train/ErrorSums.h"
#include "train/Losses.h"
#include "train/Optimizer.h"
#include "train/TargetScaling.h"
#include "train/TrainingMemory.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<double> toDoubles(const torch::Tensor& tensor)
{
    const torch::Tensor plain = tensor.detach().to(torch::kCPU, torch::kFloat64).contiguous();
    return {plain.data_ptr<double>(), plain.data_ptr<double>() + plain.numel()};
}

/// RMSE on the validation rows of always predicting the training mean, over all outputs.
double meanPredictorRmse(const ImageDataset& data, const Split& split)
{
    ErrorSums sums(data.outputs());
    std::vector<double> means;
    for (std::size_t c = 0; c < data.outputs(); ++c) {
        // Step by step, so that the mean of equal values is that value and no neighbour of it.
        double mean = 0.0;
        double count = 0.0;
        for (const std::size_t row : split.train) mean += (data.row(row).targets[c] - mean) / ++count;
        means.push_back(mean);
    }
    for (const std::size_t row : split.validation) sums.add(means, data.row(row).targets);
    return sums.rmse();
}

Message weightsMessage(std::int64_t epoch)
{
    return {TRUELOSS_TEXT(
                "Core",
                "In epoch %1 a weight became infinite or not a number, so the training was stopped; the weights of the "
                "last whole epoch (or of the start) are kept. Try a smaller learning rate."),
            {epoch}};
}

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

}  // namespace

/// The state of one run() from start to end.
class Trainer::Run {
public:
    Run(const Trainer& trainer, TrainingControl& control, const Sink& sink)
        : m_config(trainer.m_config),
          m_data(trainer.m_data),
          m_split(trainer.m_split),
          m_choices(trainer.m_choices),
          m_control(control),
          m_sink(sink)
    {
    }

    RunEnded execute();

    /// The last good state, for an exception's handler. Throws nothing.
    std::shared_ptr<const ModelBundle> lastGood();

private:
    enum class EpochEnd { Whole, Stopped, Failed };

    Result<void> prepare();
    Result<PixelScaling> fitPixels() const;
    EpochEnd trainEpoch(std::int64_t epoch);
    bool trainBatch(Batch& batch, BatchPoint& point);
    bool evaluate(std::int64_t epoch, double seconds);
    void keepGood();
    bool waitForTurn();
    torch::Tensor inputOf(const Batch& batch) const;
    torch::Device device() const;
    double scheduledRate(std::int64_t epoch) const;
    std::vector<RunSetting> settings() const;
    ModelBundle bundle(std::vector<NamedTensor> state, const EpochPoint* measured, std::int64_t batches) const;

    const TrainingConfig& m_config;
    const std::shared_ptr<const ImageDataset>& m_data;
    const Split& m_split;
    const std::vector<RunSetting>& m_choices;
    TrainingControl& m_control;
    const Sink& m_sink;

    TargetScaling m_scaling;
    PixelScaling m_pixels;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<Optimizer> m_optimizer;
    std::vector<NamedTensor>
        m_snapshot;  ///< The weights at the last epoch's end, once a step has spoilt the live ones.
    double m_rate = 0.0;
    double m_rateFactor = 1.0;  ///< A live change, relative to the schedule.
    std::int64_t m_batchesDone = 0;
    RunningMean m_epochMean;
    Message m_failure;
    EpochPoint m_last;
    bool m_hasEpoch = false;
    std::vector<NamedTensor> m_best;  ///< With keepBest: the weights of the best epoch so far...
    EpochPoint m_bestEpoch;           ///< ...and what its validation measured.
};

torch::Device Trainer::Run::device() const
{
    if (!m_config.device.isCuda()) return {torch::kCPU};
    return {torch::kCUDA, static_cast<torch::DeviceIndex>(m_config.device.cuda)};
}

double Trainer::Run::scheduledRate(std::int64_t epoch) const
{
    if (m_config.dropEvery <= 0) return m_config.learningRate;
    const std::int64_t drops = (epoch - 1) / m_config.dropEvery;
    return m_config.learningRate * std::pow(m_config.dropFactor, static_cast<double>(drops));
}

Result<PixelScaling> Trainer::Run::fitPixels() const
{
    PixelStatistics statistics(m_data->shape().channels);
    if (m_config.pixels == PixelScalingKind::Standardised) {
        std::vector<std::uint8_t> pixels(m_data->shape().bytes());
        for (const std::size_t row : m_split.train) {
            if (m_control.stopRequested()) break;
            if (auto copied = m_data->copyPixels(row, pixels); !copied) return tl::unexpected(copied.error());
            statistics.add(pixels);
        }
    }
    return statistics.scaling(m_config.pixels);
}

Result<void> Trainer::Run::prepare()
{
    if (auto valid = validate(m_config); !valid) return valid;
    const ImageShape& shape = m_data->shape();
    if (shape != ImageShape{m_config.model.width, m_config.model.height, m_config.model.channels} ||
        static_cast<int>(m_data->outputs()) != m_config.model.outputs) {
        return fail(
            ErrorCode::Mismatch,
            TRUELOSS_TEXT("Core",
                          "The images were loaded at %1 x %2 pixels for another model. Load them again for this one."),
            {std::int64_t{shape.width}, std::int64_t{shape.height}});
    }
    if (m_split.train.empty() || m_split.validation.empty()) {
        return fail(
            ErrorCode::NothingUsable,
            TRUELOSS_TEXT(
                "Core", "Training needs at least one image to train on and one to validate with; there are %1 and %2."),
            {static_cast<std::int64_t>(m_split.train.size()), static_cast<std::int64_t>(m_split.validation.size())});
    }
    if (const auto available = availableMemory()) {
        if (auto enough = checkMemory(m_config, *available); !enough) return enough;
    }
    auto scaling = TargetScaling::fit(m_config.scaler, *m_data, m_split);
    if (!scaling) return tl::unexpected(scaling.error());
    m_scaling = std::move(*scaling);
    auto pixels = fitPixels();
    if (!pixels) return tl::unexpected(pixels.error());
    m_pixels = std::move(*pixels);
    auto network = Network::create(m_config.model, m_config.seed, m_config.device);
    if (!network) return tl::unexpected(network.error());
    m_network = std::move(*network);
    // Dropout draws from torch's own generator.
    torch::manual_seed(m_config.seed);
    m_optimizer = std::make_unique<Optimizer>(m_config, m_network->parameters());
    return {};
}

bool Trainer::Run::waitForTurn()
{
    if (m_control.pausedNow()) {
        m_sink(TrainingState::Paused);
        if (!m_control.waitWhilePaused()) return false;
        m_sink(TrainingState::Running);
        return true;
    }
    return m_control.waitWhilePaused();
}

torch::Tensor Trainer::Run::inputOf(const Batch& batch) const
{
    return imagesToTensor(batch.pixels, batch.rows.size(), m_config.model, m_pixels, device());
}

bool Trainer::Run::trainBatch(Batch& batch, BatchPoint& point)
{
    if (m_config.flips) flipAtRandom(batch, m_data->shape(), m_config.seed, m_batchesDone);
    if (m_config.contrast > 0.0) {
        changeContrastAtRandom(batch, m_data->shape(), m_config.contrast, m_config.seed, m_batchesDone);
    }
    const auto count = static_cast<std::int64_t>(batch.rows.size());
    std::vector<float> scaled = m_scaling.transform(batch.targets);
    const torch::Tensor target =
        torch::from_blob(scaled.data(), {count, m_config.model.outputs}, torch::kFloat32).to(device());
    m_network->clearGradients();
    m_network->keepStatistics();
    const torch::Tensor prediction = m_network->forward(inputOf(batch));
    const torch::Tensor loss = computeLoss(m_config.loss, prediction, target);

    ErrorSums sums(m_data->outputs());
    sums.add(m_scaling.inverseTransform(toDoubles(prediction)), batch.targets);
    point.samples = count;
    point.rmse = sums.rmse();
    point.mae = sums.mae();
    point.loss = loss.item<double>();
    point.learningRate = m_rate;
    point.gradNorm = std::nan("");
    if (!std::isfinite(point.loss)) {
        m_network->restoreStatistics();
        if (!m_optimizer->weightsFinite()) {
            m_failure = weightsMessage(point.epoch);
            return false;
        }
        m_failure = lossMessage(point, m_batchesDone == 0);
        return false;
    }
    loss.backward();
    point.gradNorm = m_optimizer->gradientNorm();
    if (!std::isfinite(point.gradNorm)) {
        m_network->restoreStatistics();
        m_failure = gradientMessage(point, m_batchesDone == 0);
        return false;
    }
    m_optimizer->step(m_rate, point.gradNorm);
    return true;
}

Trainer::Run::EpochEnd Trainer::Run::trainEpoch(std::int64_t epoch)
{
    m_network->setTraining(true);
    m_epochMean.reset();
    BatchLoader loader(m_data, shuffledRows(m_split.train, m_config.seed, epoch),
                       static_cast<std::size_t>(m_config.batchSize));
    Batch batch;
    for (std::int64_t number = 1;; ++number) {
        if (!waitForTurn()) return EpochEnd::Stopped;
        const Clock::time_point start = Clock::now();
        if (const auto rate = m_control.takeLearningRate(); rate && scheduledRate(epoch) > 0.0) {
            m_rateFactor = *rate / scheduledRate(epoch);
        }
        m_rate = scheduledRate(epoch) * m_rateFactor;
        const auto more = loader.next(batch);
        if (!more) {
            m_failure = more.error().message;
            return EpochEnd::Failed;
        }
        if (!*more) return EpochEnd::Whole;
        BatchPoint point;
        point.epoch = epoch;
        point.batchInEpoch = number;
        const bool sound = trainBatch(batch, point);
        m_epochMean.add(point.rmse, static_cast<double>(point.samples));
        point.seconds = secondsSince(start);
        m_sink(point);
        if (!sound) return EpochEnd::Failed;
        ++m_batchesDone;
    }
}

bool Trainer::Run::evaluate(std::int64_t epoch, double trainSeconds)
{
    const Clock::time_point start = Clock::now();
    m_sink(TrainingState::Validating);
    m_network->setTraining(false);
    const torch::NoGradGuard guard;
    BatchLoader loader(m_data, m_split.validation, static_cast<std::size_t>(validationBatch(m_config)));
    ErrorSums sums(m_data->outputs());
    std::int64_t count = 0;
    std::int64_t beyond = 0;
    Batch batch;
    for (;;) {
        if (m_control.stopRequested()) return false;
        const auto more = loader.next(batch);
        if (!more) {
            m_failure = more.error().message;
            return false;
        }
        if (!*more) break;
        const std::vector<double> scaled = toDoubles(m_network->forward(inputOf(batch)));
        const std::vector<double> predictions = m_scaling.inverseTransform(scaled);
        sums.add(predictions, batch.targets);
        count += static_cast<std::int64_t>(predictions.size());
        for (std::size_t i = 0; i < predictions.size(); ++i)
            beyond += std::isfinite(scaled[i]) && !std::isfinite(predictions[i]) ? 1 : 0;
    }
    m_last = {epoch,
              m_batchesDone,
              sums.rmse(),
              sums.mae(),
              sums.r2(),
              m_epochMean.value(),
              trainSeconds + secondsSince(start),
              count,
              beyond};
    m_hasEpoch = true;
    // An RMSE that is no number (outside of what a power scaler can bring back) is worse than any other.
    if (m_config.keepBest && (m_best.empty() || std::isnan(m_bestEpoch.rmse) || m_last.rmse < m_bestEpoch.rmse)) {
        m_best = m_network->state();
        m_bestEpoch = m_last;
    }
    m_sink(m_last);
    m_sink(TrainingState::Running);
    return true;
}

/// As they were in force: rows that name their parts are not divided by a share.
std::vector<RunSetting> Trainer::Run::settings() const
{
    std::vector<RunSetting> all = describe(m_config);
    if (std::ranges::any_of(m_data->manifest().rows,
                            [](const ManifestRow& row) { return row.part != SplitPart::Unassigned; })) {
        for (RunSetting& setting : all) {
            if (setting.key == "validation share") setting.value = "as the rows say";
        }
    }
    all.insert(all.end(), m_choices.begin(), m_choices.end());
    return all;
}

/// `measured`: the validation of exactly these weights; null where there was none, and `batches` says how many made
/// them.
ModelBundle Trainer::Run::bundle(std::vector<NamedTensor> state, const EpochPoint* measured, std::int64_t batches) const
{
    ModelBundle model;
    model.spec = m_config.model;
    model.state = std::move(state);
    model.fit = m_data->fit();
    model.pixels = m_pixels;
    model.scalers = m_scaling.scalers();
    for (const TargetColumn& column : m_data->manifest().targetColumns)
        model.outputs.push_back({column.name, column.unit});
    for (const RunSetting& setting : settings()) model.training.emplace_back(setting.key, setting.value);
    model.training.emplace_back("batches trained", std::to_string(measured != nullptr ? measured->lastBatch : batches));
    model.training.emplace_back("data", m_data->manifest().table.filename().string());
    model.training.emplace_back("training images", std::to_string(m_split.train.size()));
    model.training.emplace_back("validation images", std::to_string(m_split.validation.size()));
    if (measured != nullptr) {
        model.metrics = {{"epoch", static_cast<double>(measured->epoch)},
                         {"validation_rmse", measured->rmse},
                         {"validation_mae", measured->mae},
                         {"validation_r2", measured->r2}};
    }
    return model;
}

void Trainer::Run::keepGood()
{
    if (m_optimizer->weightsFinite()) m_snapshot = m_network->state();
}

std::shared_ptr<const ModelBundle> Trainer::Run::lastGood()
{
    try {
        if (m_network == nullptr) return nullptr;
        if (!m_best.empty()) return std::make_shared<const ModelBundle>(bundle(std::move(m_best), &m_bestEpoch, 0));
        if (m_optimizer->weightsFinite()) {
            const bool measured = m_hasEpoch && m_last.lastBatch == m_batchesDone;
            return std::make_shared<const ModelBundle>(
                bundle(m_network->state(), measured ? &m_last : nullptr, m_batchesDone));
        }
        const bool fromStart = m_snapshot.empty();
        if (m_snapshot.empty()) {
            // Not one epoch was whole: the weights of the start, which the seed gives again.
            auto fresh = Network::create(m_config.model, m_config.seed);
            if (!fresh) return nullptr;
            m_snapshot = (*fresh)->state();
        }
        return std::make_shared<const ModelBundle>(bundle(std::move(m_snapshot), fromStart ? nullptr : &m_last, 0));
    } catch (...) {
        return nullptr;  // Out of memory while saving what is left: there is nothing more to give.
    }
}

RunEnded Trainer::Run::execute()
{
    if (auto prepared = prepare(); !prepared) return {EndReason::Failed, prepared.error().message, nullptr};

    RunStarted started;
    const auto batchSize = static_cast<std::size_t>(m_config.batchSize);
    started.batchesPerEpoch = static_cast<std::int64_t>((m_split.train.size() + batchSize - 1) / batchSize);
    started.epochs = m_config.epochs;
    started.trainImages = static_cast<std::int64_t>(m_split.train.size());
    started.validationImages = static_cast<std::int64_t>(m_split.validation.size());
    started.meanPredictorRmse = meanPredictorRmse(*m_data, m_split);
    started.threads = at::get_num_threads();
    started.device = m_config.device.isCuda() ? "cuda:" + std::to_string(m_config.device.cuda) : "cpu";
    started.settings = settings();
    m_sink(started);
    m_sink(TrainingState::Running);

    for (std::int64_t epoch = 1; epoch <= m_config.epochs; ++epoch) {
        const Clock::time_point start = Clock::now();
        const EpochEnd end = trainEpoch(epoch);
        if (end == EpochEnd::Stopped) return {EndReason::Stopped, {}, lastGood()};
        if (end == EpochEnd::Failed) return {EndReason::Failed, m_failure, lastGood()};
        if (!m_optimizer->weightsFinite()) {
            m_failure = weightsMessage(epoch);
            return {EndReason::Failed, m_failure, lastGood()};
        }
        if (!evaluate(epoch, secondsSince(start))) {
            return {m_failure.empty() ? EndReason::Stopped : EndReason::Failed, m_failure, lastGood()};
        }
        if (epoch < m_config.epochs) keepGood();
    }
    return {EndReason::Completed, {}, lastGood()};
}

Trainer::Trainer(TrainingConfig config, std::shared_ptr<const ImageDataset> data, Split split,
                 std::vector<RunSetting> choices)
    : m_config(std::move(config)), m_data(std::move(data)), m_split(std::move(split)), m_choices(std::move(choices))
{
}

Trainer::~Trainer() = default;

void Trainer::run(TrainingControl& control, const Sink& sink)
{
    Run run(*this, control, sink);
    RunEnded ended;
    try {
        ended = run.execute();
    } catch (const c10::Error& error) {
        ended = {
            EndReason::Failed,
            {TRUELOSS_TEXT("Core", "libtorch stopped the training: %1"), {std::string(error.what_without_backtrace())}},
            run.lastGood()};
    } catch (const std::bad_alloc&) {
        ended = {EndReason::Failed,
                 {TRUELOSS_TEXT(
                      "Core",
                      "The memory does not suffice for this training. Choose a smaller batch, a smaller input or a "
                      "smaller network."),
                  {}},
                 nullptr};
    } catch (const std::exception& error) {
        ended = {EndReason::Failed,
                 {TRUELOSS_TEXT("Core", "The training stopped unexpectedly: %1"), {std::string(error.what())}},
                 run.lastGood()};
    }
    sink(std::move(ended));
}

}  // namespace trueloss
