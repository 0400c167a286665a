#pragma once

#include "base/Progress.h"
#include "diagnose/Finding.h"
#include "experiment/Autopsy.h"
#include "session/ComputeTurn.h"
#include "session/Run.h"
#include "session/TaskRunner.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>

namespace trueloss::ui {

class Session;

/// The search for the cause of one finding, as far as it has come.
struct Autopsy {
    enum class Phase {
        Waiting,  ///< For the end of a training or another experiment.
        Running,
        Done,
        Stopped,  ///< By the user or for a training; what was tested until then stays.
        Failed
    };
    int run = 0;
    Finding about;
    AutopsyOptions options;
    Phase phase = Phase::Waiting;
    Progress progress;           ///< In batches.
    AutopsyReport report;        ///< Until Done: the rule and the tests so far, ranked; no verdict.
    std::size_t rerunsDone = 0;  ///< Trials times seeds.
    Message latest;              ///< What was changed in the rerun before.
    Message why;                 ///< It stopped or failed; empty where the user asked for it.
};

/// Looks for the causes of findings by experiment, one search at a time, on a thread of the pool, from the state of the
/// run that is nearest to autopsyStart(), in memory or in the archive; keeps the last search of each run. While
/// something trains, or another experiment goes on, a search waits, see ComputeTurn; a training that begins stops it.
/// GUI thread.
class AutopsyJob : public QObject {
    Q_OBJECT

public:
    explicit AutopsyJob(Session& session, QObject* parent = nullptr);
    ~AutopsyJob() override;

    /// Whether the autopsy can help with a finding of that kind.
    static bool helpsWith(const Finding& finding);
    /// Why it cannot be asked for now; empty where it can.
    QString whyNot(const Run& run) const;

    /// Requires that nothing speaks against it. Whatever goes on is stopped.
    void begin(const std::shared_ptr<const Run>& run, const Finding& about, const AutopsyOptions& options);
    void cancel() { stop({}); }
    bool busy() const { return m_going != nullptr; }
    const Autopsy* of(int run) const;  ///< The last one; null where there was none.

Q_SIGNALS:
    void changed(int run);     ///< Phase or results.
    void progressed(int run);  ///< At most ten times a second.

private:
    struct Told;
    void launch(const ComputeTurn::Turn& turn);
    void stop(const Message& why);
    /// How many batches of it are another run's; nothing: it is no branch.
    std::optional<std::int64_t> branchBatchOf(const Run& run) const;
    void drain();
    void ended(Result<AutopsyReport> report);

    Session& m_session;
    TaskRunner m_tasks;
    QTimer m_drain;
    std::map<int, Autopsy> m_autopsies;  ///< By the number of the run.
    Autopsy* m_going = nullptr;          ///< Of these.
    std::shared_ptr<const Run> m_run;    ///< That it is about.
    std::shared_ptr<Told> m_told;        ///< By the thread of the pool.
};

}  // namespace trueloss::ui
