#pragma once

#include "store/SalvageReport.h"

#include <filesystem>

namespace trueloss::store {

/// Puts the store's file aside and a new one with all rows that can still be read in its place. Batches that were lost
/// in between are put in as batches without figures (NaN), so that all others keep their numbers; figures are counted
/// again. Requires that nobody uses the store. Throws Failure when there is nothing to salvage (the file is left as it
/// is), SQLite::Exception when the new file cannot be written.
SalvageReport salvageStore(const std::filesystem::path& folder);

}  // namespace trueloss::store
