#include "model/Network.h"

#include "base/Random.h"
#include "model/HalfRounding.h"
#include "model/LayerTable.h"
#include "model/TensorBytes.h"
#include "model/TensorSnapshot.h"

#include <torch/torch.h>

#include <algorithm>
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

/// Hangs the layer where its name says, dot by dot.
template <class Holder>
void attach(torch::nn::Module& root, const std::string& path, Holder& layer)
{
    const auto dot = path.find('.');
    if (dot == std::string::npos) {
        root.register_module(path, layer);
        return;
    }
    attach(*branchFor(root, path.substr(0, dot)), path.substr(dot + 1), layer);
}

/// Own generator rather than torch's: the same weights with every version of libtorch.
void fillUniform(const torch::Tensor& tensor, double limit, Random& random)
{
    float* values = tensor.data_ptr<float>();
    const std::int64_t count = tensor.numel();
    for (std::int64_t i = 0; i < count; ++i) values[i] = static_cast<float>(random.uniform(-limit, limit));
}

/// A normal distribution of that variance, cut off at two deviations and widened again so that the variance stays: what
/// Keras' VarianceScaling draws.
void fillTruncatedNormal(const torch::Tensor& tensor, double variance, Random& random)
{
    constexpr double cutDeviation = 0.87962566103423978;  // Of the standard normal distribution cut off at -2 and 2.
    constexpr double twoPi = 6.283185307179586;
    const double deviation = std::sqrt(variance) / cutDeviation;
    float* values = tensor.data_ptr<float>();
    const std::int64_t count = tensor.numel();
    for (std::int64_t i = 0; i < count; ++i) {
        double z = 0.0;
        do {
            const double radius = std::sqrt(-2.0 * std::log(1.0 - random.uniform()));
            z = radius * std::cos(twoPi * random.uniform());
        } while (std::abs(z) > 2.0);
        values[i] = static_cast<float>(deviation * z);
    }
}

void initialise(const torch::Tensor& weight, const torch::Tensor& bias, Initialisation kind, Random& random)
{
    const torch::NoGradGuard guard;
    const std::int64_t receptive = weight.dim() == 4 ? weight.size(2) * weight.size(3) : 1;
    const auto fanIn = static_cast<double>(weight.size(1) * receptive);
    const auto fanOut = static_cast<double>(weight.size(0) * receptive);
    switch (kind) {
        case Initialisation::Keras:
            fillUniform(weight, std::sqrt(6.0 / (fanIn + fanOut)), random);
            break;
        case Initialisation::Torch:
            fillUniform(weight, 1.0 / std::sqrt(fanIn), random);
            if (bias.defined()) fillUniform(bias, 1.0 / std::sqrt(fanIn), random);
            return;
        case Initialisation::HeNormal:
            fillTruncatedNormal(weight, 2.0 / fanIn, random);
            break;
        case Initialisation::HeUniform:
            fillUniform(weight, std::sqrt(6.0 / fanIn), random);
            break;
    }
    if (bias.defined()) bias.zero_();
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
    /// What a layer makes of its input and, for a sum, of the other one.
    using Step = std::function<torch::Tensor(const torch::Tensor&, const torch::Tensor&)>;

    void add(const LayerRow& row, const ModelSpec& spec, Random& random);
    /// When all layers are there: whose outputs are needed how long.
    void settle();
    /// See Network::forward().
    torch::Tensor run(const torch::Tensor& image, const LayerWatch& watch) const;

    Branch root;
    std::vector<torch::Tensor> keptStatistics;
    torch::Device device{torch::kCPU};
    bool rounds = false;  ///< To numbers of 16 bits.

private:
    struct Node {
        std::string name;
        Step step;
        int source = -1;  ///< See LayerRow.
        int addend = -1;
        std::vector<std::size_t> spent;  ///< Nodes whose output no later one takes.
    };

    Step addConv(const LayerRow& row, Initialisation initialisation, Random& random);
    Step stepOf(const LayerRow& row, const ModelSpec& spec, Random& random);

    std::vector<Node> nodes;
};

Network::Impl::Step Network::Impl::addConv(const LayerRow& row, Initialisation initialisation, Random& random)
{
    const Layer& layer = row.layer;
    const SideZeros down =
        layer.same ? sameZeros(row.inputHeight, layer.kernel, layer.stride) : SideZeros{layer.padding, layer.padding};
    const SideZeros across = layer.same ? sameZeros(row.inputWidth, layer.kernel, layer.stride) : down;
    // libtorch's convolution adds the same on both sides.
    const bool uneven = down.before != down.after || across.before != across.after;
    auto options = torch::nn::Conv2dOptions(row.inputs, layer.outputs, layer.kernel)
                       .stride(layer.stride)
                       .groups(layer.groups)
                       .bias(layer.bias);
    if (!uneven) options.padding({down.before, across.before});
    torch::nn::Conv2d conv(options);
    initialise(conv->weight, conv->bias, initialisation, random);
    attach(root, layer.name, conv);
    std::function<torch::Tensor(const torch::Tensor&)> convolve = [conv](const torch::Tensor& x) mutable {
        return conv(x);
    };
    if (rounds) {
        const std::vector<std::int64_t> own =
            uneven ? std::vector<std::int64_t>{0, 0} : std::vector<std::int64_t>{down.before, across.before};
        convolve = [conv, own, stride = layer.stride, groups = layer.groups](const torch::Tensor& x) {
            return torch::conv2d(x, roundedToHalf(conv->weight), roundedToHalf(conv->bias), stride, own, 1, groups);
        };
    }
    if (!uneven) return [convolve](const torch::Tensor& x, const torch::Tensor&) { return convolve(x); };
    const std::vector<std::int64_t> zeros{across.before, across.after, down.before, down.after};
    return [convolve, zeros](const torch::Tensor& x, const torch::Tensor&) {
        return convolve(torch::constant_pad_nd(x, zeros));
    };
}

Network::Impl::Step Network::Impl::stepOf(const LayerRow& row, const ModelSpec& spec, Random& random)
{
    const Layer& layer = row.layer;
    switch (layer.kind) {
        case LayerKind::Conv2d:
            return addConv(row, spec.initialisation, random);
        case LayerKind::BatchNorm2d: {
            torch::nn::BatchNorm2dOptions options(row.inputs);
            if (spec.batchNormNumerics == BatchNormNumerics::Keras) options.momentum(0.01).eps(1e-3);
            torch::nn::BatchNorm2d norm(options);
            attach(root, layer.name, norm);
            return [norm](const torch::Tensor& x, const torch::Tensor&) mutable {
                if (x.numel() > x.size(1)) return norm(x);
                return torch::batch_norm(x, norm->weight, norm->bias, norm->running_mean, norm->running_var, false, 0.0,
                                         norm->options.eps(), false);
            };
        }
        case LayerKind::Linear: {
            torch::nn::Linear linear(row.inputs, layer.outputs);
            initialise(linear->weight, linear->bias, spec.initialisation, random);
            attach(root, layer.name, linear);
            if (rounds) {
                return [linear](const torch::Tensor& x, const torch::Tensor&) {
                    return torch::linear(x, roundedToHalf(linear->weight), roundedToHalf(linear->bias));
                };
            }
            return [linear](const torch::Tensor& x, const torch::Tensor&) mutable { return linear(x); };
        }
        case LayerKind::Dropout: {
            torch::nn::Dropout dropout(layer.probability);
            attach(root, layer.name, dropout);
            return [dropout](const torch::Tensor& x, const torch::Tensor&) mutable { return dropout(x); };
        }
        case LayerKind::ReLU:
            return [](const torch::Tensor& x, const torch::Tensor&) { return torch::relu(x); };
        case LayerKind::ReLU6:
            return [](const torch::Tensor& x, const torch::Tensor&) { return torch::relu6(x); };
        case LayerKind::MaxPool2d:
            return [layer](const torch::Tensor& x, const torch::Tensor&) {
                return torch::max_pool2d(x, layer.kernel, layer.stride, layer.padding);
            };
        case LayerKind::AvgPool2d:
            return [layer](const torch::Tensor& x, const torch::Tensor&) {
                return torch::avg_pool2d(x, layer.kernel, layer.stride);
            };
        case LayerKind::AdaptiveAvgPool2d:
            // Where the size fits already, as in AlexNet at 224 pixels, the pooling would be a slow copy.
            if (row.inputHeight == layer.outputs && row.inputWidth == layer.outputs) break;
            return [side = layer.outputs](const torch::Tensor& x, const torch::Tensor&) {
                return torch::adaptive_avg_pool2d(x, {side, side});
            };
        case LayerKind::Flatten:
            return [](const torch::Tensor& x, const torch::Tensor&) { return x.flatten(1); };
        case LayerKind::Add:
            return [](const torch::Tensor& x, const torch::Tensor& other) { return x + other; };
    }
    return [](const torch::Tensor& x, const torch::Tensor&) { return x; };
}

void Network::Impl::add(const LayerRow& row, const ModelSpec& spec, Random& random)
{
    Step step = stepOf(row, spec, random);
    if (rounds && makesNewNumbers(row.layer.kind)) {
        step = [exact = std::move(step)](const torch::Tensor& x, const torch::Tensor& other) {
            return roundedToHalf(exact(x, other));
        };
    }
    nodes.push_back({row.layer.name, std::move(step), row.source, row.addend, {}});
}

void Network::Impl::settle()
{
    std::vector<std::size_t> lastTaker(nodes.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (const int taken : {nodes[i].source, nodes[i].addend}) {
            if (taken >= 0) lastTaker[static_cast<std::size_t>(taken)] = i;
        }
    }
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i) nodes[lastTaker[i]].spent.push_back(i);
}

torch::Tensor Network::Impl::run(const torch::Tensor& image, const LayerWatch& watch) const
{
    std::vector<torch::Tensor> outputs(nodes.size());
    const torch::Tensor input = rounds ? roundedToHalf(image) : image;
    const torch::Tensor none;
    const auto outputOf = [&](int node) -> const torch::Tensor& { return outputs[static_cast<std::size_t>(node)]; };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        outputs[i] =
            node.step(node.source < 0 ? input : outputOf(node.source), node.addend < 0 ? none : outputOf(node.addend));
        if (watch) watch(node.name, outputs[i]);
        for (const std::size_t done : node.spent) outputs[done] = torch::Tensor();
    }
    return outputs.back();
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
        impl->rounds = spec.precision == Precision::MixedFloat16;
        for (const LayerRow& row : *rows) impl->add(row, spec, random);
        impl->settle();
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
    return m_impl->run(input, watch);
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
    return snapshot().take();
}

TensorSnapshot Network::snapshot() const
{
    return TensorSnapshot(namedState(m_impl->root));
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
