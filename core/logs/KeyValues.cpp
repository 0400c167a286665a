#include "logs/KeyValues.h"

#include "logs/TextCursor.h"

namespace trueloss {

std::vector<std::pair<std::string_view, std::string_view>> keyValues(std::string_view line)
{
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    std::size_t from = 0;
    while (pairs.size() < 4096) {
        const auto colon = line.find(": ", from);
        if (colon == std::string_view::npos) break;
        std::string_view name = line.substr(0, colon);
        const auto before = name.find_last_of(" \t,");
        if (before != std::string_view::npos) name.remove_prefix(before + 1);
        TextCursor cursor(line.substr(colon + 1));
        const std::string_view value = cursor.blanks().until(" \t,");
        if (!name.empty() && !value.empty()) pairs.emplace_back(name, value);
        from = colon + 2;
    }
    return pairs;
}

}  // namespace trueloss
