#include "model/Architecture.h"
#include "model/LayerTable.h"
#include "model/Network.h"

#include <torch/torch.h>

#include <gmock/gmock.h>

#include <cmath>
#include <cstring>
#include <map>

namespace trueloss {
namespace {

using testing::AllOf;
using testing::HasSubstr;

ModelSpec specOf(const std::string& architecture, int width, int height, int outputs)
{
    ModelSpec spec;
    spec.architecture = architecture;
    spec.width = width;
    spec.height = height;
    spec.outputs = outputs;
    return spec;
}

/// What torchvision's documentation states of its weights, for 1,000 classes and 224 x 224 pixels: parameters and
/// multiply-adds in billions ("GFLOPS"). By its source, the size of the last dense layer's input.
struct Published {
    const char* id;
    std::int64_t parameters;
    double multiplyAdds;
    std::int64_t features;
};
const Published published[] = {{"alexnet", 61'100'840, 0.71e9, 4096},
                               {"resnet18", 11'689'512, 1.81e9, 512},
                               {"resnet34", 21'797'672, 3.66e9, 512},
                               {"vgg11-bn", 132'868'840, 7.61e9, 4096},
                               {"mobilenet-v2", 3'504'872, 0.30e9, 1280}};

TEST(PublishedArchitectures, HaveTorchvisionsParametersAndOperations)
{
    for (const Published& known : published) {
        const auto rows = layerTable(specOf(known.id, 224, 224, 1000));
        ASSERT_TRUE(rows) << known.id;
        EXPECT_EQ(totalParameters(*rows), known.parameters) << known.id;
        double products = 0.0;
        for (const LayerRow& row : *rows) {
            const bool multiplies = row.layer.kind == LayerKind::Conv2d || row.layer.kind == LayerKind::Linear;
            if (multiplies) products += static_cast<double>(row.operations) / 2;
        }
        EXPECT_NEAR(products, known.multiplyAdds, 0.006e9) << known.id;
        const auto one = layerTable(specOf(known.id, 224, 224, 1));
        EXPECT_EQ(totalParameters(*one), known.parameters - 999 * (known.features + 1)) << known.id;
    }
}

// The figures of the paper (250 thousand parameters, 27 million connections) and of Keras' summary() of it: 1824 +
// 21636 + 43248 + 27712 + 36928 + 115300 + 5050 + 510 + 11; from 3 x 66 x 200 to 64 x 1 x 18.
TEST(PublishedArchitectures, PilotNetHasItsParametersAndShapes)
{
    const auto rows = layerTable(specOf("pilotnet", 200, 66, 1));
    ASSERT_TRUE(rows);
    EXPECT_EQ(totalParameters(*rows), 252'219);
    std::vector<std::vector<int>> shapes;
    double connections = 0.0;
    for (const LayerRow& row : *rows) {
        if (row.layer.kind == LayerKind::Conv2d) shapes.push_back({row.channels, row.height, row.width});
        if (row.layer.kind != LayerKind::ReLU) connections += static_cast<double>(row.operations) / 2;
    }
    EXPECT_EQ(shapes,
              (std::vector<std::vector<int>>{{24, 31, 98}, {36, 14, 47}, {48, 5, 22}, {64, 3, 20}, {64, 1, 18}}));
    EXPECT_NEAR(connections, 27e6, 0.5e6);
    const auto low = layerTable(specOf("pilotnet", 200, 60, 1));
    ASSERT_FALSE(low);
    EXPECT_THAT(toEnglish(low.error().message), AllOf(HasSubstr("200 x 60"), HasSubstr("conv5")));
}

// Shapes of torchvision's resnet at 224 pixels: 64x112x112, 64x56x56, 128x28x28, 256x14x14, 512x7x7.
TEST(PublishedArchitectures, ResNetHasThePublishedShapes)
{
    const auto rows = layerTable(specOf("resnet18", 224, 224, 1));
    ASSERT_TRUE(rows);
    const std::map<std::string, std::vector<int>> expected{
        {"conv1", {64, 112, 112}},         {"maxpool", {64, 56, 56}},
        {"layer1.1.relu2", {64, 56, 56}},  {"layer2.0.downsample.1", {128, 28, 28}},
        {"layer2.1.relu2", {128, 28, 28}}, {"layer3.1.relu2", {256, 14, 14}},
        {"layer4.1.relu2", {512, 7, 7}},   {"flatten", {512, 0, 0}}};
    std::size_t found = 0;
    for (const LayerRow& row : *rows) {
        const auto known = expected.find(row.layer.name);
        if (known == expected.end()) continue;
        ++found;
        EXPECT_EQ((std::vector<int>{row.channels, row.height, row.width}), known->second) << row.layer.name;
    }
    EXPECT_EQ(found, expected.size());
    const auto described = [&](const std::string& name) {
        for (const LayerRow& row : *rows) {
            if (row.layer.name == name) return shortDescription(row.layer);
        }
        return std::string();
    };
    EXPECT_EQ(described("conv1"), "conv 7x7 / 2");
    EXPECT_EQ(described("layer1.1.add"), "sum with layer1.0.relu2");
    EXPECT_EQ(described("layer2.0.downsample.0"), "conv 1x1 / 2 from layer1.1.relu2");
    EXPECT_EQ(described("layer2.0.add"), "sum with layer2.0.bn2");
}

TEST(PublishedArchitectures, ATooSmallInputIsAClearError)
{
    const auto vgg = layerTable(specOf("vgg11-bn", 31, 64, 1));
    ASSERT_FALSE(vgg);
    EXPECT_EQ(vgg.error().code, ErrorCode::BadSetting);
    EXPECT_THAT(toEnglish(vgg.error().message), AllOf(HasSubstr("31 x 64"), HasSubstr("features.28")));
    EXPECT_TRUE(layerTable(specOf("vgg11-bn", 32, 32, 1)));
    for (const char* id : {"resnet18", "resnet34", "mobilenet-v2"})
        EXPECT_TRUE(layerTable(specOf(id, 32, 24, 1))) << id;
}

/// A network's tensors by name, and functions on them as torchvision's sources write them.
class Weights {
public:
    explicit Weights(const Network& network)
    {
        for (const NamedTensor& tensor : network.state()) {
            torch::Tensor copy =
                torch::empty(tensor.shape, tensor.type == TensorType::Int64 ? torch::kInt64 : torch::kFloat32);
            std::memcpy(copy.data_ptr(), tensor.bytes.data(), tensor.bytes.size());
            m_tensors[tensor.name] = copy;
        }
    }

    std::size_t count() const { return m_tensors.size(); }

    torch::Tensor conv(const torch::Tensor& x, const std::string& name, int stride, int padding, int groups = 1) const
    {
        const auto bias = m_tensors.find(name + ".bias");
        return torch::conv2d(x, at(name + ".weight"), bias == m_tensors.end() ? torch::Tensor() : bias->second, stride,
                             padding, 1, groups);
    }

    /// As prediction does it: the moving statistics.
    torch::Tensor norm(const torch::Tensor& x, const std::string& name) const
    {
        const auto shaped = [&](const char* part) { return at(name + part).reshape({1, -1, 1, 1}); };
        return (x - shaped(".running_mean")) / (shaped(".running_var") + 1e-5).sqrt() * shaped(".weight") +
               shaped(".bias");
    }

    torch::Tensor linear(const torch::Tensor& x, const std::string& name) const
    {
        return torch::linear(x, at(name + ".weight"), at(name + ".bias"));
    }

private:
    const torch::Tensor& at(const std::string& name) const { return m_tensors.at(name); }
    std::map<std::string, torch::Tensor> m_tensors;
};

/// A network whose moving statistics are no longer those of the start, and an image.
struct Trial {
    std::unique_ptr<Network> network;
    torch::Tensor image;
};

Trial trialOf(const std::string& id, int side)
{
    auto network = Network::create(specOf(id, side, side, 2), 6);
    EXPECT_TRUE(network);
    torch::manual_seed(7);
    (*network)->setTraining(true);
    for (int i = 0; i < 3; ++i) (*network)->forward(torch::rand({4, 3, side, side}));
    (*network)->setTraining(false);
    return {std::move(*network), torch::rand({2, 3, side, side})};
}

void expectSame(const torch::Tensor& found, const torch::Tensor& expected)
{
    ASSERT_EQ(found.sizes(), expected.sizes());
    ASSERT_GT(expected.abs().min().item<double>(), 1e-4);
    EXPECT_TRUE(torch::allclose(found, expected, 1e-3, 1e-5)) << found << expected;
}

torch::Tensor resNet(const Weights& w, const torch::Tensor& image, const std::vector<int>& blocks)
{
    torch::Tensor x = torch::max_pool2d(torch::relu(w.norm(w.conv(image, "conv1", 2, 3), "bn1")), 3, 2, 1);
    for (int stage = 1; stage <= 4; ++stage) {
        for (int block = 0; block < blocks[static_cast<std::size_t>(stage - 1)]; ++block) {
            const std::string name = "layer" + std::to_string(stage) + "." + std::to_string(block);
            const bool down = stage > 1 && block == 0;
            torch::Tensor out = torch::relu(w.norm(w.conv(x, name + ".conv1", down ? 2 : 1, 1), name + ".bn1"));
            out = w.norm(w.conv(out, name + ".conv2", 1, 1), name + ".bn2");
            const torch::Tensor identity =
                down ? w.norm(w.conv(x, name + ".downsample.0", 2, 0), name + ".downsample.1") : x;
            x = torch::relu(out + identity);
        }
    }
    return w.linear(torch::adaptive_avg_pool2d(x, {1, 1}).flatten(1), "fc");
}

// The forward pass written after torchvision's resnet.py. The state_dict of resnet18() has 122 entries, of resnet34()
// 218 (20 and 36 convolutions with a weight and five entries of batch normalisation each, and fc).
TEST(ResNet, ComputesWhatTorchvisionsDoes)
{
    const torch::NoGradGuard guard;
    for (const auto& [id, blocks, entries] : {std::tuple{"resnet18", std::vector{2, 2, 2, 2}, 122U},
                                              std::tuple{"resnet34", std::vector{3, 4, 6, 3}, 218U}}) {
        const Trial trial = trialOf(id, 64);
        const Weights weights(*trial.network);
        EXPECT_EQ(weights.count(), entries) << id;
        expectSame(trial.network->forward(trial.image), resNet(weights, trial.image, blocks));
    }
}

torch::Tensor clippedRelu(const torch::Tensor& x)
{
    return x.clamp(0.0, 6.0);
}

// The forward pass written after torchvision's mobilenetv2.py, whose state_dict has 314 entries.
TEST(MobileNetV2, ComputesWhatTorchvisionsDoes)
{
    const torch::NoGradGuard guard;
    const Trial trial = trialOf("mobilenet-v2", 64);
    const Weights w(*trial.network);
    EXPECT_EQ(w.count(), 314U);
    torch::Tensor x = clippedRelu(w.norm(w.conv(trial.image, "features.0.0", 2, 1), "features.0.1"));
    const int settings[7][4] = {{1, 16, 1, 1}, {6, 24, 2, 2},  {6, 32, 3, 2}, {6, 64, 4, 2},
                                {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}};
    int index = 1;
    for (const auto& [t, c, n, s] : settings) {
        for (int i = 0; i < n; ++i) {
            const std::string name = "features." + std::to_string(index++) + ".conv.";
            const int stride = i == 0 ? s : 1;
            torch::Tensor out = x;
            int at = 0;
            if (t != 1) {
                out = clippedRelu(w.norm(w.conv(out, name + "0.0", 1, 0), name + "0.1"));
                at = 1;
            }
            const std::string depthwise = name + std::to_string(at);
            out = clippedRelu(
                w.norm(w.conv(out, depthwise + ".0", stride, 1, static_cast<int>(out.size(1))), depthwise + ".1"));
            out = w.norm(w.conv(out, name + std::to_string(at + 1), 1, 0), name + std::to_string(at + 2));
            x = stride == 1 && x.size(1) == c ? x + out : out;
        }
    }
    x = clippedRelu(w.norm(w.conv(x, "features.18.0", 1, 0), "features.18.1"));
    expectSame(trial.network->forward(trial.image),
               w.linear(torch::adaptive_avg_pool2d(x, {1, 1}).flatten(1), "classifier.1"));
}

// The forward pass written after torchvision's vgg.py ("A", batch_norm=True), at a smaller dense width; 62 entries.
TEST(Vgg11, ComputesWhatTorchvisionsDoes)
{
    const torch::NoGradGuard guard;
    ModelSpec spec = specOf("vgg11-bn", 64, 64, 2);
    spec.denseWidth = 32;
    const auto network = Network::create(spec, 6);
    ASSERT_TRUE(network);
    torch::manual_seed(7);
    (*network)->setTraining(true);
    for (int i = 0; i < 3; ++i) (*network)->forward(torch::rand({4, 3, 64, 64}));
    (*network)->setTraining(false);
    const Weights w(**network);
    EXPECT_EQ(w.count(), 62U);
    const torch::Tensor image = torch::rand({2, 3, 64, 64});
    torch::Tensor x = image;
    int index = 0;
    for (const char layer : std::string("cMcMccMccMccM")) {
        const std::string at = "features." + std::to_string(index);
        if (layer == 'M') {
            x = torch::max_pool2d(x, 2, 2);
            index += 1;
        } else if (layer == 'c') {
            x = torch::relu(w.norm(w.conv(x, at, 1, 1), "features." + std::to_string(index + 1)));
            index += 3;
        }
    }
    x = torch::adaptive_avg_pool2d(x, {7, 7}).flatten(1);
    x = torch::relu(w.linear(torch::relu(w.linear(x, "classifier.0")), "classifier.3"));
    expectSame((*network)->forward(image), w.linear(x, "classifier.6"));
}

// At 32 pixels the last stage has one pixel, and one image leaves one value a channel, which has no variance: the
// moving statistics stand in for it, and they stay.
TEST(ResNet, TrainsOnASingleImageOfOnePixel)
{
    auto network = Network::create(specOf("resnet18", 32, 32, 1), 6);
    ASSERT_TRUE(network);
    (*network)->setTraining(true);
    torch::manual_seed(7);
    torch::Tensor out = (*network)->forward(torch::rand({1, 3, 32, 32}));
    EXPECT_TRUE(std::isfinite(out.item<double>()));
    out.sum().backward();
    for (const NamedTensor& tensor : (*network)->state()) {
        if (tensor.name != "layer4.1.bn2.running_mean") continue;
        std::vector<float> means(tensor.bytes.size() / 4);
        std::memcpy(means.data(), tensor.bytes.data(), tensor.bytes.size());
        EXPECT_THAT(means, testing::Each(0.0F));
    }
}

TEST(Architectures, EveryOneTakesABatchForthAndBack)
{
    for (const Architecture& entry : architectures()) {
        ModelSpec spec = specOf(std::string(entry.id), entry.width, entry.height, 2);
        if (entry.denseWidth > 0) spec.denseWidth = 8;
        const auto network = Network::create(spec, 2);
        ASSERT_TRUE(network) << entry.id;
        (*network)->setTraining(true);
        torch::manual_seed(5);
        const torch::Tensor out = (*network)->forward(torch::rand({2, 3, entry.height, entry.width}));
        ASSERT_EQ(out.sizes(), (std::vector<std::int64_t>{2, 2})) << entry.id;
        out.square().sum().backward();
        double gradients = 0.0;
        for (const torch::Tensor& parameter : (*network)->parameters()) {
            ASSERT_TRUE(parameter.grad().defined()) << entry.id;
            gradients += parameter.grad().square().sum().item<double>();
        }
        EXPECT_TRUE(std::isfinite(gradients)) << entry.id;
        EXPECT_GT(gradients, 0.0) << entry.id;
    }
}

}  // namespace
}  // namespace trueloss
