#include "record/MinMaxPyramid.h"

#include <cmath>

namespace trueloss {

namespace {

constexpr std::size_t fanOut = 16;

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

/// Takes in a stretch that lies to the right of everything taken in so far.
void include(MinMax& into, const MinMax& right)
{
    if (right.broken && (!into.broken || (right.infinite && !into.infinite))) {
        into.broken = true;
        into.infinite = right.infinite;
        into.brokenAt = right.brokenAt;
    }
    if (!right.found) return;
    if (!into.found || right.min < into.min) {
        into.min = right.min;
        into.minAt = right.minAt;
    }
    if (!into.found || right.max > into.max) {
        into.max = right.max;
        into.maxAt = right.maxAt;
    }
    into.found = true;
}

}  // namespace

void MinMaxPyramid::append(const std::vector<double>& values)
{
    ++m_count;
    if (m_count % fanOut != 0) return;

    MinMax block;
    for (std::size_t i = m_count - fanOut; i < m_count; ++i) include(block, values[i], i);
    for (std::size_t level = 0;; ++level) {
        if (level == m_levels.size()) m_levels.emplace_back();
        std::vector<MinMax>& blocks = m_levels[level];
        blocks.push_back(block);
        if (blocks.size() % fanOut != 0) return;
        block = MinMax();
        for (std::size_t b = blocks.size() - fanOut; b < blocks.size(); ++b) include(block, blocks[b]);
    }
}

MinMax MinMaxPyramid::query(const std::vector<double>& values, std::size_t first, std::size_t last) const
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
            include(out, values[at], at);
        } else {
            include(out, m_levels[levels - 1][at / width]);
        }
        at += width;
    }
    return out;
}

}  // namespace trueloss
