#pragma once

#include <string>

namespace trueloss::store {

/// Text to be searched: Unicode's full case folding ("StraÃe" and "STRASSE" are the same) of its compatibility
/// composition (NFKC: full-width letters are those of usual width, an accent may stand in a sign of its own). Bytes
/// that are no UTF-8 become a sign that stands for none.
std::string foldedText(const std::string& text);

}  // namespace trueloss::store
