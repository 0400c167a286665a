#pragma once

#include "base/Error.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <ostream>

namespace trueloss {

/// Writes a file so that readers see the old content or the new, never a part: into a temporary file beside it,
/// flushed to the disk, then renamed over it. On failure the old file is whole and the temporary one is gone.
/// `write` fills the stream; `accept`, where it is given, sees the whole file before it takes the old one's place.
/// What either returns as an Error is passed on. Through a link the file that it leads to is written. Errors:
/// Unwritable (also where there is something else than a file).
Result<void> writeFileAtomically(const std::filesystem::path& file,
                                 const std::function<Result<void>(std::ostream&)>& write,
                                 const std::function<Result<void>(const std::filesystem::path& whole)>& accept = {});

/// Whether the file could be written by now: to be asked before long work whose result goes there. Errors: Unwritable.
Result<void> checkWritable(const std::filesystem::path& file);

}  // namespace trueloss
