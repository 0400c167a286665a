#pragma once

#include "base/Error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace trueloss {

/// How weights begin. Keras: glorot-uniform, +-sqrt(6 / (fan_in + fan_out)), biases 0. Torch: +-1/sqrt(fan_in) for
/// weights and biases.
enum class Initialisation { Keras, Torch };

/// All that is needed to build a network anew.
struct ModelSpec {
    std::string architecture = "alexnet";  ///< An id of the registry in Architecture.h.
    int width = 224;                       ///< Of the input, in pixels.
    int height = 224;
    int channels = 3;       ///< 1 or 3.
    int outputs = 1;        ///< Target columns.
    int denseWidth = 0;     ///< Units of the hidden dense layers; 0 = the architecture's own.
    double dropout = -1.0;  ///< Probability of dropping a unit; negative = the architecture's own.
    Initialisation initialisation = Initialisation::Keras;
    bool operator==(const ModelSpec&) const = default;
};

std::string_view initialisationName(Initialisation kind);  ///< "keras", "torch"
Result<Initialisation> initialisationFromName(std::string_view name);

}  // namespace trueloss
