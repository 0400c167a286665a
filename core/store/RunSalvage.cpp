#include "store/RunSalvage.h"

#include "store/DamagedPages.h"
#include "store/RunMender.h"
#include "store/RunReading.h"
#include "store/StoreErrors.h"
#include "store/StoreFile.h"
#include "store/StoreSchema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <ctime>
#include <set>
#include <system_error>

namespace fs = std::filesystem;

namespace trueloss::store {

namespace {

/// Throws Damage where the row, though its checksum is right, is none that this program writes.
void checkContent(const Table& table, Row row)
{
    StoredRun run;
    const std::string_view name = table.name;
    if (name == tables::run.name) return readRunRow(row, run);
    if (name != tables::store.name && !isRunId(textOf(row[0]))) throw Damage("a row without a run");
    if (name == tables::part.name) readPart(textOf(row[1]), blobOf(row[2]), run);
    if (name == tables::batches.name) batchesOf(row);
    if (name == tables::epochs.name) epochOf(row);
    if (name == tables::events.name) eventOf(row);
    if (name == tables::summary.name) figuresOf(row);
}

/// The table that a row found in a page belongs to: the one in whose name its checksum is right.
const Table* tableOf(Row& row)
{
    if (row.empty() || !std::holds_alternative<std::int64_t>(row.back())) return nullptr;
    const std::int64_t crc = std::get<std::int64_t>(row.back());
    row.pop_back();
    for (const Table& table : tables::all) {
        if (row.size() == static_cast<std::size_t>(table.columnCount) && checksum(table, row) == crc) return &table;
    }
    return nullptr;
}

/// Fills `into` with all sound rows; how many there were.
std::int64_t collectRows(const fs::path& file, SQLite::Database& into)
{
    std::int64_t found = 0;
    DamagedPages pages(file);
    pages.forEachRow([&](Row& row) {
        const Table* table = tableOf(row);
        if (table == nullptr) return;
        try {
            checkContent(*table, row);
        } catch (const Damage&) {
            return;
        }
        ++found;
        if (std::string_view(table->name) != tables::store.name) putRow(into, *table, row);
    });
    return found;
}

/// Of which version of the format the parts are: what a file of an earlier one never had, it did not lose.
int versionOfParts(SQLite::Database& database)
{
    int version = 1;
    for (const std::string_view part : parts::all) {
        if (parts::versionOf(part) <= version) continue;
        readRows(database, tables::part, "WHERE name = ?", {std::string(part)}, [&version, part](Row&) {
            version = parts::versionOf(part);
            return false;
        });
    }
    return version;
}

std::set<std::string> idsIn(SQLite::Database& database)
{
    std::set<std::string> ids;
    for (const Table& table :
         {tables::run, tables::part, tables::batches, tables::epochs, tables::events, tables::summary}) {
        readRows(database, table, "", {}, [&](Row& row) {
            ids.insert(textOf(row[0]));
            return true;
        });
    }
    return ids;
}

fs::path freeNameBeside(const fs::path& folder)
{
    char stamp[32] = {};
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &utc);
    for (int number = 0;; ++number) {
        fs::path name = folder / ("runs-damaged-" + std::string(stamp) +
                                  (number == 0 ? "" : "-" + std::to_string(number)) + ".sqlite");
        std::error_code ignored;
        if (!fs::exists(name, ignored)) return name;
    }
}

fs::path besides(fs::path file, const char* ending)
{
    file += ending;
    return file;
}

/// In an order in which a kill at any moment leaves either the old store or the new one.
void exchangeFiles(const fs::path& file, const fs::path& fresh, const fs::path& aside)
{
    std::error_code error;
    fs::create_hard_link(file, aside, error);
    if (error) fs::copy_file(file, aside);  // Where the file system knows no links.
    // A log beside the new file would be taken for its own.
    if (fs::exists(besides(file, "-wal"))) fs::rename(besides(file, "-wal"), besides(aside, "-wal"));
    fs::remove(besides(file, "-shm"), error);
    fs::rename(fresh, file);
}

}  // namespace

SalvageReport salvageStore(const fs::path& folder)
{
    const fs::path file = databaseFile(folder);
    const fs::path fresh = besides(file, ".new");
    SalvageReport report;
    std::error_code ignored;
    fs::remove(fresh, ignored);
    fs::remove(besides(fresh, "-journal"), ignored);
    std::int64_t found = 0;
    {
        SQLite::Database database(fresh.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMilliseconds);
        database.exec("PRAGMA page_size = 4096");
        migrate(database);
        SQLite::Transaction transaction(database);
        found = collectRows(file, database);
        const int version = versionOfParts(database);
        for (const std::string& id : idsIn(database)) report.runs.push_back(mendRun(database, id, version));
        transaction.commit();
    }
    if (found == 0) {
        fs::remove(fresh, ignored);
        throwFailure(ErrorCode::Malformed,
                     TRUELOSS_TEXT("Core",
                                   "%1 is no store of runs, or so damaged that nothing in it can be read. It was left "
                                   "as it is: move it to another place, or choose another folder for the runs."),
                     {file.string()});
    }
    report.damagedFile = freeNameBeside(folder);
    exchangeFiles(file, fresh, report.damagedFile);
    return report;
}

}  // namespace trueloss::store
