#include "model/Network.h"

#include "base/Random.h"
#include "model/LayerTable.h"
#include "model/TensorBytes.h"

#include <torch/torch.h>

#include <cmath>
#include <functional>

namespace trueloss {

namespace {

/// A module to hang named layers on, so that "features.0" becomes child 0 of child features.
struct Branch : torch::nn::Module {};

std::shared_ptr<torch::nn::Module> branchFor(torch::nn::Module& root, const std::string& name)
{
    for (const auto& child : root.named_children()) {
        if (child.key() == name) return child.value();
    }
    return root.register_module(name, std::make_shared<Branch>());
}

template <class Holder>
void attach(torch::nn::Module& root, const std::string& path, Holder& layer)
{
    const auto dot = path.find('.');
    if (dot == std::string::npos) {
        root.register_module(path, layer);
        return;
    }
    branchFor(root, path.substr(0, dot))->register_module(path.substr(dot + 1), layer);
}

/// Own generator rather than torch's: the same weights with every version of libtorch.
void fillUniform(const torch::Tensor& tensor, double limit, Random& random)
{
    float* values = tensor.data_ptr<float>();
    const std::int64_t count = tensor.numel();
    for (std::int64_t i = 0; i < count; ++i) values[i] = static_cast<float>(random.uniform(-limit, limit));
}

void initialise(const torch::Tensor& weight, const torch::Tensor& bias, Initialisation kind, Random& random)
{
    const torch::NoGradGuard guard;
    const std::int64_t receptive = weight.dim() == 4 ? weight.size(2) * weight.size(3) : 1;
    const auto fanIn = static_cast<double>(weight.size(1) * receptive);
    const auto fanOut = static_cast<double>(weight.size(0) * receptive);
    if (kind == Initialisation::Keras) {
        fillUniform(weight, std::sqrt(6.0 / (fanIn + fanOut)), random);
        if (bias.defined()) bias.zero_();
    } else {
        fillUniform(weight, 1.0 / std::sqrt(fanIn), random);
        if (bias.defined()) fillUniform(bias, 1.0 / std::sqrt(fanIn), random);
    }
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (const std::int64_t side : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(side);
    return text + "]";
}

}  // namespace

class Network::Impl {
public:
    using Step = std::function<torch::Tensor(const torch::Tensor&)>;

    void add(const LayerRow& row, int inputHeight, int inputWidth, Initialisation initialisation, Random& random);

    Branch root;
    std::vector<Step> steps;
    std::vector<std::string> names;  ///< Of the layers, a step each.
    std::vector<torch::Tensor> keptStatistics;
    torch::Device device{torch::kCPU};
};

void Network::Impl::add(const LayerRow& row, int inputHeight, int inputWidth, Initialisation initialisation,
                        Random& random)
{
    const Layer& layer = row.layer;
    switch (layer.kind) {
        case LayerKind::Conv2d: {
            torch::nn::Conv2d conv(torch::nn::Conv2dOptions(row.inputs, layer.outputs, layer.kernel)
                                       .stride(layer.stride)
                                       .padding(layer.padding)
                                       .bias(layer.bias));
            initialise(conv->weight, conv->bias, initialisation, random);
            attach(root, layer.name, conv);
            steps.emplace_back([conv](const torch::Tensor& x) mutable { return conv(x); });
            break;
        }
        case LayerKind::BatchNorm2d: {
            // torch's momentum, not Keras' slower 0.99: over the few steps of a small data set the moving statistics
            // would otherwise still be those of the start.
            torch::nn::BatchNorm2d norm(torch::nn::BatchNorm2dOptions(row.inputs));
            attach(root, layer.name, norm);
            steps.emplace_back([norm](const torch::Tensor& x) mutable { return norm(x); });
            break;
        }
        case LayerKind::Linear: {
            torch::nn::Linear linear(row.inputs, layer.outputs);
            initialise(linear->weight, linear->bias, initialisation, random);
            attach(root, layer.name, linear);
            steps.emplace_back([linear](const torch::Tensor& x) mutable { return linear(x); });
            break;
        }
        case LayerKind::Dropout: {
            torch::nn::Dropout dropout(layer.probability);
            attach(root, layer.name, dropout);
            steps.emplace_back([dropout](const torch::Tensor& x) mutable { return dropout(x); });
            break;
        }
        case LayerKind::ReLU:
            steps.emplace_back([](const torch::Tensor& x) { return torch::relu(x); });
            break;
        case LayerKind::MaxPool2d:
            steps.emplace_back(
                [layer](const torch::Tensor& x) { return torch::max_pool2d(x, layer.kernel, layer.stride); });
            break;
        case LayerKind::AvgPool2d:
            steps.emplace_back(
                [layer](const torch::Tensor& x) { return torch::avg_pool2d(x, layer.kernel, layer.stride); });
            break;
        case LayerKind::AdaptiveAvgPool2d:
            // Where the size fits already, as in AlexNet at 224 pixels, the pooling would be a slow copy.
            if (inputHeight != layer.outputs || inputWidth != layer.outputs) {
                steps.emplace_back([side = layer.outputs](const torch::Tensor& x) {
                    return torch::adaptive_avg_pool2d(x, {side, side});
                });
            }
            break;
        case LayerKind::Flatten:
            steps.emplace_back([](const torch::Tensor& x) { return x.flatten(1); });
            break;
    }
    if (names.size() < steps.size()) names.push_back(layer.name);
}

Network::Network(const ModelSpec& spec, std::unique_ptr<Impl> impl) : m_spec(spec), m_impl(std::move(impl)) {}

Network::~Network() = default;

Result<std::unique_ptr<Network>> Network::create(const ModelSpec& spec, std::uint64_t seed, DeviceId device)
{
    const auto rows = layerTable(spec);
    if (!rows) return tl::unexpected(rows.error());
    try {
        auto impl = std::make_unique<Impl>();
        Random random(seed);
        int height = spec.height;
        int width = spec.width;
        for (const LayerRow& row : *rows) {
            impl->add(row, height, width, spec.initialisation, random);
            height = row.height;
            width = row.width;
        }
        if (device.isCuda()) {
            impl->device = torch::Device(torch::kCUDA, static_cast<torch::DeviceIndex>(device.cuda));
            impl->root.to(impl->device);
        }
        return std::unique_ptr<Network>(new Network(spec, std::move(impl)));
    } catch (const c10::Error& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The network could not be built: %1"),
                    {std::string(error.what_without_backtrace())});
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The network could not be built: %1"),
                    {std::string(error.what())});
    }
}

at::Tensor Network::forward(const at::Tensor& input, const LayerWatch& watch)
{
    torch::Tensor x = input;
    for (std::size_t i = 0; i < m_impl->steps.size(); ++i) {
        x = m_impl->steps[i](x);
        if (watch) watch(m_impl->names[i], x);
    }
    return x;
}

void Network::setTraining(bool training)
{
    m_impl->root.train(training);
}

std::vector<at::Tensor> Network::parameters() const
{
    return m_impl->root.parameters();
}

std::vector<std::string> Network::parameterNames() const
{
    std::vector<std::string> names;
    for (const auto& item : m_impl->root.named_parameters()) names.push_back(item.key());
    return names;
}

void Network::clearGradients()
{
    m_impl->root.zero_grad(true);
}

void Network::keepStatistics()
{
    m_impl->keptStatistics.clear();
    for (const torch::Tensor& buffer : m_impl->root.buffers()) m_impl->keptStatistics.push_back(buffer.clone());
}

void Network::restoreStatistics()
{
    const torch::NoGradGuard guard;
    std::vector<torch::Tensor> buffers = m_impl->root.buffers();
    for (std::size_t i = 0; i < m_impl->keptStatistics.size(); ++i) buffers[i].copy_(m_impl->keptStatistics[i]);
}

namespace {

/// Parameters and buffers by name, in torch's own state-dict order.
std::vector<std::pair<std::string, torch::Tensor>> namedState(const torch::nn::Module& root)
{
    std::vector<std::pair<std::string, torch::Tensor>> state;
    for (const auto& item : root.named_parameters()) state.emplace_back(item.key(), item.value());
    for (const auto& item : root.named_buffers()) state.emplace_back(item.key(), item.value());
    return state;
}

}  // namespace

std::vector<NamedTensor> Network::state() const
{
    const torch::NoGradGuard guard;
    std::vector<NamedTensor> state;
    for (const auto& [name, tensor] : namedState(m_impl->root)) state.push_back(toNamed(name, tensor));
    return state;
}

Result<void> Network::loadState(const std::vector<NamedTensor>& state)
{
    const torch::NoGradGuard guard;
    const auto own = namedState(m_impl->root);
    std::vector<const NamedTensor*> sources;
    for (const auto& [name, tensor] : own) {
        const NamedTensor* source = nullptr;
        for (const NamedTensor& candidate : state) {
            if (candidate.name == name) source = &candidate;
        }
        const std::vector<std::int64_t> shape(tensor.sizes().begin(), tensor.sizes().end());
        if (source == nullptr) {
            return fail(
                ErrorCode::Mismatch,
                TRUELOSS_TEXT("Core", "The weights have no tensor \"%1\" of shape %2, which this network needs."),
                {name, shapeText(shape)});
        }
        if (!fits(*source, tensor)) {
            return fail(ErrorCode::Mismatch,
                        TRUELOSS_TEXT("Core", "Tensor \"%1\" has shape %2, but this network needs %3."),
                        {name, shapeText(source->shape), shapeText(shape)});
        }
        sources.push_back(source);
    }
    for (const NamedTensor& candidate : state) {
        bool known = false;
        for (const auto& [name, tensor] : own) known = known || name == candidate.name;
        if (!known) {
            return fail(ErrorCode::Mismatch,
                        TRUELOSS_TEXT("Core", "The weights hold a tensor \"%1\" that this network does not have."),
                        {candidate.name});
        }
    }
    for (std::size_t i = 0; i < own.size(); ++i) copyInto(own[i].second, *sources[i]);
    return {};
}

}  // namespace trueloss
