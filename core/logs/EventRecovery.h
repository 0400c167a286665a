#pragma once

#include "logs/EventScalars.h"
#include "logs/RecoveredRun.h"

#include <string>
#include <vector>

namespace trueloss {

/// readEventRuns(), undone. The first run is called `name`, the others in the same files "name (2)" and so on.
std::vector<RecoveredRun> recoverEvents(const EventScalars& training, const EventScalars* validation,
                                        const std::string& name);

}  // namespace trueloss
