#include "model/Network.h"

#include <torch/torch.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <map>

namespace trueloss {
namespace {

// Expected values: IEEE 754 binary16 by hand, compared with Python's struct.pack("<e", x), which converts on its own.

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The counting network on images of 4 x 4 with all its weights 0, but for those that a test sets. Nothing is pooled at
/// that size: of an image of one value it computes a chain of products and sums.
class Chain {
public:
    explicit Chain(Precision precision, bool batchNorm = false)
    {
        ModelSpec spec;
        spec.architecture = "counting-cnn";
        spec.width = 4;
        spec.height = 4;
        spec.dropout = 0.0;
        spec.precision = precision;
        spec.batchNorm = batchNorm;
        network = Network::create(spec, 1).value();
        const torch::NoGradGuard guard;
        const auto names = network->parameterNames();
        for (std::size_t i = 0; i < names.size(); ++i) {
            parameters[names[i]] = network->parameters()[i];
            if (names[i].find("norm") == std::string::npos) parameters[names[i]].zero_();
        }
        for (const char* layer : {"conv1", "conv2", "conv3", "conv4"}) setCentre(layer, 0, 1.0);
        parameters["head.weight"].index_put_({0, 0}, 1.0);
    }

    /// What the first channel of the layer makes of the middle of its input's channel.
    void setCentre(const std::string& layer, int input, double value)
    {
        const torch::NoGradGuard guard;
        parameters[layer + ".weight"].index_put_({0, input, 1, 1}, value);
    }

    void setBias(const std::string& layer, double value)
    {
        const torch::NoGradGuard guard;
        parameters[layer + ".bias"].index_put_({0}, value);
    }

    static torch::Tensor image(double first, double second = 0.0, double third = 0.0)
    {
        return torch::tensor({first, second, third}, torch::kFloat32).reshape({1, 3, 1, 1}).repeat({1, 1, 4, 4});
    }

    double of(double first, double second = 0.0, double third = 0.0)
    {
        return network->forward(image(first, second, third)).item<double>();
    }

    /// Gradient by the parameter's first entry when the loss is `scale` times the output.
    double gradient(double input, double scale, const std::string& name)
    {
        network->clearGradients();
        (network->forward(image(input)) * scale).sum().backward();
        return parameters[name].grad().flatten()[0].item<double>();
    }

    std::unique_ptr<Network> network;
    std::map<std::string, torch::Tensor> parameters;
};

TEST(MixedPrecision, RoundsToTheNearestNumberOf16Bits)
{
    Chain mixed(Precision::MixedFloat16);
    Chain whole(Precision::Float32);
    const std::pair<double, double> expected[] = {
        {1.0, 1.0},
        {1.0 / 3.0, 0.333251953125},
        {0.1, 0.0999755859375},
        {2049.0, 2048.0},  // Half way: to the even one.
        {2051.0, 2052.0},
        {12345.678, 12344.0},
        {65504.0, 65504.0},  // The largest.
        {65519.0, 65504.0},
        {1e-5, 1.0013580322265625e-05},  // 168 * 2^-24: subnormal.
        {6e-8, 5.960464477539063e-08},   // 2^-24, the smallest.
        {3e-8, 5.960464477539063e-08},
        {std::ldexp(1.0, -25), 0.0},  // Half of it.
    };
    for (const auto& [value, rounded] : expected) {
        EXPECT_EQ(mixed.of(value), rounded) << value;
        EXPECT_FLOAT_EQ(static_cast<float>(whole.of(value)), static_cast<float>(value));
    }
    EXPECT_TRUE(std::isnan(mixed.of(std::nan(""))));
    mixed.parameters["head.weight"].data().index_put_({0, 0}, -1.0);
    EXPECT_EQ(mixed.of(1.0 / 3.0), -0.333251953125);
}

TEST(MixedPrecision, ComputesWithRoundedWeightsAndBiases)
{
    for (const char* layer : {"conv2", "head"}) {
        SCOPED_TRACE(layer);
        Chain chain(Precision::MixedFloat16);
        if (std::string(layer) == "head") {
            chain.parameters["head.weight"].data().index_put_({0, 0}, 1.0 / 3.0);
        } else {
            chain.setCentre(layer, 0, 1.0 / 3.0);
        }
        EXPECT_EQ(chain.of(2.0), 2.0 * 0.333251953125);
        chain.setBias(layer, 0.1);
        EXPECT_EQ(chain.of(0.0), 0.0999755859375);
        // The parameter itself keeps its 32 bits.
        EXPECT_EQ(chain.parameters[std::string(layer) + ".bias"][0].item<float>(), 0.1F);
    }
}

// Between 2,048 and 4,096 numbers of 16 bits are 2 apart. Added one by one, each sum rounded, 2,048 + 0.75 + 0.5 stays
// 2,048; 2,049.25 rounded once is 2,050. So with a bias of 0.5 instead.
TEST(MixedPrecision, SumsUpIn32BitsAndRoundsOnce)
{
    Chain chain(Precision::MixedFloat16);
    chain.setCentre("conv1", 1, 1.0);
    chain.setCentre("conv1", 2, 1.0);
    EXPECT_EQ(chain.of(2048.0, 0.75, 0.5), 2050.0);
    chain.setBias("conv1", 0.5);
    EXPECT_EQ(chain.of(2048.0, 0.75), 2050.0);
    EXPECT_EQ(chain.of(2048.0, 0.25), 2048.0);
}

TEST(MixedPrecision, WhatPasses65504BecomesInfiniteWithinTheNetwork)
{
    const auto firstOf = [](Chain& chain, const char* layer, double first, double second = 0.0) {
        double found = 0.0;
        chain.network->forward(Chain::image(first, second), [&](const std::string& name, const torch::Tensor& output) {
            if (name == layer) found = output.flatten()[0].item<double>();
        });
        return found;
    };
    Chain mixed(Precision::MixedFloat16);
    Chain whole(Precision::Float32);
    for (Chain* chain : {&mixed, &whole}) {
        chain->setCentre("conv1", 1, 1.0);
        chain->setCentre("conv2", 0, 300.0);
        chain->setCentre("conv3", 0, 0.01);
    }
    EXPECT_EQ(firstOf(mixed, "conv1", 65504.0, 15.0), 65504.0);
    EXPECT_EQ(firstOf(mixed, "conv1", 65504.0, 16.0), infinity);
    EXPECT_EQ(firstOf(whole, "conv1", 65504.0, 16.0), 65520.0);
    EXPECT_EQ(firstOf(mixed, "conv2", 218.0), 65408.0);   // 65,400; above 32,768 they are 32 apart.
    EXPECT_EQ(firstOf(mixed, "conv2", 255.0), infinity);  // 76,500
    EXPECT_EQ(firstOf(whole, "conv2", 255.0), 76500.0);
    // What comes out would fit: 765. Weights of 0 make it no number at all.
    EXPECT_FALSE(std::isfinite(mixed.of(255.0)));
    EXPECT_NEAR(whole.of(255.0), 765.0, 1e-3);
}

TEST(MixedPrecision, GradientsPassThrough16BitsToo)
{
    Chain mixed(Precision::MixedFloat16);
    Chain whole(Precision::Float32);
    // Of the output 1/3, rounded; of the weight in front of it that times 2.
    EXPECT_EQ(mixed.gradient(2.0, 1.0 / 3.0, "head.bias"), 0.333251953125);
    EXPECT_EQ(mixed.gradient(2.0, 1.0 / 3.0, "head.weight"), 0.66650390625);
    EXPECT_NEAR(whole.gradient(2.0, 1.0 / 3.0, "head.weight"), 2.0 / 3.0, 1e-7);
    // Below 2^-25 nothing is left.
    EXPECT_EQ(mixed.gradient(2.0, 1e-8, "head.weight"), 0.0);
    EXPECT_NEAR(whole.gradient(2.0, 1e-8, "head.weight"), 2e-8, 1e-14);
    EXPECT_EQ(mixed.gradient(2.0, 4e-8, "head.weight"), std::ldexp(1.0, -23));
    // The weight's own gradient: 2^-14 * 2^-12.
    EXPECT_EQ(mixed.gradient(std::ldexp(1.0, -12), std::ldexp(1.0, -14), "head.weight"), 0.0);
    EXPECT_EQ(mixed.gradient(std::ldexp(1.0, -12), std::ldexp(1.0, -14), "head.bias"), std::ldexp(1.0, -14));
    EXPECT_EQ(whole.gradient(std::ldexp(1.0, -12), std::ldexp(1.0, -14), "head.weight"), std::ldexp(1.0, -26));
    EXPECT_EQ(mixed.gradient(2.0, 70000.0, "head.bias"), infinity);
    EXPECT_EQ(whole.gradient(2.0, 70000.0, "head.bias"), 70000.0);
    // On its way to the first layer: the average over 16 pixels divides 2^-21 to 2^-25, which is lost at every pixel,
    // although their sum would not be.
    EXPECT_EQ(mixed.gradient(1.0, std::ldexp(1.0, -21), "conv1.bias"), 0.0);
    EXPECT_EQ(whole.gradient(1.0, std::ldexp(1.0, -21), "conv1.bias"), std::ldexp(1.0, -21));
}

// Two images of 2,048 and 2,050: their mean 2,049 is no number of 16 bits. Of a batch libtorch counts 0.1. What comes
// out, 1 / sqrt(1 + 1e-5) = 0.999995 to both sides, is rounded.
TEST(MixedPrecision, BatchNormalisationKeepsItsStatisticsIn32Bits)
{
    Chain chain(Precision::MixedFloat16, true);
    chain.network->setTraining(true);
    torch::Tensor output;
    chain.network->forward(torch::cat({Chain::image(2048.0), Chain::image(2050.0)}),
                           [&](const std::string& name, const torch::Tensor& made) {
                               if (name == "conv1_norm") output = made;
                           });
    ASSERT_TRUE(output.defined());
    EXPECT_EQ(output[0][0][0][0].item<float>(), -1.0F);
    EXPECT_EQ(output[1][0][3][3].item<float>(), 1.0F);
    bool found = false;
    for (const NamedTensor& tensor : chain.network->state()) {
        if (tensor.name != "conv1_norm.running_mean") continue;
        found = true;
        float mean = 0.0F;
        std::memcpy(&mean, tensor.bytes.data(), sizeof mean);
        EXPECT_FLOAT_EQ(mean, 204.9F);
    }
    EXPECT_TRUE(found);
}

/// Every kind of layer, and convolutions with the zeros of both sides alike and not.
class MixedArchitecture : public testing::TestWithParam<std::tuple<const char*, int, ConvPadding>> {
protected:
    MixedArchitecture()
    {
        spec.architecture = std::get<0>(GetParam());
        spec.width = std::get<1>(GetParam());
        spec.height = spec.width;
        spec.padding = std::get<2>(GetParam());
        spec.precision = Precision::MixedFloat16;
        spec.denseWidth = 16;
        spec.dropout = 0.3;
        // Biases that are not 0.
        spec.initialisation = Initialisation::Torch;
        torch::manual_seed(3);
        images = 3.0 * torch::rand({3, 3, spec.height, spec.width});
    }

    ModelSpec spec;
    torch::Tensor images;
};

TEST_P(MixedArchitecture, EveryLayerPutsOutNumbersOf16Bits)
{
    const auto network = Network::create(spec, 5).value();
    for (const bool training : {true, false}) {
        network->setTraining(training);
        network->forward(images, [](const std::string& layer, const torch::Tensor& output) {
            EXPECT_TRUE(torch::equal(output, output.to(torch::kFloat16).to(torch::kFloat32))) << layer;
        });
    }
}

TEST_P(MixedArchitecture, SeesOfItsWeightsAndImagesOnlyWhat16BitsHold)
{
    const auto network = Network::create(spec, 5).value();
    const auto other = Network::create(spec, 5).value();
    {
        const torch::NoGradGuard guard;
        const auto names = other->parameterNames();
        for (std::size_t i = 0; i < names.size(); ++i) {
            torch::Tensor parameter = other->parameters()[i];
            parameter.copy_(parameter.to(torch::kFloat16).to(torch::kFloat32));
        }
    }
    for (const std::unique_ptr<Network>* each : {&network, &other}) (*each)->setTraining(false);
    const torch::Tensor output = network->forward(images);
    EXPECT_TRUE(torch::equal(output, other->forward(images.to(torch::kFloat16).to(torch::kFloat32))));
    // In 32 bits it is about the same, and not the same.
    spec.precision = Precision::Float32;
    const auto whole = Network::create(spec, 5).value();
    whole->setTraining(false);
    const torch::Tensor exact = whole->forward(images);
    EXPECT_FALSE(torch::equal(output, exact));
    EXPECT_TRUE(torch::allclose(output, exact, 0.02, 0.01)) << output << exact;
}

INSTANTIATE_TEST_SUITE_P(Networks, MixedArchitecture,
                         testing::Values(std::tuple("alexnet", 64, ConvPadding::Own),
                                         std::tuple("alexnet", 64, ConvPadding::Same),
                                         std::tuple("counting-cnn", 16, ConvPadding::Own),
                                         std::tuple("matlab-regression", 28, ConvPadding::Own),
                                         std::tuple("resnet18", 32, ConvPadding::Own),
                                         std::tuple("mobilenet-v2", 32, ConvPadding::Own)));

}  // namespace
}  // namespace trueloss
