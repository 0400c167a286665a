#pragma once

#include "base/Error.h"
#include "train/Checkpoint.h"

#include <filesystem>
#include <string>
#include <vector>

namespace trueloss {

/// One safetensors file with a checksum over all of it: the tensors by name ("weights.conv1.weight",
/// "optimizer.0.first", "best. ...", "good. ...", "split.train", "random.cpu"), the rest as JSON text under
/// "trueloss-checkpoint" in the metadata.

/// Writes atomically; a reader or a crash finds the old file or the new. Errors: Unwritable.
Result<void> saveCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint);

/// A file that is cut off or changed anywhere is refused before anything is taken from it. Errors: those of
/// readSealedSafetensors(); Unsupported (another program's, or a later version's); Malformed (its parts do not fit).
Result<Checkpoint> loadCheckpoint(const std::filesystem::path& file);

/// Of the state that a branch went on from.
inline constexpr const char* originCheckpointName = "origin";

/// The file that `name` ("last", "best", "epoch-0012", "origin") has in a run's folder.
std::filesystem::path checkpointFile(const std::filesystem::path& folder, const std::string& name);
std::string epochCheckpointName(std::int64_t epoch);

/// The checkpoints of a folder: the last one first, then those of epochs from the latest on, then the best one, then
/// the origin.
std::vector<std::filesystem::path> listCheckpoints(const std::filesystem::path& folder);

/// The first checkpoint of listCheckpoints() that is whole, or the file itself where `folderOrFile` is one.
struct FoundCheckpoint {
    std::filesystem::path file;
    Checkpoint checkpoint;
    std::vector<Message> passedOver;  ///< Why those before it were not taken.
};
/// Errors: NotFound (there is none); those of loadCheckpoint() for the last one, where none is whole.
Result<FoundCheckpoint> findCheckpoint(const std::filesystem::path& folderOrFile);

/// Removes what writes that were cut short by a crash have left in a run's folder. No run may be writing there.
void removeUnfinishedCheckpoints(const std::filesystem::path& folder);

}  // namespace trueloss
