#include "data/Manifest.h"
#include "data/Words.h"

#include <array>
#include <utility>

namespace trueloss {

namespace {

/// Suffix after an underscore, and how the unit is written. Longer ones stand before those that they end with.
constexpr std::array<std::pair<std::string_view, std::string_view>, 72> suffixes{{
    {"m_s2", "m/s²"}, {"m_per_s", "m/s"}, {"km_per_h", "km/h"}, {"km_h", "km/h"}, {"m_s", "m/s"},  {"kpa", "kPa"},
    {"hpa", "hPa"},   {"mpa", "MPa"},     {"pa", "Pa"},         {"mbar", "mbar"}, {"bar", "bar"},  {"psi", "psi"},
    {"mmhg", "mmHg"}, {"um", "µm"},       {"nm", "nm"},         {"mm", "mm"},     {"cm", "cm"},    {"dm", "dm"},
    {"km", "km"},     {"m", "m"},         {"inch", "in"},       {"inches", "in"}, {"ft", "ft"},    {"mi", "mi"},
    {"deg", "deg"},   {"degree", "deg"},  {"degrees", "deg"},   {"rad", "rad"},   {"px", "px"},    {"pixel", "px"},
    {"pixels", "px"}, {"ns", "ns"},       {"us", "µs"},         {"ms", "ms"},     {"s", "s"},      {"sec", "s"},
    {"seconds", "s"}, {"min", "min"},     {"minutes", "min"},   {"h", "h"},       {"hours", "h"},  {"days", "d"},
    {"kg", "kg"},     {"mg", "mg"},       {"g", "g"},           {"lb", "lb"},     {"lbs", "lb"},   {"c", "°C"},
    {"degc", "°C"},   {"celsius", "°C"},  {"degf", "°F"},       {"k", "K"},       {"kelvin", "K"}, {"kv", "kV"},
    {"mv", "mV"},     {"v", "V"},         {"ma", "mA"},         {"a", "A"},       {"kw", "kW"},    {"mw", "mW"},
    {"w", "W"},       {"kwh", "kWh"},     {"ghz", "GHz"},       {"mhz", "MHz"},   {"khz", "kHz"},  {"hz", "Hz"},
    {"rpm", "rpm"},   {"kmh", "km/h"},    {"ml", "ml"},         {"lux", "lx"},    {"pct", "%"},    {"percent", "%"},
}};

/// "angle (deg)", "reading [mm]".
bool splitBrackets(std::string_view header, TargetColumn& column)
{
    if (header.empty()) return false;
    const char close = header.back();
    if (close != ')' && close != ']') return false;
    const auto open = header.rfind(close == ')' ? '(' : '[');
    if (open == std::string_view::npos) return false;
    const std::string_view name = trimmed(header.substr(0, open));
    const std::string_view unit = trimmed(header.substr(open + 1, header.size() - open - 2));
    if (name.empty() || unit.empty()) return false;
    column = {std::string(name), std::string(unit)};
    return true;
}

}  // namespace

TargetColumn guessUnit(const std::string& header)
{
    const std::string_view whole = trimmed(header);
    TargetColumn column{std::string(whole), {}};
    if (splitBrackets(whole, column)) return column;
    const std::string word = lowered(whole);
    for (const auto& [suffix, unit] : suffixes) {
        if (word.size() < suffix.size() + 2 || !word.ends_with(suffix)) continue;
        const std::size_t underscore = word.size() - suffix.size() - 1;
        if (word[underscore] != '_') continue;
        return {std::string(whole.substr(0, underscore)), std::string(unit)};
    }
    return column;
}

}  // namespace trueloss
