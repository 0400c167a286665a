#include "record/RunningMean.h"

#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(RunningMean, IsNotANumberBeforeTheFirstValue)
{
    RunningMean mean;
    EXPECT_TRUE(std::isnan(mean.value()));
    mean.add(3.0);
    mean.reset();
    EXPECT_TRUE(std::isnan(mean.value()));
    EXPECT_EQ(mean.weight(), 0.0);
}

TEST(RunningMean, PrintsWhatKeras20PrintedForTheSameBatches)
{
    // Batches recovered from a public Keras 2.0 log, and the lines 1 to 4 that it printed.
    RunningMean mean;
    mean.add(104.1821);
    EXPECT_DOUBLE_EQ(mean.value(), 104.1821);
    mean.add(10554548.0);
    EXPECT_NEAR(mean.value(), 5277326.0910, 5e-4);
    mean.add(88.02);
    EXPECT_NEAR(mean.value(), 3518246.7337, 1e-2);
    mean.add(8465.15);
    EXPECT_NEAR(mean.value(), 2640801.3379, 1e-2);
}

TEST(RunningMean, WeighsByHand)
{
    RunningMean mean;
    mean.add(10.0, 32.0);
    mean.add(40.0, 8.0);
    EXPECT_DOUBLE_EQ(mean.value(), 16.0);  // (320 + 320) / 40
    EXPECT_DOUBLE_EQ(mean.weight(), 40.0);
}

TEST(RunningMean, SumsInDoubles)
{
    // In floats 16,777,216 + 1 is 16,777,216 again.
    RunningMean mean;
    mean.add(16'777'216.0);
    for (int i = 0; i < 1'000; ++i) mean.add(1.0);
    EXPECT_DOUBLE_EQ(mean.value(), 16'778'216.0 / 1'001.0);
}

TEST(RunningMean, KeepsANanAsABarWould)
{
    RunningMean mean;
    mean.add(1.0);
    mean.add(nan);
    mean.add(1.0);
    EXPECT_TRUE(std::isnan(mean.value()));
}

TEST(ExponentialMean, DividesTheStartsBiasOut)
{
    // By hand, smoothing 0.6: after 10: 4/0.4; after 20: (0.6*4 + 8)/0.64 = 16.25; after 0: (0.6*10.4)/0.784.
    ExponentialMean mean(0.6);
    EXPECT_TRUE(std::isnan(mean.value()));
    mean.add(10.0);
    EXPECT_DOUBLE_EQ(mean.value(), 10.0);
    mean.add(20.0);
    EXPECT_DOUBLE_EQ(mean.value(), 16.25);
    mean.add(0.0);
    EXPECT_DOUBLE_EQ(mean.value(), 6.24 / 0.784);
}

TEST(ExponentialMean, PassesOverValuesThatAreNotFinite)
{
    ExponentialMean mean(0.5);
    mean.add(nan);
    EXPECT_TRUE(std::isnan(mean.value()));
    mean.add(4.0);
    mean.add(std::numeric_limits<double>::infinity());
    mean.add(nan);
    EXPECT_DOUBLE_EQ(mean.value(), 4.0);
}

TEST(ExponentialMean, ReturnsEachValueWithoutSmoothing)
{
    ExponentialMean mean(0.0);
    mean.add(4.0);
    EXPECT_EQ(mean.value(), 4.0);
    mean.add(-7.0);
    EXPECT_EQ(mean.value(), -7.0);
}

TEST(ExponentialMean, StaysAtAConstantForever)
{
    ExponentialMean mean(0.98);
    for (int i = 0; i < 100'000; ++i) {
        mean.add(3.5);
        ASSERT_NEAR(mean.value(), 3.5, 1e-12);
    }
}

}  // namespace
}  // namespace trueloss
