#pragma once

#include "experiment/AutopsyReport.h"
#include "experiment/RateRange.h"
#include "experiment/ScalerRace.h"

#include <string>

namespace trueloss {

/// The whole report as JSON text: sentences in English, numbers that are not finite as null.
std::string toJson(const AutopsyReport& report);
std::string toJson(const RaceReport& report);
std::string toJson(const RateRangeReport& report);

}  // namespace trueloss
