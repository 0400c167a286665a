#pragma once

#include "experiment/CauseSearch.h"

namespace trueloss {

/// What a judged trial showed, in one sentence that claims only what was tested. `failure` is why it stopped, where it
/// failed. Requires the unchanged trial in `report`, unless `trial` is that.
Message outcomeOf(const Trial& trial, const CauseReport& report, const Message& failure, const std::string& unit);

}  // namespace trueloss
