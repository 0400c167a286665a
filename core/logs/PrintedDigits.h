#pragma once

#include "logs/PrintedNumber.h"

#include <optional>
#include <string_view>

namespace trueloss {

/// A number that was printed with `digits` significant digits and then lost its trailing zeros or got new ones, as by
/// "%.3g": "2", "2.000" and "2.00" are all 2 +- 0.005 at three digits. One with more digits was printed in full.
std::optional<PrintedNumber> parseSignificant(std::string_view text, int digits);

/// Digits behind the point: of "4.0123" 4, of "4.9e-05" 6.
int decimalsOf(std::string_view text);

}  // namespace trueloss
