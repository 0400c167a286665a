#pragma once

#include "base/Message.h"

#include <algorithm>
#include <string>

namespace trueloss {

/// What stands for the unit of a figure over targets of different units, such as the RMSE of a pressure and an angle.
/// Stable English, so that records can be compared; windows translate it.
inline constexpr const char* mixedUnits = TRUELOSS_TEXT("Core", "mixed units");

/// The unit of a figure over all targets: theirs where they have the same (which may be none), else mixedUnits.
/// `columns`: TargetColumn or anything else with a name of its unit.
template <class Columns>
std::string commonUnit(const Columns& columns)
{
    if (columns.empty()) return {};
    const std::string& first = columns.front().unit;
    const bool same =
        std::all_of(columns.begin(), columns.end(), [&](const auto& column) { return column.unit == first; });
    return same ? first : mixedUnits;
}

}  // namespace trueloss
