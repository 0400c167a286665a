#pragma once

#include "base/Message.h"

#include <cstdint>
#include <string>

namespace trueloss {

/// Text that is not translated: names, settings.
Message verbatim(std::string text);

Message numberCell(double value);  ///< A dash for NaN.
Message countCell(std::int64_t value);
Message clockCell(double seconds);

/// The text with the unit as its first argument, or the other one where the unit is not known.
Message withUnit(const std::string& unit, const char* text, const char* textWithout);

}  // namespace trueloss
