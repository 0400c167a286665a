#pragma once

#include "inspect/BatchInspection.h"

#include <string>
#include <vector>

namespace trueloss {

/// What differs between two batches that follow each other; settings first, then figures, then layers. `unit`: of the
/// errors, empty where it is not known.
std::vector<BatchChange> changesBetween(const StepFigures& previous, const StepFigures& step, const std::string& unit);

}  // namespace trueloss
