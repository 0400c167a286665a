#pragma once

#include "base/EventQueue.h"
#include "model/ModelBundle.h"
#include "session/TaskRunner.h"

#include <QObject>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace trueloss::ui {

/// Predicts images off the GUI thread, one after the other, and hands each result over as it comes. GUI thread.
class PredictionRunner : public QObject {
    Q_OBJECT

public:
    using Job = std::pair<int, QString>;  ///< A row of the caller's, and its file.

    explicit PredictionRunner(QObject* parent = nullptr);
    ~PredictionRunner() override;

    /// Stops what runs. Null: none.
    void setModel(std::shared_ptr<const ModelBundle> model);

    /// Requires a model, and that none is running.
    void start(std::vector<Job> jobs);
    void cancel();
    bool busy() const { return m_tasks.busy(); }

Q_SIGNALS:
    /// `note`: why a value is not finite; empty when all are.
    void predicted(int row, const std::vector<double>& values, const trueloss::Message& note);
    void imageFailed(int row, const trueloss::Message& problem);
    void progressed(const trueloss::Progress& progress);
    void ended();                                   ///< All jobs are done, or were cancelled.
    void failed(const trueloss::Message& problem);  ///< The model itself cannot predict.

private:
    struct Outcome {
        int row = 0;
        Result<std::vector<double>> values;
        Message note;
    };
    class Engine;
    void drain();

    TaskRunner m_tasks;
    std::shared_ptr<Engine> m_engine;
    std::shared_ptr<EventQueue<Outcome>> m_outcomes;
};

}  // namespace trueloss::ui
