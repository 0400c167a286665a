#pragma once

#include "base/Error.h"
#include "model/ModelBundle.h"

#include <string>
#include <utility>
#include <vector>

namespace trueloss {

/// The language that the methods are written in; both are close to Python, with other names here and there.
enum class ForwardLanguage { TorchScript, Python };

/// The methods of an exported model, and the numbers that they read beside the weights.
struct ForwardText {
    std::string source;  ///< Of `forward` and what it calls, on a module that has the weights under their names.
    std::vector<std::pair<std::string, std::vector<float>>> pixelBuffers;    ///< Shape 1 x channels x 1 x 1.
    std::vector<std::pair<std::string, std::vector<double>>> targetBuffers;  ///< One dimension.
};

/// `forward(images)`: N x channels x height x width, bytes 0..255 (uint8 or any number type), RGB; returns N x outputs
/// floats in the targets' units. The same steps in the same order as Network::forward() in evaluation, with the input's
/// scaling before it and the scalers' inverses behind it. Errors: those of layerTable().
Result<ForwardText> forwardText(const ModelBundle& model, ForwardLanguage language);

}  // namespace trueloss
