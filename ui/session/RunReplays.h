#pragma once

#include "inspect/BatchInspection.h"
#include "session/ReplayJob.h"
#include "session/Run.h"
#include "session/TaskRunner.h"
#include "train/Branch.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace trueloss::ui {

/// A batch of a run taken apart, with what is needed to show it.
struct InspectedBatch {
    std::shared_ptr<const Run> run;
    BatchInspection found;
    std::vector<ImageRef> images;       ///< Of found.images, in their order.
    std::vector<TargetColumn> targets;  ///< One an output.
    /// Kept, so that the next batch of the run need not read them again.
    std::shared_ptr<const ImageDataset> data;
};

/// A run that is about to leave another one.
struct BranchStart {
    std::shared_ptr<const Run> parent;
    std::int64_t batches = 0;  ///< Of the parent, that it keeps.
    TrainingConfig config;
    Branch branch;
    std::shared_ptr<const ImageDataset> images;
    DataPlace place;
};

/// Runs parts of runs again in the background, one at a time: to take a batch apart, and to get to the state from which
/// a branch goes on. From the nearest state that is kept in memory, else from a checkpoint of the archive, else from
/// the run's start. A run that goes on has to be paused. GUI thread.
class RunReplays : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Done = std::function<void(Result<std::shared_ptr<const T>>)>;

    explicit RunReplays(QObject* parent = nullptr);

    /// Batch `number` of the run, from 1, which it has to have. Errors: those of inspectBatch() and prepare().
    void inspect(const std::shared_ptr<const Run>& run, std::int64_t number, const ReplaySources& sources,
                 Done<InspectedBatch> done);

    /// Goes back to the state after so many batches, to go on from there with `config`. Errors: those of replay(),
    /// branchFrom() and prepare().
    void rewind(const std::shared_ptr<const Run>& run, std::int64_t batches, const TrainingConfig& config,
                const ReplaySources& sources, Done<BranchStart> done);

    void cancel();  ///< `done` is not called then.

    /// Two that compute at once would take each other's random numbers. False where nothing runs; else that is
    /// cancelled, and `then` is called as soon as it has ended.
    bool givesWay(std::function<void()> then);

    /// For other work that computes, such as an experiment: replays and trainings wait until the last copy of what is
    /// returned has gone, on any thread. Before one begins, `giveWay` is asked to end the work soon. Requires that
    /// givesWay() says that nothing runs.
    std::shared_ptr<void> takeTurn(const QObject* taker, std::function<void()> giveWay);
    const QObject* takenBy() const { return m_taker; }  ///< Null where nobody has it, or it is a replay's.

Q_SIGNALS:
    void takenChanged();
    void progressed(const trueloss::Progress& progress);
    void cancelled();

private:
    template <class T>
    void run(std::function<Result<std::shared_ptr<const T>>(const ProgressSink&, std::stop_token)> work, Done<T> done);
    void threadEnded();

    std::shared_ptr<void> working();

    int m_atWork = 0;  ///< Also those that were cancelled and have not noticed yet.
    std::uint64_t m_wish = 0;
    std::function<void()> m_then;
    std::function<void()> m_giveWay;
    const QObject* m_taker = nullptr;
    TaskRunner m_tasks;  ///< Goes first, since what it runs tells us that it has ended.
};

}  // namespace trueloss::ui
