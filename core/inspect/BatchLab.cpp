#include "inspect/BatchLab.h"

#include "model/LayerTable.h"
#include "train/BatchTensors.h"
#include "train/ErrorSums.h"
#include "train/LearningRate.h"
#include "train/Losses.h"
#include "train/OptimizerKernels.h"
#include "train/TorchRandom.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace trueloss {

namespace {

using Activations = std::map<std::string, ActivationFigures>;

/// Whatever the order in memory: no figure depends on it.
torch::Tensor plainValues(const torch::Tensor& tensor)
{
    const torch::Tensor values = tensor.detach().to(torch::kCPU, torch::kFloat32);
    return values.is_non_overlapping_and_dense() ? values : values.contiguous();
}

double squaredNorm(const torch::Tensor& tensor)
{
    const torch::Tensor values = plainValues(tensor);
    return kernels::squaredNorm(values.data_ptr<float>(), values.numel());
}

ActivationFigures activationsOf(const torch::Tensor& output)
{
    const torch::Tensor values = plainValues(output);
    const float* begin = values.data_ptr<float>();
    const float* end = begin + values.numel();
    const auto count = static_cast<double>(values.numel());
    ActivationFigures figures;
    double sum = 0.0;
    double zeros = 0.0;
    float largest = 0.0F;
    for (const float* value = begin; value != end; ++value) {
        sum += *value;
        zeros += *value == 0.0F ? 1.0 : 0.0;
        largest = std::isnan(*value) ? *value : std::max(largest, std::abs(*value));
    }
    figures.mean = sum / count;
    double squares = 0.0;
    for (const float* value = begin; value != end; ++value)
        squares += (*value - figures.mean) * (*value - figures.mean);
    figures.deviation = std::sqrt(squares / count);
    figures.zeroShare = zeros / count;
    figures.largest = largest;
    return figures;
}

Network::LayerWatch gatherInto(Activations& activations)
{
    return [&activations](const std::string& layer, const torch::Tensor& output) {
        activations[layer] = activationsOf(output);
    };
}

ActivationFigures of(const Activations& activations, const std::string& layer)
{
    const auto found = activations.find(layer);
    return found == activations.end() ? ActivationFigures() : found->second;
}

double infiniteUnlessFinite(double value)
{
    return std::isfinite(value) ? value : std::numeric_limits<double>::infinity();
}

double rootMeanSquare(const std::vector<double>& values, const std::vector<float>& targets)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) sum += std::pow(values[i] - static_cast<double>(targets[i]), 2);
    return std::sqrt(sum / static_cast<double>(values.size()));
}

}  // namespace

BatchLab::BatchLab(const ReplayTask& run, const Checkpoint& scaling, std::unique_ptr<Network> network)
    : m_run(run), m_scaling{TargetScaling(scaling.scalers), scaling.pixels}, m_network(std::move(network))
{
    m_network->setTraining(true);
}

Result<std::unique_ptr<BatchLab>> BatchLab::create(const ReplayTask& run, const Checkpoint& scaling)
{
    auto network = Network::create(run.config.model, run.config.seed, run.config.device);
    if (!network) return tl::unexpected(network.error());
    return std::unique_ptr<BatchLab>(new BatchLab(run, scaling, std::move(*network)));
}

Result<void> BatchLab::load(const Checkpoint& state)
{
    return m_network->loadState(*state.weights);
}

TriedBatch BatchLab::triedOf(const Batch& batch, std::vector<double> scaled) const
{
    TriedBatch tried;
    tried.scaled = std::move(scaled);
    tried.predictions = m_scaling.targets.inverseTransform(tried.scaled);
    ErrorSums sums(m_run.data->outputs());
    sums.add(tried.predictions, batch.targets);
    tried.rmse = infiniteUnlessFinite(sums.rmse());
    tried.scaledRmse = infiniteUnlessFinite(rootMeanSquare(tried.scaled, m_scaling.targets.transform(batch.targets)));
    return tried;
}

Result<TriedBatch> BatchLab::tryBatch(const Batch& batch, const TorchRandomState& random)
{
    if (auto restored = restoreTorchRandom(random, m_run.config.device); !restored)
        return tl::unexpected(restored.error());
    const torch::NoGradGuard guard;
    m_network->keepStatistics();
    const torch::Tensor prediction = m_network->forward(inputTensor(batch, m_run.config, m_scaling.pixels));
    m_network->restoreStatistics();
    return triedOf(batch, toDoubles(prediction));
}

/// With what the user set right before that batch.
double BatchLab::rateOf(const Checkpoint& state, const BatchPlace& place) const
{
    double factor = state.position.rateFactor;
    const double scheduled = scheduledRate(m_run.config, place.epoch);
    for (const RateChange& change : m_run.rates) {
        if (change.batches == place.number - 1 && scheduled > 0.0) factor = change.rate / scheduled;
    }
    return learningRateOf(m_run.config, place.epoch, factor, place.number);
}

/// Weights, what the optimizer remembers, and random numbers.
Result<void> BatchLab::loadAll(const Checkpoint& state)
{
    if (auto loaded = load(state); !loaded) return loaded;
    m_optimizer = std::make_unique<Optimizer>(m_run.config, m_network->parameters());
    if (state.optimizer.steps > 0 || !state.optimizer.tensors.empty()) {
        if (auto loaded = m_optimizer->loadState(state.optimizer); !loaded) return loaded;
    }
    return restoreTorchRandom(state.random, m_run.config.device);
}

Result<StepFigures> BatchLab::step(const Checkpoint& state, const Batch& batch, const BatchPlace& place,
                                   TriedBatch& tried)
{
    if (auto loaded = loadAll(state); !loaded) return tl::unexpected(loaded.error());
    const torch::Tensor input = inputTensor(batch, m_run.config, m_scaling.pixels);
    Activations before;
    m_network->clearGradients();
    const torch::Tensor prediction = m_network->forward(input, gatherInto(before));
    const torch::Tensor loss = computeLoss(
        m_run.config.loss, prediction, targetTensor(batch, m_run.config, m_scaling.targets), m_run.config.guardRoot);
    tried = triedOf(batch, toDoubles(prediction));

    StepFigures figures;
    ErrorSums sums(m_run.data->outputs());
    sums.add(tried.predictions, batch.targets);
    BatchPoint& point = figures.point;
    point.epoch = place.epoch;
    point.batchInEpoch = place.inEpoch;
    point.samples = static_cast<std::int64_t>(batch.rows.size());
    point.rmse = sums.rmse();
    point.mae = sums.mae();
    point.loss = loss.item<double>();
    point.learningRate = rateOf(state, place);
    point.gradNorm = std::nan("");

    // As in the run: from a loss or a gradient that is not finite no step is made.
    std::map<std::string, LayerFigures> steps;
    Activations after;
    if (std::isfinite(point.loss)) {
        loss.backward();
        point.gradNorm = m_optimizer->gradientNorm();
    }
    const std::vector<torch::Tensor> parameters = m_network->parameters();
    const std::vector<std::string> names = m_network->parameterNames();
    const auto layerOf = [&](std::size_t i) -> LayerFigures& { return steps[names[i].substr(0, names[i].rfind('.'))]; };
    const auto addTo = [](double& sum, double value) { sum = (std::isnan(sum) ? 0.0 : sum) + value; };
    // First squares; their roots below.
    std::vector<torch::Tensor> weights;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        layerOf(i).parameters += parameters[i].numel();
        addTo(layerOf(i).weightNorm, squaredNorm(parameters[i]));
        if (parameters[i].grad().defined()) addTo(layerOf(i).gradientNorm, squaredNorm(parameters[i].grad()));
        weights.push_back(parameters[i].detach().clone());
    }
    if (std::isfinite(point.gradNorm)) {
        m_optimizer->step(point.learningRate, point.gradNorm);
        for (std::size_t i = 0; i < parameters.size(); ++i)
            addTo(layerOf(i).updateNorm, squaredNorm(parameters[i].detach() - weights[i]));
        if (auto restored = restoreTorchRandom(state.random, m_run.config.device); !restored)
            return tl::unexpected(restored.error());
        const torch::NoGradGuard guard;
        const torch::Tensor again = m_network->forward(input, gatherInto(after));
        figures.rmseAfter = triedOf(batch, toDoubles(again)).rmse;
    }

    const auto rows = layerTable(m_run.config.model);
    if (!rows) return tl::unexpected(rows.error());
    for (const LayerRow& row : *rows) {
        LayerFigures layer = steps[row.layer.name];
        layer.name = row.layer.name;
        layer.description = shortDescription(row.layer);
        for (double* norm : {&layer.gradientNorm, &layer.weightNorm, &layer.updateNorm}) *norm = std::sqrt(*norm);
        layer.updateRatio = layer.updateNorm / layer.weightNorm;
        layer.before = of(before, layer.name);
        layer.after = of(after, layer.name);
        figures.layers.push_back(std::move(layer));
    }
    return figures;
}

}  // namespace trueloss
