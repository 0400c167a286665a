#pragma once

#include "store/FileLock.h"
#include "store/RunSalvage.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace SQLite {
class Database;
}

namespace trueloss::store {

std::filesystem::path databaseFile(const std::filesystem::path& folder);
std::filesystem::path runFolder(const std::filesystem::path& folder, const std::string& id);

/// Held exclusively by who writes the run.
std::filesystem::path runLockFile(const std::filesystem::path& folder, const std::string& id);

/// A connection to a store that openStore() has seen, with all settings that it needs. WAL with synchronous NORMAL:
/// what is committed outlives a kill of the program; a power cut may take the commits since the last flush (see
/// flushEachCommit()) but leaves the file whole.
std::unique_ptr<SQLite::Database> connectTo(const std::filesystem::path& folder);

/// From now on commits reach the disk before they return (on), or with the next that does (off).
void flushEachCommit(SQLite::Database& database, bool on);

/// Says that the folder's store is in use, so that nobody repairs it meanwhile. Throws Failure while it is repaired.
FileLock useStore(const std::filesystem::path& folder);

struct OpenStore {
    FileLock use;
    std::unique_ptr<SQLite::Database> database;
    std::optional<SalvageReport> salvage;
};

/// Makes the folder and the store where they are missing, brings an older one to today's version, and salvages one
/// that is damaged. With `repair` it is salvaged in any case. Throws Failure, SQLite::Exception.
OpenStore openStore(const std::filesystem::path& folder, bool repair = false);

}  // namespace trueloss::store
