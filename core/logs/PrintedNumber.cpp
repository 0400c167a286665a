#include "logs/PrintedNumber.h"

#include "base/Numbers.h"

#include <cmath>
#include <cstdint>

namespace trueloss {

std::optional<PrintedNumber> parsePrinted(std::string_view text)
{
    const auto value = parseDouble(text);
    if (!value) return {};
    if (!std::isfinite(*value)) return PrintedNumber{*value, 0.0};
    const auto e = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, e);
    const auto point = mantissa.find('.');
    auto exponent = e == std::string_view::npos ? std::int64_t{0} : parseInteger(text.substr(e + 1)).value_or(0);
    if (point != std::string_view::npos) {
        const auto last = mantissa.find_last_of("0123456789");
        if (last != std::string_view::npos && last > point) exponent -= static_cast<std::int64_t>(last - point);
    }
    return PrintedNumber{*value, 0.5 * std::pow(10.0, static_cast<double>(exponent))};
}

}  // namespace trueloss
