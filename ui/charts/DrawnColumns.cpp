#include "charts/DrawnColumns.h"

#include <algorithm>
#include <utility>

namespace trueloss::ui {

std::size_t DrawnColumns::known(const std::vector<std::size_t>& starts, std::size_t i) const
{
    const auto before = std::ranges::lower_bound(m_starts, starts[i]);
    const auto here = starts.begin() + static_cast<std::ptrdiff_t>(i);
    const auto same = std::mismatch(here, starts.end(), before, m_starts.end()).first - here;
    return same > 1 ? static_cast<std::size_t>(same) - 1 : 0;
}

const std::vector<CurvePoint>& DrawnColumns::draw(const LossCurve& curve, const std::vector<std::size_t>& starts)
{
    // A record that was put in place of a longer one.
    if (!m_starts.empty() && m_starts.back() > curve.size()) *this = {};
    std::vector<CurvePoint> points;
    points.reserve(m_points.size());
    for (std::size_t i = 0; i + 1 < starts.size();) {
        if (const std::size_t columns = known(starts, i)) {
            const auto from = std::ranges::lower_bound(m_points, starts[i], {}, &CurvePoint::x);
            const auto to = std::ranges::lower_bound(m_points, starts[i + columns], {}, &CurvePoint::x);
            points.insert(points.end(), from, to);
            i += columns;
            continue;
        }
        std::size_t end = i + 1;
        while (end + 1 < starts.size() && known(starts, end) == 0) ++end;
        const auto drawn = curve.decimated(
            {starts.begin() + static_cast<std::ptrdiff_t>(i), starts.begin() + static_cast<std::ptrdiff_t>(end) + 1});
        points.insert(points.end(), drawn.begin(), drawn.end());
        i = end;
    }
    m_starts = starts;
    m_points = std::move(points);
    return m_points;
}

}  // namespace trueloss::ui
