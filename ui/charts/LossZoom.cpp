#include "charts/LossZoom.h"

#include <algorithm>

namespace trueloss::ui {

AxisRange zoomedAround(const AxisRange& range, double place, double factor)
{
    return {place - (place - range.low) / factor, place + (range.high - place) / factor};
}

AxisRange keptWithin(AxisRange range, const AxisRange& full, double leastWidth)
{
    if (range.width() < leastWidth) {
        const double centre = (range.low + range.high) / 2;
        range = {centre - leastWidth / 2, centre + leastWidth / 2};
    }
    if (range.width() >= full.width()) return full;
    const double shift = std::max(full.low - range.low, 0.0) - std::max(range.high - full.high, 0.0);
    return {range.low + shift, range.high + shift};
}

std::optional<AxisRange> chosenWithin(const AxisRange& range, const AxisRange& full, double leastWidth)
{
    const AxisRange kept = keptWithin(range, full, leastWidth);
    if (kept.width() >= full.width() * (1.0 - 1e-9)) return std::nullopt;
    return kept;
}

}  // namespace trueloss::ui
