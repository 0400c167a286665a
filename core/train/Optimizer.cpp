#include "train/Optimizer.h"

#include "model/TensorBytes.h"
#include "model/TensorSnapshot.h"
#include "train/OptimizerKernels.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <cmath>
#include <string>
#include <utility>

namespace trueloss {

namespace {

/// Sums are made block by block and added in order, so that they do not depend on the number of threads.
constexpr std::int64_t block = 1 << 18;

double squaredNorm(const torch::Tensor& tensor)
{
    if (!tensor.is_cpu()) return tensor.to(torch::kFloat64).square().sum().item<double>();
    const torch::Tensor plain = tensor.contiguous();
    const float* values = plain.data_ptr<float>();
    const std::int64_t count = plain.numel();
    const std::int64_t blocks = (count + block - 1) / block;
    std::vector<double> parts(static_cast<std::size_t>(blocks));
    at::parallel_for(0, blocks, 1, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t b = first; b < last; ++b) {
            parts[static_cast<std::size_t>(b)] =
                kernels::squaredNorm(values + b * block, std::min(block, count - b * block));
        }
    });
    double sum = 0.0;
    for (const double part : parts) sum += part;
    return sum;
}

/// What a step multiplies and adds, its corrections worked in.
struct Factors {
    double rate = 0.0;
    double inside = 0.0;   ///< Epsilon under the root...
    double outside = 0.0;  ///< ...or beside it.
    double scale = 1.0;    ///< Of the gradient, from clipping.
};

}  // namespace

class Optimizer::Impl {
public:
    TrainingConfig config;
    std::vector<torch::Tensor> parameters;
    std::vector<torch::Tensor> first;   ///< RMSprop's mean square, Adam's mean, SGD's velocity.
    std::vector<torch::Tensor> second;  ///< Adam's mean square.
    std::int64_t steps = 0;

    /// What is remembered, by its name in OptimizerState.
    std::vector<std::pair<std::string, torch::Tensor>> memory() const;
    Factors factorsOf(double learningRate, double gradientNorm) const;
    void stepOnCpu(std::size_t index, const Factors& factors);
    void stepOnGpu(std::size_t index, const Factors& factors);
    double decayOf(std::size_t index) const { return parameters[index].dim() > 1 ? config.weightDecay : 0.0; }
};

Optimizer::Optimizer(const TrainingConfig& config, std::vector<at::Tensor> parameters)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->config = config;
    m_impl->parameters = std::move(parameters);
    for (const torch::Tensor& parameter : m_impl->parameters) {
        m_impl->first.push_back(torch::zeros_like(parameter));
        if (config.optimizer == OptimizerKind::Adam) m_impl->second.push_back(torch::zeros_like(parameter));
    }
}

Optimizer::~Optimizer() = default;

double Optimizer::gradientNorm() const
{
    double sum = 0.0;
    for (const torch::Tensor& parameter : m_impl->parameters) {
        if (parameter.grad().defined()) sum += squaredNorm(parameter.grad());
    }
    return std::sqrt(sum);
}

bool Optimizer::weightsFinite() const
{
    const torch::NoGradGuard guard;
    double sum = 0.0;
    for (const torch::Tensor& parameter : m_impl->parameters) sum += squaredNorm(parameter.detach());
    return std::isfinite(sum);
}

Factors Optimizer::Impl::factorsOf(double learningRate, double gradientNorm) const
{
    Factors factors;
    factors.rate = learningRate;
    factors.outside = epsilonOf(config);
    if (config.clipNorm > 0.0 && gradientNorm > config.clipNorm) factors.scale = config.clipNorm / gradientNorm;
    const auto t = static_cast<double>(steps);
    if (config.optimizer == OptimizerKind::Adam) {
        const double root = std::sqrt(1.0 - std::pow(config.beta2, t));
        factors.rate *= root / (1.0 - std::pow(config.beta1, t));
        if (config.numerics == Numerics::Torch) factors.outside *= root;
    }
    if (config.optimizer == OptimizerKind::RmsProp) {
        // rate g / sqrt(a / c^2) = rate c g / sqrt(a), and an epsilon beside the divided mean becomes c epsilon.
        const double c = config.biasCorrection ? std::sqrt(1.0 - std::pow(config.rho, t)) : 1.0;
        factors.rate *= c;
        if (config.numerics == Numerics::Keras3) {
            factors.inside = factors.outside * c * c;
            factors.outside = 0.0;
        } else {
            factors.outside *= c;
        }
    }
    return factors;
}

void Optimizer::step(double learningRate, double gradientNorm)
{
    const torch::NoGradGuard guard;
    ++m_impl->steps;
    const Factors factors = m_impl->factorsOf(learningRate, gradientNorm);
    for (std::size_t i = 0; i < m_impl->parameters.size(); ++i) {
        if (!m_impl->parameters[i].grad().defined()) continue;
        if (m_impl->parameters[i].is_cpu()) {
            m_impl->stepOnCpu(i, factors);
        } else {
            m_impl->stepOnGpu(i, factors);
        }
    }
}

std::vector<std::pair<std::string, torch::Tensor>> Optimizer::Impl::memory() const
{
    std::vector<std::pair<std::string, torch::Tensor>> out;
    for (std::size_t i = 0; i < first.size(); ++i) {
        out.emplace_back(std::to_string(i) + ".first", first[i]);
        if (i < second.size()) out.emplace_back(std::to_string(i) + ".second", second[i]);
    }
    return out;
}

OptimizerState Optimizer::state() const
{
    return {m_impl->steps, snapshot().take()};
}

std::int64_t Optimizer::steps() const
{
    return m_impl->steps;
}

TensorSnapshot Optimizer::snapshot() const
{
    return TensorSnapshot(m_impl->memory());
}

Result<void> Optimizer::loadState(const OptimizerState& state)
{
    const torch::NoGradGuard guard;
    const auto memory = m_impl->memory();
    const auto misfit = [](const std::string& name) {
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core", "What the optimizer remembers does not fit this network: tensor \"%1\"."),
                    {name});
    };
    if (state.tensors.size() != memory.size() || state.steps < 0) return misfit("0.first");
    for (std::size_t i = 0; i < memory.size(); ++i) {
        const auto& [name, tensor] = memory[i];
        if (state.tensors[i].name != name || !fits(state.tensors[i], tensor)) return misfit(state.tensors[i].name);
    }
    for (std::size_t i = 0; i < memory.size(); ++i) copyInto(memory[i].second, state.tensors[i]);
    m_impl->steps = state.steps;
    return {};
}

void Optimizer::Impl::stepOnCpu(std::size_t index, const Factors& factors)
{
    torch::Tensor& parameter = parameters[index];
    const torch::Tensor gradient = parameter.grad().contiguous();
    float* w = parameter.data_ptr<float>();
    const float* g = gradient.data_ptr<float>();
    float* a = first[index].data_ptr<float>();
    float* b = config.optimizer == OptimizerKind::Adam ? second[index].data_ptr<float>() : nullptr;
    const kernels::Common common{static_cast<float>(factors.scale), static_cast<float>(decayOf(index))};
    const auto rate = static_cast<float>(factors.rate);
    const auto inside = static_cast<float>(factors.inside);
    const auto outside = static_cast<float>(factors.outside);
    at::parallel_for(0, parameter.numel(), block, [&](std::int64_t from, std::int64_t to) {
        const std::int64_t count = to - from;
        switch (config.optimizer) {
            case OptimizerKind::RmsProp:
                kernels::rmsProp(w + from, g + from, a + from, count, rate, static_cast<float>(config.rho), inside,
                                 outside, common);
                break;
            case OptimizerKind::Adam:
                kernels::adam(w + from, g + from, a + from, b + from, count, rate, static_cast<float>(config.beta1),
                              static_cast<float>(config.beta2), outside, common);
                break;
            case OptimizerKind::Sgd:
                (config.numerics == Numerics::Torch ? kernels::sgdRateOutside : kernels::sgd)(
                    w + from, g + from, a + from, count, rate, static_cast<float>(config.momentum), common);
                break;
        }
    });
}

void Optimizer::Impl::stepOnGpu(std::size_t index, const Factors& factors)
{
    torch::Tensor& parameter = parameters[index];
    torch::Tensor gradient = parameter.grad() * factors.scale;
    if (decayOf(index) > 0.0) gradient = gradient + decayOf(index) * parameter;
    torch::Tensor& a = first[index];
    switch (config.optimizer) {
        case OptimizerKind::RmsProp:
            a.mul_(config.rho).addcmul_(gradient, gradient, 1.0 - config.rho);
            parameter.addcdiv_(gradient, a.add(factors.inside).sqrt_().add_(factors.outside), -factors.rate);
            break;
        case OptimizerKind::Adam:
            a.mul_(config.beta1).add_(gradient, 1.0 - config.beta1);
            second[index].mul_(config.beta2).addcmul_(gradient, gradient, 1.0 - config.beta2);
            parameter.addcdiv_(a, second[index].sqrt().add_(factors.outside), -factors.rate);
            break;
        case OptimizerKind::Sgd:
            if (config.numerics == Numerics::Torch) {
                a.mul_(config.momentum).add_(gradient);
                parameter.sub_(a, factors.rate);
            } else {
                a.mul_(config.momentum).sub_(gradient, factors.rate);
                parameter.add_(a);
            }
            break;
    }
}

}  // namespace trueloss
