#include "logs/UndoWindow.h"

#include "base/Random.h"
#include "logs/PrintedDigits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

namespace trueloss {
namespace {

PrintedMean line(std::int64_t step, double value, double halfUnit)
{
    return {step, static_cast<double>(step), value, halfUnit};
}

// By hand, window 2: values 4, 10, 1, 5 have the means 4, 7, 5.5, 3.
TEST(UndoWindow, UndoesAWindowOfTwo)
{
    const auto blocks = undoWindow({line(1, 4, 0.01), line(2, 7, 0.01), line(3, 5.5, 0.01), line(4, 3, 0.01)}, 2,
                                   MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 4u);
    const double values[] = {4, 10, 1, 5};
    // E_k is 0.01, 0.02, then E_(k - 2) + 0.02: 0.03, 0.04; a batch has E_k + E_(k - 1).
    const double bounds[] = {0.01, 0.03, 0.05, 0.07};
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_DOUBLE_EQ(blocks[i].value, values[i]);
        EXPECT_NEAR(blocks[i].bound, bounds[i], 1e-12);
        EXPECT_EQ(blocks[i].grade, i == 0 ? Grade::Exact : Grade::Bounded);
        EXPECT_EQ(blocks[i].firstStep, static_cast<std::int64_t>(i) + 1);
    }
}

// The same with step 2 left out: batches 2 and 3 have the mean 5.5, and without S_2 batch 4 cannot be told, but the
// window that ends with it would reach into batch 3.
TEST(UndoWindow, AMissingLineLeavesMeans)
{
    const auto blocks = undoWindow({line(1, 4, 0.01), line(3, 5.5, 0.01), line(4, 3, 0.01)}, 2, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 3u);
    EXPECT_EQ(blocks[1].grade, Grade::BlockMean);
    EXPECT_DOUBLE_EQ(blocks[1].value, 5.5);
    EXPECT_NEAR(blocks[1].bound, 0.02, 1e-12);
    EXPECT_EQ(blocks[2].grade, Grade::Unrecoverable);
    EXPECT_EQ(blocks[2].lastStep, 4);
}

// A log that begins at step 100: whole windows, one behind the other.
TEST(UndoWindow, ALogOfALaterPartGivesWholeWindows)
{
    std::vector<PrintedMean> lines;
    for (int k = 100; k < 141; ++k) lines.push_back(line(k, 5.0, 0.005));
    const auto blocks = undoWindow(lines, 20, MeanArithmetic::Double);
    ASSERT_EQ(blocks.size(), 4u);
    EXPECT_EQ(blocks[0].grade, Grade::Unrecoverable);
    EXPECT_EQ(blocks[0].lastStep, 80);
    for (const std::size_t i : {1u, 2u, 3u}) {
        EXPECT_EQ(blocks[i].grade, Grade::BlockMean);
        EXPECT_EQ(blocks[i].lastStep, 80 + 20 * static_cast<std::int64_t>(i));
        EXPECT_NEAR(blocks[i].bound, 0.005, 1e-12);
    }
}

/// What f"{x:.3g}" prints.
PrintedMean threeDigits(std::int64_t step, double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.3g", value);
    const auto number = parseSignificant(text, 3);
    return {step, 1.0, number->value, number->halfUnit};
}

/// Checks all blocks against the curve; NaN in a block is no number to hold it against.
double mostUsed(const std::vector<RecoveredBlock>& blocks, const std::vector<float>& curve, const std::string& what)
{
    double used = 0.0;
    std::int64_t next = 1;
    for (const RecoveredBlock& block : blocks) {
        EXPECT_EQ(block.firstStep, next) << what;
        next = block.lastStep + 1;
        if (block.grade == Grade::Unrecoverable) continue;
        double mean = 0.0;
        for (auto k = block.firstStep; k <= block.lastStep; ++k)
            mean += static_cast<double>(curve[static_cast<std::size_t>(k) - 1]);
        mean /= static_cast<double>(block.lastStep - block.firstStep + 1);
        const double error = std::abs(block.value - mean);
        EXPECT_LE(error, block.bound) << what << ", batch " << block.firstStep;
        if (block.bound > 0.0) used = std::max(used, error / block.bound);
    }
    return used;
}

// Lightning 1.x: the last 20 losses in float32, their mean in float32, three digits; spikes of up to 1e9, skipped
// redraws, and now and then a loss that is not finite.
TEST(UndoWindow, TheTruthLiesWithinTheBound)
{
    Random random(17);
    double used = 0.0;
    std::size_t bounded = 0;
    std::size_t means = 0;
    for (int run = 0; run < 300; ++run) {
        std::vector<float> curve;
        std::vector<PrintedMean> lines;
        const bool gaps = run % 3 == 1;
        const bool broken = run % 7 == 3;
        const double spikes = run % 2 == 0 ? 0.0 : 0.01;
        for (int k = 1; k <= 300; ++k) {
            double value = 3.0 * std::exp(-k / 80.0) + random.uniform(0.2, 2.0);
            if (random.uniform() < spikes) value *= std::pow(10.0, random.uniform(1.0, 9.0));
            if (broken && k == 150) value = std::numeric_limits<double>::quiet_NaN();
            curve.push_back(static_cast<float>(value));
            float sum = 0.0F;
            const int first = std::max(0, k - 20);
            for (int j = first; j < k; ++j) sum += curve[static_cast<std::size_t>(j)];
            const float mean = sum / static_cast<float>(k - first);
            if (!gaps || random.below(5) != 0) lines.push_back(threeDigits(k, static_cast<double>(mean)));
        }
        const auto blocks = undoWindow(lines, 20, MeanArithmetic::Single);
        used = std::max(used, mostUsed(blocks, curve, "run " + std::to_string(run)));
        for (const RecoveredBlock& block : blocks) {
            bounded += block.grade == Grade::Bounded ? 1 : 0;
            means += block.grade == Grade::BlockMean ? 1 : 0;
        }
    }
    EXPECT_GT(used, 1.0 / 3.0);
    EXPECT_GT(bounded, 10000u);
    EXPECT_GT(means, 1000u);
}

// The bound grows by 40 eps a window because roundings may line up. Here they do: every 20th mean is just below the
// middle of two printed values and the one before it just above.
TEST(UndoWindow, TheBoundIsMetWhereRoundingsLineUp)
{
    std::vector<float> curve;
    std::vector<PrintedMean> lines;
    std::vector<double> exact;
    for (int k = 1; k <= 200; ++k) {
        const double mean = 5.0 + (k % 20 == 5 ? 0.0049 : k % 20 == 4 ? -0.0049 : 0.0);
        const double before = k > 1 ? 5.0 + ((k - 1) % 20 == 5 ? 0.0049 : (k - 1) % 20 == 4 ? -0.0049 : 0.0) : 0.0;
        const double value =
            k <= 20 ? k * mean - (k - 1) * before : exact[static_cast<std::size_t>(k) - 21] + 20.0 * (mean - before);
        exact.push_back(value);
        curve.push_back(static_cast<float>(value));
        lines.push_back(threeDigits(k, mean));
    }
    const auto blocks = undoWindow(lines, 20, MeanArithmetic::Single);
    double last = 0.0;
    for (const RecoveredBlock& block : blocks) {
        if (block.grade != Grade::Bounded || block.firstStep % 20 != 5 || block.firstStep < 40) continue;
        const double error = std::abs(block.value - exact[static_cast<std::size_t>(block.firstStep) - 1]);
        EXPECT_LE(error, block.bound);
        EXPECT_GT(error, 0.9 * block.bound - 0.2) << block.firstStep;
        EXPECT_GT(error, block.bound / 3.0) << block.firstStep;
        EXPECT_GT(block.bound, last);
        last = block.bound;
    }
    EXPECT_GT(last, 1.0);
    mostUsed(blocks, curve, "lined up");
}

TEST(UndoWindow, NoLinesGiveNoBlocks)
{
    EXPECT_TRUE(undoWindow({}, 20, MeanArithmetic::Double).empty());
}

}  // namespace
}  // namespace trueloss
