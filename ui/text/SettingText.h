#pragma once

#include "model/Architecture.h"
#include "train/TrainingConfig.h"

#include <QString>

namespace trueloss::ui {

/// A setting's key and value in the current language; values that are names ("rmsprop") become the field's own words.
QString settingName(const std::string& key);
QString settingValue(const std::string& value);

QString text(ScalerKind kind);
QString text(PixelScalingKind kind);
QString text(LossKind kind);
QString text(OptimizerKind kind);
QString text(Initialisation kind);
QString text(Precision precision);
QString text(Numerics numerics);
QString text(const Architecture& architecture);  ///< Its name.

}  // namespace trueloss::ui
