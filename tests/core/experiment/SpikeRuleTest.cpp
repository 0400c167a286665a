#include "experiment/SpikeRule.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace trueloss;

// Expected by hand from the rule in the header.

TEST(SpikeRule, FarAboveTheLevelOrNotFinite)
{
    const SpikeRule rule{100.0, 100.0};
    EXPECT_EQ(rule.limit(), 300.0);
    EXPECT_FALSE(rule.firstSpike(std::vector{100.0, 299.0}));
    EXPECT_EQ(rule.firstSpike(std::vector{100.0, 301.0}), 1U);
    EXPECT_EQ(rule.firstSpike(std::vector{301.0, 100.0}), 0U);
    EXPECT_EQ(rule.firstSpike(std::vector{100.0, 100.0, std::nan("")}), 2U);
    EXPECT_EQ(rule.firstSpike(std::vector{std::numeric_limits<double>::infinity()}), 0U);
}

TEST(SpikeRule, FarAboveTheBatchesBeforeAndTheFloor)
{
    const SpikeRule rule{100.0, 50.0};
    const std::vector<double> fallen{100.0, 20.0, 10.0, 10.0, 10.0};
    std::vector<double> run = fallen;
    run.push_back(49.0);  // 4.9 times the median of 10, but below the floor.
    EXPECT_FALSE(rule.firstSpike(run));
    run.back() = 51.0;
    EXPECT_EQ(rule.firstSpike(run), 5U);
    EXPECT_FALSE(rule.firstSpike(run, 6));
    // Only the ten batches before count: eleven of 10 behind 100s.
    std::vector<double> late(20, 100.0);
    late.insert(late.end(), 10, 10.0);
    late.push_back(60.0);
    EXPECT_EQ(rule.firstSpike(late), 30U);
}

TEST(SpikeRule, TheLevelIsTheFirstBatchUnlessThatIsOffItself)
{
    EXPECT_EQ(spikeRule(std::vector{120.0, 1.0}, 100.0, {}).level, 120.0);
    EXPECT_EQ(spikeRule(std::vector{80.0, 1.0}, 100.0, {}).level, 100.0);
    EXPECT_EQ(spikeRule(std::vector{1e6, 1.0}, 100.0, {}).level, 100.0);
    EXPECT_EQ(spikeRule(std::vector{120.0, 1.0}, 100.0, {}).floor, 100.0);
    // The user means a small one.
    EXPECT_EQ(spikeRule(std::vector{120.0, 10.0, 40.0}, 100.0, 2).floor, 20.0);
    EXPECT_EQ(spikeRule(std::vector{120.0, 10.0, 400.0}, 100.0, 2).floor, 100.0);
}
