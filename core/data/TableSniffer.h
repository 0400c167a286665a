#pragma once

#include "data/Table.h"

#include <string_view>

namespace trueloss {

/// The separator that most of the first lines agree on with the first one: ',', ';', '|' or a tab. Where several do
/// as well, the one that is not a decimal comma. ',' where there is none.
char sniffSeparator(std::string_view text);

/// Whether the first row of `sample` (read as a row like the others, the header being empty names) names the columns:
/// judged by the columns that hold numbers or images from the second row on.
bool firstRowIsHeader(const Table& sample);

/// Judges the decimal mark by the cells of the first rows; sets facts.decimalMark, decimalAmbiguous, ambiguousCell.
/// Only "1,234" (and a mix of both marks) is ambiguous; the guess is then a decimal comma, unless the table itself is
/// separated by commas.
void sniffDecimalMark(Table& table);

}  // namespace trueloss
