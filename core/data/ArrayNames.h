#pragma once

#include "data/ArrayFile.h"
#include "data/SourceOptions.h"

#include <optional>
#include <vector>

namespace trueloss {

/// Which arrays hold images and targets: by their names, with what `given` says laid over; where no name speaks, by
/// their shapes if exactly one array looks like images and one other like targets for as many. Nothing where that
/// leaves it open. The validation's are empty where there are none (or `given` says "none").
std::optional<ArrayNames> chooseArrays(const std::vector<ArrayEntry>& entries, const ArrayNames& given);

}  // namespace trueloss
