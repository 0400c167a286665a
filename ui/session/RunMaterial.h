#pragma once

#include "data/DataPlace.h"
#include "data/ImageDataset.h"
#include "data/Split.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace trueloss {
class StateRing;
}

namespace trueloss::ui {

struct Run;

/// What a run of this session can be run again with. Of one that was read from the archive all is empty: the archive
/// knows it.
struct RunMaterial {
    std::weak_ptr<const ImageDataset> images;  ///< Gone when other data, or other sizes, were opened since.
    std::shared_ptr<const Split> split;
    DataPlace place;
    std::shared_ptr<StateRing> states;        ///< Null once a later run needed the memory.
    std::weak_ptr<const Run> parent;          ///< That it branched off...
    std::optional<std::int64_t> branchBatch;  ///< ...after so many batches; nothing: it is no branch.
};

}  // namespace trueloss::ui
