#include "logs/UndoEma.h"

#include "base/Numbers.h"
#include "base/Random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

namespace trueloss {
namespace {

PrintedMean line(std::int64_t step, double value, double halfUnit)
{
    return {step, 1.0, value, halfUnit};
}

// By hand at beta 0.5: values 4, 8, 2 make v = 2, 5, 3.5 and s = v / (1 - beta^k) = 4, 20/3, 4.
TEST(UndoEma, UndoesAShortRun)
{
    const auto blocks =
        undoEma({line(1, 4, 0.01), line(2, 20.0 / 3.0, 0.01), line(3, 4, 0.01)}, 0.5, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 3u);
    EXPECT_DOUBLE_EQ(blocks[0].value, 4.0);
    EXPECT_NEAR(blocks[1].value, 8.0, 1e-12);
    EXPECT_NEAR(blocks[2].value, 2.0, 1e-12);
    EXPECT_EQ(blocks[0].grade, Grade::Exact);
    EXPECT_EQ(blocks[2].grade, Grade::Bounded);
    // [(1 - b^k) eps + b (1 - b^(k - 1)) eps] / (1 - b): 0.01, 0.75/0.5 + 0.25/0.5 = 2, 0.875/0.5 + 0.375/0.5 = 2.5.
    EXPECT_NEAR(blocks[0].bound, 0.01, 1e-12);
    EXPECT_NEAR(blocks[1].bound, 0.02, 1e-12);
    EXPECT_NEAR(blocks[2].bound, 0.025, 1e-12);
}

// The same without step 2: of 8 and 2 the mean with weights 0.5 and 1, (4 + 2) / 1.5 = 4.
TEST(UndoEma, AGapGivesAWeightedMean)
{
    const auto blocks = undoEma({line(1, 4, 0.01), line(3, 4, 0.01)}, 0.5, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_NEAR(blocks[1].value, 4.0, 1e-12);
    EXPECT_EQ(blocks[1].grade, Grade::BlockMean);
    EXPECT_EQ(blocks[1].firstStep, 2);
    // (0.875 eps + 0.25 * 0.5 eps) / 0.75.
    EXPECT_NEAR(blocks[1].bound, 0.01 / 0.75, 1e-12);
}

TEST(UndoEma, NaNTakesTheLineBehindWithIt)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto blocks =
        undoEma({line(1, 4, 0.01), line(2, nan, 0), line(3, 4, 0.01), line(4, 4, 0.01)}, 0.5, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 4u);
    EXPECT_EQ(blocks[1].grade, Grade::Unrecoverable);
    EXPECT_EQ(blocks[2].grade, Grade::Unrecoverable);
    EXPECT_EQ(blocks[3].grade, Grade::Bounded);
}

/// fastai: torch.lerp(loss, val, 0.98) in float32, val / (1 - 0.98 ** count) in float32, printed with six decimals.
struct Smoothed {
    std::vector<float> curve;
    std::vector<PrintedMean> lines;
};

Smoothed smooth(Random& random, int length, double spikes, int skipped, const char* format, double halfUnit)
{
    Smoothed out;
    float val = 0.0F;
    for (int k = 1; k <= length; ++k) {
        double value = 3.0 * std::exp(-k / 80.0) + random.uniform(0.2, 2.0);
        if (random.uniform() < spikes) value *= std::pow(10.0, random.uniform(1.0, 9.0));
        const auto x = static_cast<float>(value);
        out.curve.push_back(x);
        val = val - (val - x) * (1.0F - 0.98F);
        const float shown = val / static_cast<float>(1.0 - std::pow(0.98, k));
        char text[64];
        std::snprintf(text, sizeof text, format, static_cast<double>(shown));
        if (skipped == 0 || random.below(static_cast<std::uint64_t>(skipped)) != 0) {
            out.lines.push_back({k, 1.0, parseDouble(text).value(), halfUnit});
        }
    }
    return out;
}

TEST(UndoEma, TheTruthLiesWithinTheBound)
{
    Random random(19);
    double used = 0.0;
    std::size_t gaps = 0;
    for (int run = 0; run < 300; ++run) {
        const bool six = run % 2 == 0;
        const Smoothed log = smooth(random, 400, run % 3 == 0 ? 0.0 : 0.01, run % 5 == 0 ? 4 : 0, six ? "%.6f" : "%.4f",
                                    six ? 5e-7 : 5e-5);
        std::int64_t next = 1;
        for (const RecoveredBlock& block : undoEma(log.lines, 0.98, MeanArithmetic::Single)) {
            ASSERT_EQ(block.firstStep, next);
            next = block.lastStep + 1;
            double sum = 0.0;
            double weights = 0.0;
            for (auto k = block.firstStep; k <= block.lastStep; ++k) {
                const double weight = std::pow(0.98, static_cast<double>(block.lastStep - k));
                sum += weight * static_cast<double>(log.curve[static_cast<std::size_t>(k) - 1]);
                weights += weight;
            }
            const double error = std::abs(block.value - sum / weights);
            ASSERT_LE(error, block.bound) << "run " << run << ", batch " << block.firstStep;
            used = std::max(used, error / block.bound);
            if (block.lastStep > block.firstStep) ++gaps;
        }
    }
    EXPECT_GT(used, 1.0 / 3.0);
    EXPECT_GT(gaps, 1000u);
}

// Without a spike and in few decimals the print alone matters: at most 99 eps, and the worst error met comes near it.
TEST(UndoEma, TheBoundOfThePrintIsTight)
{
    Random random(23);
    double largestBound = 0.0;
    double largestError = 0.0;
    for (int run = 0; run < 50; ++run) {
        const Smoothed log = smooth(random, 400, 0.0, 0, "%.4f", 5e-5);
        for (const RecoveredBlock& block : undoEma(log.lines, 0.98, MeanArithmetic::Single)) {
            largestBound = std::max(largestBound, block.bound);
            const double truth = static_cast<double>(log.curve[static_cast<std::size_t>(block.firstStep) - 1]);
            largestError = std::max(largestError, std::abs(block.value - truth));
        }
    }
    EXPECT_LT(largestBound, 99 * 5e-5 + 1e-4);
    EXPECT_GT(largestError, largestBound / 1.5);
}

}  // namespace
}  // namespace trueloss
