#include "store/RunStore.h"

#include "store/RunReading.h"
#include "store/RunTransfer.h"
#include "store/StoreErrors.h"
#include "store/StoreFile.h"
#include "store/StoreSchema.h"
#include "store/TextFolding.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <chrono>
#include <functional>
#include <mutex>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;

namespace trueloss {

using namespace store;

namespace {

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words(1);
    for (const char c : foldedText(text)) {
        if (c != ' ' && c != '\t' && c != '\n') {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool matches(const StoredRun& run, const std::vector<std::string>& words)
{
    // Line by line, so that no word spans two fields.
    std::string text = run.info.name + '\n' + run.info.note;
    for (const std::string& tag : run.info.tags) text += '\n' + tag;
    for (const RunSetting& setting : run.info.settings) text += '\n' + setting.key + " = " + setting.value;
    text = foldedText(text);
    return std::ranges::all_of(words,
                               [&text](const std::string& word) { return text.find(word) != std::string::npos; });
}

StoreTime now()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace

class RunStore::Impl {
public:
    explicit Impl(fs::path folder) : m_folder(std::move(folder)) { m_store = openStore(m_folder); }

    template <class Job>
    auto withDatabase(Job&& job)
    {
        return guarded(databaseFile(m_folder), [&] {
            const std::lock_guard lock(m_mutex);
            if (m_store.database == nullptr) m_store = openStore(m_folder);
            return job(*m_store.database);
        });
    }

    /// On a connection of its own, for jobs that take long.
    template <class Job>
    auto apart(Job&& job) const
    {
        return guarded(databaseFile(m_folder), [&] { return job(*connectTo(m_folder)); });
    }

    Result<void> change(const std::string& id, std::string_view part, const std::function<void(StoredRun&)>& edit)
    {
        return withDatabase([&](SQLite::Database& database) {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            StoredRun run = readDetails(database, id);
            edit(run);
            putRow(database, tables::run, runRow(run));
            if (!part.empty()) putRow(database, tables::part, partRow(run, part));
            transaction.commit();
        });
    }

    Result<SalvageReport> repair()
    {
        return guarded(databaseFile(m_folder), [&] {
            const std::lock_guard lock(m_mutex);
            m_store = {};
            m_store = openStore(m_folder, true);
            return *m_store.salvage;
        });
    }

    void tellState(RunSummary& summary) const
    {
        if (summary.state == RunState::Running && FileLock::isTaken(runLockFile(m_folder, summary.id))) return;
        if (summary.state == RunState::Running) summary.state = RunState::Interrupted;
        if (!summary.damage.empty()) summary.state = RunState::Damaged;
    }

    void purge(SQLite::Database& database, const std::string& id)
    {
        {
            const SQLite::Transaction snapshot(database);
            readDetails(database, id);
        }
        std::error_code error;
        const fs::path own = store::runFolder(m_folder, id);
        fs::create_directories(own, error);
        const FileLock lock = FileLock::tryTake(runLockFile(m_folder, id), FileLock::Kind::Exclusive);
        if (!lock.held()) {
            throwFailure(
                ErrorCode::Unwritable,
                TRUELOSS_TEXT("Core", "The run is being written at the moment. Stop it before you delete it."));
        }
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        execute(database, "DELETE FROM run WHERE id = ?", {id});
        for (const store::Table& table : tables::all) {
            if (std::string_view(table.columns).starts_with("run,")) {
                execute(database, std::string("DELETE FROM ") + table.name + " WHERE run = ?", {id});
            }
        }
        transaction.commit();
        fs::remove_all(own, error);
        if (error) {
            throwFailure(ErrorCode::Unwritable,
                         TRUELOSS_TEXT("Core", "The run was deleted, but its folder %1 could not be: %2."),
                         {own.string(), error.message()});
        }
    }

    fs::path m_folder;
    std::mutex m_mutex;
    OpenStore m_store;
};

RunStore::RunStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
RunStore::RunStore(RunStore&&) noexcept = default;
RunStore& RunStore::operator=(RunStore&&) noexcept = default;
RunStore::~RunStore() = default;

Result<RunStore> RunStore::open(const fs::path& folder)
{
    return guarded(databaseFile(folder), [&] { return RunStore(std::make_unique<Impl>(folder)); });
}

const fs::path& RunStore::folder() const
{
    return m_impl->m_folder;
}

fs::path RunStore::runFolder(const std::string& id) const
{
    return store::runFolder(m_impl->m_folder, id);
}

std::optional<SalvageReport> RunStore::salvage() const
{
    const std::lock_guard lock(m_impl->m_mutex);
    return m_impl->m_store.salvage;
}

Result<void> RunStore::verify(const ProgressSink& progress, std::stop_token stop) const
{
    return m_impl->apart([&](SQLite::Database& database) {
        const SQLite::Transaction snapshot(database);
        checkTables(database, currentVersion());
        checkRuns(database);
        if (const std::string found = database.execAndGet("PRAGMA quick_check(1)").getString(); found != "ok") {
            throw Damage(found);
        }
        for (const std::string& id : runIds(database)) {
            readDetails(database, id);
            if (!readGrowth(database, id, nowhere, progress, stop)) {
                throwFailure(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped before all was read."));
            }
        }
    });
}

Result<SalvageReport> RunStore::repair()
{
    return m_impl->repair();
}

Result<std::vector<RunSummary>> RunStore::list(Which which, const std::string& text) const
{
    return m_impl->withDatabase([&](SQLite::Database& database) {
        const SQLite::Transaction snapshot(database);
        const std::vector<std::string> words = wordsOf(text);
        std::vector<RunSummary> found;
        for (StoredRun& run : readList(database)) {
            if (run.summary.trashed.has_value() != (which == Which::Trashed) || !matches(run, words)) continue;
            m_impl->tellState(run.summary);
            found.push_back(std::move(run.summary));
        }
        return found;
    });
}

Result<StoredRun> RunStore::details(const std::string& id) const
{
    return m_impl->withDatabase([&](SQLite::Database& database) {
        const SQLite::Transaction snapshot(database);
        StoredRun run = readDetails(database, id);
        m_impl->tellState(run.summary);
        return run;
    });
}

Result<StoredRun> RunStore::load(const std::string& id, const ProgressSink& progress, std::stop_token stop) const
{
    return m_impl->apart([&](SQLite::Database& database) {
        const SQLite::Transaction snapshot(database);
        StoredRun run = readDetails(database, id);
        RunRecord& record = run.record;
        const RunSink sink{[&record](const BatchEntry& batch) {
                               if (batch.recovered) {
                                   record.append(batch.point, *batch.recovered);
                               } else {
                                   record.append(batch.point);
                               }
                           },
                           [&record](const EpochEntry& entry) { record.append(entry.point); },
                           [&record](const RunEvent& event) { record.append(event); }};
        if (!readGrowth(database, id, sink, progress, stop)) {
            throwFailure(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped before all was read."));
        }
        m_impl->tellState(run.summary);
        return run;
    });
}

Result<void> RunStore::rename(const std::string& id, const std::string& name)
{
    return m_impl->change(id, {}, [&name](StoredRun& run) { run.info.name = name; });
}

Result<void> RunStore::setTags(const std::string& id, const std::vector<std::string>& tags)
{
    return m_impl->change(id, parts::tags, [&tags](StoredRun& run) { run.info.tags = tags; });
}

Result<void> RunStore::setNote(const std::string& id, const std::string& note)
{
    return m_impl->change(id, {}, [&note](StoredRun& run) { run.info.note = note; });
}

Result<void> RunStore::setFindings(const std::string& id, const std::vector<Finding>& findings)
{
    return m_impl->change(id, parts::findings, [&findings](StoredRun& run) { run.findings = findings; });
}

Result<void> RunStore::moveToTrash(const std::string& id)
{
    return m_impl->change(id, {}, [](StoredRun& run) { run.summary.trashed = now(); });
}

Result<void> RunStore::restore(const std::string& id)
{
    return m_impl->change(id, {}, [](StoredRun& run) { run.summary.trashed.reset(); });
}

Result<void> RunStore::purge(const std::string& id)
{
    return m_impl->withDatabase([&](SQLite::Database& database) { m_impl->purge(database, id); });
}

Result<void> RunStore::exportRun(const std::string& id, const fs::path& file, bool withCheckpoints,
                                 const ProgressSink& progress, std::stop_token stop) const
{
    return m_impl->apart([&](SQLite::Database& database) {
        store::exportRun(database, m_impl->m_folder, id, file, withCheckpoints, progress, stop);
    });
}

Result<std::string> RunStore::importRun(const fs::path& file, const ProgressSink& progress, std::stop_token stop)
{
    return m_impl->apart(
        [&](SQLite::Database& database) { return store::importRun(database, m_impl->m_folder, file, progress, stop); });
}

}  // namespace trueloss
