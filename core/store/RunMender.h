#pragma once

#include "store/SalvageReport.h"

#include <string>

namespace SQLite {
class Database;
}

namespace trueloss::store {

/// Makes one run whole again of which some rows are there: puts in batches without figures (NaN) for those that were
/// lost in between, so that all others keep their numbers, empty parts for lost ones, counts its figures again, and
/// notes in the run what is missing. `version`: of the format, which the damaged file's parts are of.
/// Throws as readRows() does.
SalvageReport::Run mendRun(SQLite::Database& database, const std::string& id, int version);

}  // namespace trueloss::store
