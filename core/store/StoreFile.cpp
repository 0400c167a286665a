#include "store/StoreFile.h"

#include "store/RunReading.h"
#include "store/StoreErrors.h"
#include "store/StoreSchema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <array>
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

/// The first bytes of an SQLite file, read without SQLite, which might change the file.
class Header {
public:
    explicit Header(const fs::path& file)
    {
        std::ifstream in(file, std::ios::binary);
        in.read(reinterpret_cast<char*>(m_bytes.data()), static_cast<std::streamsize>(m_bytes.size()));
        m_size = in.gcount();
    }

    bool isEmpty() const { return m_size == 0; }

    /// 0 where it is none of ours.
    int version() const { return number(68) == applicationId ? number(60) : 0; }

    /// Bytes that are the same in all stores. SQLite would take some of them, changed, for a file that it may only
    /// read ("The Database Header" of the description of the file format).
    bool isOurs() const
    {
        constexpr unsigned char fixed[] = {0, 64, 32, 32};
        const bool journal = m_bytes[18] == m_bytes[19] && (m_bytes[18] == 1 || m_bytes[18] == 2);
        return m_size == static_cast<std::streamsize>(m_bytes.size()) &&
               std::memcmp(m_bytes.data(), "SQLite format 3", 16) == 0 && number(16) >> 16 == 4096 && journal &&
               std::memcmp(m_bytes.data() + 20, fixed, sizeof fixed) == 0 && number(44) == 4 && number(56) == 1;
    }

private:
    int number(std::size_t at) const
    {
        return m_bytes[at] << 24 | m_bytes[at + 1] << 16 | m_bytes[at + 2] << 8 | m_bytes[at + 3];
    }

    std::array<unsigned char, 100> m_bytes{};
    std::streamsize m_size = 0;
};

/// A store of a newer program is not touched; but the number may be a flipped bit, which the table tells.
void checkHeader(const fs::path& file)
{
    const Header header(file);
    // Beside a rollback journal it was killed while it was made; SQLite undoes that.
    if (header.isEmpty() || fs::exists(file.string() + "-journal")) return;
    if (!header.isOurs()) throw Damage("its first bytes are not those of a store");
    if (header.version() <= currentVersion()) return;
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
                 {file.string(), std::int64_t{header.version()}, std::int64_t{currentVersion()}});
}

std::unique_ptr<SQLite::Database> prepare(const fs::path& folder)
{
    const fs::path file = databaseFile(folder);
    checkHeader(file);
    {
        // Made in the plain journal mode, so that the file itself says from the first moment what it is.
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMilliseconds);
        database.exec("PRAGMA page_size = 4096; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON");
        migrate(database);
        checkTables(database, currentVersion());
    }
    auto database = connectTo(folder);
    const SQLite::Transaction snapshot(*database);  // Others may add runs meanwhile.
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
