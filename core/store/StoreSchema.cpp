#include "store/StoreSchema.h"

#include "store/StoreErrors.h"
#include "store/StoreRow.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace trueloss::store {

namespace {

/// Gives every run a part that says nothing: `zeros` bytes of 0.
void addEmptyParts(SQLite::Database& database, std::initializer_list<std::pair<const char*, std::size_t>> added)
{
    std::vector<std::string> ids;
    readRows(database, tables::run, "NOT INDEXED", {}, [&ids](Row& row) {
        ids.push_back(textOf(row[0]));
        return true;
    });
    for (const std::string& id : ids) {
        for (const auto& [part, zeros] : added) {
            putRow(database, tables::part, {id, std::string(part), Blob{std::string(zeros, '\0')}});
        }
    }
}

/// A number (0, nothing is known), and an empty text and a number (of no run).
void addDataAndBranch(SQLite::Database& database)
{
    addEmptyParts(database, {{"data", 8}, {"branch", 16}});
}

/// A number: 0, of no log.
void addLog(SQLite::Database& database)
{
    addEmptyParts(database, {{"log", 8}});
}

struct Step {
    const char* statements;
    void (*then)(SQLite::Database&) = nullptr;  ///< What no statement says; null: nothing.
};

/// Step n leads from version n to n + 1. Steps that were published are never changed: files of their version exist.
constexpr std::array steps{
    // Columns without types keep values as they were given.
    Step{R"(CREATE TABLE store(name, value, crc);
       CREATE UNIQUE INDEX store_key ON store(name);
       CREATE TABLE run(id, name, unit, source, created, ended, state, message, note, trashed, data_hash, data_path, data_rows, data_bytes, seed, device, threads, batches_per_epoch, epochs, mean_predictor_rmse, crc);
       CREATE UNIQUE INDEX run_key ON run(id);
       CREATE TABLE part(run, name, data, crc);
       CREATE UNIQUE INDEX part_key ON part(run, name);
       CREATE TABLE batches(run, first, count, data, crc);
       CREATE UNIQUE INDEX batches_key ON batches(run, first);
       CREATE TABLE epochs(run, number, data, crc);
       CREATE UNIQUE INDEX epochs_key ON epochs(run, number);
       CREATE TABLE events(run, number, data, crc);
       CREATE UNIQUE INDEX events_key ON events(run, number);
       CREATE TABLE summary(run, data, crc);
       CREATE UNIQUE INDEX summary_key ON summary(run);)"},
    // Checkpoints that travel with an exported run.
    Step{R"(CREATE TABLE file(run, name, number, data, crc);
       CREATE UNIQUE INDEX file_key ON file(run, name, number);)"},
    Step{"", addDataAndBranch},
    // Rows of epochs may end with Keras' accuracy. Those that are there stay shorter; older programs cannot read the
    // new ones, and the version tells them so.
    Step{""},
    // So may blocks of batches with what stands behind those of a log; and a run has the part "log".
    Step{"", addLog},
};

void takeSteps(SQLite::Database& database, int from, int to)
{
    for (int version = from; version < to; ++version) {
        const Step& step = steps[static_cast<std::size_t>(version)];
        database.exec(step.statements);
        if (step.then != nullptr) step.then(database);
    }
    putRow(database, tables::store, {std::string("version"), std::int64_t{to}});
    database.exec("PRAGMA user_version = " + std::to_string(to));
}

std::vector<std::string> objectsOf(SQLite::Database& database)
{
    std::vector<std::string> objects;
    SQLite::Statement statement(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    while (statement.executeStep()) {
        std::string object;
        for (int i = 0; i < 4; ++i) object += statement.getColumn(i).getString() + '\n';
        objects.push_back(std::move(object));
    }
    return objects;
}

}  // namespace

int currentVersion()
{
    return static_cast<int>(steps.size());
}

int versionOf(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

int recordedVersion(SQLite::Database& database)
{
    std::int64_t version = 0;
    readRows(database, tables::store, "WHERE name = 'version'", {}, [&version](Row& row) {
        version = integerOf(row[1]);
        return false;
    });
    return version > 0 && version < 1'000'000 ? static_cast<int>(version) : 0;
}

void migrate(SQLite::Database& database)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const int version = versionOf(database);
    if (version < 0 || version >= currentVersion()) return;
    if (version == 0) {
        if (!objectsOf(database).empty()) throw Damage("its version is missing");
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
    } else {
        checkTables(database, version);
    }
    takeSteps(database, version, currentVersion());
    transaction.commit();
}

void checkTables(SQLite::Database& database, int version)
{
    if (version < 1 || version > currentVersion()) throw Damage("its version is not one that exists");
    SQLite::Database expected(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    takeSteps(expected, 0, version);
    if (objectsOf(database) != objectsOf(expected)) throw Damage("its tables are not those of a store");
    if (database.execAndGet("PRAGMA application_id").getInt() != applicationId) {
        throw Damage("it is marked as another program's");
    }
    if (recordedVersion(database) != version) throw Damage("its version is not the one it was made with");
}

}  // namespace trueloss::store
