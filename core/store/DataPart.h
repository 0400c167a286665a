#pragma once

#include "check/DataSummary.h"
#include "store/Packing.h"

#include <optional>
#include <string>

/// What was known of a run's data, in bytes and back.
namespace trueloss::store {

std::string packDataSummary(const std::optional<DataSummary>& summary);

/// Throws Damage where the bytes cannot have come from packDataSummary().
std::optional<DataSummary> unpackDataSummary(Unpacker& unpacker);

}  // namespace trueloss::store
