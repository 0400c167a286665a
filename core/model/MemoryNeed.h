#pragma once

#include "model/LayerTable.h"
#include "model/ModelSpec.h"

#include <cstdint>
#include <vector>

namespace trueloss {

/// Bytes that a network takes, by arithmetic alone; floats of 4 bytes throughout.
struct MemoryNeed {
    std::int64_t parameters = 0;   ///< Weights, their gradients, the optimizer's state and copies.
    std::int64_t activations = 0;  ///< Of a batch, at the moment when they take most.
    std::int64_t images = 0;       ///< The bytes of a batch's images, and of those that are made ready ahead.
    std::int64_t total() const { return parameters + activations + images; }
};

/// One step of training on `batch` images, with `parameterCopies` times the parameters. What backward() needs is kept
/// as libtorch does: the inputs of convolutions, dense layers, normalisations and poolings, the results of ReLU, the
/// indices of max pooling (8 bytes each), the mask of dropout; and beside it the gradients before and behind the layer
/// at hand, and of outputs that a sum took too. The first layer's input has no gradient. Convolutions may take up to
/// twice their input and output more for a moment, for the order in which their library wants them; the need is that
/// with it. Measured with libtorch 1.13 on the CPU: what was alive is 0.93 to 1.05 times as much, 1.3 times where
/// convolutions have 8 channels (padded to 16). Mixed precision computes with rounded weights and a rounded image
/// beside the others, and rounding holds one and a half times a layer's output more for a moment.
MemoryNeed trainingMemory(const std::vector<LayerRow>& rows, const ModelSpec& spec, std::int64_t batch,
                          int parameterCopies);

/// One forward pass without gradients, likewise.
MemoryNeed forwardMemory(const std::vector<LayerRow>& rows, const ModelSpec& spec, std::int64_t batch,
                         int parameterCopies);

}  // namespace trueloss
