#pragma once

#include "base/Message.h"

#include <string>

namespace trueloss {

/// A figure with its unit, to stand in a place of a sentence.
inline MessageArg inUnit(double value, const std::string& unit)
{
    if (unit.empty()) return value;
    return Phrase{"%1 %2", {value, unit}};
}

}  // namespace trueloss
