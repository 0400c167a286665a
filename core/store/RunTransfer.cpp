#include "store/RunTransfer.h"

#include "base/AtomicFile.h"
#include "store/RunReading.h"
#include "store/StoreErrors.h"
#include "store/StoreFile.h"
#include "store/StoreSchema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <system_error>

namespace fs = std::filesystem;

namespace trueloss::store {

namespace {

constexpr std::size_t chunkBytes = std::size_t{1} << 20;
constexpr std::uintmax_t largestFile = std::uintmax_t{64} << 30;
constexpr int largestValue = 64 << 20;  ///< Bytes in one column.
constexpr std::int64_t mostBatches = 100'000'000;
constexpr Table growth[] = {tables::epochs, tables::events, tables::batches};

[[noreturn]] void cancelled()
{
    throwFailure(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped before all was read."));
}

/// Copies a run's rows of a table under the number `id`.
void copyRows(SQLite::Database& from, const std::string& fromId, SQLite::Database& into, const std::string& id,
              const Table& table, const std::stop_token& stop)
{
    readRows(from, table, "WHERE run = ?", {fromId}, [&](Row& row) {
        row[0] = id;
        putRow(into, table, row);
        return !stop.stop_requested();
    });
    if (stop.stop_requested()) cancelled();
}

void putRun(SQLite::Database& database, const StoredRun& run)
{
    putRow(database, tables::run, runRow(run));
    for (const std::string_view part : parts::all) putRow(database, tables::part, partRow(run, part));
}

/// Those whose file is there.
std::vector<StoredCheckpoint> packCheckpointFiles(SQLite::Database& into, const fs::path& folder, const StoredRun& run,
                                                  const std::stop_token& stop)
{
    std::vector<StoredCheckpoint> packed;
    std::string chunk(chunkBytes, '\0');
    for (const StoredCheckpoint& checkpoint : run.checkpoints) {
        std::ifstream in(runFolder(folder, run.summary.id) / checkpoint.file, std::ios::binary);
        if (!in) continue;
        for (std::int64_t number = 0; in; ++number) {
            in.read(chunk.data(), static_cast<std::streamsize>(chunkBytes));
            const auto size = static_cast<std::size_t>(in.gcount());
            if (size == 0 && number > 0) break;
            putRow(into, tables::file, {run.summary.id, checkpoint.file, number, Blob{chunk.substr(0, size)}});
            if (stop.stop_requested()) cancelled();
        }
        packed.push_back(checkpoint);
    }
    return packed;
}

/// Removes a file or folder at the end of the scope unless it is kept.
class Unfinished {
public:
    explicit Unfinished(fs::path path) : m_path(std::move(path)) {}
    ~Unfinished()
    {
        std::error_code ignored;
        if (!m_path.empty()) fs::remove_all(m_path, ignored);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    void keep() { m_path.clear(); }

private:
    fs::path m_path;
};

/// As SQLite reads names with options: all but letters, digits and a few signs as %XX.
std::string uriOf(const fs::path& file)
{
    std::string uri = "file:";
    for (const char character : fs::absolute(file).string()) {
        const bool plain = (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
                           (character >= 'A' && character <= 'Z') || character == '/' || character == '.' ||
                           character == '-' || character == '_';
        constexpr const char* digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(character);
        if (plain) {
            uri += character;
        } else {
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return uri + "?immutable=1";
}

/// Opens a file that anybody may have written: for reading alone, without a journal beside it, and so that nothing
/// that stands in it is ever executed.
SQLite::Database openUntrusted(const fs::path& file)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error) {
        throwFailure(fs::exists(file) ? ErrorCode::Unreadable : ErrorCode::NotFound,
                     TRUELOSS_TEXT("Core", "%1 could not be read: %2."), {file.string(), error.message()});
    }
    if (size > largestFile) {
        throwFailure(ErrorCode::TooLarge,
                     TRUELOSS_TEXT("Core", "%1 is larger than any run: %2 bytes, at most %3 are read."),
                     {file.string(), static_cast<std::int64_t>(size), static_cast<std::int64_t>(largestFile)});
    }
    SQLite::Database database(uriOf(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, largestValue);
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
    const int version = versionOf(database);
    if (database.execAndGet("PRAGMA application_id").getInt() != applicationId) throw Damage("it holds no run");
    if (version > currentVersion()) {
        throwFailure(ErrorCode::Unsupported,
                     TRUELOSS_TEXT("Core",
                                   "%1 was written by a newer version of TrueLoss (format %2, this program knows %3). "
                                   "Update TrueLoss to read it."),
                     {file.string(), std::int64_t{version}, std::int64_t{currentVersion()}});
    }
    checkTables(database, version);
    if (const std::string found = database.execAndGet("PRAGMA quick_check(1)").getString(); found != "ok") {
        throw Damage(found);
    }
    return database;
}

void unpackCheckpointFiles(SQLite::Database& from, const std::string& id, const StoredCheckpoint& checkpoint,
                           const fs::path& folder)
{
    std::int64_t chunks = 0;
    const auto write = [&](std::ostream& out) -> Result<void> {
        readRows(from, tables::file, "WHERE run = ? AND name = ? ORDER BY number", {id, checkpoint.file},
                 [&](Row& row) {
                     if (integerOf(row[2]) != chunks) return false;
                     out << blobOf(row[3]);
                     return ++chunks > 0 && static_cast<bool>(out);
                 });
        return {};
    };
    std::int64_t expected = 0;
    readRows(from, tables::file, "WHERE run = ? AND name = ?", {id, checkpoint.file}, [&](Row& row) {
        blobOf(row[3]);
        return ++expected > 0;
    });
    if (const Result<void> written = writeFileAtomically(folder / checkpoint.file, write); !written) {
        throw Failure(written.error());
    }
    if (chunks == 0 || chunks != expected) throw Damage("a checkpoint is not whole");
}

bool hasRun(SQLite::Database& database, const std::string& id)
{
    bool found = false;
    readRows(database, tables::run, "WHERE id = ?", {id}, [&found](Row&) { return !(found = true); });
    return found;
}

std::string importOpened(SQLite::Database& from, SQLite::Database& into, const fs::path& folder,
                         const ProgressSink& progress, const std::stop_token& stop)
{
    const std::vector<std::string> ids = runIds(from);
    if (ids.size() != 1) throw Damage("it holds " + std::to_string(ids.size()) + " runs and not one");
    StoredRun run = readDetails(from, ids.front());
    if (run.summary.figures.batches > mostBatches) throw Damage("it claims more batches than are read");
    // All is read once before a row is taken over; the figures are counted and not believed.
    RunCounter counter;
    const RunSink count{[&](const BatchEntry& batch) { counter.add(batch.point); },
                        [&](const EpochEntry& entry) { counter.add(entry.point); },
                        [&](const RunEvent&) { counter.addEvent(); }};
    if (!readGrowth(from, ids.front(), count, progress, stop)) cancelled();

    std::string id = ids.front();
    std::error_code error;
    while (hasRun(into, id) || fs::exists(runFolder(folder, id), error)) id = newRunId();
    run.summary.id = id;
    run.summary.trashed.reset();
    if (versionOf(from) < versionWithFiles) run.checkpoints.clear();
    const fs::path own = runFolder(folder, id);
    Unfinished unfinished(own);
    fs::create_directories(own);
    for (const StoredCheckpoint& checkpoint : run.checkpoints) {
        unpackCheckpointFiles(from, ids.front(), checkpoint, own);
    }
    SQLite::Transaction transaction(into, SQLite::TransactionBehavior::IMMEDIATE);
    putRun(into, run);
    for (const Table& table : growth) copyRows(from, ids.front(), into, id, table, stop);
    putRow(into, tables::summary, summaryRow(id, counter.figures()));
    transaction.commit();
    unfinished.keep();
    return id;
}

}  // namespace

void exportRun(SQLite::Database& database, const fs::path& folder, const std::string& id, const fs::path& file,
               bool withCheckpoints, const ProgressSink& progress, const std::stop_token& stop)
{
    if (const Result<void> writable = checkWritable(file); !writable) throw Failure(writable.error());
    fs::path temporary = file;
    temporary += ".part-" + std::to_string(::getpid());
    Unfinished unfinished(temporary);
    std::error_code ignored;
    fs::remove(temporary, ignored);
    try {
        SQLite::Database into(temporary.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        into.exec("PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY");
        migrate(into);
        SQLite::Transaction snapshot(database);  // One state of the run, also while somebody writes it.
        SQLite::Transaction transaction(into);
        StoredRun run = readDetails(database, id);
        run.summary.trashed.reset();
        run.checkpoints =
            withCheckpoints ? packCheckpointFiles(into, folder, run, stop) : std::vector<StoredCheckpoint>{};
        putRun(into, run);
        putRow(into, tables::summary, summaryRow(id, run.summary.figures));
        for (const Table& table : growth) copyRows(database, id, into, id, table, stop);
        transaction.commit();
        if (!readGrowth(into, id, nowhere, progress, stop)) cancelled();
    } catch (const SQLite::Exception&) {
        if (isDamage()) throw;
        throw Failure(currentError(file));
    }
    fs::rename(temporary, file);
    unfinished.keep();
}

std::string importRun(SQLite::Database& database, const fs::path& folder, const fs::path& file,
                      const ProgressSink& progress, const std::stop_token& stop)
{
    try {
        SQLite::Database from = openUntrusted(file);
        return importOpened(from, database, folder, progress, stop);
    } catch (...) {
        if (!isDamage()) throw;
        std::string what;
        try {
            throw;
        } catch (const std::exception& exception) {
            what = exception.what();
        }
        throwFailure(ErrorCode::Malformed,
                     TRUELOSS_TEXT("Core",
                                   "%1 cannot be imported: it is damaged or was not written by TrueLoss (%2). Ask for "
                                   "it anew."),
                     {file.string(), what});
    }
}

}  // namespace trueloss::store
