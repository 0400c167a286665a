#pragma once

#include "base/Error.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace trueloss {

/// Reads a text file of a terminal's output line by line, as a person would have seen it: '\r' ends a line as '\n'
/// does,
/// '\b' and ANSI escape sequences are dropped, blanks at the end are trimmed, empty lines left out. The text handed to
/// `line` is valid during the call only. The file is streamed; only one line is held.
/// Fails for what is no regular file, cannot be read, is larger than 2 GiB, has a line of more than 1 MiB, or has NUL
/// bytes and so is no text (or UTF-16).
Result<void> readTerminalLines(const std::filesystem::path& file, const std::function<void(std::string_view)>& line);

}  // namespace trueloss
