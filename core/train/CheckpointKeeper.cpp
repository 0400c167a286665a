#include "train/CheckpointKeeper.h"

#include "train/CheckpointFile.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace trueloss {

namespace {

Result<void> makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error) return {};
    return fail(ErrorCode::Unwritable, TRUELOSS_TEXT("Core", "The folder %1 could not be made: %2."),
                {folder.string(), error.message()});
}

Error unexpected(const std::exception& exception)
{
    return {ErrorCode::Internal,
            {TRUELOSS_TEXT("Core", "A checkpoint could not be made: %1."), {std::string(exception.what())}}};
}

}  // namespace

CheckpointKeeper::CheckpointKeeper(const CheckpointPlan& plan) : m_plan(plan), m_pace(plan.mostLossSeconds)
{
    removeUnfinishedCheckpoints(m_plan.folder);
    try {
        m_writer = std::jthread([this](const std::stop_token& stop) { work(stop); });
    } catch (const std::system_error& error) {
        tell(unexpected(error), 0);
    }
}

CheckpointKeeper::~CheckpointKeeper() = default;

double CheckpointKeeper::now() const
{
    return std::chrono::duration<double>(Clock::now() - m_start).count();
}

void CheckpointKeeper::work(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    // A job that was handed over is written even when the end has come.
    while (m_changed.wait(lock, stop, [this] { return m_job.has_value(); })) {
        Job job = *m_job;
        lock.unlock();
        const Clock::time_point start = Clock::now();
        try {
            if (m_plan.beforeWrite) m_plan.beforeWrite();
            Result<void> written = makeFolder(m_plan.folder);
            if (written) written = saveCheckpoint(checkpointFile(m_plan.folder, job.name), *job.checkpoint);
            if (!written) job.error = written.error();
        } catch (const std::exception& exception) {
            job.error = unexpected(exception);
        }
        job.cost += std::chrono::duration<double>(Clock::now() - start).count();
        lock.lock();
        m_done = std::move(job);
        m_job.reset();
        m_changed.notify_all();
    }
}

bool CheckpointKeeper::writing()
{
    return m_writer.joinable() && !ready();
}

bool CheckpointKeeper::ready()
{
    if (!m_writer.joinable()) return false;
    std::optional<Job> done;
    {
        const std::lock_guard lock(m_mutex);
        done = std::exchange(m_done, std::nullopt);
        if (m_job) return false;
    }
    if (done) settle(*done);
    return true;
}

void CheckpointKeeper::waitUntilWritten()
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_job; });
    }
    ready();
}

void CheckpointKeeper::settle(const Job& job)
{
    const RunPosition& at = job.checkpoint->position;
    // Epochs' own checkpoints were asked for, whatever they cost.
    if (job.name == "last" || job.name == "best") m_pace.wrote(job.begin, job.cost);
    if (job.error) {
        tell(*job.error, at.batches);
        if (job.name == "best" && !m_best) m_best = Job{job.name, job.checkpoint, 0.0, job.held, 0.0, {}};
        return;
    }
    m_lastFailure.clear();
    if (job.name == "last") {
        m_lastBatches = at.batches;
        m_lastEpoch = at.epoch;
    }
    m_events.push_back(
        {RunEventKind::Checkpoint, at.batches, job.held, checkpointFile(m_plan.folder, job.name).filename().string()});
}

void CheckpointKeeper::tell(const Error& error, std::int64_t batches)
{
    const std::string text = toEnglish(error.message);
    if (text != m_lastFailure) m_events.push_back({RunEventKind::CheckpointFailed, batches, 0.0, text});
    m_lastFailure = text;
}

std::optional<CheckpointKeeper::Job> CheckpointKeeper::copy(const Take& take, const char* name)
{
    Job job;
    job.name = name;
    job.begin = now();
    try {
        job.checkpoint = take();
    } catch (const std::exception& exception) {
        tell(unexpected(exception), std::max<std::int64_t>(m_lastBatches, 0));
    }
    job.held = now() - job.begin;
    job.cost = job.held;
    if (!job.checkpoint) return {};
    return job;
}

void CheckpointKeeper::submit(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_job = std::move(job);
    m_changed.notify_all();
}

void CheckpointKeeper::writeLast(const Take& take)
{
    m_pace.lastBegins(now());
    if (auto job = copy(take, "last")) submit(std::move(*job));
}

void CheckpointKeeper::writeBest()
{
    m_best->begin = now();
    submit(*std::exchange(m_best, std::nullopt));
}

void CheckpointKeeper::afterBatch(const Take& take)
{
    if (!ready()) return;
    if (m_pace.lastIsDue(now())) {
        writeLast(take);
    } else if (m_best && m_pace.mayWrite(now())) {
        writeBest();
    }
}

void CheckpointKeeper::afterEpoch(const Take& take, std::int64_t epoch, bool best)
{
    const bool asked = m_plan.everyEpochs > 0 && epoch % m_plan.everyEpochs == 0;
    if (!m_writer.joinable() || (!best && !asked)) return;
    // First what is held goes, so that there are never three copies.
    if (asked) waitUntilWritten();
    if (best) m_best.reset();
    auto job = copy(take, "best");
    if (!job) return;
    if (best) m_best = job;
    if (asked) {
        job->name = epochCheckpointName(epoch);
        submit(std::move(*job));
    } else if (ready() && m_pace.mayWrite(now())) {
        writeBest();
    }
}

bool CheckpointKeeper::lastStandsAt(const RunPosition& at) const
{
    return at.batches == m_lastBatches && at.epoch == m_lastEpoch;
}

void CheckpointKeeper::atPause(const Take& take, const RunPosition& at)
{
    if (!m_writer.joinable()) return;
    waitUntilWritten();
    if (!lastStandsAt(at)) writeLast(take);
}

void CheckpointKeeper::atEnd(const Take& take, const RunPosition& at)
{
    if (!m_writer.joinable()) return;
    waitUntilWritten();
    if (m_best) {
        writeBest();
        waitUntilWritten();
        m_best.reset();
    }
    if (lastStandsAt(at)) return;
    writeLast(take);
    waitUntilWritten();
}

std::vector<RunEvent> CheckpointKeeper::takeEvents()
{
    ready();
    return std::exchange(m_events, {});
}

}  // namespace trueloss
