#pragma once

#include "base/Error.h"
#include "base/Progress.h"

#include <cstddef>
#include <functional>
#include <stop_token>

namespace trueloss {

/// The number of threads for `asked` (0: one a core), never more than there are items and never 0.
unsigned threadCount(unsigned asked, std::size_t items);

/// Calls work(0) to work(count - 1), each once, in no particular order, from several threads (the caller's among them),
/// and returns when all have ended. The first failure ends the rest. `progress` hears at most 30 times a second, one
/// call at a time, and once at the very end. Errors: work's own, Cancelled, Internal (something threw).
Result<void> runInParallel(std::size_t count, unsigned threads, const ProgressSink& progress, std::stop_token stop,
                           const std::function<Result<void>(std::size_t)>& work);

}  // namespace trueloss
