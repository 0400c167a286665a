#pragma once

#include "scale/PixelScaling.h"
#include "scale/TargetScaler.h"

namespace trueloss {

/// What people call a scaling, in English and marked for translation: "Min-max", "Divided by 255". A literal, to stand
/// in a Message or a Phrase.
const char* scalerWord(ScalerKind kind);
const char* pixelScalingWord(PixelScalingKind kind);

}  // namespace trueloss
