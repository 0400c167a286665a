#pragma once

#include "data/Manifest.h"

#include <string_view>

namespace trueloss {

/// The part that a cell of a split column names; Unassigned for any other word and for an empty cell.
SplitPart splitPart(std::string_view cell);

}  // namespace trueloss
