#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace trueloss {

/// The widest radius that forEachClosePair() can search.
inline constexpr int widestHammingRadius = 7;

/// Calls visit(i, j, distance), i < j, once for each pair of codes that differ in at most `radius` bits, by multi-index
/// hashing (Norouzi, Punjani, Fleet, Fast Search in Hamming Space, 2012): of four parts of 16 bits at least one differs
/// in at most one bit, so each code is compared with those of 4 x 17 out of 4 x 65,536 buckets: with one in 960 of all
/// where codes are evenly spread. Ends early when visit returns false. Requires 0 <= radius <= widestHammingRadius and
/// fewer than 2^32 codes.
void forEachClosePair(std::span<const std::uint64_t> codes, int radius,
                      const std::function<bool(std::size_t, std::size_t, int)>& visit);

}  // namespace trueloss
