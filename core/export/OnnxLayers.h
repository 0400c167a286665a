#pragma once

#include "export/OnnxGraph.h"
#include "model/LayerTable.h"
#include "model/ModelSpec.h"

#include <string>
#include <vector>

namespace trueloss {

/// Adds the layers of a network as it computes in evaluation, behind `input` (N x channels x height x width), and
/// returns the name of what the last one puts out (N x outputs). The weights are expected as constants under their own
/// names. Only inside core/export.
std::string addLayers(OnnxGraph& graph, const std::string& input, const std::vector<LayerRow>& rows,
                      const ModelSpec& spec);

}  // namespace trueloss
