#include "data/CellNumber.h"

#include "base/Numbers.h"
#include "data/Words.h"

#include <algorithm>
#include <array>
#include <string>

namespace trueloss {

namespace {

constexpr std::size_t longestNumber = 400;  // A double's longest plain decimal has some 340 characters.

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether `whole` (without a sign) is digits in groups of three behind `mark`: "1,234,567".
bool isGrouped(std::string_view whole, char mark)
{
    const std::size_t first = whole.find(mark);
    if (first == std::string_view::npos || first == 0 || first > 3) return false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool atMark = i >= first && (i - first) % 4 == 0;
        if (atMark ? whole[i] != mark : !isDigit(whole[i])) return false;
    }
    return (whole.size() - first) % 4 == 0;
}

}  // namespace

std::optional<double> parseCell(std::string_view cell, char decimalMark)
{
    cell = trimmed(cell);
    const char other = decimalMark == ',' ? '.' : ',';
    const bool hasComma = cell.find(',') != std::string_view::npos;
    if (!hasComma && (decimalMark == '.' || cell.find('.') == std::string_view::npos)) return parseDouble(cell);
    if (cell.size() > longestNumber) return {};

    const std::size_t sign = !cell.empty() && (cell[0] == '-' || cell[0] == '+') ? 1 : 0;
    const std::size_t wholeEnd = std::min(cell.find_first_of(decimalMark == ',' ? ",eE" : ".eE", sign), cell.size());
    const std::string_view whole = cell.substr(sign, wholeEnd - sign);
    std::string plain(cell.substr(0, sign));
    if (isGrouped(whole, other)) {
        std::copy_if(whole.begin(), whole.end(), std::back_inserter(plain), isDigit);
    } else if (whole.find(other) != std::string_view::npos) {
        // A table of decimal commas may still hold numbers as programs write them: "1.5" is not grouped.
        return decimalMark == ',' && !hasComma ? parseDouble(cell) : std::nullopt;
    } else {
        plain += whole;
    }
    std::string_view rest = cell.substr(wholeEnd);
    if (!rest.empty() && rest.front() == decimalMark) {
        plain += '.';
        rest.remove_prefix(1);
    }
    plain += rest;
    return parseDouble(plain);
}

MarkEvidence markEvidence(std::string_view cell)
{
    cell = trimmed(cell);
    const std::size_t comma = cell.rfind(',');
    const std::size_t point = cell.rfind('.');
    if (comma == std::string_view::npos) {
        if (point == std::string_view::npos || !parseDouble(cell)) return MarkEvidence::None;
        return MarkEvidence::Point;
    }
    const bool asPoint = parseCell(cell, '.').has_value();
    const bool asComma = parseCell(cell, ',').has_value();
    if (!asPoint && !asComma) return MarkEvidence::None;
    if (asPoint != asComma) return asPoint ? MarkEvidence::Point : MarkEvidence::Comma;
    // "0,125": no one groups a zero.
    const std::size_t sign = cell[0] == '-' || cell[0] == '+' ? 1 : 0;
    return cell.substr(sign).starts_with('0') ? MarkEvidence::Comma : MarkEvidence::Ambiguous;
}

}  // namespace trueloss
