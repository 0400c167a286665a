#pragma once

#include "record/RunRecord.h"

#include <cstdint>

namespace trueloss {

/// Which events go with the batches of a part.
enum class PartEvents {
    OfTheRun,   ///< All up to its last batch: the run itself goes on from there.
    OfAnother,  ///< Those before it, without checkpoints, which are files of the run: another one goes on.
};

/// The record as it was after so many batches and validated epochs. Requires that `whole` has as many.
RunRecord recordUpTo(const RunRecord& whole, std::int64_t batches, std::int64_t epochs,
                     PartEvents events = PartEvents::OfTheRun);

}  // namespace trueloss
