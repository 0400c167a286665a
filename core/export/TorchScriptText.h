#pragma once

#include "base/Error.h"
#include "model/ModelBundle.h"

#include <string>
#include <utility>
#include <vector>

namespace trueloss {

/// The methods of an exported model in TorchScript, and the numbers that they read beside the weights.
struct TorchScriptText {
    std::string source;  ///< Of `forward` and what it calls, on a module that has the weights under their names.
    std::vector<std::pair<std::string, std::vector<float>>> pixelBuffers;    ///< Shape 1 x channels x 1 x 1.
    std::vector<std::pair<std::string, std::vector<double>>> targetBuffers;  ///< One dimension.
};

/// `forward(images)`: N x channels x height x width, bytes 0..255 (uint8 or any number type), RGB; returns N x outputs
/// floats in the targets' units. The same steps in the same order as Network::forward() in evaluation, with the input's
/// scaling before it and the scalers' inverses behind it. Errors: those of layerTable().
Result<TorchScriptText> torchScriptText(const ModelBundle& model);

}  // namespace trueloss
