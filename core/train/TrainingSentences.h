#pragma once

#include "base/Message.h"
#include "record/BatchPoint.h"

#include <cstdint>

namespace trueloss {

/// Why a training could not go on, in words. `first`: nothing has been learnt yet.
Message weightsMessage(std::int64_t epoch);
Message lossMessage(const BatchPoint& point, bool first);
Message gradientMessage(const BatchPoint& point, bool first);
Message rootMessage(const BatchPoint& point);  ///< Likewise, where the loss has a root that is not guarded.

}  // namespace trueloss
