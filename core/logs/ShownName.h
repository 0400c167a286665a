#pragma once

#include <string>
#include <string_view>

namespace trueloss {

/// A name out of a log, fit to be shown: at most 200 bytes, and '?' for control characters and for bytes that are no
/// UTF-8.
std::string shownName(std::string_view name);

}  // namespace trueloss
