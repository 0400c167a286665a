#include "session/TrainingThread.h"

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

void TrainingThread::start(const TrainingConfig& config, std::shared_ptr<const ImageDataset> data,
                           std::shared_ptr<const Split> split, std::vector<RunSetting> dataChoices,
                           std::shared_ptr<Events> events)
{
    m_control = std::make_shared<TrainingControl>();
    QMetaObject::invokeMethod(
        &m_worker,
        [config, data = std::move(data), split = std::move(split), choices = std::move(dataChoices),
         events = std::move(events), control = m_control]() mutable {
            Trainer trainer(config, std::move(data), *split, std::move(choices));
            trainer.run(*control, [&events](TrainingEvent event) { events->push(std::move(event)); });
        },
        Qt::QueuedConnection);
}

}  // namespace trueloss::ui
