#include "experiment/FirstStep.h"

#include "base/Random.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace trueloss {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double rms(const torch::Tensor& values)
{
    return std::sqrt(values.detach().to(torch::kFloat64).square().mean().item<double>());
}

/// |delta| with a sign drawn for each weight; own generator, so that the same seed draws the same everywhere.
torch::Tensor withRandomSigns(const torch::Tensor& delta, Random& random)
{
    torch::Tensor signs = torch::empty(delta.sizes(), torch::kFloat32);
    float* values = signs.data_ptr<float>();
    const std::int64_t count = signs.numel();
    std::uint64_t bits = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        if (i % 64 == 0) bits = random.next();
        values[i] = (bits & 1U) != 0 ? 1.0F : -1.0F;
        bits >>= 1U;
    }
    return delta.abs() * signs.to(delta.device());
}

/// Convolutions and dense layers.
std::vector<std::string> weightedLayers(const Network& network)
{
    const std::string suffix = ".weight";
    const std::vector<torch::Tensor> parameters = network.parameters();
    const std::vector<std::string> names = network.parameterNames();
    std::vector<std::string> layers;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (parameters[i].dim() > 1 && names[i].ends_with(suffix))
            layers.push_back(names[i].substr(0, names[i].size() - suffix.size()));
    }
    return layers;
}

void measureUpdate(const torch::Tensor& weight, const torch::Tensor& delta, LayerPicture& picture)
{
    picture.weightRms = rms(weight);
    picture.updateRms = rms(delta);
    const torch::Tensor rows = delta.reshape({delta.size(0), -1});
    const torch::Tensor moved = (rows != 0).sum(1).to(torch::kFloat64);
    const torch::Tensor alive = moved > 0;
    const double entries = moved.sum().item<double>();
    picture.signCoherence = nan;
    picture.uniformity = nan;
    if (entries == 0.0) return;
    const torch::Tensor sums = rows.sign().sum(1).to(torch::kFloat64).abs();
    picture.signCoherence = sums.masked_select(alive).div(moved.masked_select(alive)).mean().item<double>();
    const torch::Tensor sizes = rows.to(torch::kFloat64).abs();
    const double mean = sizes.sum().item<double>() / entries;
    picture.uniformity = mean / std::sqrt(sizes.square().sum().item<double>() / entries);
}

}  // namespace

class FirstStep::Impl {
public:
    FirstStepProbe probe;
    bool watch;
    Random random;
    int forwards = 0;
    bool stepped = false;
    std::vector<torch::Tensor> weights;  ///< Before the step.
    std::vector<LayerPicture> layers;

    bool steps() const { return !stepped && (probe != FirstStepProbe::None || watch); }
    void change(const std::vector<torch::Tensor>& parameters, const std::vector<bool>& ofConvolution);
    void measure(const Network& network, const std::vector<torch::Tensor>& parameters);
};

FirstStep::FirstStep(FirstStepProbe probe, bool watch, std::uint64_t seed)
    : m_impl(std::make_unique<Impl>(Impl{probe, watch, Random(seed), 0, false, {}, {}}))
{
}

FirstStep::~FirstStep() = default;
FirstStep::FirstStep(FirstStep&&) noexcept = default;
FirstStep& FirstStep::operator=(FirstStep&&) noexcept = default;

at::Tensor FirstStep::forward(Network& network, const at::Tensor& input)
{
    Impl& impl = *m_impl;
    const int turn = impl.forwards++;
    if (!impl.watch || turn > 1) return network.forward(input);
    const std::vector<std::string> weighted = weightedLayers(network);
    std::size_t place = 0;
    return network.forward(input, [&](const std::string& name, const torch::Tensor& output) {
        if (std::ranges::find(weighted, name) == weighted.end()) return;
        if (turn == 0) {
            impl.layers.push_back({name, output.dim() == 4, 0.0, 0.0, nan, nan, rms(output), nan});
        } else if (place < impl.layers.size()) {
            impl.layers[place++].activationAfter = rms(output);
        }
    });
}

void FirstStep::before(const Network& network)
{
    if (!m_impl->steps()) return;
    for (const torch::Tensor& parameter : network.parameters()) m_impl->weights.push_back(parameter.detach().clone());
}

void FirstStep::after(const Network& network)
{
    if (!m_impl->steps()) return;
    const torch::NoGradGuard guard;
    const std::vector<torch::Tensor> parameters = network.parameters();
    if (m_impl->watch) m_impl->measure(network, parameters);
    // Biases and normalisations belong to the weights before them.
    std::vector<bool> ofConvolution;
    bool convolution = true;
    for (const torch::Tensor& parameter : parameters) {
        if (parameter.dim() > 1) convolution = parameter.dim() == 4;
        ofConvolution.push_back(convolution);
    }
    m_impl->change(parameters, ofConvolution);
    m_impl->stepped = true;
    m_impl->weights.clear();
}

void FirstStep::Impl::change(const std::vector<torch::Tensor>& parameters, const std::vector<bool>& ofConvolution)
{
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        torch::Tensor parameter = parameters[i];
        switch (probe) {
            case FirstStepProbe::None:
                break;
            case FirstStepProbe::RandomSigns:
                parameter.copy_(weights[i] + withRandomSigns(parameter - weights[i], random));
                break;
            case FirstStepProbe::ConvolutionsOnly:
                if (!ofConvolution[i]) parameter.copy_(weights[i]);
                break;
            case FirstStepProbe::DenseOnly:
                if (ofConvolution[i]) parameter.copy_(weights[i]);
                break;
        }
    }
}

void FirstStep::Impl::measure(const Network& network, const std::vector<torch::Tensor>& parameters)
{
    const std::vector<std::string> names = network.parameterNames();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        for (LayerPicture& layer : layers) {
            if (names[i] == layer.name + ".weight" && parameters[i].dim() > 1)
                measureUpdate(weights[i], parameters[i].detach() - weights[i], layer);
        }
    }
}

std::vector<LayerPicture> FirstStep::layers() const
{
    return m_impl->layers;
}

}  // namespace trueloss
