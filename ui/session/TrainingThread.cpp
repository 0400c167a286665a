#include "session/TrainingThread.h"

#include <utility>

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
    m_waiting = [task = std::move(task), store = std::move(store), events = std::move(events),
                 control = m_control]() mutable {
        const Trainer::Sink sink = [&events](TrainingEvent event) { events->push(std::move(event)); };
        trainKept(store, std::move(task), *control, sink);
    };
    begin();
}

void TrainingThread::setTurn(ComputeTurn::Turn turn)
{
    m_turn = std::move(turn);
    begin();
}

void TrainingThread::begin()
{
    if (!m_turn || !m_waiting) return;
    QMetaObject::invokeMethod(
        &m_worker,
        [run = std::exchange(m_waiting, nullptr), turn = m_turn]() mutable {
            run();
            run = nullptr;  // What it was given goes before others begin.
            turn.reset();
        },
        Qt::QueuedConnection);
}

}  // namespace trueloss::ui
