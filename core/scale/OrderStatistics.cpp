#include "scale/OrderStatistics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace trueloss {

std::vector<double> sortedFinite(std::span<const double> values)
{
    std::vector<double> out;
    out.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(out), [](double v) { return std::isfinite(v); });
    std::sort(out.begin(), out.end());
    return out;
}

double quantileSorted(const std::vector<double>& sorted, double part)
{
    const double place = part * static_cast<double>(sorted.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), sorted.size() - 1);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

}  // namespace trueloss
