#include "train/Presets.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

TEST(Presets, TheQuestionsSetUpIsThatOfTheQuestion)
{
    const TrainingConfig config = presetAsInTheQuestion({});
    EXPECT_EQ(config.model.architecture, "alexnet");
    EXPECT_EQ(config.model.initialisation, Initialisation::Keras);
    EXPECT_EQ(config.pixels, PixelScalingKind::Raw);
    EXPECT_EQ(config.scaler.kind, ScalerKind::None);
    EXPECT_EQ(config.optimizer, OptimizerKind::RmsProp);
    EXPECT_EQ(config.loss, LossKind::KerasRowRmse);
    EXPECT_EQ(config.learningRate, 1e-3);
    EXPECT_EQ(config.rho, 0.9);
    EXPECT_EQ(epsilonOf(config), 1e-7);
    EXPECT_EQ(config.batchSize, 32);
}

TEST(Presets, AllAreValidForAnySensibleData)
{
    for (const DataFacts& facts : {DataFacts{}, DataFacts{3, true, 28, 28, 60'000}, DataFacts{1, false, 4000, 100, 3},
                                   DataFacts{2, true, 9, 700, 1'000'000}}) {
        EXPECT_TRUE(validate(presetAsInTheQuestion(facts)));
        EXPECT_TRUE(validate(presetRecommended(facts)));
        EXPECT_TRUE(validate(presetMatlabExample(facts)));
        EXPECT_EQ(presetRecommended(facts).model.outputs, facts.outputs);
    }
}

TEST(Presets, SmallDataSetsGetSmallerBatchesAndMoreEpochs)
{
    const TrainingConfig few = presetRecommended({1, false, 64, 64, 200});
    const TrainingConfig many = presetRecommended({1, false, 64, 64, 20'000});
    EXPECT_LT(few.batchSize, many.batchSize);
    EXPECT_GT(few.epochs, many.epochs);
    EXPECT_LT(few.dropEvery, few.epochs);
}

TEST(Presets, RecommendedFollowsTheImages)
{
    const TrainingConfig wide = presetRecommended({1, true, 696, 520, 0});
    EXPECT_EQ(wide.model.channels, 1);
    EXPECT_EQ(wide.model.width, 128);
    EXPECT_EQ(wide.model.height, 96);
    const TrainingConfig small = presetRecommended({1, false, 28, 28, 0});
    EXPECT_EQ(small.model.width, 28);
    EXPECT_EQ(small.model.channels, 3);
}

}  // namespace
}  // namespace trueloss
