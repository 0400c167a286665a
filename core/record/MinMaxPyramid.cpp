#include "record/MinMaxPyramid.h"

#include <cmath>
#include <limits>

namespace trueloss {

namespace {

constexpr std::size_t fanOut = 16;
constexpr std::size_t mostLevels = 7;  // 16^7 = 2^28 samples: places fit into 32 bits.
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Takes in one sample. Strict comparisons keep the first of equal values.
void include(MinMax& into, double value, std::size_t at)
{
    if (!std::isfinite(value)) {
        if (!into.broken || (std::isinf(value) && !into.infinite)) {
            into.brokenAt = at;
            into.infinite = std::isinf(value);
        }
        into.broken = true;
        return;
    }
    if (!into.found || value < into.min) {
        into.min = value;
        into.minAt = at;
    }
    if (!into.found || value > into.max) {
        into.max = value;
        into.maxAt = at;
    }
    into.found = true;
}

}  // namespace

MinMaxPyramid::Block MinMaxPyramid::blockOf(const MinMax& range, std::size_t start)
{
    const auto place = [start](bool there, std::size_t at) {
        return there ? static_cast<std::uint32_t>(at - start) : none;
    };
    return {range.min,
            range.max,
            place(range.found, range.minAt),
            place(range.found, range.maxAt),
            place(range.broken, range.brokenAt),
            range.infinite};
}

/// Takes in a block that lies to the right of everything taken in so far, so that strict comparisons keep the first of
/// equal values.
void MinMaxPyramid::include(MinMax& into, const Block& block, std::size_t start)
{
    if (block.minAt != none) {
        if (!into.found || block.min < into.min) {
            into.min = block.min;
            into.minAt = start + block.minAt;
        }
        if (!into.found || block.max > into.max) {
            into.max = block.max;
            into.maxAt = start + block.maxAt;
        }
        into.found = true;
    }
    if (block.brokenAt != none && (!into.broken || (block.infinite && !into.infinite))) {
        into.broken = true;
        into.infinite = block.infinite;
        into.brokenAt = start + block.brokenAt;
    }
}

void MinMaxPyramid::append(const BatchValues& values)
{
    ++m_count;
    if (m_count % fanOut != 0) return;

    std::size_t width = fanOut;
    std::size_t start = m_count - width;
    MinMax block;
    for (std::size_t i = start; i < m_count; ++i) trueloss::include(block, values[i], i);
    for (std::size_t level = 0; level < mostLevels; ++level) {
        if (level == m_levels.size()) m_levels.emplace_back();
        Level& blocks = m_levels[level];
        blocks.push_back(blockOf(block, start));
        if (blocks.size() % fanOut != 0) return;
        start = m_count - width * fanOut;
        block = MinMax();
        for (std::size_t b = 0; b < fanOut; ++b) {
            include(block, blocks[blocks.size() - fanOut + b], start + b * width);
        }
        width *= fanOut;
    }
}

MinMax MinMaxPyramid::query(const BatchValues& values, std::size_t first, std::size_t last) const
{
    MinMax out;
    std::size_t at = first;
    while (at <= last) {
        // The widest whole block that begins here and does not reach beyond the end.
        std::size_t width = 1;
        std::size_t levels = 0;
        while (levels < m_levels.size() && at % (width * fanOut) == 0 && last - at + 1 >= width * fanOut) {
            width *= fanOut;
            ++levels;
        }
        if (levels == 0) {
            trueloss::include(out, values[at], at);
        } else {
            include(out, m_levels[levels - 1][at / width], at);
        }
        at += width;
    }
    return out;
}

}  // namespace trueloss
