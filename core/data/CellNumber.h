#pragma once

#include <optional>
#include <string_view>

namespace trueloss {

/// A cell as a number: what parseDouble() reads, and with `decimalMark` ',' also "0,25". The other mark may group
/// thousands: "1,234,567.5" where the mark is '.', "1.234.567,5" where it is ','. Nothing for anything else.
std::optional<double> parseCell(std::string_view cell, char decimalMark);

/// What the writing of one number says about the decimal mark.
enum class MarkEvidence {
    None,      ///< Not a number, or one without a mark.
    Point,     ///< "1.5"
    Comma,     ///< "1,5", "0,125", "1.234,5"
    Ambiguous  ///< "1,234": one and a bit, or more than a thousand.
};
MarkEvidence markEvidence(std::string_view cell);

}  // namespace trueloss
