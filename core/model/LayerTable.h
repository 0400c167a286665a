#pragma once

#include "base/Error.h"
#include "model/Layer.h"
#include "model/ModelSpec.h"

#include <cstdint>
#include <vector>

namespace trueloss {

/// What one layer makes of one image.
struct LayerRow {
    Layer layer;
    int channels = 0;  ///< Of the output; units for a flat one.
    int height = 0;    ///< 0 for a flat output.
    int width = 0;
    std::int64_t inputs = 0;      ///< Channels (or units) that come in.
    std::int64_t parameters = 0;  ///< That are trained.
    std::int64_t operations = 0;  ///< Multiplications and additions of one forward pass of one image.
    int inputHeight = 0;          ///< Of what comes in; 0 for a flat one.
    int inputWidth = 0;
    int source = -1;  ///< Row whose output comes in; -1: the image.
    int addend = -1;  ///< Of Add: the row whose output is added.
};

/// Shapes, parameters and operations of every layer, by arithmetic alone. Errors: those of buildLayers(); BadSetting
/// where the image shrinks to nothing (with the layer), Unsupported where the layers do not fit each other.
Result<std::vector<LayerRow>> layerTable(const ModelSpec& spec);

std::int64_t totalParameters(const std::vector<LayerRow>& rows);
std::int64_t totalOperations(const std::vector<LayerRow>& rows);

/// "Convolution 3 x 3" in the field's terms, untranslated: "conv 11x11 / 4".
std::string shortDescription(const Layer& layer);

}  // namespace trueloss
