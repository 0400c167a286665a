#pragma once

#include "logs/PrintedNumber.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss {

/// The numbers of an object that stands on one line, by their names and in their order; nested keys are joined by '.',
/// lists passed over. Texts that read "nan" or "inf" are numbers.
struct JsonRow {
    struct Cell {
        std::string name;
        std::string text;
        PrintedNumber number;
        bool quoted = false;
    };
    std::vector<Cell> cells;

    const Cell* find(std::string_view name) const;
};

/// Nothing where the line is no object. `python`: as Python prints a dict; quoted numbers are numbers then. At most
/// 4,096 cells.
std::optional<JsonRow> parseJsonRow(std::string_view line, bool python);

}  // namespace trueloss
