#pragma once

#include "record/MinMaxPyramid.h"

#include <cstddef>
#include <vector>

namespace trueloss {

/// A point to draw: x is the batch's index in the run.
struct CurvePoint {
    std::size_t x = 0;
    double y = 0.0;
    bool operator==(const CurvePoint&) const = default;
};

/// A value a batch, append only, that can be drawn at any zoom without losing a spike.
class LossCurve {
public:
    void append(double value);
    std::size_t size() const { return m_values.size(); }
    double at(std::size_t index) const { return m_values[index]; }
    const BatchValues& values() const { return m_values; }

    /// Lowest and highest finite value in [first, last]; found = false when there is none. Clamps to the curve.
    MinMax range(std::size_t first, std::size_t last) const;

    /// The points that draw [first, last] in `columns` pixel columns: of each column the first, lowest, highest and
    /// last value in the order in which they stand, duplicates dropped. Where a column holds at most 4 values, all
    /// of them. Column c of n values begins at first + floor(c * n / columns); more columns than values draw all.
    /// Values that are not finite stay in (as they are), so that a line can be broken there: from a column of more
    /// than 4 the first and last as they are, and one more, the first infinite one or else the first NaN. A column
    /// of more than 4 without any finite value gives that one point alone. Clamps to the curve.
    /// Costs O(columns * log(size)) thanks to the pyramid.
    std::vector<CurvePoint> decimated(std::size_t first, std::size_t last, std::size_t columns) const;

    /// The same for columns of any width: column c is [starts[c], starts[c + 1]), empty ones draw nothing. Requires
    /// ascending starts, the last of them at most size().
    std::vector<CurvePoint> decimated(const std::vector<std::size_t>& starts) const;

private:
    void drawColumn(std::size_t begin, std::size_t end, std::vector<CurvePoint>& points) const;

    BatchValues m_values;
    MinMaxPyramid m_pyramid;
};

}  // namespace trueloss
