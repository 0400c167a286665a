#pragma once

#include "inspect/BatchInspection.h"

#include <vector>

namespace trueloss {

/// What differs between two batches that follow each other; settings first, then figures, then layers.
std::vector<BatchChange> changesBetween(const StepFigures& previous, const StepFigures& step);

}  // namespace trueloss
