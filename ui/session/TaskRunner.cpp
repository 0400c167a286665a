#include "session/TaskRunner.h"

#include <exception>

namespace trueloss::ui {

TaskRunner::TaskRunner(QObject* parent) : QObject(parent)
{
    // The core's jobs bring their own threads; this pool only keeps them off the GUI's.
    m_pool.setMaxThreadCount(2);
}

TaskRunner::~TaskRunner()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

std::uint64_t TaskRunner::begin()
{
    m_stop.request_stop();
    m_pool.clear();  // What has not begun would be dropped anyway.
    m_stop = std::stop_source();
    m_busy = true;
    return ++m_generation;
}

void TaskRunner::end()
{
    m_busy = false;
    Q_EMIT taskEnded();
}

void TaskRunner::cancel()
{
    if (!m_busy) return;
    m_stop.request_stop();
    ++m_generation;
    end();
}

ProgressSink TaskRunner::sinkFor(std::uint64_t generation)
{
    return [this, generation](const Progress& progress) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, progress] {
                if (generation == m_generation) Q_EMIT progressed(progress);
            },
            Qt::QueuedConnection);
    };
}

Error TaskRunner::fromException()
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {ErrorCode::TooLarge, {TRUELOSS_TEXT("Core", "The memory does not suffice for this."), {}}};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal, {TRUELOSS_TEXT("Core", "An unexpected problem: %1"), {std::string(error.what())}}};
    } catch (...) {
        return {ErrorCode::Internal, {TRUELOSS_TEXT("Core", "An unexpected problem: %1"), {std::string("?")}}};
    }
}

}  // namespace trueloss::ui
