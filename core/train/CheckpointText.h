#pragma once

#include "base/Error.h"
#include "train/Checkpoint.h"

#include <string>
#include <string_view>

namespace trueloss {

/// All of a checkpoint but its tensors and rows, as JSON text. Numbers read back to the same bits; those that are not
/// finite stand as text.
std::string checkpointText(const Checkpoint& checkpoint);

/// Errors: Unsupported (of a later version); Malformed, with what is wrong; those of configFromText(),
/// dataPlaceFromText() and restoreScaler().
Result<Checkpoint> checkpointFromText(std::string_view text);

}  // namespace trueloss
