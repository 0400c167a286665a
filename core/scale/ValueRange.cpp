#include "scale/ValueRange.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace trueloss {

ValueRange rangeOf(std::span<const double> values)
{
    // As many independent lanes as hide the latency of a comparison.
    constexpr std::size_t lanes = 16;
    std::array<double, lanes> low;
    std::array<double, lanes> high;
    std::array<double, lanes> odd{};  // NaN as soon as a value is not finite.
    low.fill(values.front());
    high.fill(values.front());
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double value = values[i + lane];
            low[lane] = value < low[lane] ? value : low[lane];
            high[lane] = value > high[lane] ? value : high[lane];
            odd[lane] += value - value;
        }
    }
    for (; i < values.size(); ++i) {
        low[0] = std::min(low[0], values[i]);
        high[0] = std::max(high[0], values[i]);
        odd[0] += values[i] - values[i];
    }
    ValueRange out{*std::min_element(low.begin(), low.end()), *std::max_element(high.begin(), high.end()), true};
    for (const double sum : odd) out.finite = out.finite && sum == 0.0;
    return out;
}

}  // namespace trueloss
