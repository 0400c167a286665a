#include "ghosts/HiddenSpikes.h"
#include "ghosts/ToolView.h"

#include <gmock/gmock.h>

#include <cmath>

namespace trueloss {
namespace {

/// One epoch at 10 whose batches at `spikes` are 1000.
RunRecord level(std::size_t batches, const std::vector<std::size_t>& spikes)
{
    RunRecord record;
    BatchPoint batch;
    batch.samples = 4;
    for (std::size_t i = 0; i < batches; ++i) {
        batch.batchInEpoch = static_cast<std::int64_t>(i) + 1;
        batch.rmse = std::ranges::count(spikes, i) > 0 ? 1000.0 : 10.0;
        record.append(batch);
    }
    return record;
}

HiddenSpikes hiddenIn(const RunRecord& record)
{
    ArtifactDetector detector;
    detector.update(record);
    return findHiddenSpikes(record, detector);
}

std::vector<std::string> sentencesOf(const HiddenSpikes& hidden, Tool tool)
{
    std::vector<std::string> sentences;
    for (const ToolView& view : toolViews(hidden)) {
        if (view.tool != tool) continue;
        for (const Message& sentence : view.sentences) sentences.push_back(toEnglish(sentence));
    }
    return sentences;
}

// By hand. The mean up to batch k >= 2 is 10 + 990 / k: 505 at batch 2, and above 20 for k < 99. The mean of the means
// is 10 + 990 (H_k - 1) / k: highest at k = 3, 285, and above 20 for all k of 2..120 as H_120 = 5.37. Smoothing:
// (0.6 * 4 + 0.4 * 1000) / (1 - 0.36) = 628.75. The mean of batches 1 to 50 is 29.8. Of the 120 smoothed values 6 lie
// above the 95th percentile, the next is 10 + 396 * 0.6^6 / (1 - 0.6^8) = 28.79, so the axis ends at 30.
TEST(HiddenSpikes, FiguresOfOneSpike)
{
    const HiddenSpikes hidden = hiddenIn(level(120, {1}));
    EXPECT_EQ(hidden.batches, 120u);
    ASSERT_EQ(hidden.spikes.size(), 1u);
    const HiddenSpike& spike = hidden.spikes[0];
    EXPECT_EQ(spike.batch, 1u);
    EXPECT_EQ(spike.value, 1000.0);
    EXPECT_EQ(spike.survival, 1.0);
    EXPECT_NEAR(spike.smoothed, 1000.0 / 628.75, 1e-9);
    EXPECT_NEAR(spike.blockMean, 1000.0 / 29.8, 1e-9);
    EXPECT_NEAR(spike.beyondChart, 1000.0 / 30.0, 1e-9);
    EXPECT_NEAR(spike.bar[0], 1000.0 / 505.0, 1e-9);
    EXPECT_NEAR(spike.bar[1], 1000.0 / 285.0, 1e-9);
    EXPECT_NEAR(spike.bar[2], 1000.0 / 505.0, 1e-9);
    EXPECT_EQ(hidden.doubledBatches, (std::array<std::size_t, 3>{97, 119, 97}));
}

TEST(HiddenSpikes, SentencesGiveTheFigures)
{
    const HiddenSpikes hidden = hiddenIn(level(10'000, {1}));
    EXPECT_THAT(sentencesOf(hidden, Tool::TensorBoard),
                testing::ElementsAre("TensorBoard draws a random 1,000 of 10,000 batches.",
                                     "The spike at batch 2 survives in 10 % of TensorBoard's samples.",
                                     "TensorBoard's smoothing draws the spike at batch 2 at 62.9 % of its height.",
                                     testing::HasSubstr("since outliers are ignored")));
    EXPECT_THAT(sentencesOf(hidden, Tool::KerasOnce),
                testing::ElementsAre("The bar reads more than twice the true level at 97 of 10,000 batches.",
                                     "The bar shows the spike at batch 2 at 50.5 % of its height at the most."));
    EXPECT_THAT(sentencesOf(hidden, Tool::EveryFiftySteps),
                testing::ElementsAre("A mean every 50 steps leaves 200 of 10,000 points.",
                                     "A mean every 50 steps draws the spike at batch 2 at 2.98 % of its height."));
}

TEST(HiddenSpikes, TheDoubledLastLineMisleads)
{
    RunRecord record;
    BatchPoint batch;
    for (const auto& [epoch, rmse, samples] : {std::tuple{1, 10.0, 2}, {1, 1000.0, 2}, {1, 10.0, 2}, {1, 10.0, 1}}) {
        batch.epoch = epoch;
        batch.rmse = rmse;
        batch.samples = samples;
        record.append(batch);
    }
    EXPECT_FALSE(hiddenIn(record).misread);
    EpochPoint end;
    end.lastBatch = 4;
    record.append(end);
    // By hand: the line is (1030 + 2050 / 7) / 5 = 264.5714 after 340; 4 * 264.5714 - 3 * 340 = 38.2857.
    const auto misread = hiddenIn(record).misread;
    ASSERT_TRUE(misread);
    EXPECT_EQ(misread->epoch, 1);
    EXPECT_NEAR(misread->undone, 268.0 / 7.0, 1e-9);
    EXPECT_EQ(misread->value, 10.0);
    EXPECT_THAT(
        sentencesOf(hiddenIn(record), Tool::KerasDoubledLast),
        testing::Contains("Undone as the others are, the last line of epoch 1 gives 38.29 for a batch that was 10."));
}

TEST(HiddenSpikes, EachBarHasTheAccuracyOfItsEra)
{
    RunRecord record = level(4, {1});
    const auto told = [&record](Tool tool) {
        const auto sentences = sentencesOf(hiddenIn(record), tool);
        return std::ranges::count_if(
            sentences, [](const std::string& sentence) { return sentence.find("accuracy") != std::string::npos; });
    };
    EpochPoint end;
    end.lastBatch = 4;
    record.append(end);
    EXPECT_EQ(told(Tool::KerasOnce), 0) << "it is not known";
    end.epoch = 2;
    end.accuracyTo231 = 0.25;
    end.accuracyLater = 1.0 / 3.0;
    record.append(end);
    const std::string what =
        " after epoch 2: hits on the validation images, counted as a classifier's are; they say nothing about a "
        "regression.";
    EXPECT_EQ(sentencesOf(hiddenIn(record), Tool::KerasOnce).back(),
              "With metrics=['accuracy'] it prints 0.3333" + what);
    EXPECT_EQ(sentencesOf(hiddenIn(record), Tool::KerasTwice).back(),
              "With metrics=['accuracy'] it prints 0.3333" + what);
    EXPECT_EQ(sentencesOf(hiddenIn(record), Tool::KerasDoubledLast).back(),
              "With metrics=['accuracy'] it prints 0.25" + what);
    EXPECT_EQ(told(Tool::TensorBoard), 0);
}

TEST(HiddenSpikes, ASpikeAfterTheLastMeanIsNotDrawn)
{
    const HiddenSpikes hidden = hiddenIn(level(60, {55}));
    ASSERT_EQ(hidden.spikes.size(), 1u);
    EXPECT_TRUE(std::isnan(hidden.spikes[0].blockMean));
    EXPECT_THAT(sentencesOf(hidden, Tool::EveryFiftySteps),
                testing::ElementsAre("A mean every 50 steps leaves 1 of 60 points.",
                                     "A mean every 50 steps does not show the spike at batch 56 at all."));
}

TEST(HiddenSpikes, ASpikeThatNoMeanCarriesIsFoundByItsHeight)
{
    // 30 of 1,000 batches in no way double the mean, so the detector blames nobody.
    RunRecord record;
    BatchPoint batch;
    for (int i = 0; i < 1000; ++i) {
        batch.rmse = i == 700 ? 30.0 : 10.0;
        record.append(batch);
    }
    const HiddenSpikes hidden = hiddenIn(record);
    ASSERT_EQ(hidden.spikes.size(), 1u);
    EXPECT_EQ(hidden.spikes[0].batch, 700u);
    EXPECT_EQ(hidden.doubledBatches, (std::array<std::size_t, 3>{0, 0, 0}));
}

TEST(HiddenSpikes, ASmoothFallHasNoSpike)
{
    RunRecord record;
    BatchPoint batch;
    for (int i = 0; i < 300; ++i) {
        batch.rmse = 100.0 - 0.1 * i;
        record.append(batch);
    }
    const HiddenSpikes hidden = hiddenIn(record);
    EXPECT_TRUE(hidden.spikes.empty());
    for (const ToolView& view : toolViews(hidden)) {
        EXPECT_EQ(view.sentences.size(), 1u);
        EXPECT_FALSE(toEnglish(toolName(view.tool)).empty());
        EXPECT_FALSE(toEnglish(toolDetail(view.tool)).empty());
    }
}

TEST(HiddenSpikes, ARunWithoutBatchesOrNumbers)
{
    EXPECT_EQ(hiddenIn(RunRecord()).batches, 0u);
    RunRecord record;
    BatchPoint batch;
    batch.rmse = std::nan("");
    for (int i = 0; i < 3; ++i) record.append(batch);
    EXPECT_TRUE(hiddenIn(record).spikes.empty());
}

}  // namespace
}  // namespace trueloss
