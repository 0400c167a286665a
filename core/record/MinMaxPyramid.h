#pragma once

#include <cstddef>
#include <vector>

namespace trueloss {

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
/// query O(16 log n). Holds no samples: the caller passes them again.
class MinMaxPyramid {
public:
    /// Tells the pyramid that `values` has grown by its last element. Requires values.size() == count() + 1.
    void append(const std::vector<double>& values);
    std::size_t count() const { return m_count; }

    /// Over values[first..last], both included, with the places counted from values' start. Requires first <= last <
    /// count(), and the same values as appended.
    MinMax query(const std::vector<double>& values, std::size_t first, std::size_t last) const;

private:
    std::size_t m_count = 0;
    std::vector<std::vector<MinMax>> m_levels;  ///< m_levels[l][b]: block b of 16^(l+1) samples, whole blocks only.
};

}  // namespace trueloss
