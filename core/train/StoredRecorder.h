#pragma once

#include "store/StoredRun.h"
#include "train/RunRecorder.h"

namespace trueloss {

/// A stored run, with all batches, as if it had been watched to where it is: for its findings.
RunRecorder recorderOf(StoredRun stored);

}  // namespace trueloss
