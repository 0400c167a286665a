#include "base/Random.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace trueloss {
namespace {

TEST(Random, GivesTheReferenceNumbersOfSplitMix64)
{
    // The reference implementation's first outputs for the seed 1234567 (Vigna's splitmix64.c).
    Random random(1'234'567);
    for (const std::uint64_t wanted : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                                       4593380528125082431ULL, 16408922859458223821ULL}) {
        EXPECT_EQ(random.next(), wanted);
    }
}

TEST(Random, UniformStaysInItsRange)
{
    Random random(1);
    double sum = 0.0;
    for (int i = 0; i < 100'000; ++i) {
        const double value = random.uniform();
        ASSERT_GE(value, 0.0);
        ASSERT_LT(value, 1.0);
        sum += value;
        const double wide = random.uniform(-3.0, 5.0);
        ASSERT_GE(wide, -3.0);
        ASSERT_LE(wide, 5.0);
    }
    // The mean of 1e5 uniforms has a standard deviation of 0.0009.
    EXPECT_NEAR(sum / 100'000.0, 0.5, 0.005);
}

TEST(Random, BelowIsEvenAndWithinItsBound)
{
    Random random(2);
    std::array<int, 6> counts{};
    for (int i = 0; i < 60'000; ++i) ++counts.at(random.below(6));
    for (const int count : counts) EXPECT_NEAR(count, 10'000, 500);  // Five standard deviations of 91.
    for (int i = 0; i < 100; ++i) EXPECT_EQ(random.below(1), 0U);
    // A bound just above half of all numbers: without rejection the low ones come twice as often.
    const std::uint64_t bound = (1ULL << 63) + (1ULL << 62);
    int low = 0;
    for (int i = 0; i < 30'000; ++i) low += random.below(bound) < bound / 3 ? 1 : 0;
    EXPECT_NEAR(low, 10'000, 450);
}

TEST(Random, ShuffleIsAPermutationThatDependsOnTheSeedAlone)
{
    std::vector<int> items(1'000);
    std::iota(items.begin(), items.end(), 0);
    std::vector<int> first = items;
    std::vector<int> again = items;
    std::vector<int> other = items;
    Random(7).shuffle(first);
    Random(7).shuffle(again);
    Random(8).shuffle(other);
    EXPECT_EQ(first, again);
    EXPECT_NE(first, other);
    EXPECT_NE(first, items);
    std::sort(first.begin(), first.end());
    EXPECT_EQ(first, items);
}

TEST(Random, ShuffleReachesEveryOrderAlike)
{
    std::array<int, 6> counts{};
    Random random(3);
    for (int i = 0; i < 60'000; ++i) {
        std::vector<int> items{0, 1, 2};
        random.shuffle(items);
        ++counts.at(static_cast<std::size_t>(items[0] * 2 + (items[1] > items[2] ? 1 : 0)));
    }
    for (const int count : counts) EXPECT_NEAR(count, 10'000, 500);
}

}  // namespace
}  // namespace trueloss
