#pragma once

#include "logs/EventScalars.h"
#include "logs/RecoveredRun.h"

#include <string>
#include <vector>

namespace trueloss {

/// readEventRuns(), undone. `name`: of the run; where there are several, recoverAll() numbers them.
std::vector<RecoveredRun> recoverEvents(EventScalars training, const EventScalars* validation, const std::string& name);

}  // namespace trueloss
