#pragma once

#include "base/Error.h"
#include "model/Network.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace trueloss {

/// Tensors and the text metadata of a safetensors file: u64le header length, JSON header, tensor bytes
/// (github.com/huggingface/safetensors, format description).
struct SafetensorsContent {
    std::vector<NamedTensor> tensors;  ///< F32 and I64.
    std::map<std::string, std::string> metadata;
};

/// Writes atomically. Errors: Unwritable.
Result<void> writeSafetensors(const std::filesystem::path& file, const SafetensorsContent& content);

/// Reads and checks everything before it allocates: header at most 100 MB, offsets in order, without holes or overlaps,
/// sizes that fit shapes, names once each. Errors: NotFound, Unreadable, Malformed, TooLarge, Unsupported (a type).
Result<SafetensorsContent> readSafetensors(const std::filesystem::path& file);

}  // namespace trueloss
