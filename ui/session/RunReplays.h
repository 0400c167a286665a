#pragma once

#include "inspect/BatchInspection.h"
#include "session/ComputeTurn.h"
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
/// the run's start. It waits while trainings that are not paused, and experiments, go on. GUI thread.
class RunReplays : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Done = std::function<void(Result<std::shared_ptr<const T>>)>;
    using Sources = std::function<ReplaySources()>;  ///< Is called when the work begins.

    explicit RunReplays(ComputeTurn& turn, QObject* parent = nullptr);

    /// Batch `number` of the run, from 1, which it has to have. Where something that goes before it begins meanwhile,
    /// it is begun anew behind that. Errors: those of inspectBatch() and prepare().
    void inspect(const std::shared_ptr<const Run>& run, std::int64_t number, const Sources& sources,
                 Done<InspectedBatch> done);

    /// Goes back to the state after so many batches, to go on from there with `config`. Cancelled where something that
    /// goes before it begins. Errors: those of replay(), branchFrom() and prepare().
    void rewind(const std::shared_ptr<const Run>& run, std::int64_t batches, const TrainingConfig& config,
                const Sources& sources, Done<BranchStart> done);

    void cancel();  ///< `done` is not called then.

    /// Whether what was asked for last has not begun yet.
    bool waits() const { return m_ask && !m_tasks.busy(); }

Q_SIGNALS:
    void progressed(const trueloss::Progress& progress);
    void waitsChanged();
    void cancelled();

private:
    enum class Interrupted { Repeats, Ends };
    template <class T>
    using Work = std::function<Result<std::shared_ptr<const T>>(const ProgressSink&, std::stop_token)>;

    /// `prepared` makes the work out of what is known when it begins.
    template <class T>
    void run(Interrupted interrupted, std::function<Work<T>()> prepared, Done<T> done);
    void giveWay(Interrupted interrupted);

    ComputeTurn& m_turn;
    std::function<void()> m_ask;  ///< For the turn, to do what is wished; empty: nothing is.
    TaskRunner m_tasks;
};

}  // namespace trueloss::ui
