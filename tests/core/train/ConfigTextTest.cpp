#include "train/ConfigText.h"

#include "train/Presets.h"

#include <gmock/gmock.h>

#include <limits>

namespace trueloss {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// No field has its default.
TrainingConfig unusual()
{
    TrainingConfig config;
    config.model = {"small-cnn",
                    33,
                    44,
                    1,
                    2,
                    55,
                    0.25,
                    Initialisation::HeNormal,
                    true,
                    BatchNormNumerics::Keras,
                    ConvPadding::Same,
                    Precision::MixedFloat16};
    config.fit = ImageFit::Pad;
    config.pixels = PixelScalingKind::ImageNet;
    config.scaler = {ScalerKind::MinMax, -1.0 / 3.0, 7e-300};
    config.loss = LossKind::Huber;
    config.guardRoot = false;
    config.optimizer = OptimizerKind::Sgd;
    config.learningRate = 0.1;
    config.rho = 0.95;
    config.momentum = 0.3;
    config.beta1 = 0.8;
    config.beta2 = 0.99;
    config.numerics = Numerics::Keras3;
    config.epsilon = 1e-9;
    config.biasCorrection = true;
    config.warmUpSteps = 20;
    config.weightDecay = 1e-5;
    config.clipNorm = 2.5;
    config.batchSize = 7;
    config.epochs = 11;
    config.dropEvery = 4;
    config.dropFactor = 0.5;
    config.flips = true;
    config.contrast = 0.2;
    config.keepBest = true;
    config.seed = std::numeric_limits<std::uint64_t>::max();
    config.validationShare = 0.3;
    config.device = DeviceId{1};
    return config;
}

TEST(ConfigText, ReadsBackToTheSame)
{
    for (const TrainingConfig& config :
         {TrainingConfig{}, unusual(), presetAsInTheQuestion({}), presetRecommended({}), presetMatlabExample({})}) {
        const auto back = configFromText(configText(config));
        ASSERT_TRUE(back) << toEnglish(back.error().message);
        EXPECT_EQ(*back, config) << configText(config);
    }
}

// As the first version that wrote such texts did, by hand.
TEST(ConfigText, ReadsATextOfAnEarlierVersion)
{
    const auto config = configFromText(R"({
        "architecture": "counting-cnn", "width": 64, "height": 48, "loss": "mse", "optimizer": "adam",
        "learning_rate": 3e-4, "batch_size": 16, "scaler": "yeo-johnson", "device": "cuda:0",
        "something of a later version": [1, {"a": null}]})");
    ASSERT_TRUE(config) << toEnglish(config.error().message);
    TrainingConfig expected;
    expected.model.architecture = "counting-cnn";
    expected.model.width = 64;
    expected.model.height = 48;
    expected.loss = LossKind::Mse;
    expected.optimizer = OptimizerKind::Adam;
    expected.learningRate = 3e-4;
    expected.batchSize = 16;
    expected.scaler.kind = ScalerKind::YeoJohnson;
    expected.device = DeviceId{0};
    // Such a text knows of no era: the optimizers were those of Keras 2.1.3 to TensorFlow 2.10.
    expected.numerics = Numerics::Tf210;
    expected.model.batchNormNumerics = BatchNormNumerics::Torch;
    // Nor of 16 bits.
    expected.model.precision = Precision::Float32;
    EXPECT_EQ(*config, expected);
    EXPECT_EQ(configFromText("{}").value(), TrainingConfig{});
    EXPECT_EQ(configFromText(R"({"learning_rate": 1})")->learningRate, 1.0);  // A whole number is a number too.
}

TEST(ConfigText, NamesTheFieldThatIsWrong)
{
    const auto refusal = [](const std::string& text) {
        const auto config = configFromText(text);
        EXPECT_FALSE(config) << text;
        return config ? std::string() : toEnglish(config.error().message);
    };
    EXPECT_THAT(refusal(R"({"loss": "best"})"), AllOf(HasSubstr("\"loss\""), HasSubstr("\"best\"")));
    EXPECT_THAT(refusal(R"({"precision": "float16"})"), AllOf(HasSubstr("\"precision\""), HasSubstr("\"float16\"")));
    EXPECT_THAT(refusal(R"({"optimizer": 3})"), HasSubstr("\"optimizer\" of the settings cannot be 3"));
    EXPECT_THAT(refusal(R"({"width": "wide"})"), HasSubstr("\"width\""));
    EXPECT_THAT(refusal(R"({"width": 16.5})"), HasSubstr("\"width\" of the settings cannot be 16.5"));
    EXPECT_THAT(refusal(R"({"width": 4294967312})"), HasSubstr("\"width\""));     // 2^32 + 16
    EXPECT_THAT(refusal(R"({"height": -4294967280})"), HasSubstr("\"height\""));  // 16 - 2^32
    EXPECT_THAT(refusal(R"({"batch_size": 18446744073709551615})"), HasSubstr("\"batch_size\""));
    EXPECT_THAT(refusal(R"({"seed": -1})"), HasSubstr("\"seed\""));
    EXPECT_THAT(refusal(R"({"flips": 1})"), HasSubstr("\"flips\""));
    EXPECT_THAT(refusal(R"({"learning_rate": null})"), HasSubstr("\"learning_rate\""));
    EXPECT_THAT(refusal(R"({"device": "gpu"})"), HasSubstr("\"device\""));
    EXPECT_THAT(refusal(R"({"learning_rate": -1})"), HasSubstr("\"learning rate\" is -1"));
    EXPECT_THAT(refusal(R"({"batch_size": 0})"), HasSubstr("\"batch size\" is 0"));
    EXPECT_THAT(refusal(R"({"architecture": "resnet"})"), HasSubstr("resnet"));
    for (const char* text : {"", "[]", "{", "null", R"({"learning_rate": 1e999})", "{\"loss\": \"\xff\"}"})
        EXPECT_EQ(configFromText(text).error().code, ErrorCode::Malformed) << text;
}

}  // namespace
}  // namespace trueloss
