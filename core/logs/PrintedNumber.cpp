#include "logs/PrintedNumber.h"

#include "base/Numbers.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace trueloss {

namespace {

constexpr std::size_t exactDigits = 15;  ///< So many decimal digits are a whole number below 2^53.

constexpr std::array<double, exactDigits + 1> powersOfTen{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                          1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// "104.1821": a whole number over a power of ten, both exact, so that one division rounds correctly (Clinger 1990).
/// Most numbers of a log are such.
std::optional<PrintedNumber> parsePlain(std::string_view text)
{
    std::int64_t digits = 0;
    std::size_t count = 0;
    std::size_t decimals = 0;
    bool point = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits = digits * 10 + (c - '0');
            ++count;
            if (point) ++decimals;
        } else if (c == '.' && !point) {
            point = true;
        } else {
            return {};
        }
        if (count > exactDigits) return {};
    }
    if (count == 0 || decimals == 0 || decimals == count) return {};
    return PrintedNumber{static_cast<double>(digits) / powersOfTen[decimals], 0.5 / powersOfTen[decimals]};
}

}  // namespace

std::optional<PrintedNumber> parsePrinted(std::string_view text)
{
    if (const auto plain = parsePlain(text)) return plain;
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
