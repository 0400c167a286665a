#include "report/ReportWords.h"

#include "base/Numbers.h"

#include <cmath>
#include <utility>

namespace trueloss {

Message verbatim(std::string text)
{
    return {"%1", {std::move(text)}};
}

Message numberCell(double value)
{
    if (std::isnan(value)) return {"\xE2\x80\x93", {}};
    return {"%1", {value}};
}

Message countCell(std::int64_t value)
{
    return {"%1", {value}};
}

Message clockCell(double seconds)
{
    return verbatim(clockTime(seconds));
}

Message withUnit(const std::string& unit, const char* text, const char* textWithout)
{
    if (unit.empty()) return {textWithout, {}};
    return {text, {unit}};
}

}  // namespace trueloss
