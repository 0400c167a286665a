#pragma once

#include "base/Error.h"
#include "data/ImageDataset.h"
#include "train/StoredReplay.h"

#include <memory>

namespace trueloss::cli {

/// The run's images at the shape that its network takes, with a line of progress. Errors: those of
/// ImageDataset::load().
Result<std::shared_ptr<const ImageDataset>> loadStoredData(const StoredReplay& stored);

}  // namespace trueloss::cli
