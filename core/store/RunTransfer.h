#pragma once

#include "base/Progress.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace SQLite {
class Database;
}

/// A run as a file of its own: a store file with one run, ending .tlrun.
namespace trueloss::store {

void exportRun(SQLite::Database& database, const std::filesystem::path& folder, const std::string& id,
               const std::filesystem::path& file, bool withCheckpoints, const ProgressSink& progress,
               const std::stop_token& stop);

/// The new run's id.
std::string importRun(SQLite::Database& database, const std::filesystem::path& folder,
                      const std::filesystem::path& file, const ProgressSink& progress, const std::stop_token& stop);

}  // namespace trueloss::store
