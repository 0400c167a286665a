#include "model/LayerTable.h"
#include "model/Network.h"

#include <torch/torch.h>

#include <gmock/gmock.h>

#include <cmath>
#include <cstring>

namespace trueloss {
namespace {

using testing::ElementsAre;

ModelSpec alexNet()
{
    ModelSpec spec;
    spec.width = 64;
    spec.height = 64;
    spec.denseWidth = 8;
    return spec;
}

torch::Tensor tensorOf(const Network& network, const std::string& name)
{
    for (const NamedTensor& tensor : network.state()) {
        if (tensor.name != name || tensor.type != TensorType::Float32) continue;
        torch::Tensor copy = torch::empty(tensor.shape);
        std::memcpy(copy.data_ptr<float>(), tensor.bytes.data(), tensor.bytes.size());
        return copy;
    }
    throw std::runtime_error("no tensor " + name);
}

std::vector<std::string> layerNames(const ModelSpec& spec)
{
    std::vector<std::string> names;
    const auto rows = layerTable(spec);
    if (!rows) return {toEnglish(rows.error().message)};
    for (const LayerRow& row : *rows) names.push_back(row.layer.name);
    return names;
}

// ceil(side / stride) outputs need (ceil(side / stride) - 1) stride + kernel values; by hand.
TEST(SamePadding, PutsTheOddZeroBehind)
{
    const auto zeros = [](int side, int kernel, int stride) {
        const SideZeros found = sameZeros(side, kernel, stride);
        return std::vector<int>{found.before, found.after};
    };
    EXPECT_THAT(zeros(5, 3, 1), ElementsAre(1, 1));    // 5 outputs reach over 7.
    EXPECT_THAT(zeros(5, 3, 2), ElementsAre(1, 1));    // 3 outputs: 2 * 2 + 3 = 7.
    EXPECT_THAT(zeros(6, 3, 2), ElementsAre(0, 1));    // 3 outputs: 7 of 6.
    EXPECT_THAT(zeros(6, 2, 1), ElementsAre(0, 1));    // 6 outputs: 7 of 6.
    EXPECT_THAT(zeros(64, 11, 4), ElementsAre(3, 4));  // 16 outputs: 15 * 4 + 11 = 71.
    EXPECT_THAT(zeros(224, 7, 2), ElementsAre(2, 3));  // 112 outputs: 111 * 2 + 7 = 229.
    EXPECT_THAT(zeros(7, 1, 3), ElementsAre(0, 0));    // 3 outputs: 2 * 3 + 1 = 7.
    EXPECT_THAT(zeros(8, 1, 3), ElementsAre(0, 0));    // 3 outputs reach over 7 of 8: none are added, none taken away.
}

/// Keras' definition written out: output (y, x) sees rows y * stride - before and on, zeros outside of the image.
torch::Tensor sameConvolution(const torch::Tensor& image, const torch::Tensor& weight, std::int64_t stride,
                              std::int64_t before)
{
    const std::int64_t side = image.size(2);
    const std::int64_t kernel = weight.size(2);
    const std::int64_t steps = (side + stride - 1) / stride;
    torch::Tensor out = torch::zeros({1, weight.size(0), steps, steps});
    for (std::int64_t y = 0; y < steps; ++y) {
        for (std::int64_t x = 0; x < steps; ++x) {
            torch::Tensor window = torch::zeros({image.size(1), kernel, kernel});
            for (std::int64_t i = 0; i < kernel; ++i) {
                for (std::int64_t j = 0; j < kernel; ++j) {
                    const std::int64_t row = y * stride - before + i;
                    const std::int64_t column = x * stride - before + j;
                    if (row < 0 || column < 0 || row >= side || column >= side) continue;
                    window.select(1, i).select(1, j).copy_(image[0].select(1, row).select(1, column));
                }
            }
            out[0].select(1, y).select(1, x).copy_((weight * window).sum({1, 2, 3}));
        }
    }
    return out;
}

// AlexNet's first convolution at 64 pixels, 11 x 11 in steps of 4, has 3 zeros before and 4 behind; the others are odd
// kernels in steps of 1, whose zeros are the architecture's own. The rest of the network in libtorch's functions.
TEST(SamePadding, IsWhatTheNetworkComputes)
{
    ModelSpec spec = alexNet();
    spec.padding = ConvPadding::Same;
    const auto rows = layerTable(spec);
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->front().height, 16);
    const auto network = Network::create(spec, 5);
    ASSERT_TRUE(network);
    (*network)->setTraining(false);
    const torch::NoGradGuard guard;
    torch::manual_seed(11);
    const torch::Tensor image = torch::rand({1, 3, 64, 64});
    const auto weight = [&](const char* layer) { return tensorOf(**network, std::string(layer) + ".weight"); };

    torch::Tensor x = torch::relu(sameConvolution(image, weight("features.0"), 4, 3));
    x = torch::max_pool2d(x, 3, 2);
    x = torch::max_pool2d(torch::relu(torch::conv2d(x, weight("features.3"), {}, 1, 2)), 3, 2);
    for (const char* layer : {"features.6", "features.8", "features.10"})
        x = torch::relu(torch::conv2d(x, weight(layer), {}, 1, 1));
    x = torch::adaptive_avg_pool2d(torch::max_pool2d(x, 3, 2), {6, 6}).flatten(1);
    for (const char* layer : {"classifier.1", "classifier.4"})
        x = torch::relu(torch::mv(weight(layer), x[0]).unsqueeze(0));
    const double expected = torch::mv(weight("classifier.6"), x[0]).item<double>();
    const double found = (*network)->forward(image).item<double>();
    ASSERT_GT(std::abs(expected), 1e-3);
    EXPECT_NEAR(found, expected, 1e-5 * std::abs(expected) + 1e-6);
}

TEST(BatchNormOption, StandsBehindEveryConvolutionThatHasNone)
{
    ModelSpec spec = alexNet();
    const auto plain = layerTable(spec);
    spec.batchNorm = true;
    const auto rows = layerTable(spec);
    ASSERT_TRUE(plain && rows);
    ASSERT_EQ(rows->size(), plain->size() + 5);
    for (std::size_t i = 0; i + 1 < rows->size(); ++i) {
        if ((*rows)[i].layer.kind == LayerKind::Conv2d) {
            EXPECT_EQ((*rows)[i + 1].layer.kind, LayerKind::BatchNorm2d) << (*rows)[i].layer.name;
        }
    }
    // A scale and a shift a channel: 64 + 192 + 384 + 256 + 256 channels.
    EXPECT_EQ(totalParameters(*rows) - totalParameters(*plain), 2 * 1152);
    // Networks that normalise already stay as they are.
    for (const char* id : {"small-cnn", "matlab-regression"}) {
        ModelSpec own;
        own.architecture = id;
        own.width = 28;
        own.height = 28;
        const auto before = layerNames(own);
        own.batchNorm = true;
        EXPECT_EQ(layerNames(own), before) << id;
    }
}

TEST(BatchNormOption, LeavesTheOtherWeightsAsTheyAre)
{
    ModelSpec spec = alexNet();
    const auto plain = Network::create(spec, 9);
    spec.batchNorm = true;
    const auto normalised = Network::create(spec, 9);
    ASSERT_TRUE(plain && normalised);
    for (const NamedTensor& tensor : (*plain)->state())
        EXPECT_TRUE(torch::equal(tensorOf(**plain, tensor.name), tensorOf(**normalised, tensor.name))) << tensor.name;
    EXPECT_TRUE(torch::equal(tensorOf(**normalised, "features.3_norm.weight"), torch::ones({192})));
    EXPECT_TRUE(torch::equal(tensorOf(**normalised, "features.3_norm.bias"), torch::zeros({192})));
}

/// Moving statistics of the first normalisation of the small CNN after one batch, and what its eval mode makes of them.
struct Normalised {
    torch::Tensor mean;
    torch::Tensor variance;
    torch::Tensor batchMean;
    torch::Tensor batchVariance;
};

Normalised afterOneBatch(BatchNormNumerics numerics)
{
    ModelSpec spec;
    spec.architecture = "small-cnn";
    spec.width = 16;
    spec.height = 16;
    spec.batchNormNumerics = numerics;
    const auto network = Network::create(spec, 3);
    EXPECT_TRUE(network);
    torch::manual_seed(2);
    const torch::NoGradGuard guard;
    const torch::Tensor images = torch::rand({4, 3, 16, 16});
    (*network)->setTraining(true);
    (*network)->forward(images);
    const torch::Tensor made = torch::conv2d(images, tensorOf(**network, "conv1.weight"), {}, 1, 1);
    return {tensorOf(**network, "norm1.running_mean"), tensorOf(**network, "norm1.running_var"), made.mean({0, 2, 3}),
            made.var({0, 2, 3}, true)};
}

// The moving mean begins at 0 and the variance at 1: after one batch 0.01 of the batch's and 0.99 of those (Keras'
// momentum 0.99), or 0.1 and 0.9 (libtorch's 0.1).
TEST(BatchNormNumericsOption, SaysHowMuchABatchCounts)
{
    for (const auto& [numerics, share] :
         {std::pair{BatchNormNumerics::Keras, 0.01}, std::pair{BatchNormNumerics::Torch, 0.1}}) {
        const Normalised after = afterOneBatch(numerics);
        EXPECT_TRUE(torch::allclose(after.mean, share * after.batchMean, 1e-4, 1e-7));
        EXPECT_TRUE(torch::allclose(after.variance, (1.0 - share) + share * after.batchVariance, 1e-4, 1e-7));
    }
}

// One pixel of one value v behind the convolution has the variance 0 over a batch of equal images; with the moving mean
// at 0 and the moving variance set to 0, prediction divides by sqrt(epsilon): the two differ by sqrt(1e-3 / 1e-5) = 10.
TEST(BatchNormNumericsOption, SaysTheEpsilon)
{
    const auto predict = [](BatchNormNumerics numerics) {
        ModelSpec spec;
        spec.architecture = "small-cnn";
        spec.width = 8;
        spec.height = 8;
        spec.denseWidth = 4;
        spec.batchNormNumerics = numerics;
        const auto network = Network::create(spec, 3);
        EXPECT_TRUE(network);
        auto state = (*network)->state();
        for (NamedTensor& tensor : state) {
            if (tensor.name == "norm1.running_var") std::memset(tensor.bytes.data(), 0, tensor.bytes.size());
        }
        EXPECT_TRUE((*network)->loadState(state));
        (*network)->setTraining(false);
        const torch::NoGradGuard guard;
        return (*network)->forward(torch::ones({1, 3, 8, 8})).item<double>();
    };
    const double torchs = predict(BatchNormNumerics::Torch);
    ASSERT_GT(std::abs(torchs), 1e-3);
    // The rest of the network, without biases, scales with it.
    EXPECT_NEAR(torchs / predict(BatchNormNumerics::Keras), 10.0, 1e-3);
}

// He et al. 2015 and Keras' he_normal and he_uniform: variance 2 / fan_in; the normal one is cut off at two deviations
// of 1 / 0.8796 of it, the uniform one at sqrt(6 / fan_in). Dense layer of 256 * 6 * 6 = 9,216 inputs.
TEST(HeInitialisation, HasTheVarianceAndTheLimitOfKeras)
{
    ModelSpec spec = alexNet();
    const auto weightsOf = [&spec](Initialisation kind, const char* name) {
        spec.initialisation = kind;
        const auto network = Network::create(spec, 4);
        EXPECT_TRUE(network);
        return tensorOf(**network, name).to(torch::kFloat64);
    };
    for (const auto& [name, fanIn] : {std::pair{"features.3.weight", 64.0 * 25}, {"classifier.1.weight", 9216.0}}) {
        const double variance = 2.0 / fanIn;
        const torch::Tensor normal = weightsOf(Initialisation::HeNormal, name);
        EXPECT_NEAR(normal.mean().item<double>(), 0.0, 0.02 * std::sqrt(variance));
        EXPECT_NEAR(normal.square().mean().item<double>(), variance, 0.02 * variance);
        const double cut = 2.0 * std::sqrt(variance) / 0.87962566103423978;
        EXPECT_LE(normal.abs().max().item<double>(), cut * 1.000001);
        EXPECT_GT(normal.abs().max().item<double>(), 0.98 * cut);
        // Of a normal distribution cut off at 2, 0.6826895 / 0.9544997 = 0.71523 lie within 1.
        EXPECT_NEAR((normal.abs() < cut / 2.0).to(torch::kFloat64).mean().item<double>(), 0.71523, 0.01);
        const torch::Tensor uniform = weightsOf(Initialisation::HeUniform, name);
        EXPECT_NEAR(uniform.square().mean().item<double>(), variance, 0.02 * variance);
        EXPECT_LE(uniform.abs().max().item<double>(), std::sqrt(6.0 / fanIn) * 1.000001);
        EXPECT_GT(uniform.abs().max().item<double>(), 0.99 * std::sqrt(6.0 / fanIn));
    }
    EXPECT_EQ(weightsOf(Initialisation::HeNormal, "features.3.bias").abs().max().item<double>(), 0.0);
    EXPECT_EQ(weightsOf(Initialisation::HeUniform, "features.3.bias").abs().max().item<double>(), 0.0);
}

TEST(ModelOptions, NamesReadBack)
{
    for (const Initialisation kind :
         {Initialisation::Keras, Initialisation::Torch, Initialisation::HeNormal, Initialisation::HeUniform}) {
        EXPECT_EQ(initialisationFromName(initialisationName(kind)).value(), kind);
    }
    for (const BatchNormNumerics kind : {BatchNormNumerics::Torch, BatchNormNumerics::Keras})
        EXPECT_EQ(batchNormNumericsFromName(batchNormNumericsName(kind)).value(), kind);
    for (const ConvPadding kind : {ConvPadding::Own, ConvPadding::Same})
        EXPECT_EQ(convPaddingFromName(convPaddingName(kind)).value(), kind);
    for (const Precision kind : {Precision::Float32, Precision::MixedFloat16})
        EXPECT_EQ(precisionFromName(precisionName(kind)).value(), kind);
    EXPECT_THAT(toEnglish(precisionFromName("float16").error().message),
                testing::AllOf(testing::HasSubstr("float16"), testing::HasSubstr("float32, mixed-float16")));
    EXPECT_THAT(toEnglish(initialisationFromName("best").error().message),
                testing::AllOf(testing::HasSubstr("best"), testing::HasSubstr("keras, torch, he-normal, he-uniform")));
}

}  // namespace
}  // namespace trueloss
