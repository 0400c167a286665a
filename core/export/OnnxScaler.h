#pragma once

#include "export/OnnxGraph.h"
#include "scale/TargetScaler.h"

#include <memory>
#include <string>
#include <vector>

namespace trueloss {

/// Adds the scalers' inverses behind `scaled` (N x outputs), one a column, and returns the name of the values in the
/// targets' units. In 32-bit floats, with operations that OpenCV 4.6 reads too: no branch and no look-up, so tables
/// are sums of ramps. Only inside core/export.
std::string addInverse(OnnxGraph& graph, const std::string& scaled,
                       const std::vector<std::shared_ptr<const TargetScaler>>& scalers);

}  // namespace trueloss
