#include "logs/TqdmLine.h"

#include "logs/TextCursor.h"

namespace trueloss {

namespace {

constexpr std::size_t mostPairs = 4096;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

void readBrackets(std::string_view inside, TqdmLine& line)
{
    TextCursor cursor(inside);
    while (!cursor.empty() && line.postfix.size() < mostPairs) {
        const std::string_view piece = trimmed(cursor.until(","));
        cursor.take(",");
        const auto equals = piece.find('=');
        if (equals != std::string_view::npos && equals > 0) {
            line.postfix.emplace_back(piece.substr(0, equals), trimmed(piece.substr(equals + 1)));
        }
    }
}

}  // namespace

std::optional<TqdmLine> parseTqdmLine(std::string_view text)
{
    TqdmLine line;
    const auto open = text.find(" [");
    if (open == std::string_view::npos) return {};
    // Before the bracket stands "10/100" or "10it", before that the bar between two strokes.
    std::string_view head = text.substr(0, open);
    const auto countStart = head.find_last_of(" |");
    TextCursor count(countStart == std::string_view::npos ? head : head.substr(countStart + 1));
    const auto current = count.integer();
    if (!current) return {};
    line.current = *current;
    head = countStart == std::string_view::npos ? std::string_view{} : head.substr(0, countStart + 1);
    if (count.take("/")) {
        line.total = count.integer();
        const auto percent = head.find("%|");
        if (!line.total || !count.empty() || percent == std::string_view::npos) return {};
        const auto number = head.find_last_not_of("0123456789", percent == 0 ? 0 : percent - 1);
        head = number == std::string_view::npos ? std::string_view{} : head.substr(0, number + 1);
    } else if (count.rest() != "it") {
        return {};
    }
    head = trimmed(head);
    if (head.ends_with(':')) head.remove_suffix(1);
    line.label = trimmed(head);

    TextCursor rest(text.substr(open + 2));
    const std::string_view inside = rest.until("]");
    if (!rest.take("]")) return {};
    // It begins with the time: "00:01<00:09", "00:01", "1:02:03<?".
    if (inside.empty() || inside.find(':') == std::string_view::npos || inside[0] < '0' || inside[0] > '9') return {};
    readBrackets(inside, line);
    line.behind = rest.rest();
    return line;
}

}  // namespace trueloss
