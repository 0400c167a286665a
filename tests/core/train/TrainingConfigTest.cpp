#include "train/TrainingConfig.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

using testing::HasSubstr;

TEST(TrainingConfig, TheDefaultsAreValid)
{
    EXPECT_TRUE(validate(TrainingConfig()));
}

TEST(TrainingConfig, SettingsOutOfRangeAreNamedWithValueAndRange)
{
    TrainingConfig config;
    config.batchSize = 0;
    const auto checked = validate(config);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::BadSetting);
    EXPECT_THAT(toEnglish(checked.error().message),
                testing::AllOf(HasSubstr("batch size"), HasSubstr("0"), HasSubstr("65,536")));
}

TEST(TrainingConfig, NotANumberIsOutOfRange)
{
    for (double TrainingConfig::*field :
         {&TrainingConfig::learningRate, &TrainingConfig::rho, &TrainingConfig::momentum, &TrainingConfig::clipNorm,
          &TrainingConfig::weightDecay, &TrainingConfig::validationShare, &TrainingConfig::dropFactor}) {
        TrainingConfig config;
        config.*field = std::nan("");
        EXPECT_FALSE(validate(config));
        config.*field = -1.0;
        EXPECT_FALSE(validate(config));
    }
}

// Defaults read in the sources: K.epsilon() was 1e-8 to Keras 2.1.2 and 1e-7 since; torch.optim's eps is 1e-8.
TEST(TrainingConfig, EpsilonIsThatOfTheNumericsUnlessSet)
{
    TrainingConfig config;
    const auto of = [&config](Numerics numerics) {
        config.numerics = numerics;
        return epsilonOf(config);
    };
    EXPECT_EQ(of(Numerics::Keras212), 1e-8);
    EXPECT_EQ(of(Numerics::Tf210), 1e-7);
    EXPECT_EQ(of(Numerics::Keras3), 1e-7);
    EXPECT_EQ(of(Numerics::Torch), 1e-8);
    config.epsilon = 0.0;
    EXPECT_EQ(epsilonOf(config), 0.0);
    EXPECT_TRUE(validate(config));
    config.epsilon = std::nan("");
    EXPECT_FALSE(validate(config));
    config.epsilon = 2.0;
    EXPECT_FALSE(validate(config));
}

TEST(TrainingConfig, BiasCorrectionNeedsARhoBelowOne)
{
    TrainingConfig config;
    config.rho = 1.0;
    EXPECT_TRUE(validate(config));
    config.biasCorrection = true;
    EXPECT_FALSE(validate(config));
    config.rho = 0.999;
    EXPECT_TRUE(validate(config));
}

TEST(TrainingConfig, WarmUpRisesInEqualSteps)
{
    TrainingConfig config;
    EXPECT_EQ(warmUpFactor(config, 1), 1.0);
    config.warmUpSteps = 20;
    EXPECT_DOUBLE_EQ(warmUpFactor(config, 1), 0.05);
    EXPECT_DOUBLE_EQ(warmUpFactor(config, 19), 0.95);
    EXPECT_EQ(warmUpFactor(config, 20), 1.0);
    EXPECT_EQ(warmUpFactor(config, 21), 1.0);
    config.warmUpSteps = -1;
    EXPECT_FALSE(validate(config));
}

TEST(TrainingConfig, EverySettingOfTheNumericsIsDescribed)
{
    const auto changedKeys = [](auto&& change) {
        TrainingConfig changed;
        change(changed);
        std::vector<std::string> keys;
        for (const SettingDifference& found : differences(describe(TrainingConfig()), describe(changed)))
            keys.push_back(found.key);
        return keys;
    };
    using testing::ElementsAre;
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.numerics = Numerics::Keras3; }), ElementsAre("numerics"));
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.numerics = Numerics::Torch; }),
                ElementsAre("numerics", "epsilon"));
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.biasCorrection = true; }), ElementsAre("bias correction"));
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.warmUpSteps = 5; }), ElementsAre("warm-up steps"));
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.guardRoot = false; }), ElementsAre("gradient at an error of 0"));
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.model.batchNorm = true; }), ElementsAre("batch normalisation"));
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.model.batchNormNumerics = BatchNormNumerics::Keras; }),
                ElementsAre("batch normalisation (share of a batch, epsilon)"));
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.model.padding = ConvPadding::Same; }),
                ElementsAre("convolution padding"));
    EXPECT_THAT(changedKeys([](TrainingConfig& c) { c.model.precision = Precision::MixedFloat16; }),
                ElementsAre("precision"));
    // A loss without a root does not read the guard.
    TrainingConfig mse;
    mse.loss = LossKind::Mse;
    TrainingConfig unguarded = mse;
    unguarded.guardRoot = false;
    EXPECT_TRUE(differences(describe(mse), describe(unguarded)).empty());
}

TEST(TrainingConfig, NamesReadBack)
{
    for (const LossKind kind : {LossKind::BatchRmse, LossKind::Mse, LossKind::HalfMse, LossKind::Mae, LossKind::Huber,
                                LossKind::KerasRowRmse, LossKind::KerasSqueezedRmse}) {
        EXPECT_EQ(lossFromName(lossName(kind)).value(), kind);
    }
    for (const OptimizerKind kind : {OptimizerKind::RmsProp, OptimizerKind::Adam, OptimizerKind::Sgd}) {
        EXPECT_EQ(optimizerFromName(optimizerName(kind)).value(), kind);
    }
    for (const Numerics numerics : {Numerics::Keras212, Numerics::Tf210, Numerics::Keras3, Numerics::Torch}) {
        EXPECT_EQ(numericsFromName(numericsName(numerics)).value(), numerics);
    }
    EXPECT_THAT(toEnglish(numericsFromName("keras").error().message), HasSubstr("keras-2.1.2, tf-2.10"));
    EXPECT_THAT(toEnglish(lossFromName("mape").error().message), testing::AllOf(HasSubstr("mape"), HasSubstr("huber")));
}

TEST(TrainingConfig, DifferencesAreThoseSettingsThatDiffer)
{
    TrainingConfig a;
    TrainingConfig b;
    EXPECT_TRUE(differences(describe(a), describe(b)).empty());
    b.learningRate = 1e-4;
    b.scaler.kind = ScalerKind::Standard;
    const auto found = differences(describe(a), describe(b));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].key, "target scaler");
    EXPECT_EQ(found[0].first, "none");
    EXPECT_EQ(found[0].second, "standard");
    EXPECT_EQ(found[1].second, "1e-4");
    // Momentum is not read by RMSprop, so it makes no difference.
    TrainingConfig c;
    c.momentum = 0.1;
    EXPECT_TRUE(differences(describe(a), describe(c)).empty());
}

}  // namespace
}  // namespace trueloss
