#pragma once

#include "session/ComputeTurn.h"
#include "session/TaskRunner.h"
#include "train/TrainingConfig.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace trueloss {
class ImageDataset;
struct Split;
}  // namespace trueloss

namespace trueloss::ui {

class Session;

/// What an experiment trains on: the session's, at the moment when it began.
struct ExperimentInput {
    TrainingConfig config;
    std::shared_ptr<const ImageDataset> data;
    std::shared_ptr<const Split> split;
};

/// Lets few of many calls through, so that a quick experiment does not flood the window. One thread.
class Throttle {
public:
    bool passes();

private:
    std::chrono::steady_clock::time_point m_last{};
};

/// An experiment of a page (a race of scalers, a range test) on a thread of the pool. None goes on beside another, a
/// training or a replay, see ComputeTurn: it stops when a training begins, and says so; also when the data are
/// others. GUI thread.
class ExperimentJob : public QObject {
    Q_OBJECT

public:
    explicit ExperimentJob(Session& session, QObject* parent = nullptr);

    /// Why none can begin now; empty where one can.
    QString whyNot() const;
    bool running() const { return m_running; }
    /// Of the experiment that began last. Its data are null where there was none.
    const ExperimentInput& input() const { return m_input; }
    bool sameData() const;  ///< The session's images and their division are still those of input().

    /// `work` runs on the pool, as for TaskRunner; what it hands to its third argument reaches `partly` on the GUI
    /// thread, at most some twenty times a second. `done` comes last, unless the job was stopped. Requires that
    /// whyNot() is empty and nothing runs.
    template <class Report>
    using Work = std::function<Result<Report>(const ExperimentInput&, const ProgressSink&,
                                              const std::function<void(const Report&)>&, std::stop_token)>;
    template <class Report>
    void run(Work<Report> work, std::function<void(const Report&)> partly, std::function<void(Result<Report>)> done);

    void cancel();

Q_SIGNALS:
    void progressed(const trueloss::Progress& progress);
    void changed();                    ///< running(), whyNot() or sameData() may be others.
    void stopped(const QString& why);  ///< Before its end; empty where cancel() asked for it.

private:
    void begin();
    void end();
    void look();
    void stop(const QString& why);
    void takeTurn(std::function<void(ComputeTurn::Turn)> launch);

    Session& m_session;
    ExperimentInput m_input;
    TaskRunner m_tasks;
    std::uint64_t m_generation = 0;
    bool m_running = false;
};

template <class Report>
void ExperimentJob::run(Work<Report> work, std::function<void(const Report&)> partly,
                        std::function<void(Result<Report>)> done)
{
    begin();
    const auto show = [this, partly = std::move(partly), generation = m_generation,
                       throttle = std::make_shared<Throttle>()](const Report& report) {
        if (!throttle->passes()) return;
        const auto invoke = [this, partly, generation, report] {
            if (m_running && generation == m_generation) partly(report);
        };
        QMetaObject::invokeMethod(this, invoke, Qt::QueuedConnection);
    };
    takeTurn(
        [this, input = m_input, work = std::move(work), show, done = std::move(done)](const ComputeTurn::Turn& turn) {
            m_tasks.run<Report>(
                [turn, input, work, show](const ProgressSink& progress, std::stop_token stop) -> Result<Report> {
                    Throttle throttle;
                    const ProgressSink sometimes = [&](const Progress& reached) {
                        if (reached.done == reached.total || throttle.passes()) progress(reached);
                    };
                    return work(input, sometimes, show, stop);
                },
                [this, done](Result<Report> report) {
                    end();
                    done(std::move(report));
                });
        });
}

}  // namespace trueloss::ui
