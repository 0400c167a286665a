#include "session/TrainingThread.h"

#include "session/ComputeTurn.h"

namespace trueloss::ui {

TrainingThread::TrainingThread(QObject* parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("training"));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

TrainingThread::~TrainingThread()
{
    if (m_control) m_control->stop();
    m_thread.quit();
    m_thread.wait();
}

void TrainingThread::start(KeptTask task, std::shared_ptr<RunStore> store, std::shared_ptr<Events> events)
{
    m_control = std::make_shared<TrainingControl>();
    QMetaObject::invokeMethod(
        &m_worker,
        [task = std::move(task), store = std::move(store), events = std::move(events), control = m_control]() mutable {
            const std::scoped_lock turn(computeTurn());
            const Trainer::Sink sink = [&events](TrainingEvent event) { events->push(std::move(event)); };
            trainKept(store, std::move(task), *control, sink);
        },
        Qt::QueuedConnection);
}

}  // namespace trueloss::ui
