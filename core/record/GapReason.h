#pragma once

#include "base/Message.h"
#include "record/RunRecord.h"

#include <cstddef>

namespace trueloss {

/// "Batches 5 to 8 cannot be told from the log."; indices in the run, both included.
Message gapSentence(std::size_t first, std::size_t last);

/// Why, as far as the record knows: what the log shows after these batches, all of them unrecoverable, and what is
/// missing in it. Requires record.hasRecovered(), first <= last < batchCount().
Message gapReason(const RunRecord& record, std::size_t first, std::size_t last);

}  // namespace trueloss
