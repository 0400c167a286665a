#pragma once

#include "data/Table.h"

#include <cstddef>
#include <string_view>

namespace trueloss {

inline constexpr std::size_t maxTableColumns = 1000;
inline constexpr std::size_t maxTableCells = std::size_t{1} << 25;

/// The two formats of readTable(), each on the whole text of the file (no byte order mark). They fill header and rows
/// of `table`, whose `file` is set for messages. readCsv() goes by facts.separator and facts.header of the table and
/// ends after `mostRows` rows. Errors: Malformed, TooLarge.
Result<void> readCsv(std::string_view text, Table& table, std::size_t mostRows = SIZE_MAX);
Result<void> readJsonLines(std::string_view text, Table& table);

tl::unexpected<Error> tooManyColumns(const Table& table);
tl::unexpected<Error> tooManyCells(const Table& table);

/// The line that begins at `start`, with its end (LF, CRLF or a lone CR).
std::string_view physicalLine(std::string_view text, std::size_t start);

/// Blanks and line ends only.
bool isBlank(std::string_view line);

/// Whether the name ends like a table that readTable() knows: .csv, .tsv, .jsonl; .txt too, but only where a person
/// named it.
bool isTableName(const std::filesystem::path& file);

}  // namespace trueloss
