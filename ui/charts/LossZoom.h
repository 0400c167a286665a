#pragma once

#include "charts/AxisChooser.h"

#include <optional>

namespace trueloss::ui {

/// What the person chose to see of each axis; nothing means all of it, and follows the data as they grow.
struct LossZoom {
    std::optional<AxisRange> x;  ///< In what the x axis counts.
    std::optional<AxisRange> y;  ///< In the space of the axis (logarithms on a logarithmic one).

    bool any() const { return x || y; }
};

/// The range made narrower (factor > 1) or wider around a fixed place.
AxisRange zoomedAround(const AxisRange& range, double place, double factor);

/// The range moved, and made smaller if need be, so that it lies within `full`; at least `leastWidth` wide.
AxisRange keptWithin(AxisRange range, const AxisRange& full, double leastWidth);

/// The same as a choice: nothing where the range shows all there is.
std::optional<AxisRange> chosenWithin(const AxisRange& range, const AxisRange& full, double leastWidth);

}  // namespace trueloss::ui
