#pragma once

#include "base/Message.h"
#include "train/TrainingConfig.h"

#include <string>
#include <vector>

namespace trueloss {

/// A configuration that differs from another one in one setting.
struct ConfigChange {
    std::string key;  ///< Stable: "targets-standard", "pixels-unit", "pixels-standard", "clip-norm", "rate-tenth",
                      ///< "rate-hundredth", "optimizer", "initialisation", "loss-mse".
    Message label;    ///< What is different, to stand alone: "Learning rate divided by 10".
    TrainingConfig config;
};

/// The single changes that are worth a try when a batch explodes, in the order in which people would try them. Only
/// those that really differ from `config`.
std::vector<ConfigChange> singleChanges(const TrainingConfig& config);

}  // namespace trueloss
