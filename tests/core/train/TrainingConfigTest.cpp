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

TEST(TrainingConfig, NamesReadBack)
{
    for (const LossKind kind : {LossKind::BatchRmse, LossKind::Mse, LossKind::HalfMse, LossKind::Mae, LossKind::Huber,
                                LossKind::KerasRowRmse}) {
        EXPECT_EQ(lossFromName(lossName(kind)).value(), kind);
    }
    for (const OptimizerKind kind : {OptimizerKind::RmsProp, OptimizerKind::Adam, OptimizerKind::Sgd}) {
        EXPECT_EQ(optimizerFromName(optimizerName(kind)).value(), kind);
    }
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
