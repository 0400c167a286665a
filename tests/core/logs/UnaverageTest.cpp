#include "logs/Unaverage.h"

#include "base/Numbers.h"
#include "base/Random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

namespace trueloss {
namespace {

/// What printf("%.4f") leaves of a value, read back.
PrintedMean printed(std::int64_t step, double weight, double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.4f", value);
    return {step, weight, parseDouble(text).value(), 5e-5};
}

/// A falling curve with noise, and now and then a spike of up to 1e7 times its level.
std::vector<double> spikyCurve(Random& random, int length)
{
    std::vector<double> curve;
    for (int k = 0; k < length; ++k) {
        double value = 100.0 * std::exp(-k / 50.0) + random.uniform(5.0, 40.0);
        if (random.below(40) == 0) value *= std::pow(10.0, random.uniform(1.0, 7.0));
        curve.push_back(value);
    }
    return curve;
}

// By hand: means 4, (4+10)/2 = 7, (14+1)/3 = 5.
TEST(UnaverageTest, ASmallerLastBatchMayBeAnythingBetweenTheWeightsLimits)
{
    // By hand: 4 batches of mean 10, then 6 of mean 11, of which the last weighs from nothing to as much as the others.
    // Batches 5 and 6 have the mean (6 x 11 - 4 x 10) / 2 = 13 with a whole last one and (5 x 11 - 4 x 10) / 1 = 15
    // without it.
    PrintedMean last{6, 6.0, 11.0, 0.0};
    last.leastWeight = 5.0;
    const auto blocks = undoRunningMean({{4, 4.0, 10.0, 0.0}, last}, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_EQ(blocks[1].grade, Grade::BlockMean);
    EXPECT_NEAR(blocks[1].value, 14.0, 1e-12);
    EXPECT_GE(blocks[1].bound, 1.0);
    EXPECT_LT(blocks[1].bound, 1.0 + 1e-12);

    // A single batch of any weight may be anything.
    PrintedMean single{5, 5.0, 11.0, 0.0};
    single.leastWeight = 4.0;
    EXPECT_EQ(undoRunningMean({{4, 4.0, 10.0, 0.0}, single}, MeanArithmetic::Double)[1].grade, Grade::Unrecoverable);
}

TEST(UndoRunningMean, UndoesAMeanOfEqualWeights)
{
    const auto blocks =
        undoRunningMean({{1, 1, 4.0, 0.05}, {2, 2, 7.0, 0.05}, {3, 3, 5.0, 0.05}}, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 3u);
    EXPECT_DOUBLE_EQ(blocks[0].value, 4.0);
    EXPECT_DOUBLE_EQ(blocks[1].value, 10.0);
    EXPECT_DOUBLE_EQ(blocks[2].value, 1.0);
    EXPECT_EQ(blocks[0].grade, Grade::Exact);
    EXPECT_EQ(blocks[1].grade, Grade::Bounded);
    EXPECT_EQ(blocks[2].grade, Grade::Bounded);
    // eps (2k - 1): 0.05, 0.15, 0.25.
    EXPECT_NEAR(blocks[0].bound, 0.05, 1e-12);
    EXPECT_NEAR(blocks[1].bound, 0.15, 1e-12);
    EXPECT_NEAR(blocks[2].bound, 0.25, 1e-12);
}

// By hand: batches of 32, 32 and 8 samples with values 2, 4, 10: means 2, 3, (64+128+80)/72 = 34/9.
TEST(UndoRunningMean, UndoesAMeanWeightedBySamples)
{
    const auto blocks =
        undoRunningMean({{1, 32, 2.0, 5e-5}, {2, 64, 3.0, 5e-5}, {3, 72, 34.0 / 9.0, 5e-5}}, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 3u);
    EXPECT_NEAR(blocks[1].value, 4.0, 1e-12);
    EXPECT_NEAR(blocks[2].value, 10.0, 1e-12);
    // eps (W_k + W_{k-1}) / w_k = 5e-5 * 136 / 8.
    EXPECT_NEAR(blocks[2].bound, 8.5e-4, 1e-9);
}

// By hand: batches 4, 10, 1, 5; lines after 1 and 4 (means 4 and 5): batches 2..4 have the mean 16/3.
TEST(UndoRunningMean, GivesTheMeanOfAGap)
{
    const auto blocks = undoRunningMean({{1, 1, 4.0, 0.05}, {4, 4, 5.0, 0.05}}, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_EQ(blocks[1].firstStep, 2);
    EXPECT_EQ(blocks[1].lastStep, 4);
    EXPECT_EQ(blocks[1].grade, Grade::BlockMean);
    EXPECT_NEAR(blocks[1].value, 16.0 / 3.0, 1e-12);
    // eps (W_k + W_p) / (W_k - W_p) = 0.05 * 5 / 3.
    EXPECT_NEAR(blocks[1].bound, 0.25 / 3.0, 1e-12);
}

TEST(UndoRunningMean, ALogThatBeginsLateGivesTheMeanUpToThere)
{
    const auto blocks = undoRunningMean({{25, 25, 7.5, 5e-5}}, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 1u);
    EXPECT_EQ(blocks[0].firstStep, 1);
    EXPECT_EQ(blocks[0].lastStep, 25);
    EXPECT_EQ(blocks[0].grade, Grade::BlockMean);
    EXPECT_DOUBLE_EQ(blocks[0].value, 7.5);
}

TEST(UndoRunningMean, NotANumberMakesItselfAndTheNextUnrecoverable)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    const auto blocks =
        undoRunningMean({{1, 1, 4.0, 5e-5}, {2, 2, nan, 0}, {3, 3, 4.0, 5e-5}, {4, 4, 4.0, 5e-5}, {5, 5, inf, 0}},
                        MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 5u);
    for (const std::size_t i : {1u, 2u, 4u}) {
        EXPECT_EQ(blocks[i].grade, Grade::Unrecoverable) << i;
        EXPECT_TRUE(std::isnan(blocks[i].value)) << i;
        EXPECT_TRUE(std::isinf(blocks[i].bound)) << i;
    }
    EXPECT_EQ(blocks[0].grade, Grade::Exact);
    EXPECT_EQ(blocks[3].grade, Grade::Bounded);
}

TEST(UndoRunningMean, NothingFromNothing)
{
    EXPECT_TRUE(undoRunningMean({}, MeanArithmetic::Double).empty());
}

// The means are summed here as Keras up to 2.3.1 does, in float64, printed with 4 decimals and read back.
TEST(UndoRunningMean, TheTrueValueLiesWithinTheBoundInFloat64)
{
    Random random(7);
    double tightest = 1e300;
    for (int run = 0; run < 200; ++run) {
        const std::vector<double> curve = spikyCurve(random, 400);
        std::vector<PrintedMean> lines;
        double sum = 0;
        for (std::size_t k = 0; k < curve.size(); ++k) {
            sum += curve[k];
            const auto count = static_cast<double>(k + 1);
            lines.push_back(printed(static_cast<std::int64_t>(k) + 1, count, sum / count));
        }
        const auto blocks = undoRunningMean(lines, MeanArithmetic::Double);
        ASSERT_EQ(blocks.size(), curve.size());
        for (std::size_t k = 0; k < curve.size(); ++k) {
            const double error = std::abs(blocks[k].value - curve[k]);
            ASSERT_LE(error, blocks[k].bound) << "run " << run << ", batch " << k + 1;
            // And no looser than the rounding of the print, up to a hundredth.
            const double ideal = 5e-5 * (2.0 * static_cast<double>(k) + 1.0);
            ASSERT_LE(blocks[k].bound, 1.01 * ideal + 1e-6) << "run " << run << ", batch " << k + 1;
            tightest = std::min(tightest, blocks[k].bound - error);
        }
    }
    EXPECT_GE(tightest, 0.0);
}

// The same with lines left out at random, as Keras does when it redraws at most every 0.05 s, and weights in samples.
TEST(UndoRunningMean, TheTrueMeanOfAGapLiesWithinTheBound)
{
    Random random(11);
    for (int run = 0; run < 200; ++run) {
        const std::vector<double> curve = spikyCurve(random, 300);
        std::vector<PrintedMean> lines;
        double sum = 0;
        for (std::size_t k = 0; k < curve.size(); ++k) {
            sum += 32.0 * curve[k];
            const double weight = 32.0 * static_cast<double>(k + 1);
            if (random.below(3) == 0) lines.push_back(printed(static_cast<std::int64_t>(k) + 1, weight, sum / weight));
        }
        std::int64_t next = 1;
        for (const RecoveredBlock& block : undoRunningMean(lines, MeanArithmetic::Double)) {
            ASSERT_EQ(block.firstStep, next);
            next = block.lastStep + 1;
            double mean = 0;
            for (auto step = block.firstStep; step <= block.lastStep; ++step)
                mean += curve[static_cast<std::size_t>(step - 1)];
            mean /= static_cast<double>(block.lastStep - block.firstStep + 1);
            ASSERT_LE(std::abs(block.value - mean), block.bound) << "run " << run << ", from batch " << block.firstStep;
            const bool several = block.lastStep > block.firstStep;
            ASSERT_EQ(block.grade, several ? Grade::BlockMean : block.lastStep == 1 ? Grade::Exact : Grade::Bounded);
        }
    }
}

// tf.keras from 2.2 on: total += value * weight and total / count, all in float32. After a spike of 1e7 the float64
// bound does not hold, the float32 bound does.
TEST(UndoRunningMean, TheTrueValueLiesWithinTheBoundInFloat32)
{
    Random random(13);
    int beyondDouble = 0;
    for (int run = 0; run < 200; ++run) {
        const std::vector<double> curve = spikyCurve(random, 300);
        std::vector<PrintedMean> lines;
        float total = 0;
        float count = 0;
        for (std::size_t k = 0; k < curve.size(); ++k) {
            total += static_cast<float>(curve[k]) * 32.0F;
            count += 32.0F;
            lines.push_back(printed(static_cast<std::int64_t>(k) + 1, static_cast<double>(k + 1),
                                    static_cast<double>(total / count)));
        }
        const auto single = undoRunningMean(lines, MeanArithmetic::Single);
        const auto dbl = undoRunningMean(lines, MeanArithmetic::Double);
        for (std::size_t k = 0; k < curve.size(); ++k) {
            const double error = std::abs(single[k].value - static_cast<double>(static_cast<float>(curve[k])));
            ASSERT_LE(error, single[k].bound) << "run " << run << ", batch " << k + 1;
            if (error > dbl[k].bound) ++beyondDouble;
        }
    }
    EXPECT_GT(beyondDouble, 1000);
}

}  // namespace
}  // namespace trueloss
