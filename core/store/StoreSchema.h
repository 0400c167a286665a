#pragma once

namespace SQLite {
class Database;
}

namespace trueloss::store {

/// The version of the tables that this program writes, in SQLite's user_version.
int currentVersion();

/// The first version in which checkpoints travel with a run.
inline constexpr int versionWithFiles = 2;

/// The first version in which a run knows what was known of its data, and what it branched off.
inline constexpr int versionWithDataAndBranch = 3;

/// The first version in which the batches of a log keep their grades and bounds, and a run what its log gave away.
inline constexpr int versionWithLogs = 5;

/// "TrLo": tells a store (and a file of one run) from databases of other programs, in SQLite's application_id.
inline constexpr int applicationId = 0x54724C6F;

/// Makes the tables of an empty database, or brings older ones to the current version, step by step in one transaction.
void migrate(SQLite::Database& database);

/// Throws Damage where the tables are not those of a store of `version`, to the letter: nothing may be missing, changed
/// or added (views and triggers included).
void checkTables(SQLite::Database& database, int version);

int versionOf(SQLite::Database& database);

/// What the table "store" says the version is, 0 where it does not say.
int recordedVersion(SQLite::Database& database);

}  // namespace trueloss::store
