#pragma once

#include <optional>
#include <string_view>

namespace trueloss {

/// A number as it was printed.
struct PrintedNumber {
    double value = 0.0;     ///< May be NaN or infinite.
    double halfUnit = 0.0;  ///< Half a unit in its last printed digit; 0 for what is not finite.
};

/// Reads "104.1821", "1.0000e-04", "-3" or "nan" with the unit of its last digit; nothing for other text, blanks
/// included.
std::optional<PrintedNumber> parsePrinted(std::string_view text);

}  // namespace trueloss
