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

RunReplays::RunReplays(ComputeTurn& turn, QObject* parent) : QObject(parent), m_turn(turn)
{
    connect(&m_tasks, &TaskRunner::progressed, this, &RunReplays::progressed);
}

template <class T>
void RunReplays::run(Interrupted interrupted, std::function<Work<T>()> prepared, Done<T> done)
{
    cancel();
    const auto begin = [this, prepared = std::move(prepared), done = std::move(done)](const ComputeTurn::Turn& turn) {
        m_tasks.run<std::shared_ptr<const T>>(
            [turn, work = prepared()](const ProgressSink& progress, std::stop_token stop) {
                return work(seldom(progress), stop);
            },
            [this, done](Result<std::shared_ptr<const T>> result) {
                m_ask = nullptr;
                done(std::move(result));
            });
        Q_EMIT waitsChanged();
    };
    m_ask = [this, interrupted, begin] {
        m_turn.ask(this, Computing::Replay, begin, [this, interrupted] { giveWay(interrupted); });
    };
    const auto ask = m_ask;  // Which may change meanwhile.
    ask();
}

void RunReplays::giveWay(Interrupted interrupted)
{
    if (!m_tasks.busy()) return;  // It has been done, or given up, already.
    if (interrupted == Interrupted::Ends) {
        cancel();
        return;
    }
    m_tasks.cancel();
    const auto ask = m_ask;  // Which may change meanwhile.
    ask();
    Q_EMIT waitsChanged();
}

void RunReplays::inspect(const std::shared_ptr<const Run>& of, std::int64_t number, const Sources& sources,
                         Done<InspectedBatch> done)
{
    const auto prepared = [of, number, sources]() -> Work<InspectedBatch> {
        return
            [of, number, job = jobFor(of, inspectionStart(number), number - 1, sources()), unit = of->record().unit,
             rmse = of->record().trueCurve().at(static_cast<std::size_t>(number - 1))](
                const ProgressSink& progress, std::stop_token stop) -> Result<std::shared_ptr<const InspectedBatch>> {
                auto batch = inspected(job, number, unit, rmse, progress, stop);
                if (!batch) return tl::unexpected(batch.error());
                batch->run = of;
                return sharedOnPool(std::move(*batch));
            };
    };
    run<InspectedBatch>(Interrupted::Repeats, prepared, std::move(done));
}

void RunReplays::rewind(const std::shared_ptr<const Run>& of, std::int64_t batches, const TrainingConfig& config,
                        const Sources& sources, Done<BranchStart> done)
{
    const auto prepared = [of, batches, config, sources]() -> Work<BranchStart> {
        return [of, config, job = jobFor(of, batches, batches, sources())](
                   const ProgressSink& progress, std::stop_token stop) -> Result<std::shared_ptr<const BranchStart>> {
            auto start = rewound(job, config, progress, stop);
            if (!start) return tl::unexpected(start.error());
            start->parent = of;
            return sharedOnPool(std::move(*start));
        };
    };
    run<BranchStart>(Interrupted::Ends, prepared, std::move(done));
}

void RunReplays::cancel()
{
    if (!m_ask) return;
    m_ask = nullptr;
    m_turn.withdraw(this);
    m_tasks.cancel();
    Q_EMIT cancelled();
}

}  // namespace trueloss::ui
