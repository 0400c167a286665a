#include "check/HammingSearch.h"

#include "base/Random.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <bit>
#include <tuple>
#include <vector>

namespace trueloss {
namespace {

using Pair = std::tuple<std::size_t, std::size_t, int>;

std::vector<Pair> found(const std::vector<std::uint64_t>& codes, int radius)
{
    std::vector<Pair> out;
    forEachClosePair(codes, radius, [&out](std::size_t i, std::size_t j, int distance) {
        out.emplace_back(i, j, distance);
        return true;
    });
    std::sort(out.begin(), out.end());
    return out;
}

/// Every pair, one by one.
std::vector<Pair> expected(const std::vector<std::uint64_t>& codes, int radius)
{
    std::vector<Pair> out;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        for (std::size_t j = i + 1; j < codes.size(); ++j) {
            const int distance = std::popcount(codes[i] ^ codes[j]);
            if (distance <= radius) out.emplace_back(i, j, distance);
        }
    }
    return out;
}

/// Codes with neighbours at distances 0 to 12 from some of them, in random order.
std::vector<std::uint64_t> codesWithNeighbours(std::size_t families, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::uint64_t> codes;
    for (std::size_t family = 0; family < families; ++family) {
        const std::uint64_t head = random.next();
        codes.push_back(head);
        for (int flips = 0; flips <= 12; ++flips) {
            std::uint64_t near = head;
            for (int flip = 0; flip < flips; ++flip) near ^= std::uint64_t{1} << random.below(64);
            codes.push_back(near);
        }
    }
    random.shuffle(codes);
    return codes;
}

TEST(HammingSearch, FindsEveryPairOnceUpToItsRadius)
{
    const std::vector<std::uint64_t> codes = codesWithNeighbours(60, 4);
    for (int radius = 0; radius <= widestHammingRadius; ++radius) {
        const std::vector<Pair> pairs = found(codes, radius);
        EXPECT_EQ(pairs, expected(codes, radius)) << radius;
        EXPECT_GT(pairs.size(), 60U);
    }
}

// The worst that the four parts can be dealt: 2, 2, 2, 1 differing bits.
TEST(HammingSearch, FindsAPairWhoseBitsAreSpreadOverAllParts)
{
    const std::uint64_t code = 0x0123456789ABCDEFULL;
    for (const std::uint64_t flips : {0x0003'0003'0003'0001ULL, 0x8001'8000'8001'8001ULL, 0x0101'1010'4000'0101ULL})
        EXPECT_EQ(found({code, code ^ flips}, 7).size(), 1U) << flips;
    EXPECT_TRUE(found({code, code ^ 0x0003'0003'0003'0003ULL}, 7).empty());
}

TEST(HammingSearch, EndsWhenTold)
{
    const std::vector<std::uint64_t> codes(100, 5);
    int calls = 0;
    forEachClosePair(codes, 3, [&calls](std::size_t, std::size_t, int) { return ++calls < 10; });
    EXPECT_EQ(calls, 10);
    EXPECT_EQ(found(codes, 3).size(), 100U * 99U / 2U);
    EXPECT_TRUE(found({}, 7).empty());
}

}  // namespace
}  // namespace trueloss
