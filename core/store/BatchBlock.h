#pragma once

#include "record/BatchPoint.h"
#include "record/RecoveredPoint.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trueloss::store {

/// As many batches as a full row of the table "batches" holds.
inline constexpr std::size_t batchesPerBlock = 256;

/// A batch as a record holds it; of a log with what stands behind it.
struct BatchEntry {
    BatchPoint point;
    std::optional<RecoveredPoint> recovered;
};

/// Batches by column, in the order of BatchPoint's members. A column is a byte for its kind and then: 0 all values; 1
/// the one value of all; 2 (whole numbers that rise by one) the first. Values are 8 bytes, little endian; doubles
/// keep every bit. Of a log three more columns follow (grade, bound, printed); requires that all have them or none.
std::string packBatches(std::span<const BatchEntry> batches);

/// Requires `count` as packed. Throws Damage where the bytes cannot have come from that many batches.
std::vector<BatchEntry> unpackBatches(std::string_view bytes, std::size_t count);

}  // namespace trueloss::store
