#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trueloss {

/// Reads the whole text (blanks around it aside) as a decimal number, whatever the locale. Accepts what
/// std::from_chars does plus a leading '+'; "nan" and "inf" are read as such. Nothing for anything else.
std::optional<double> parseDouble(std::string_view text);

/// The same for whole numbers.
std::optional<std::int64_t> parseInteger(std::string_view text);

/// A number split as people read it: 12 912 345 becomes 12.91 with MillionScale.
enum class NumberScale { One, Million, Billion, Scientific };
struct HumanNumber {
    double mantissa = 0.0;
    NumberScale scale = NumberScale::One;
    int decimals = 0;  ///< Decimals of the mantissa that make `digits` significant digits, trailing zeros dropped.
};
HumanNumber splitHuman(double value, int digits = 4);

/// At most `digits` significant digits: "12.91 million", "5,277", "0.001234", "not a number", "infinite". Below a
/// million the whole part is never rounded away: "203,254". From 1e15 on, and below 1e-4, scientific notation.
std::string humanNumber(double value, int digits = 4);

/// Thousands separated by commas: 1640 is "1,640".
std::string groupedInteger(std::int64_t value);

/// For tables: four significant digits ("55210" keeps its whole part), from 1e5 on and below 1e-3 three in scientific
/// notation ("5.52e5").
std::string tableNumber(double value);

/// The shortest text that reads back to the same double; "nan", "inf", "-inf" for the rest. For files.
std::string exactNumber(double value);

/// "0:12", "3:05", "1:02:45" for a span in seconds; "?" for one that is negative, not finite or beyond all reason.
std::string clockTime(double seconds);

}  // namespace trueloss
