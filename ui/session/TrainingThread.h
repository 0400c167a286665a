#pragma once

#include "base/EventQueue.h"
#include "train/KeptTraining.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace trueloss::ui {

/// The one long-lived thread on which all training runs. GUI thread.
class TrainingThread : public QObject {
    Q_OBJECT

public:
    using Events = EventQueue<TrainingEvent>;

    explicit TrainingThread(QObject* parent = nullptr);
    ~TrainingThread() override;  ///< Stops a running training and waits for it.

    /// Begins a run; its events appear in `events`, the last one is RunEnded. `store`: where it is kept; null: nowhere.
    /// Requires that none is running.
    void start(KeptTask task, std::shared_ptr<RunStore> store, std::shared_ptr<Events> events);

    /// The levers of the run that was started last; null before the first.
    TrainingControl* control() const { return m_control.get(); }

private:
    QThread m_thread;
    QObject m_worker;  ///< Lives on the thread; runs are queued to it.
    std::shared_ptr<TrainingControl> m_control;
};

}  // namespace trueloss::ui
