#include "logs/LineStamp.h"

#include <cstddef>

namespace trueloss {

namespace {

constexpr std::size_t longestPlace = 200;  ///< "12345 path/to/train.py:88"

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes text of the shape: '0' stands for a digit, everything else for itself.
bool take(std::string_view& text, std::string_view shape)
{
    if (text.size() < shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == '0' ? !isDigit(text[i]) : text[i] != shape[i]) return false;
    }
    text.remove_prefix(shape.size());
    return true;
}

bool takeTime(std::string_view& text)
{
    if (!take(text, "00:00:00")) return false;
    std::string_view rest = text;
    if (take(rest, ".0") || take(rest, ",0")) {
        while (!rest.empty() && isDigit(rest.front())) rest.remove_prefix(1);
        text = rest;
    }
    // The zone: "Z", "+00:00", "+0000".
    if (!take(text, "Z") && !take(text, "+00:00") && !take(text, "-00:00") && !take(text, "+0000"))
        static_cast<void>(take(text, "-0000"));
    return true;
}

/// glog and absl: "I1124 10:00:00.123456 12345 train.py:88] ".
bool takeLogPrefix(std::string_view& text)
{
    std::string_view rest = text;
    const bool level = !rest.empty() && std::string_view("IWEF").find(rest.front()) != std::string_view::npos;
    if (!level) return false;
    rest.remove_prefix(1);
    if (!take(rest, "0000 ") || !takeTime(rest)) return false;
    const std::size_t end = rest.substr(0, longestPlace).find("] ");
    if (end == std::string_view::npos) return false;
    text = rest.substr(end + 2);
    return true;
}

}  // namespace

std::string_view withoutStamp(std::string_view line)
{
    std::string_view text = line;
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    if (takeLogPrefix(text)) return text;
    const bool bracket = take(text, "[");
    std::string_view date = text;
    if (take(date, "0000-00-00T") || take(date, "0000-00-00 ") || take(date, "0000/00/00 ")) text = date;
    if (!takeTime(text) || (bracket && !take(text, "]"))) return line;
    if (text.empty() || (text.front() != ' ' && text.front() != '\t')) return line;
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? line : text.substr(begin);
}

}  // namespace trueloss
