#include "train/TrainingRun.h"

#include "base/MachineMemory.h"
#include "model/TensorBytes.h"
#include "model/TensorSnapshot.h"
#include "train/BatchTensors.h"
#include "train/ErrorSums.h"
#include "train/Evaluation.h"
#include "train/LearningRate.h"
#include "train/Losses.h"
#include "train/Optimizer.h"
#include "train/RecordedSettings.h"
#include "train/RunBatches.h"
#include "train/TorchRandom.h"
#include "train/TrainedModel.h"
#include "train/TrainingMemory.h"
#include "train/TrainingSentences.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Result<void> checkTask(const TrainingTask& task)
{
    if (auto valid = validate(task.config); !valid) return valid;
    const ImageShape& shape = task.data->shape();
    const ModelSpec& model = task.config.model;
    if (shape != ImageShape{model.width, model.height, model.channels} ||
        static_cast<int>(task.data->outputs()) != model.outputs) {
        return fail(
            ErrorCode::Mismatch,
            TRUELOSS_TEXT("Core",
                          "The images were loaded at %1 x %2 pixels for another model. Load them again for this one."),
            {std::int64_t{shape.width}, std::int64_t{shape.height}});
    }
    if (task.split->train.empty() || task.split->validation.empty()) {
        return fail(
            ErrorCode::NothingUsable,
            TRUELOSS_TEXT(
                "Core", "Training needs at least one image to train on and one to validate with; there are %1 and %2."),
            {static_cast<std::int64_t>(task.split->train.size()),
             static_cast<std::int64_t>(task.split->validation.size())});
    }
    if (const auto available = availableMemory()) return checkMemory(task.config, *available);
    return {};
}

}  // namespace

TrainingRun::TrainingRun(TrainingTask task, TrainingControl& control, const Sink& sink)
    : m_task(std::move(task)), m_config(m_task.config), m_control(control), m_sink(sink)
{
}

void TrainingRun::happened(RunEventKind kind, double value, std::string text)
{
    m_sink(RunEvent{kind, m_at.batches, value, std::move(text)});
}

Result<void> TrainingRun::prepare()
{
    if (auto checked = checkTask(m_task); !checked) return checked;
    const auto available = availableMemory();
    if (m_task.checkpoints && available && !checkMemory(m_config, *available, true)) {
        m_noCheckpoints = Error{
            ErrorCode::TooLarge,
            {TRUELOSS_TEXT("Core",
                           "The memory suffices for this training but not for checkpoints beside it, so none are kept. "
                           "Choose a smaller batch or a smaller network to keep them."),
             {}}};
    }
    if (auto identified = identifyData(); !identified) return identified;
    if (m_task.from) {
        const DataIdentity& data = m_task.variation.sameData ? m_task.from->data : *m_data;
        if (auto sound = requireContinuable(*m_task.from, m_config, data, *m_task.split); !sound) return sound;
        m_scaling = {TargetScaling(m_task.from->scalers), m_task.from->pixels};
    } else {
        auto scaling = fitScaling(m_task, m_control.stopToken());
        if (!scaling) return tl::unexpected(scaling.error());
        m_scaling = std::move(*scaling);
    }
    auto network = Network::create(m_config.model, m_config.seed, m_config.device);
    if (!network) return tl::unexpected(network.error());
    m_network = std::move(*network);
    // Dropout draws from torch's own generator.
    seedTorch(m_config.seed);
    m_optimizer = std::make_unique<Optimizer>(m_config, m_network->parameters());
    if (m_task.from) {
        if (auto restored = restore(); !restored) return restored;
    }
    planCheckpoints();
    return {};
}

/// Needed to go on, unless the data are known to be the same; where checkpoints alone want it, a training does not fail
/// for it.
Result<void> TrainingRun::identifyData()
{
    const bool mustCompare = m_task.from && !m_task.variation.sameData;
    if (m_task.from && !mustCompare && m_task.from->data.rows > 0) m_data = m_task.from->data;
    if (m_task.checkpoints && m_task.checkpoints->identity) m_data = m_task.checkpoints->identity;
    if (m_data || (!mustCompare && (!m_task.checkpoints || m_noCheckpoints))) return {};
    auto identity = identify(m_task.data->manifest(), m_control.stopToken());
    if (identity) {
        m_data = std::move(*identity);
    } else if (mustCompare || identity.error().code == ErrorCode::Cancelled) {
        return tl::unexpected(identity.error());
    } else {
        m_noCheckpoints = identity.error();
    }
    return {};
}

Result<void> TrainingRun::restore()
{
    const Checkpoint& from = *m_task.from;
    // The live weights last: this way all three are known to fit the network.
    for (const SharedTensors& weights : {from.best, from.lastGood, from.weights}) {
        if (!weights) continue;
        if (auto loaded = m_network->loadState(*weights); !loaded) return loaded;
    }
    // A branch may begin with an optimizer that remembers nothing yet, and with random numbers of its own seed.
    if (from.optimizer.steps > 0 || !from.optimizer.tensors.empty()) {
        if (auto loaded = m_optimizer->loadState(from.optimizer); !loaded) return loaded;
    }
    if (!from.random.cpu.empty()) {
        if (auto restored = restoreTorchRandom(from.random, m_config.device); !restored) return restored;
    }
    m_at = from.position;
    m_last = from.lastEpoch;
    if (!m_config.keepBest || from.best) m_best = from.bestEpoch;
    if (m_config.keepBest) m_bestWeights = from.best;
    // After a run's last epoch nothing was kept apart, since nothing was to come.
    m_lastGood = m_at.epoch > 1 && m_at.batchInEpoch == 0 ? from.weights : from.lastGood;
    m_task.from.reset();
    return {};
}

void TrainingRun::planCheckpoints()
{
    m_frame.config = m_config;
    m_frame.choices = m_task.choices;
    if (m_data) m_frame.data = *m_data;
    m_frame.split = m_task.split;
    m_frame.threads = at::get_num_threads();
    m_frame.pixels = m_scaling.pixels;
    m_frame.scalers = m_scaling.targets.scalers();
    if (!m_task.checkpoints || m_noCheckpoints) return;
    const CheckpointPlan& plan = *m_task.checkpoints;
    m_frame.place = plan.place;
    m_frame.everyEpochs = plan.everyEpochs;
    m_keeper = std::make_unique<CheckpointKeeper>(plan);
}

std::shared_ptr<const Checkpoint> TrainingRun::takeCheckpoint() const
{
    return copyState().get();
}

StateCopy TrainingRun::copyState() const
{
    // On a GPU the question would wait for the step; there the copy is asked.
    const bool onGpu = m_config.device.isCuda();
    if (!m_between || (!onGpu && !m_optimizer->weightsFinite())) return nullptr;
    auto checkpoint = std::make_shared<Checkpoint>(m_frame);
    const auto weights = std::make_shared<TensorSnapshot>(m_network->snapshot());
    const auto remembered = std::make_shared<TensorSnapshot>(m_optimizer->snapshot());
    checkpoint->position = m_at;
    checkpoint->optimizer.steps = m_optimizer->steps();
    checkpoint->random = torchRandomState(m_config.device);
    checkpoint->lastEpoch = m_last;
    checkpoint->bestEpoch = m_best;
    checkpoint->best = m_bestWeights;
    checkpoint->lastGood = m_lastGood;
    const auto bring = [checkpoint, weights, remembered, onGpu]() -> std::shared_ptr<const Checkpoint> {
        checkpoint->weights = std::make_shared<const std::vector<NamedTensor>>(weights->take());
        checkpoint->optimizer.tensors = remembered->take();
        return !onGpu || allFinite(*checkpoint->weights) ? checkpoint : nullptr;
    };
    return weights->waits() ? StateCopy::onItsWay(bring) : StateCopy(bring());
}

void TrainingRun::tellCheckpoints()
{
    for (RunEvent& event : m_keeper->takeEvents()) m_sink(std::move(event));
}

void TrainingRun::tellState(const BatchPoint* point)
{
    if (m_task.variation.watch) m_task.variation.watch(m_at, point, [this] { return copyState(); });
}

std::int64_t TrainingRun::batchesPerEpoch() const
{
    return trueloss::batchesPerEpoch(m_config, *m_task.split);
}

bool TrainingRun::waitForTurn()
{
    const bool waits = m_control.pausedNow();
    if (waits) {
        // The state is taken before it is told: whoever hears of the pause may look into the run.
        if (!std::exchange(m_pauseTold, true)) {
            happened(RunEventKind::Paused);
            if (m_keeper) m_keeper->atPause([this] { return takeCheckpoint(); }, m_at);
        }
        m_sink(TrainingState::Paused);
        while (m_keeper && m_keeper->writing() && m_control.pausedNow())
            m_control.waitWhilePaused(std::chrono::milliseconds(20));
        if (m_keeper) tellCheckpoints();
    }
    if (!m_control.waitWhilePaused()) return false;
    if (m_pauseTold && !m_control.pauseAsked()) {
        m_pauseTold = false;
        happened(RunEventKind::Resumed);
    }
    if (waits) m_sink(TrainingState::Running);
    return true;
}

bool TrainingRun::trainBatch(Batch& batch, BatchPoint& point)
{
    augment(batch, m_config, m_task.data->shape(), m_at.batches);
    const torch::Tensor target = targetTensor(batch, m_config, m_scaling.targets);
    m_network->clearGradients();
    m_network->keepStatistics();
    const torch::Tensor prediction = m_network->forward(inputTensor(batch, m_config, m_scaling.pixels));
    const torch::Tensor loss = computeLoss(m_config.loss, prediction, target, m_config.guardRoot);

    ErrorSums sums(m_task.data->outputs());
    sums.add(m_scaling.targets.inverseTransform(toDoubles(prediction)), batch.targets);
    point.samples = static_cast<std::int64_t>(batch.rows.size());
    point.rmse = sums.rmse();
    point.mae = sums.mae();
    point.loss = loss.item<double>();
    point.learningRate = m_rate;
    point.gradNorm = std::nan("");
    if (!std::isfinite(point.loss)) {
        m_network->restoreStatistics();
        m_failure = m_optimizer->weightsFinite() ? notFiniteMessage(m_config, point, m_at.batches == 0)
                                                 : weightsMessage(point.epoch);
        return false;
    }
    loss.backward();
    point.gradNorm = m_optimizer->gradientNorm();
    if (!std::isfinite(point.gradNorm)) {
        m_network->restoreStatistics();
        m_failure = notFiniteMessage(m_config, point, m_at.batches == 0);
        return false;
    }
    m_optimizer->step(m_rate, point.gradNorm);
    return true;
}

TrainingRun::Outcome TrainingRun::failed(Message message)
{
    m_failure = std::move(message);
    return Outcome::Failed;
}

std::vector<std::size_t> TrainingRun::rowsToCome()
{
    if (auto rest = std::exchange(m_task.variation.restOfEpoch, std::nullopt)) return std::move(*rest);
    std::vector<std::size_t> rows = shuffledRows(m_task.split->train, m_config.seed, m_at.epoch);
    const auto done = static_cast<std::size_t>(m_at.batchInEpoch * m_config.batchSize);
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(done, rows.size())));
    return rows;
}

TrainingRun::Outcome TrainingRun::trainEpoch()
{
    m_network->setTraining(true);
    BatchLoader loader(m_task.data, rowsToCome(), static_cast<std::size_t>(m_config.batchSize));
    Batch batch;
    for (;;) {
        // The validation belongs to the epoch's last batch: whoever goes batch by batch need not step into it.
        if (m_at.batchInEpoch >= batchesPerEpoch()) return Outcome::Whole;
        if (!waitForTurn()) return Outcome::Stopped;
        const Clock::time_point start = Clock::now();
        if (const auto rate = m_control.takeLearningRate(); rate && scheduledRate(m_config, m_at.epoch) > 0.0) {
            m_at.rateFactor = *rate / scheduledRate(m_config, m_at.epoch);
            happened(RunEventKind::LearningRateChanged, *rate);
        }
        m_rate = learningRateOf(m_config, m_at.epoch, m_at.rateFactor, m_at.batches + 1);
        const auto more = loader.next(batch);
        if (!more) return failed(more.error().message);
        if (!*more) return Outcome::Whole;
        BatchPoint point;
        point.epoch = m_at.epoch;
        point.batchInEpoch = m_at.batchInEpoch + 1;
        m_between = false;
        const bool sound = trainBatch(batch, point);
        point.seconds = secondsSince(start);
        m_at.epochMean.add(point.rmse, static_cast<double>(point.samples));
        m_at.epochSeconds += point.seconds;
        m_sink(point);
        if (!sound) {
            tellState(&point);
            return Outcome::Failed;
        }
        ++m_at.batchInEpoch;
        ++m_at.batches;
        m_between = true;
        tellState(&point);
        if (m_keeper) {
            m_keeper->afterBatch([this] { return takeCheckpoint(); });
            tellCheckpoints();
        }
    }
}

void TrainingRun::beginNextEpoch()
{
    ++m_at.epoch;
    m_at.batchInEpoch = 0;
    m_at.epochMean = RunningMean();
    m_at.epochSeconds = 0.0;
}

TrainingRun::Outcome TrainingRun::validate()
{
    if (!m_task.variation.validates) {
        const double none = std::nan("");
        m_last =
            EpochPoint{m_at.epoch, m_at.batches, none, none, none, m_at.epochMean.value(), m_at.epochSeconds, 0, 0};
        beginNextEpoch();
        return Outcome::Whole;
    }
    const Clock::time_point start = Clock::now();
    m_sink(TrainingState::Validating);
    const auto measured = evaluate(*m_network, m_task, m_scaling, m_control.stopToken());
    if (!measured) {
        if (measured.error().code == ErrorCode::Cancelled) return Outcome::Stopped;
        return failed(measured.error().message);
    }
    m_last = EpochPoint{m_at.epoch,
                        m_at.batches,
                        measured->rmse,
                        measured->mae,
                        measured->r2,
                        m_at.epochMean.value(),
                        m_at.epochSeconds + secondsSince(start),
                        measured->predictions,
                        measured->beyondScaler,
                        measured->accuracy.to231,
                        measured->accuracy.later};
    // An RMSE that is no number (outside of what a power scaler can bring back) is worse than any other.
    const bool best = !m_best || std::isnan(m_best->rmse) || m_last->rmse < m_best->rmse;
    if (best) m_best = m_last;
    if (best && m_config.keepBest) m_bestWeights = std::make_shared<const std::vector<NamedTensor>>(m_network->state());
    m_sink(*m_last);
    m_sink(TrainingState::Running);

    beginNextEpoch();
    if (m_at.epoch <= m_config.epochs) keepGood();
    if (m_keeper) {
        m_keeper->afterEpoch([this] { return takeCheckpoint(); }, m_last->epoch, best);
        tellCheckpoints();
    }
    return Outcome::Whole;
}

void TrainingRun::keepGood()
{
    if (!m_optimizer->weightsFinite()) return;
    const bool alreadyKept = m_bestWeights && m_best->lastBatch == m_at.batches;
    m_lastGood = alreadyKept ? m_bestWeights : std::make_shared<const std::vector<NamedTensor>>(m_network->state());
}

std::shared_ptr<const ModelBundle> TrainingRun::lastGood()
{
    try {
        if (m_network == nullptr) return nullptr;
        const auto model = [this](std::vector<NamedTensor> state, const EpochPoint* measured, std::int64_t batches) {
            return std::make_shared<const ModelBundle>(
                trainedModel(m_task, m_scaling, std::move(state), measured, batches));
        };
        if (m_bestWeights) return model(*m_bestWeights, &*m_best, 0);
        if (m_optimizer->weightsFinite()) {
            const bool measured = m_last && m_last->lastBatch == m_at.batches;
            return model(m_network->state(), measured ? &*m_last : nullptr, m_at.batches);
        }
        if (m_lastGood) return model(*m_lastGood, m_last ? &*m_last : nullptr, 0);
        // Not one epoch was whole: the weights of the start, which the seed gives again.
        const auto fresh = Network::create(m_config.model, m_config.seed);
        return fresh ? model((*fresh)->state(), nullptr, 0) : nullptr;
    } catch (...) {
        return nullptr;  // Out of memory while saving what is left: there is nothing more to give.
    }
}

RunStarted TrainingRun::started() const
{
    RunStarted started;
    started.batchesPerEpoch = batchesPerEpoch();
    started.epochs = m_config.epochs;
    started.trainImages = static_cast<std::int64_t>(m_task.split->train.size());
    started.validationImages = static_cast<std::int64_t>(m_task.split->validation.size());
    started.meanPredictorRmse = meanPredictorRmse(*m_task.data, *m_task.split);
    started.threads = at::get_num_threads();
    started.device = deviceName(m_config.device);
    started.settings = recordedSettings(m_config, m_task.data->manifest(), m_task.choices);
    started.data = m_data;
    return started;
}

TrainingRun::Outcome TrainingRun::trainEpochs()
{
    while (m_at.epoch <= m_config.epochs) {
        if (const Outcome trained = trainEpoch(); trained != Outcome::Whole) return trained;
        if (!m_optimizer->weightsFinite()) return failed(weightsMessage(m_at.epoch));
        if (const Outcome validated = validate(); validated != Outcome::Whole) return validated;
    }
    return Outcome::Whole;
}

RunEnded TrainingRun::execute()
{
    const bool continued = m_task.from != nullptr;
    if (auto prepared = prepare(); !prepared) {
        if (prepared.error().code == ErrorCode::Cancelled) return {EndReason::Stopped, {}, nullptr};
        return {EndReason::Failed, prepared.error().message, nullptr};
    }
    RunStarted first = started();
    if (continued) first.from = m_at;
    m_sink(std::move(first));
    if (continued && !m_task.variation.branch) happened(RunEventKind::Continued);
    if (m_noCheckpoints) happened(RunEventKind::CheckpointFailed, 0.0, toEnglish(m_noCheckpoints->message));
    m_sink(TrainingState::Running);
    tellState(nullptr);

    const Outcome outcome = trainEpochs();
    if (m_keeper) {
        m_keeper->atEnd([this] { return takeCheckpoint(); }, m_at);
        tellCheckpoints();
    }
    switch (outcome) {
        case Outcome::Whole:
            return {EndReason::Completed, {}, lastGood()};
        case Outcome::Stopped:
            return {EndReason::Stopped, {}, lastGood()};
        case Outcome::Failed:
            break;
    }
    return {EndReason::Failed, m_failure, lastGood()};
}

}  // namespace trueloss
