#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace trueloss {

/// A value a batch. A deque: it grows without ever moving what is there (no pause, no second copy), at 3 % above the
/// values themselves.
using BatchValues = std::deque<double>;

/// The lowest and highest finite value of a stretch and where they stand (the first such place), and where the
/// stretch is broken by a value that is not finite: the first infinite one, without one the first NaN.
struct MinMax {
    bool found = false;     ///< A finite value stands in it.
    bool broken = false;    ///< A value that is not finite stands in it...
    bool infinite = false;  ///< ...and the one at brokenAt is infinite.
    std::size_t brokenAt = 0;
    std::size_t minAt = 0;
    std::size_t maxAt = 0;
    double min = 0.0;
    double max = 0.0;
};

/// Lowest and highest values over blocks of 16, 256, 4096, ... samples. Appending costs amortised constant time, a
/// query O(16 log n). Keeps the extremes beside their places: looking each up among ten million samples would miss the
/// cache, and a picture asks for a hundred thousand. 32 bytes for 16 samples, a quarter of the samples in all.
class MinMaxPyramid {
public:
    /// Tells the pyramid that `values` has grown by its last element. Requires values.size() == count() + 1.
    void append(const BatchValues& values);
    std::size_t count() const { return m_count; }

    /// Over values[first..last], both included, with the places counted from values' start. Requires first <= last <
    /// count(), and the same values as appended.
    MinMax query(const BatchValues& values, std::size_t first, std::size_t last) const;

private:
    /// Of one block; places are counted from its first sample. `none` where there is no such sample. Blocks of 2^32
    /// samples and more are not made.
    struct Block {
        double min;
        double max;
        std::uint32_t minAt;
        std::uint32_t maxAt;
        std::uint32_t brokenAt;
        bool infinite;  ///< The sample at brokenAt.
    };
    using Level = std::deque<Block>;

    static Block blockOf(const MinMax& range, std::size_t start);
    static void include(MinMax& into, const Block& block, std::size_t start);

    std::size_t m_count = 0;
    std::vector<Level> m_levels;  ///< m_levels[l][b]: block b of 16^(l+1) samples, whole blocks only.
};

}  // namespace trueloss
