#pragma once

#include "session/Run.h"

#include <stop_token>

namespace trueloss::ui {

/// The run as it is now, for a thread on which it does not grow: the recorder itself (its record is shared) where the
/// run is over, else a copy with record and diagnosis, made in slices between which the run can go on. Requires a
/// record with all batches from the run's start, as those of the window are. What it returns is worth nothing when
/// `stop` was requested. Any thread; takes long with long runs.
RunRecorder settledCopy(const Run& run, const std::stop_token& stop = {});

}  // namespace trueloss::ui
