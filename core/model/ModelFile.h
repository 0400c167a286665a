#pragma once

#include "base/Error.h"
#include "model/ModelBundle.h"

#include <filesystem>

namespace trueloss {

/// One safetensors file with everything: the weights as tensors, the rest as JSON text under "trueloss" in the
/// metadata, so that any safetensors reader opens the weights. Ending by habit: .safetensors.

/// Writes atomically. Errors: Unwritable.
Result<void> saveModel(const std::filesystem::path& file, const ModelBundle& model);

/// Errors: those of readSafetensors(); Unsupported (a safetensors file of another program, or of a later version);
/// Malformed (metadata that do not fit); Mismatch (weights that do not fit the architecture).
Result<ModelBundle> loadModel(const std::filesystem::path& file);

}  // namespace trueloss
