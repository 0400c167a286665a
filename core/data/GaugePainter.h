#pragma once

#include "base/Random.h"

#include <cstdint>
#include <vector>

namespace trueloss::demo {

inline constexpr int imageEdge = 128;

/// Where a needle points: the dial spans 0 to 210 kPa over 270 degrees, from the lower left to the lower right.
inline constexpr double dialTop = 210.0;

/// Paints one gauge. `random` decides everything but the reading: colours, place, size, rotation, light, blur, noise.
/// Returns RGB bytes, row by row. The same bytes on every machine (see demo::render).
std::vector<std::uint8_t> paintGauge(double reading, Random& random);

}  // namespace trueloss::demo
