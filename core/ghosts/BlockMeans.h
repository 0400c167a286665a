#pragma once

#include "record/LossCurve.h"

#include <cstddef>
#include <vector>

namespace trueloss {

/// Steps between two lines of the loops that log a mean now and then (50 is what many examples take).
inline constexpr std::size_t loggingSteps = 50;

/// The mean of every `steps` values in a row, drawn at the last of them, as training loops that log "the mean since
/// the last line" do (Hugging Face's Trainer). Counts on over epochs; what comes after the last full block is not
/// drawn. A block with a value that is not finite has none either. Requires steps > 0.
std::vector<CurvePoint> blockMeans(const LossCurve& curve, std::size_t steps = loggingSteps);

}  // namespace trueloss
