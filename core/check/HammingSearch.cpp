#include "check/HammingSearch.h"

#include <array>
#include <bit>
#include <vector>

namespace trueloss {

namespace {

constexpr int parts = 4;
constexpr int partBits = 16;
constexpr std::size_t buckets = std::size_t{1} << partBits;

unsigned partOf(std::uint64_t code, int part)
{
    return static_cast<unsigned>(code >> (part * partBits) & (buckets - 1));
}

/// The codes by one of their parts; within a bucket in ascending order.
struct Index {
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> items;

    Index(std::span<const std::uint64_t> codes, int part) : starts(buckets + 1, 0), items(codes.size())
    {
        for (const std::uint64_t code : codes) ++starts[partOf(code, part) + 1];
        for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
        std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
        for (std::size_t i = 0; i < codes.size(); ++i)
            items[next[partOf(codes[i], part)]++] = static_cast<std::uint32_t>(i);
    }
};

/// A pair may meet in several parts; it counts in the first one.
bool metBefore(std::uint64_t difference, int part)
{
    for (int earlier = 0; earlier < part; ++earlier) {
        if (std::popcount(partOf(difference, earlier)) <= 1) return true;
    }
    return false;
}

}  // namespace

void forEachClosePair(std::span<const std::uint64_t> codes, int radius,
                      const std::function<bool(std::size_t, std::size_t, int)>& visit)
{
    for (int part = 0; part < parts; ++part) {
        const Index index(codes, part);
        for (std::size_t i = 0; i < codes.size(); ++i) {
            for (int flip = -1; flip < partBits; ++flip) {
                const unsigned bucket = partOf(codes[i], part) ^ (flip < 0 ? 0U : 1U << flip);
                // Backwards, down to i: each pair is looked at from its smaller end.
                for (std::uint32_t at = index.starts[bucket + 1]; at-- > index.starts[bucket];) {
                    const std::size_t j = index.items[at];
                    if (j <= i) break;
                    const std::uint64_t difference = codes[i] ^ codes[j];
                    const int distance = std::popcount(difference);
                    if (distance > radius || metBefore(difference, part)) continue;
                    if (!visit(i, j, distance)) return;
                }
            }
        }
    }
}

}  // namespace trueloss
