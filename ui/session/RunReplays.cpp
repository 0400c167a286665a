#include "session/RunReplays.h"

#include "inspect/BatchInspector.h"
#include "session/Disposal.h"

#include <chrono>
#include <utility>

namespace trueloss::ui {

namespace {

using Clock = std::chrono::steady_clock;

/// As often as anybody can read it: a small network runs thousands of batches a second again.
ProgressSink seldom(const ProgressSink& sink)
{
    static constexpr std::chrono::milliseconds apart{40};
    return [sink, next = Clock::time_point()](const Progress& progress) mutable {
        const auto now = Clock::now();
        if (now < next && progress.done < progress.total) return;
        next = now + apart;
        sink(progress);
    };
}

Result<InspectedBatch> inspected(const ReplayJob& job, std::int64_t number, const std::string& unit, double rmse,
                                 const ProgressSink& progress, const std::stop_token& stop)
{
    auto prepared = prepare(job, progress, stop);
    if (!prepared) return tl::unexpected(prepared.error());
    const auto data = prepared->task.data;
    InspectionTask task;
    task.run = std::move(prepared->task);
    task.batch = number;
    task.unit = unit;
    task.recordedRmse = rmse;
    auto found = inspectBatch(task, progress, stop);
    if (!found) return tl::unexpected(found.error());
    InspectedBatch batch;
    batch.found = std::move(*found);
    batch.targets = data->manifest().targetColumns;
    batch.data = data;
    for (const ImageError& image : batch.found.images) batch.images.push_back(data->manifest().rows[image.row].image);
    return batch;
}

/// The state after job.last batches, with what the run knew of its epochs then.
Result<std::shared_ptr<const Checkpoint>> stateOf(const ReplayTask& task, std::int64_t batches,
                                                  const ProgressSink& progress, const std::stop_token& stop)
{
    if (task.from && task.from->position.batches == batches) return task.from;
    ReplayTask whole = task;
    whole.validates = true;
    auto replayed = replay(whole, {batches}, progress, stop);
    if (!replayed) return tl::unexpected(replayed.error());
    return replayed->states.front();
}

Result<BranchStart> rewound(const ReplayJob& job, TrainingConfig config, const ProgressSink& progress,
                            const std::stop_token& stop)
{
    auto prepared = prepare(job, progress, stop);
    if (!prepared) return tl::unexpected(prepared.error());
    auto state = stateOf(prepared->task, job.last, progress, stop);
    if (!state) return tl::unexpected(state.error());
    auto branch = branchFrom(*state, config, prepared->task.data, stop);
    if (!branch) return tl::unexpected(branch.error());
    BranchStart start;
    start.batches = job.last;
    start.config = std::move(config);
    start.branch = std::move(*branch);
    start.images = std::move(prepared->task.data);
    start.place = std::move(prepared->place);
    return start;
}

}  // namespace

RunReplays::RunReplays(QObject* parent) : QObject(parent)
{
    connect(&m_tasks, &TaskRunner::progressed, this, &RunReplays::progressed);
}

template <class T>
void RunReplays::run(std::function<Result<std::shared_ptr<const T>>(const ProgressSink&, std::stop_token)> work,
                     Done<T> done)
{
    cancel();
    // What was cancelled may be in the middle of a batch.
    if (givesWay([this, wish = m_wish, work, done] {
            if (wish == m_wish) run<T>(work, done);
        }))
        return;
    m_tasks.run<std::shared_ptr<const T>>(
        [working = working(), work = std::move(work)](const ProgressSink& progress, std::stop_token stop) {
            return work(seldom(progress), stop);
        },
        std::move(done));
}

void RunReplays::inspect(const std::shared_ptr<const Run>& of, std::int64_t number, const ReplaySources& sources,
                         Done<InspectedBatch> done)
{
    run<InspectedBatch>(
        [of, number, job = jobFor(of, inspectionStart(number), number - 1, sources), unit = of->record().unit,
         rmse = of->record().trueCurve().at(static_cast<std::size_t>(number - 1))](
            const ProgressSink& progress, std::stop_token stop) -> Result<std::shared_ptr<const InspectedBatch>> {
            auto batch = inspected(job, number, unit, rmse, progress, stop);
            if (!batch) return tl::unexpected(batch.error());
            batch->run = of;
            return sharedOnPool(std::move(*batch));
        },
        std::move(done));
}

void RunReplays::rewind(const std::shared_ptr<const Run>& of, std::int64_t batches, const TrainingConfig& config,
                        const ReplaySources& sources, Done<BranchStart> done)
{
    run<BranchStart>(
        [of, config, job = jobFor(of, batches, batches, sources)](
            const ProgressSink& progress, std::stop_token stop) -> Result<std::shared_ptr<const BranchStart>> {
            auto start = rewound(job, config, progress, stop);
            if (!start) return tl::unexpected(start.error());
            start->parent = of;
            return sharedOnPool(std::move(*start));
        },
        std::move(done));
}

void RunReplays::cancel()
{
    ++m_wish;
    if (!m_tasks.busy()) return;
    m_tasks.cancel();
    Q_EMIT cancelled();
}

bool RunReplays::givesWay(std::function<void()> then)
{
    if (m_atWork == 0) return false;
    m_then = std::move(then);
    if (m_giveWay) m_giveWay();
    if (m_tasks.busy()) cancel();
    return true;
}

/// Its last copy goes when the thread has done all.
std::shared_ptr<void> RunReplays::working()
{
    ++m_atWork;
    return {nullptr,
            [this](void*) { QMetaObject::invokeMethod(this, &RunReplays::threadEnded, Qt::QueuedConnection); }};
}

std::shared_ptr<void> RunReplays::takeTurn(const QObject* taker, std::function<void()> giveWay)
{
    m_taker = taker;
    m_giveWay = std::move(giveWay);
    Q_EMIT takenChanged();
    return working();
}

void RunReplays::threadEnded()
{
    if (--m_atWork > 0) return;
    m_giveWay = nullptr;
    if (std::exchange(m_taker, nullptr) != nullptr) Q_EMIT takenChanged();
    if (const auto then = std::exchange(m_then, nullptr)) then();
}

}  // namespace trueloss::ui
