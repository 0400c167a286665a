#include "model/LayerTable.h"
#include "model/Network.h"

#include <torch/torch.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace trueloss {
namespace {

ModelSpec smallAlexNet()
{
    ModelSpec spec;
    spec.width = 64;
    spec.height = 64;
    spec.denseWidth = 32;
    return spec;
}

ModelSpec smallCnn()
{
    ModelSpec spec;
    spec.architecture = "small-cnn";
    spec.width = 16;
    spec.height = 16;
    return spec;
}

std::vector<float> valuesOf(const NamedTensor& tensor)
{
    std::vector<float> values(tensor.bytes.size() / 4);
    std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
    return values;
}

const NamedTensor& tensorNamed(const std::vector<NamedTensor>& state, const std::string& name)
{
    for (const NamedTensor& tensor : state) {
        if (tensor.name == name) return tensor;
    }
    throw std::runtime_error("no tensor " + name);
}

// The names and order of torchvision.models.alexnet().state_dict().
TEST(Network, AlexNetNamesItsTensorsAsTorchvisionDoes)
{
    const auto network = Network::create(smallAlexNet(), 1);
    ASSERT_TRUE(network);
    std::vector<std::string> names;
    for (const NamedTensor& tensor : (*network)->state()) names.push_back(tensor.name);
    EXPECT_THAT(names, testing::ElementsAre(
                           "features.0.weight", "features.0.bias", "features.3.weight", "features.3.bias",
                           "features.6.weight", "features.6.bias", "features.8.weight", "features.8.bias",
                           "features.10.weight", "features.10.bias", "classifier.1.weight", "classifier.1.bias",
                           "classifier.4.weight", "classifier.4.bias", "classifier.6.weight", "classifier.6.bias"));
}

// Keras' glorot_uniform: the limit of the first convolution is sqrt(6 / (3 * 121 + 64 * 121)) = 0.0272.
TEST(Network, KerasInitialisationFillsItsRange)
{
    const auto network = Network::create(smallAlexNet(), 1);
    ASSERT_TRUE(network);
    const auto state = (*network)->state();
    const std::vector<float> weights = valuesOf(tensorNamed(state, "features.0.weight"));
    const double limit = std::sqrt(6.0 / (3 * 121 + 64 * 121));
    const auto [low, high] = std::minmax_element(weights.begin(), weights.end());
    EXPECT_GE(*low, -limit * 1.000001);
    EXPECT_LE(*high, limit * 1.000001);
    EXPECT_LT(*low, -0.99 * limit);
    EXPECT_GT(*high, 0.99 * limit);
    double sum = 0.0;
    double squares = 0.0;
    for (const float w : weights) {
        sum += w;
        squares += static_cast<double>(w) * w;
    }
    const auto count = static_cast<double>(weights.size());
    EXPECT_NEAR(sum / count, 0.0, 4 * limit / std::sqrt(3 * count));
    EXPECT_NEAR(squares / count, limit * limit / 3, 0.05 * limit * limit / 3);
    for (const float b : valuesOf(tensorNamed(state, "features.0.bias"))) EXPECT_EQ(b, 0.0F);
    // Dense: sqrt(6 / (9216 + 32)).
    const std::vector<float> dense = valuesOf(tensorNamed(state, "classifier.1.weight"));
    EXPECT_NEAR(*std::max_element(dense.begin(), dense.end()), std::sqrt(6.0 / (9216 + 32)), 1e-5);
}

TEST(Network, TorchInitialisationFillsItsRangeAndTheBiases)
{
    ModelSpec spec = smallAlexNet();
    spec.initialisation = Initialisation::Torch;
    const auto network = Network::create(spec, 1);
    ASSERT_TRUE(network);
    const auto state = (*network)->state();
    const double limit = 1.0 / std::sqrt(3.0 * 121);
    const std::vector<float> weights = valuesOf(tensorNamed(state, "features.0.weight"));
    EXPECT_NEAR(*std::max_element(weights.begin(), weights.end()), limit, 0.01 * limit);
    const std::vector<float> biases = valuesOf(tensorNamed(state, "features.0.bias"));
    EXPECT_GT(*std::max_element(biases.begin(), biases.end()), 0.5 * limit);
}

TEST(Network, TheSeedDecidesTheWeights)
{
    const auto a = Network::create(smallCnn(), 7);
    const auto b = Network::create(smallCnn(), 7);
    const auto c = Network::create(smallCnn(), 8);
    ASSERT_TRUE(a && b && c);
    EXPECT_EQ((*a)->state().front().bytes, (*b)->state().front().bytes);
    EXPECT_NE((*a)->state().front().bytes, (*c)->state().front().bytes);
}

TEST(Network, ForwardGivesOneRowAnImage)
{
    ModelSpec spec = smallCnn();
    spec.outputs = 3;
    const auto network = Network::create(spec, 1);
    ASSERT_TRUE(network);
    const torch::Tensor out = (*network)->forward(torch::rand({5, 3, 16, 16}));
    EXPECT_EQ(out.sizes(), (std::vector<std::int64_t>{5, 3}));
}

// A head of zeros and a bias of 42.5 answer 42.5 to everything.
TEST(Network, ForwardUsesTheLoadedWeights)
{
    const auto network = Network::create(smallCnn(), 1);
    ASSERT_TRUE(network);
    auto state = (*network)->state();
    for (NamedTensor& tensor : state) {
        if (tensor.name == "head.weight") std::memset(tensor.bytes.data(), 0, tensor.bytes.size());
        if (tensor.name == "head.bias") {
            const float bias = 42.5F;
            std::memcpy(tensor.bytes.data(), &bias, sizeof bias);
        }
    }
    ASSERT_TRUE((*network)->loadState(state));
    EXPECT_FLOAT_EQ((*network)->forward(torch::rand({2, 3, 16, 16})).index({1, 0}).item<float>(), 42.5F);
}

TEST(Network, StateComesBackAndDifferencesAreNamed)
{
    const auto source = Network::create(smallCnn(), 3);
    const auto other = Network::create(smallCnn(), 4);
    ASSERT_TRUE(source && other);
    auto state = (*source)->state();
    ASSERT_TRUE((*other)->loadState(state));
    EXPECT_EQ((*other)->state().front().bytes, state.front().bytes);

    auto missing = state;
    missing.erase(missing.begin());
    const auto without = (*other)->loadState(missing);
    ASSERT_FALSE(without);
    EXPECT_EQ(without.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(toEnglish(without.error().message), testing::HasSubstr(state.front().name));

    auto extra = state;
    extra.push_back({"intruder", TensorType::Float32, {1}, std::vector<std::byte>(4)});
    const auto with = (*other)->loadState(extra);
    ASSERT_FALSE(with);
    EXPECT_THAT(toEnglish(with.error().message), testing::HasSubstr("intruder"));

    auto bent = state;
    bent.front().shape = {1, 2, 3};
    EXPECT_THAT(toEnglish((*other)->loadState(bent).error().message), testing::HasSubstr("[1, 2, 3]"));
    // Nothing of the refused states was taken over.
    EXPECT_EQ((*other)->state().front().bytes, state.front().bytes);
}

TEST(Network, StatisticsOfABadBatchCanBeTakenBack)
{
    const auto network = Network::create(smallCnn(), 3);
    ASSERT_TRUE(network);
    (*network)->setTraining(true);
    const auto before = (*network)->state();
    (*network)->keepStatistics();
    (*network)->forward(torch::full({4, 3, 16, 16}, 1e30));
    EXPECT_NE(tensorNamed((*network)->state(), "norm1.running_mean").bytes,
              tensorNamed(before, "norm1.running_mean").bytes);
    (*network)->restoreStatistics();
    EXPECT_EQ(tensorNamed((*network)->state(), "norm1.running_mean").bytes,
              tensorNamed(before, "norm1.running_mean").bytes);
}

}  // namespace
}  // namespace trueloss
