#pragma once

#include "record/LossCurve.h"

#include <cstddef>
#include <vector>

namespace trueloss::ui {

/// Draws one curve again and again while it grows, is moved and is zoomed: the points of columns that stood in the
/// picture before are taken over, since what a curve holds never changes.
class DrawnColumns {
public:
    /// The same as curve.decimated(starts). Requires the same curve each time.
    const std::vector<CurvePoint>& draw(const LossCurve& curve, const std::vector<std::size_t>& starts);

private:
    /// How many columns from the i-th of `starts` on stand in the last picture, one after the other.
    std::size_t known(const std::vector<std::size_t>& starts, std::size_t i) const;

    std::vector<std::size_t> m_starts;
    std::vector<CurvePoint> m_points;
};

}  // namespace trueloss::ui
