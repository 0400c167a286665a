#include "logs/PrintedDigits.h"

#include "base/Numbers.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

std::optional<PrintedNumber> parseSignificant(std::string_view text, int digits)
{
    auto number = parsePrinted(text);
    if (!number || !std::isfinite(number->value)) return number;
    if (number->value == 0.0) return PrintedNumber{number->value, 0.0};
    int significant = 0;
    int zeros = 0;  // At the end, as far as it is seen.
    for (const char c : text.substr(0, text.find_first_of("eE"))) {
        if (c < '0' || c > '9' || (c == '0' && significant + zeros == 0)) continue;
        if (c == '0') {
            ++zeros;
        } else {
            significant += zeros + 1;
            zeros = 0;
        }
    }
    if (significant > digits) return number;
    // A rounding that ends at a power of ten came from below it or above; the coarser unit holds for both.
    const double exponent = std::floor(std::log10(std::abs(number->value)) + 1e-12);
    number->halfUnit = 0.5 * std::pow(10.0, exponent - (digits - 1));
    return number;
}

int decimalsOf(std::string_view text)
{
    const auto e = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, e);
    const auto point = mantissa.find('.');
    const auto exponent = e == std::string_view::npos ? 0 : parseInteger(text.substr(e + 1)).value_or(0);
    const auto behind = point == std::string_view::npos ? 0 : static_cast<std::int64_t>(mantissa.size() - point - 1);
    return static_cast<int>(std::clamp<std::int64_t>(behind - exponent, 0, 400));
}

}  // namespace trueloss
