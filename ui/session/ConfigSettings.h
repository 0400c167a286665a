#pragma once

#include "train/TrainingConfig.h"

#include <QSettings>

#include <optional>

namespace trueloss::ui {

/// Keeps the settings of a training between two starts of the program. The device is not kept: the next start may find
/// another.
void storeConfig(QSettings& settings, const TrainingConfig& config);

/// What storeConfig() kept; nothing where none was kept or it is no valid configuration any more.
std::optional<TrainingConfig> restoreConfig(const QSettings& settings);

}  // namespace trueloss::ui
