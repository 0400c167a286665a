#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "logs/LogReading.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace trueloss {

/// Reads a log of any kind from a file, or from a folder of TensorBoard's event files, and undoes its averaging. What
/// was read before something unreadable is kept and the rest said in a note. `kind`: nothing: to be found.
/// Errors: NotFound, Unreadable, NothingUsable (no run in it; with what was looked for), TooLarge, Malformed,
/// Cancelled.
Result<ImportedLog> importLog(const std::filesystem::path& file, std::optional<LogKind> kind = {},
                              const LogOptions& options = {}, const ProgressSink& progress = {},
                              const std::stop_token& stop = {});

/// The same for text that was pasted.
Result<ImportedLog> importText(std::string_view text, const std::string& name, std::optional<LogKind> kind = {},
                               const LogOptions& options = {});

}  // namespace trueloss
