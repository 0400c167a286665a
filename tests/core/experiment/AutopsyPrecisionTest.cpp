#include "experiment/Autopsy.h"

#include "PlantedData.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace trueloss;
using namespace trueloss::test;

// As in AutopsyTest.cpp, of runs in mixed precision.

namespace {

class AutopsyPrecision : public testing::Test {
protected:
    TemporaryFolder m_folder;
};

/// The first layer's weights multiplied and the last one's divided: in 32 bits the same outputs.
std::shared_ptr<const Checkpoint> rebalanced(const TrainingConfig& config, float factor)
{
    return scaledState(config, [factor](const std::string& name) {
        return name.starts_with("conv1.") ? factor : name.starts_with("head.") ? 1.0F / factor : 1.0F;
    });
}

}  // namespace

TEST_F(AutopsyPrecision, NumbersThatOverflow16Bits)
{
    TrainingConfig config = soundConfig();
    config.model.precision = Precision::MixedFloat16;
    config.scaler.kind = ScalerKind::None;
    // Pa instead of kPa, 20,000 to 400,000: the gradient of the mean square by a prediction is up to 100,000.
    const TinyData planted = plantedData(m_folder.path(), 96, [](PlantedRow& row, std::size_t) { row.target *= 1000; });
    const AutopsyReport report = autopsyOf(taskOf(planted, config), 12, 3);
    EXPECT_EQ(report.cause, CauseKind::NumberOverflow) << storyOf(report);
    EXPECT_THAT(toEnglish(report.verdict), testing::HasSubstr("65,504"));
    EXPECT_THAT(toEnglish(report.verdict), testing::HasSubstr("in 3 of 3 runs"));
    EXPECT_TRUE(report.rows.empty());
    EXPECT_TRUE(report.cure);
    const TestedChange* cure = report.find("precision-float32");
    ASSERT_NE(cure, nullptr);
    EXPECT_TRUE(cure->cures()) << storyOf(report);
    EXPECT_EQ(cure->config.model.precision, Precision::Float32);
}

// Bright pixels as they are in the files, and first weights as they might come from elsewhere: products of the way pass
// 65,504 in the first batch, although what comes out is no larger than the targets.
TEST_F(AutopsyPrecision, ActivationsThatOverflow16Bits)
{
    TrainingConfig config = soundConfig();
    config.model.precision = Precision::MixedFloat16;
    config.pixels = PixelScalingKind::Raw;
    config.learningRate = 1e-5;
    const TinyData planted = plantedData(m_folder.path(), 96);
    AutopsyTask task = taskOf(planted, config);
    task.from = rebalanced(config, 400.0F);
    const AutopsyReport report = autopsyOf(task, 12, 3);
    EXPECT_EQ(report.cause, CauseKind::NumberOverflow) << storyOf(report);
    EXPECT_THAT(toEnglish(report.verdict), testing::HasSubstr("65,504"));
    ASSERT_NE(report.find("precision-float32"), nullptr);
    EXPECT_TRUE(report.find("precision-float32")->cures()) << storyOf(report);
}

TEST_F(AutopsyPrecision, SixteenBitsAreNotToBlameWhere32SpikeToo)
{
    TrainingConfig config = soundConfig();
    config.model.precision = Precision::MixedFloat16;
    config.learningRate = 0.3;
    const TinyData planted = plantedData(m_folder.path() / "sound", 96);
    const AutopsyReport rate = autopsyOf(taskOf(planted, config), 14, 3);
    EXPECT_EQ(rate.cause, CauseKind::LearningRate) << storyOf(rate);
    ASSERT_NE(rate.find("precision-float32"), nullptr);
    EXPECT_FALSE(rate.find("precision-float32")->cures());

    config = soundConfig();
    config.model.precision = Precision::MixedFloat16;
    config.scaler.kind = ScalerKind::None;
    const std::size_t wrong = rowsOfBatch(config, planted.split, 5)[3];
    const TinyData one = plantedData(m_folder.path() / "planted", 96, [wrong](PlantedRow& row, std::size_t i) {
        if (i == wrong) row.target = 1e6;
    });
    const AutopsyReport row = autopsyOf(taskOf(one, config), 14, 3);
    EXPECT_EQ(row.cause, CauseKind::WrongTarget) << storyOf(row);
    EXPECT_EQ(row.rows, std::vector<std::size_t>{wrong}) << storyOf(row);
}
