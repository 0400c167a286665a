#pragma once

#include "base/Error.h"
#include "base/Progress.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace trueloss::ui {

/// Runs one piece of work at a time on a pool thread and hands its result to the GUI thread. A new piece of work, or
/// cancel(), asks the one before to stop, and its result is dropped. GUI thread.
class TaskRunner : public QObject {
    Q_OBJECT

public:
    explicit TaskRunner(QObject* parent = nullptr);
    ~TaskRunner() override;

    /// `work` runs on the pool and may throw; what it throws becomes an Error. `done` runs on the GUI thread, unless
    /// the task was cancelled or overtaken.
    template <class T>
    void run(std::function<Result<T>(const ProgressSink&, std::stop_token)> work, std::function<void(Result<T>)> done);

    /// Stops what runs; taskEnded() follows at once, the result is dropped.
    void cancel();
    bool busy() const { return m_busy; }

Q_SIGNALS:
    void progressed(const trueloss::Progress& progress);
    void taskEnded();

private:
    std::uint64_t begin();
    void end();
    ProgressSink sinkFor(std::uint64_t generation);
    static Error fromException();

    QThreadPool m_pool;
    std::stop_source m_stop;
    std::uint64_t m_generation = 0;
    bool m_busy = false;
};

template <class T>
void TaskRunner::run(std::function<Result<T>(const ProgressSink&, std::stop_token)> work,
                     std::function<void(Result<T>)> done)
{
    const std::uint64_t generation = begin();
    m_pool.start([this, generation, work = std::move(work), done = std::move(done), sink = sinkFor(generation),
                  stop = m_stop.get_token()] {
        std::shared_ptr<Result<T>> result;
        try {
            result = std::make_shared<Result<T>>(work(sink, stop));
        } catch (...) {
            result = std::make_shared<Result<T>>(tl::unexpected(fromException()));
        }
        if (stop.stop_requested()) return;  // It ends here, not on the GUI thread: it may be large.
        QMetaObject::invokeMethod(
            this,
            [this, generation, result, done] {
                if (generation != m_generation) return;
                end();
                done(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

}  // namespace trueloss::ui
