#pragma once

#include "base/Error.h"
#include "scale/TargetScaler.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <vector>

namespace trueloss {

/// Scalers as files keep them: [{"kind": "standard", "parameters": {"mean": 3.5, ...}}, ...], with full precision.
nlohmann::ordered_json scalersToJson(const std::vector<std::shared_ptr<const TargetScaler>>& scalers);

/// Errors: those of scalerFromName() and restoreScaler(). Throws nlohmann::json::exception where the JSON is something
/// else.
Result<std::vector<std::shared_ptr<const TargetScaler>>> scalersFromJson(const nlohmann::ordered_json& json);

}  // namespace trueloss
