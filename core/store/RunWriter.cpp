#include "store/RunWriter.h"

#include "base/EventQueue.h"
#include "store/BatchBlock.h"
#include "store/RunReading.h"
#include "store/RunStore.h"
#include "store/StoreErrors.h"
#include "store/StoreFile.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>

namespace fs = std::filesystem;

namespace trueloss {

using namespace store;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds commitEvery{250};
constexpr std::chrono::seconds retryEvery{2};
constexpr std::chrono::seconds flushEvery{5};

struct RunEnd {
    RunState state = RunState::Completed;
    Message message;
};

/// What somebody waits for to be committed.
struct FlushMark {
    std::int64_t number = 0;
};

using Item = std::variant<BatchEntry, EpochPoint, RunEvent, StoredCheckpoint, std::vector<Finding>, RunEnd, FlushMark>;

FileLock lockRun(const fs::path& folder, const std::string& id)
{
    std::error_code error;
    fs::create_directories(runFolder(folder, id), error);
    const fs::path file = runLockFile(folder, id);
    // Who looks whether the run is written holds the lock for a moment.
    for (int attempt = 0;; ++attempt) {
        FileLock lock = FileLock::tryTake(file, FileLock::Kind::Exclusive);
        if (lock.held()) return lock;
        if (errno != EWOULDBLOCK) {
            throwFailure(ErrorCode::Unwritable,
                         TRUELOSS_TEXT("Core",
                                       "The folder %1 cannot be written: %2. Choose another folder for the runs or "
                                       "change its rights."),
                         {file.parent_path().string(), std::string(std::strerror(errno))});
        }
        if (attempt == 20) {
            throwFailure(ErrorCode::Unwritable,
                         TRUELOSS_TEXT("Core",
                                       "The run is being written by another window or program. Stop it there "
                                       "before you go on with it."));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

/// Where a run's rows stand: what the next commit goes on from. Copied for each, so that one that fails changes
/// nothing.
struct Place {
    RunCounter counter;
    std::int64_t tailFirst = 0;    ///< Number of the first batch of the last block that is not full...
    std::vector<BatchEntry> tail;  ///< ...and its batches.
};

}  // namespace

class RunWriter::Impl {
public:
    Impl(fs::path folder, std::string id)
        : m_folder(std::move(folder)),
          m_id(std::move(id)),
          m_use(useStore(m_folder)),
          m_lock(lockRun(m_folder, m_id)),
          m_own(store::runFolder(m_folder, m_id)),
          m_database(connectTo(m_folder))
    {
    }

    void begin(const RunInfo& info)
    {
        StoredRun run;
        run.summary.id = m_id;
        run.summary.created = now();
        run.info = info;
        flushEachCommit(*m_database, true);
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        putRow(*m_database, tables::run, runRow(run));
        for (const std::string_view part : parts::all) putRow(*m_database, tables::part, partRow(run, part));
        putRow(*m_database, tables::summary, summaryRow(m_id, {}));
        transaction.commit();
        start();
    }

    void resume(StoredPosition position)
    {
        flushEachCommit(*m_database, true);
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        StoredRun run = readDetails(*m_database, m_id);
        const RunFigures& had = run.summary.figures;
        if (position.batches < 0 || position.epochs < 0 || had.batches < position.batches ||
            had.epochs < position.epochs) {
            throwFailure(ErrorCode::Mismatch,
                         TRUELOSS_TEXT("Core",
                                       "The run cannot go on after batch %1 and epoch %2: the store holds %3 batches "
                                       "and %4 epochs of it. Go on from an earlier checkpoint."),
                         {position.batches, position.epochs, had.batches, had.epochs});
        }
        truncate(position);
        run.summary.state = RunState::Running;
        run.summary.ended.reset();
        run.summary.message = {};
        run.findings.clear();
        if (!run.summary.damage.empty()) run.summary.damage = damageBefore(position.batches);
        std::erase_if(run.checkpoints, [&](const StoredCheckpoint& point) { return point.batch > position.batches; });
        putRow(*m_database, tables::run, runRow(run));
        for (const std::string_view part : {parts::findings, parts::checkpoints, parts::damage}) {
            putRow(*m_database, tables::part, partRow(run, part));
        }
        putRow(*m_database, tables::summary, summaryRow(m_id, m_place.counter.figures()));
        transaction.commit();
        m_status.storedBatches = position.batches;
        m_continuedAt = position.batches;
        start();
    }

    void push(Item item) { m_queue.push(std::move(item)); }

    bool isDoubledContinue(const RunEvent& event) const
    {
        return event.kind == RunEventKind::Continued && event.batch == m_continuedAt;
    }

    WriterStatus status() const
    {
        const std::lock_guard lock(m_mutex);
        return m_status;
    }

    Result<void> flush(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        const std::int64_t number = ++m_flushAsked;
        push(FlushMark{number});
        m_hurry = true;
        m_wake.notify_all();
        if (m_done.wait_for(lock, patience, [&] { return m_flushDone >= number; })) return {};
        if (m_status.trouble) return tl::unexpected(*m_status.trouble);
        return fail(ErrorCode::Unwritable,
                    TRUELOSS_TEXT("Core",
                                  "The last batches could not be stored within %1 seconds: the disk is busy. They are "
                                  "kept, and it goes on trying."),
                    {std::chrono::duration<double>(patience).count()});
    }

    Result<void> close(std::chrono::milliseconds patience)
    {
        if (!m_thread.joinable()) return m_closed;
        m_giveUpAt = Clock::now() + patience;
        m_thread.request_stop();
        m_thread.join();
        if (const WriterStatus last = status(); last.trouble) {
            const Message& why = last.trouble->message;
            m_closed = fail(last.trouble->code,
                            TRUELOSS_TEXT("Core", "The end of the run could not be stored, %1 batches are missing. %2"),
                            {last.waitingBatches, toEnglish(why)});
        }
        m_database.reset();
        m_lock.release();
        m_use.release();
        return m_closed;
    }

    const std::string& id() const { return m_id; }
    const fs::path& folder() const { return m_own; }

private:
    static StoreTime now()
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }

    void start()
    {
        m_flushedAt = Clock::now();
        m_thread = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
    }

    /// What is missing after the batches that are kept is trained again.
    static Message damageBefore(std::int64_t batches)
    {
        return {TRUELOSS_TEXT("Core",
                              "The store of this run was damaged and repaired before the run went on after batch %1. "
                              "Batches up to there that could not be read are shown as not a number; other parts of it "
                              "may be missing."),
                {batches}};
    }

    /// Reads all that is kept, which counts the figures anew, and drops the rest.
    void truncate(StoredPosition position)
    {
        std::vector<RunEvent> events;
        std::int64_t epochs = 0;
        const std::int64_t tailFirst = position.batches - position.batches % std::int64_t{batchesPerBlock};
        RunCounter& counter = m_place.counter;
        const auto keepBatch = [&](const BatchEntry& batch) {
            if (counter.figures().batches >= position.batches) return;
            if (counter.figures().batches >= tailFirst) m_place.tail.push_back(batch);
            counter.add(batch.point);
        };
        const auto keepEpoch = [&](const EpochEntry& entry) {
            if (epochs++ < position.epochs) counter.add(entry.point);
        };
        const auto keepEvent = [&](const RunEvent& event) {
            if (event.batch <= position.batches) events.push_back(event);
        };
        readGrowth(*m_database, m_id, {keepBatch, keepEpoch, keepEvent}, {}, {});
        events.push_back({RunEventKind::Continued, position.batches, 0.0, {}});

        m_place.tailFirst = tailFirst;
        putBatches(m_place, {});
        execute(*m_database, "DELETE FROM epochs WHERE run = ? AND number >= ?", {m_id, position.epochs});
        execute(*m_database, "DELETE FROM events WHERE run = ?", {m_id});
        for (const RunEvent& event : events) {
            putRow(*m_database, tables::events, eventRow(m_id, counter.figures().events, event));
            counter.addEvent();
        }
    }

    /// Writes the last block anew, with the batches that have come.
    void putBatches(Place& place, const std::vector<BatchEntry>& added)
    {
        execute(*m_database, "DELETE FROM batches WHERE run = ? AND first >= ?", {m_id, place.tailFirst});
        place.tail.insert(place.tail.end(), added.begin(), added.end());
        std::span<const BatchEntry> rest(place.tail);
        while (!rest.empty()) {
            const auto block = rest.first(std::min(rest.size(), batchesPerBlock));
            putRow(*m_database, tables::batches, batchesRow(m_id, place.tailFirst, block));
            if (block.size() < batchesPerBlock) break;
            place.tailFirst += std::ssize(block);
            rest = rest.subspan(block.size());
        }
        place.tail.erase(place.tail.begin(), place.tail.end() - std::ssize(rest));
    }

    void work(std::stop_token stop)
    {
        auto retryAt = Clock::now();
        while (true) {
            bool hurry = false;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait_for(lock, stop, commitEvery, [this] { return m_hurry; });
                hurry = std::exchange(m_hurry, false);
            }
            const bool last = stop.stop_requested();  // Before the queue is emptied, so that nothing is left in it.
            take();
            if (!m_pending.empty() && (last || hurry || Clock::now() >= retryAt)) {
                if (!tryCommit(last || hurry)) retryAt = Clock::now() + retryEvery;
            }
            if (!last) continue;
            if (m_pending.empty() || Clock::now() >= m_giveUpAt) return;
            // A stop that was requested ends every wait at once.
            std::this_thread::sleep_for(commitEvery);
        }
    }

    void take()
    {
        m_queue.drain(m_drained);
        const auto batches =
            std::ranges::count_if(m_drained, [](const Item& item) { return std::holds_alternative<BatchEntry>(item); });
        std::ranges::move(m_drained, std::back_inserter(m_pending));
        const std::lock_guard lock(m_mutex);
        m_status.waitingBatches += batches;
    }

    bool tryCommit(bool flushed)
    {
        std::optional<Error> trouble;
        std::int64_t mark = 0;
        Place next = m_place;
        try {
            mark = commit(next, flushed || Clock::now() - m_flushedAt >= flushEvery);
        } catch (...) {
            trouble = currentError(databaseFile(m_folder));
        }
        const std::lock_guard lock(m_mutex);
        m_status.trouble = trouble;
        if (trouble) return false;
        m_place = std::move(next);
        m_pending.clear();
        m_status.storedBatches = m_place.counter.figures().batches;
        m_status.waitingBatches = 0;
        m_flushDone = std::max(m_flushDone, mark);
        m_done.notify_all();
        return true;
    }

    /// All that is pending in one transaction. The number of the last mark in it.
    std::int64_t commit(Place& place, bool flushed)
    {
        flushEachCommit(*m_database, flushed);
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        std::vector<BatchEntry> batches;
        std::int64_t mark = 0;
        for (const Item& item : m_pending) {
            if (const auto* batch = std::get_if<BatchEntry>(&item)) {
                batches.push_back(*batch);
                place.counter.add(batch->point);
            } else if (const auto* epoch = std::get_if<EpochPoint>(&item)) {
                const RunFigures& sofar = place.counter.figures();
                putRow(*m_database, tables::epochs, epochRow(m_id, sofar.epochs, {sofar.batches, *epoch}));
                place.counter.add(*epoch);
            } else if (const auto* event = std::get_if<RunEvent>(&item)) {
                putRow(*m_database, tables::events, eventRow(m_id, place.counter.figures().events, *event));
                place.counter.addEvent();
            } else if (const auto* flush = std::get_if<FlushMark>(&item)) {
                mark = flush->number;
            } else {
                changeRun(item);
            }
        }
        if (!batches.empty()) putBatches(place, batches);
        putRow(*m_database, tables::summary, summaryRow(m_id, place.counter.figures()));
        transaction.commit();
        if (flushed) m_flushedAt = Clock::now();
        return mark;
    }

    /// What else a run may have: rarely, so that the rows are simply read and written again.
    void changeRun(const Item& item)
    {
        StoredRun run = readDetails(*m_database, m_id);
        if (const auto* checkpoint = std::get_if<StoredCheckpoint>(&item)) {
            std::erase_if(run.checkpoints, [&](const auto& other) { return other.file == checkpoint->file; });
            run.checkpoints.push_back(*checkpoint);
            putRow(*m_database, tables::part, partRow(run, parts::checkpoints));
        } else if (const auto* findings = std::get_if<std::vector<Finding>>(&item)) {
            run.findings = *findings;
            putRow(*m_database, tables::part, partRow(run, parts::findings));
        } else if (const auto* end = std::get_if<RunEnd>(&item)) {
            run.summary.state = end->state;
            run.summary.message = end->message;
            run.summary.ended = now();
            putRow(*m_database, tables::run, runRow(run));
        }
    }

    const fs::path m_folder;
    const std::string m_id;
    FileLock m_use;
    FileLock m_lock;
    const fs::path m_own;
    std::unique_ptr<SQLite::Database> m_database;  ///< The thread's, once it runs.
    std::int64_t m_continuedAt = -1;
    EventQueue<Item> m_queue;

    mutable std::mutex m_mutex;  ///< Of the next seven.
    std::condition_variable_any m_wake;
    std::condition_variable m_done;
    bool m_hurry = false;
    std::int64_t m_flushAsked = 0;
    std::int64_t m_flushDone = 0;
    WriterStatus m_status;

    // The thread's alone.
    std::vector<Item> m_drained;
    std::vector<Item> m_pending;
    Place m_place;
    Clock::time_point m_flushedAt;

    Clock::time_point m_giveUpAt;  ///< Set before the stop is requested.
    Result<void> m_closed;
    std::jthread m_thread;  ///< Last, so that all else outlives it.
};

RunWriter::RunWriter(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

RunWriter::~RunWriter()
{
    static_cast<void>(close());
}

Result<std::unique_ptr<RunWriter>> RunWriter::begin(const RunStore& store, const RunInfo& info,
                                                    const std::function<void(const fs::path&)>& prepare)
{
    return guarded(databaseFile(store.folder()), [&] {
        auto impl = std::make_unique<Impl>(store.folder(), newRunId());
        try {
            if (prepare) prepare(impl->folder());
            impl->begin(info);
        } catch (...) {
            std::error_code ignored;
            fs::remove_all(impl->folder(), ignored);
            throw;
        }
        return std::unique_ptr<RunWriter>(new RunWriter(std::move(impl)));
    });
}

Result<std::unique_ptr<RunWriter>> RunWriter::resume(const RunStore& store, const std::string& id,
                                                     StoredPosition position)
{
    return guarded(databaseFile(store.folder()), [&] {
        if (const Result<StoredRun> run = store.details(id); !run) throw Failure(run.error());
        auto impl = std::make_unique<Impl>(store.folder(), id);
        impl->resume(position);
        return std::unique_ptr<RunWriter>(new RunWriter(std::move(impl)));
    });
}

const std::string& RunWriter::id() const
{
    return m_impl->id();
}

const fs::path& RunWriter::runFolder() const
{
    return m_impl->folder();
}

void RunWriter::append(const BatchPoint& batch)
{
    m_impl->push(BatchEntry{batch, {}});
}

void RunWriter::append(const BatchPoint& batch, const RecoveredPoint& point)
{
    m_impl->push(BatchEntry{batch, point});
}

void RunWriter::append(const EpochPoint& epoch)
{
    m_impl->push(epoch);
}

void RunWriter::append(RunEvent event)
{
    if (!m_impl->isDoubledContinue(event)) m_impl->push(std::move(event));
}

void RunWriter::append(StoredCheckpoint checkpoint)
{
    m_impl->push(std::move(checkpoint));
}

void RunWriter::append(std::vector<Finding> findings)
{
    m_impl->push(std::move(findings));
}

void RunWriter::end(RunState state, Message message)
{
    m_impl->push(RunEnd{state, std::move(message)});
}

WriterStatus RunWriter::status() const
{
    return m_impl->status();
}

Result<void> RunWriter::flush(std::chrono::milliseconds patience)
{
    return m_impl->flush(patience);
}

Result<void> RunWriter::close(std::chrono::milliseconds patience)
{
    return m_impl->close(patience);
}

}  // namespace trueloss
