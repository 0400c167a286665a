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

/// A tensor under the name that it has in a file; its bytes stay where they are.
struct TensorEntry {
    std::string name;
    const NamedTensor* tensor = nullptr;
};

/// Writes atomically, and adds a last tensor "checksum": one number, the CRC-32 of all bytes of the file before it. Any
/// reader of safetensors opens the file. Errors: Unwritable.
Result<void> writeSealedSafetensors(const std::filesystem::path& file, const std::vector<TensorEntry>& tensors,
                                    const std::map<std::string, std::string>& metadata);

/// Reads and checks everything before it allocates: header at most 100 MB, offsets in order, without holes or overlaps,
/// sizes that fit shapes, names once each. Errors: NotFound, Unreadable, Malformed, TooLarge, Unsupported (a type).
Result<SafetensorsContent> readSafetensors(const std::filesystem::path& file);

/// The same for a sealed file, whose checksum is compared before anything is taken from it, so that no damaged content
/// is ever returned. Further errors: Malformed (cut off or changed, or not sealed).
Result<SafetensorsContent> readSealedSafetensors(const std::filesystem::path& file);

}  // namespace trueloss
