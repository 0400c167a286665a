#include "ghosts/KerasBar.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

/// An epoch of 4 batches, the last of half the size, and two batches of the next.
RunRecord shortRun()
{
    RunRecord record;
    BatchPoint batch;
    for (const auto& [epoch, rmse, samples] :
         {std::tuple{1, 10.0, 2}, {1, 1000.0, 2}, {1, 10.0, 2}, {1, 10.0, 1}, {2, 10.0, 2}, {2, 20.0, 2}}) {
        batch.epoch = epoch;
        batch.rmse = rmse;
        batch.samples = samples;
        record.append(batch);
    }
    return record;
}

void expectBar(const RunRecord& record, KerasBar era, const std::vector<double>& expected)
{
    const LossCurve bar = kerasBar(record, era);
    ASSERT_EQ(bar.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(bar.at(i), expected[i], 1e-9) << "batch " << i + 1;
}

// All expected values by hand. The means weighted by samples are 10, 505, 340 and 2050 / 7; in epoch 2: 10, 15.

TEST(KerasBar, AveragedOnceIsTheMeanWeightedBySamples)
{
    expectBar(shortRun(), KerasBar::Once, {10.0, 505.0, 340.0, 2050.0 / 7.0, 10.0, 15.0});
}

TEST(KerasBar, AveragedTwiceIsTheMeanOfTheMeansAndTheEpochsOnceMoreAtItsEnd)
{
    expectBar(shortRun(), KerasBar::Twice,
              {10.0, 515.0 / 2.0, 855.0 / 3.0, (855.0 + 2.0 * 2050.0 / 7.0) / 5.0, 10.0, 12.5});
}

TEST(KerasBar, TheDoubledLastLineCountsTheEpochsMeanAsABatch)
{
    expectBar(shortRun(), KerasBar::DoubledLast, {10.0, 505.0, 340.0, (1030.0 + 2050.0 / 7.0) / 5.0, 10.0, 15.0});
}

TEST(KerasBar, AnEpochThatWasValidatedHasEnded)
{
    RunRecord record = shortRun();
    EpochPoint epoch;
    epoch.epoch = 2;
    epoch.lastBatch = 6;
    record.append(epoch);
    EXPECT_NEAR(kerasBar(record, KerasBar::Twice).at(5), (10.0 + 15.0 + 15.0) / 3.0, 1e-9);
    EXPECT_NEAR(kerasBar(record, KerasBar::DoubledLast).at(5), (10.0 + 20.0 + 15.0) / 3.0, 1e-9);
}

TEST(KerasBar, ARunWithoutBatchesHasNone)
{
    for (const KerasBar era : {KerasBar::Once, KerasBar::Twice, KerasBar::DoubledLast})
        EXPECT_EQ(kerasBar(RunRecord(), era).size(), 0u);
}

}  // namespace
}  // namespace trueloss
