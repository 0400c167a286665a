#pragma once

#include "base/EventQueue.h"
#include "session/ComputeTurn.h"
#include "train/KeptTraining.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace trueloss::ui {

/// The one long-lived thread on which all training runs. GUI thread.
class TrainingThread : public QObject {
    Q_OBJECT

public:
    using Events = EventQueue<TrainingEvent>;

    explicit TrainingThread(QObject* parent = nullptr);
    ~TrainingThread() override;  ///< Stops a running training and waits for it.

    /// Begins a run as soon as there is a turn for it; its events appear in `events`, the last one is RunEnded.
    /// `store`: where it is kept; null: nowhere. Requires that none is running.
    void start(KeptTask task, std::shared_ptr<RunStore> store, std::shared_ptr<Events> events);

    /// The run that begins next keeps it to its end, and this object until a null comes, so that nothing else begins
    /// before all events of the run were seen. Null: none may begin.
    void setTurn(ComputeTurn::Turn turn);

    /// The levers of the run that was started last; null before the first.
    TrainingControl* control() const { return m_control.get(); }

private:
    void begin();

    QThread m_thread;
    QObject m_worker;  ///< Lives on the thread; runs are queued to it.
    std::shared_ptr<TrainingControl> m_control;
    std::function<void()> m_waiting;
    ComputeTurn::Turn m_turn;
};

}  // namespace trueloss::ui
