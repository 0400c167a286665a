#pragma once

#include "base/Error.h"

#include <string>
#include <string_view>

namespace trueloss {

/// Whether the first bytes of a file are those of a Jupyter notebook (.ipynb): a JSON object that speaks of cells.
/// `head`: the more the better; a few KiB tell.
bool looksLikeNotebook(std::string_view head);

/// What the cells of a notebook printed, in the order of the cells: the text of their streams, and the plain text of
/// what they displayed or returned; images and HTML are dropped. Each output begins on a line of its own. Formats 3 and
/// 4 of notebooks.
/// Errors: Malformed (no JSON, or no cells, with the place), TooLarge (more than 256 MiB, or nested more than 64 deep).
Result<std::string> notebookText(std::string_view json);

}  // namespace trueloss
