#include "train/TrainingMemory.h"

#include "train/Presets.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

constexpr std::int64_t gibibyte = std::int64_t{1} << 30;

TEST(TrainingMemory, RefusesWhatDoesNotFitAndSaysWhatToMakeSmaller)
{
    TrainingConfig config = presetRecommended({});
    EXPECT_TRUE(checkMemory(config, 4 * gibibyte));
    config.model.width = 4096;
    config.model.height = 4096;
    const auto refused = checkMemory(config, 16 * gibibyte);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::TooLarge);
    EXPECT_THAT(toEnglish(refused.error().message),
                testing::AllOf(testing::HasSubstr("16 GiB are free"), testing::HasSubstr("32 images of 4,096 x 4,096"),
                               testing::HasSubstr("smaller batch")));
    EXPECT_TRUE(checkMemory(config, memoryNeed(config).total()));
    EXPECT_FALSE(checkMemory(config, memoryNeed(config).total() - 1));
    config.device = DeviceId{0};
    EXPECT_TRUE(checkMemory(config, 0));
}

// Peaks of the process's memory as the kernel counts them (VmHWM), Adam, four batches, less 184 MiB of a process that
// trains next to nothing and the bytes of the images in the cache: small-cnn at 512 pixels 16 images a batch 2,743 MiB,
// at 1,024 pixels 8 images 6,123 MiB; AlexNet at 224 pixels 32 images 1,240 MiB.
TEST(TrainingMemory, IsNearWhatWasMeasured)
{
    const auto mebibytes = [](const char* architecture, int side, std::int64_t batch) {
        TrainingConfig config;
        config.model.architecture = architecture;
        config.model.width = side;
        config.model.height = side;
        config.batchSize = batch;
        config.optimizer = OptimizerKind::Adam;
        config.epochs = 1;
        return static_cast<double>(memoryNeed(config).total()) / (1 << 20);
    };
    EXPECT_NEAR(mebibytes("small-cnn", 512, 16) / 2743.0, 1.0, 0.15);
    EXPECT_NEAR(mebibytes("small-cnn", 1024, 8) / 6123.0, 1.0, 0.15);
    EXPECT_NEAR(mebibytes("alexnet", 224, 32) / 1240.0, 1.0, 0.15);
}

TEST(TrainingMemory, CountsTheCopiesOfTheWeights)
{
    // AlexNet with one output has 57,007,937 weights (61,100,840 - 999 * 4,097), each of 4 bytes. RMSprop, one epoch:
    // weights, gradients, mean squares, the model at the end.
    TrainingConfig config = presetAsInTheQuestion({});
    config.epochs = 1;
    EXPECT_EQ(memoryNeed(config).parameters, 57'007'937LL * 4 * 4);
    config.epochs = 2;  // Those of the last whole epoch.
    config.keepBest = true;
    config.optimizer = OptimizerKind::Adam;
    EXPECT_EQ(memoryNeed(config).parameters, 57'007'937LL * 4 * 7);
}

TEST(TrainingMemory, ValidatesInSmallBatchesWhereLargeOnesWouldTakeMoreThanTheTraining)
{
    TrainingConfig config = presetRecommended({});
    config.batchSize = 8;
    EXPECT_EQ(validationBatch(config), 32);
    config.batchSize = 64;
    EXPECT_EQ(validationBatch(config), 64);
    config.model.width = 4096;
    config.model.height = 4096;
    config.batchSize = 1;
    EXPECT_EQ(validationBatch(config), 1);
}

}  // namespace
}  // namespace trueloss
