#pragma once

#include "logs/LogKind.h"

#include <optional>
#include <string_view>

namespace trueloss {

/// The kinds that are no lines show it in their first bytes: an event file by the frame of its first record, a History
/// or a trainer's state by the first name in it. Nothing: lines, or too few bytes to tell.
std::optional<LogKind> kindByHead(std::string_view head);

/// Whether all that kindByHead() and looksLikeNotebook() look for would stand in so many bytes.
inline constexpr std::size_t headBytes = 4096;

}  // namespace trueloss
