#pragma once

#include "base/Error.h"
#include "data/Manifest.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace trueloss {

/// Rows of a data set by part; indices into its rows.
struct Split {
    std::vector<std::size_t> train;
    std::vector<std::size_t> validation;
};

/// Where rows say their part themselves (any row is Train or Validation), that is respected, and unassigned rows go
/// to the training part. Otherwise a seeded shuffle puts round(share * rows), at least 1 and at most rows - 1, into
/// validation. Both lists are in ascending order. Errors: BadSetting (share outside (0, 1)), NothingUsable (a part
/// would be empty).
Result<Split> makeSplit(const std::vector<ManifestRow>& rows, double validationShare, std::uint64_t seed);

}  // namespace trueloss
