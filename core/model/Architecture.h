#pragma once

#include "base/Error.h"
#include "model/Layer.h"
#include "model/ModelSpec.h"

#include <span>
#include <string_view>
#include <vector>

namespace trueloss {

/// One entry of the registry. To add an architecture: a file with a builder, and a line in Architecture.cpp.
struct Architecture {
    std::string_view id;  ///< For files and the command line.
    const char* name;     ///< For people; marked for translation.
    const char* summary;  ///< One sentence, marked for translation.
    int width;            ///< Usual input size...
    int height;           ///< ...both in pixels.
    int denseWidth;       ///< Default of ModelSpec::denseWidth; 0 when there is no hidden dense layer.
    double dropout;       ///< Default of ModelSpec::dropout.
    std::vector<Layer> (*build)(const ModelSpec& spec);
};

std::span<const Architecture> architectures();

/// Errors: NotFound, with the names that exist.
Result<const Architecture*> findArchitecture(std::string_view id);

/// The layers of a spec, its defaults filled in, its options (normalisation, padding) laid over them. Errors: NotFound,
/// BadSetting (sizes out of range).
Result<std::vector<Layer>> buildLayers(const ModelSpec& spec);

}  // namespace trueloss
