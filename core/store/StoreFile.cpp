#include "store/StoreFile.h"

#include "store/RunReading.h"
#include "store/StoreErrors.h"
#include "store/StoreSchema.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <system_error>
#include <thread>

namespace fs = std::filesystem;

namespace trueloss::store {

namespace {

FileLock waitForLock(const fs::path& file, FileLock::Kind kind)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(busyMilliseconds);
    while (true) {
        FileLock lock = FileLock::tryTake(file, kind);
        if (lock.held()) return lock;
        if (errno != EWOULDBLOCK) {
            throwFailure(ErrorCode::Unwritable,
                         TRUELOSS_TEXT("Core",
                                       "The folder %1 cannot be written: %2. Choose another folder for the runs or "
                                       "change its rights."),
                         {file.parent_path().string(), std::string(std::strerror(errno))});
        }
        if (std::chrono::steady_clock::now() >= end) {
            throwFailure(ErrorCode::Unwritable,
                         TRUELOSS_TEXT("Core",
                                       "%1 has been locked by another program for more than %2 seconds. Close that "
                                       "program, or wait until it is done, and try again."),
                         {file.parent_path().string(), std::int64_t{busyMilliseconds / 1000}});
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

void makeFolders(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder / "runs", error);
    if (error) {
        throwFailure(ErrorCode::Unwritable,
                     TRUELOSS_TEXT("Core",
                                   "The folder %1 cannot be written: %2. Choose another folder for the runs or "
                                   "change its rights."),
                     {folder.string(), error.message()});
    }
}

/// The version in the file's header, read without SQLite, which would change the file. 0 where it is none of ours.
int versionInHeader(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    unsigned char header[100] = {};
    in.read(reinterpret_cast<char*>(header), sizeof header);
    const auto number = [&header](int at) {
        return header[at] << 24 | header[at + 1] << 16 | header[at + 2] << 8 | header[at + 3];
    };
    return in && number(68) == applicationId ? number(60) : 0;
}

/// A store of a newer program is not touched; but the number may be a flipped bit, which the table tells.
void refuseNewerVersion(const fs::path& file)
{
    if (versionInHeader(file) <= currentVersion()) return;
    int recorded = 0;
    try {
        SQLite::Database database(file.string(), SQLite::OPEN_READONLY, busyMilliseconds);
        recorded = recordedVersion(database);
    } catch (const Damage&) {
        throw;
    } catch (const SQLite::Exception&) {
        recorded = 0;  // The tables of the future may look otherwise.
    }
    if (recorded > 0 && recorded <= currentVersion()) throw Damage("its version is not the one it was made with");
    throwFailure(ErrorCode::Unsupported,
                 TRUELOSS_TEXT("Core",
                               "%1 was written by a newer version of TrueLoss (format %2, this program knows %3). It "
                               "was left as it is. Update TrueLoss, or choose another folder for the runs."),
                 {file.string(), std::int64_t{versionInHeader(file)}, std::int64_t{currentVersion()}});
}

std::unique_ptr<SQLite::Database> prepare(const fs::path& folder)
{
    const fs::path file = databaseFile(folder);
    refuseNewerVersion(file);
    {
        // Made in the plain journal mode, so that the file itself says from the first moment what it is.
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMilliseconds);
        database.exec("PRAGMA page_size = 4096; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON");
        migrate(database);
        checkTables(database, currentVersion());
    }
    auto database = connectTo(folder);
    checkRuns(*database);
    return database;
}

}  // namespace

fs::path databaseFile(const fs::path& folder)
{
    return folder / "runs.sqlite";
}

fs::path runFolder(const fs::path& folder, const std::string& id)
{
    return folder / "runs" / id;
}

fs::path runLockFile(const fs::path& folder, const std::string& id)
{
    return runFolder(folder, id) / ".lock";
}

std::unique_ptr<SQLite::Database> connectTo(const fs::path& folder)
{
    auto database =
        std::make_unique<SQLite::Database>(databaseFile(folder).string(), SQLite::OPEN_READWRITE, busyMilliseconds);
    // Deleted content is overwritten, so that a salvage never brings it back.
    database->exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; "
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; "
        "PRAGMA journal_size_limit = 16777216");
    return database;
}

void flushEachCommit(SQLite::Database& database, bool on)
{
    database.exec(on ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

FileLock useStore(const fs::path& folder)
{
    return waitForLock(folder / "in-use.lock", FileLock::Kind::Shared);
}

OpenStore openStore(const fs::path& folder, bool repair)
{
    makeFolders(folder);
    // One at a time, so that two instances do not make or salvage the same store.
    const FileLock opening = waitForLock(folder / "opening.lock", FileLock::Kind::Exclusive);
    OpenStore store;
    if (!repair) {
        store.use = useStore(folder);
        try {
            store.database = prepare(folder);
            return store;
        } catch (...) {
            if (!isDamage()) throw;
        }
        store.use.release();
    }
    FileLock alone = FileLock::tryTake(folder / "in-use.lock", FileLock::Kind::Exclusive);
    if (!alone.held()) {
        throwFailure(ErrorCode::Unwritable,
                     TRUELOSS_TEXT("Core",
                                   "%1 is damaged and cannot be repaired while another program uses it. Close all "
                                   "other windows of TrueLoss and end its runs, then open it again."),
                     {databaseFile(folder).string()});
    }
    store.salvage = salvageStore(folder);
    store.database = prepare(folder);
    // Nobody else comes in between: each needs the lock for opening first.
    alone.release();
    store.use = useStore(folder);
    return store;
}

}  // namespace trueloss::store
