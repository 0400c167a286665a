#include "logs/JsonRow.h"

#include "logs/FlatJson.h"

#include <algorithm>
#include <cmath>

namespace trueloss {

const JsonRow::Cell* JsonRow::find(std::string_view name) const
{
    const auto found = std::find_if(cells.begin(), cells.end(), [name](const Cell& cell) { return cell.name == name; });
    return found == cells.end() ? nullptr : &*found;
}

std::optional<JsonRow> parseJsonRow(std::string_view line, bool python)
{
    if (line.empty() || line.front() != '{' || line.back() != '}') return {};
    JsonRow row;
    const auto take = [&row, python](const JsonLeaf& leaf) {
        if (row.cells.size() >= 4096 || leaf.path.find("[]") != std::string_view::npos) return;
        const auto number = parsePrinted(leaf.text);
        if (!number || (leaf.quoted && !python && std::isfinite(number->value))) return;
        row.cells.push_back({std::string(leaf.path), std::string(leaf.text), *number, leaf.quoted});
    };
    if (!readJson(jsonOfPython(line), take)) return {};
    return row;
}

}  // namespace trueloss
