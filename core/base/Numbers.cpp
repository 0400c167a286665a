#include "base/Numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace trueloss {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

template <class Number>
std::optional<Number> parseWhole(std::string_view text)
{
    text = trimmed(text);
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
        if (!text.empty() && (text.front() == '+' || text.front() == '-')) return {};
    }
    if (text.empty()) return {};
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

std::string fixed(double value, int decimals)
{
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    return error == std::errc{} ? std::string(buffer.data(), end) : std::string();
}

/// Decimals so that `digits` significant digits show, without trailing zeros.
int neededDecimals(double value, int digits)
{
    const double magnitude = std::abs(value);
    int decimals = digits - 1;
    if (magnitude > 0) decimals = digits - 1 - static_cast<int>(std::floor(std::log10(magnitude)));
    decimals = decimals < 0 ? 0 : decimals;
    std::string text = fixed(value, decimals);
    while (decimals > 0 && text.back() == '0') {
        text.pop_back();
        --decimals;
    }
    return decimals;
}

std::string grouped(std::string digits)
{
    const std::size_t start = !digits.empty() && digits.front() == '-' ? 1 : 0;
    auto point = digits.find('.');
    if (point == std::string::npos) point = digits.size();
    for (std::size_t i = point; i > start + 3; i -= 3) digits.insert(i - 3, 1, ',');
    return digits;
}

std::string scientific(double value, int digits)
{
    std::array<char, 64> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, digits - 1);
    if (error != std::errc{}) return {};
    std::string text(buffer.data(), end);
    const auto e = text.find('e');
    std::string mantissa = text.substr(0, e);
    if (mantissa.find('.') != std::string::npos) {
        while (mantissa.back() == '0') mantissa.pop_back();
        if (mantissa.back() == '.') mantissa.pop_back();
    }
    const auto exponent = parseInteger(text.substr(e + 1)).value_or(0);
    return mantissa + "e" + std::to_string(exponent);
}

}  // namespace

std::optional<double> parseDouble(std::string_view text)
{
    return parseWhole<double>(text);
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    return parseWhole<std::int64_t>(text);
}

HumanNumber splitHuman(double value, int digits)
{
    HumanNumber out{value, NumberScale::One, 0};
    if (!std::isfinite(value)) return out;
    // Rounded first, so that 999,999.7 becomes "1 million" and not "1,000,000".
    const double magnitude = std::abs(value);
    if (magnitude > 0 && magnitude < 1e-5) {
        out.scale = NumberScale::Scientific;  // The unit below would underflow.
        return out;
    }
    if (magnitude > 0) {
        const double unit = std::pow(10.0, std::floor(std::log10(magnitude)) - digits + 1);
        const double rounded = std::round(magnitude / unit) * unit;
        if (rounded >= 1e15 || rounded < 0.99999e-4) {  // Some products of 1e4 and 1e-8 fall a hair below 1e-4.
            out.scale = NumberScale::Scientific;
            return out;
        }
        if (rounded >= 1e9) {
            out = {value / 1e9, NumberScale::Billion, 0};
        } else if (rounded >= 1e6) {
            out = {value / 1e6, NumberScale::Million, 0};
        }
    }
    out.decimals = neededDecimals(out.mantissa, digits);
    return out;
}

std::string humanNumber(double value, int digits)
{
    if (std::isnan(value)) return "not a number";
    if (std::isinf(value)) return value > 0 ? "infinite" : "minus infinite";
    const HumanNumber split = splitHuman(value, digits);
    if (split.scale == NumberScale::Scientific) return scientific(value, digits);
    std::string text = grouped(fixed(split.mantissa, split.decimals));
    if (text == "-0") text = "0";
    if (split.scale == NumberScale::Million) text += " million";
    if (split.scale == NumberScale::Billion) text += " billion";
    return text;
}

std::string groupedInteger(std::int64_t value)
{
    return grouped(std::to_string(value));
}

std::string tableNumber(double value)
{
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    const double magnitude = std::abs(value);
    if (magnitude != 0 && (magnitude >= 99995 || magnitude < 1e-3)) return scientific(value, 3);
    if (magnitude == 0) return "0";
    int decimals = 3 - static_cast<int>(std::floor(std::log10(magnitude)));
    // Rounding can carry into one more digit: 9.9996 is 10.00.
    if (decimals > 0 && std::round(magnitude * std::pow(10.0, decimals)) >= 1e4) --decimals;
    return fixed(value, decimals < 0 ? 0 : decimals);
}

std::string exactNumber(double value)
{
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    if (error != std::errc{}) return {};
    std::string text(buffer.data(), end);
    // "1e-04" is written 1e-4 by people.
    const auto e = text.find('e');
    if (e != std::string::npos)
        text = text.substr(0, e + 1) + std::to_string(parseInteger(text.substr(e + 1)).value_or(0));
    return text;
}

std::string clockTime(double seconds)
{
    if (!(seconds >= 0) || seconds > 1e15) return "?";
    const auto total = static_cast<long long>(std::llround(seconds));
    std::array<char, 64> buffer{};
    if (total >= 3600) {
        std::snprintf(buffer.data(), buffer.size(), "%lld:%02lld:%02lld", total / 3600, total / 60 % 60, total % 60);
    } else {
        std::snprintf(buffer.data(), buffer.size(), "%lld:%02lld", total / 60, total % 60);
    }
    return buffer.data();
}

}  // namespace trueloss
