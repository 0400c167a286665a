#pragma once

#include "logs/LogFollower.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace trueloss::ui {

/// Follows a log on a thread of its own and hands all of it to the GUI thread again each time it has grown: at most
/// twenty times a second and a fifth of the time, and never before what was handed over is taken. GUI thread.
class LogWatch : public QObject {
    Q_OBJECT

public:
    LogWatch(const QString& path, std::optional<LogKind> kind, const std::string& column, QObject* parent = nullptr);
    ~LogWatch() override;  ///< Waits for what is being read.

Q_SIGNALS:
    void grown(const std::shared_ptr<trueloss::ImportedLog>& log);
    void failed(const QString& why);  ///< The rest cannot be read; it goes on looking.

private:
    void work(const std::stop_token& stop, LogFollower& follower);
    void hand(ImportedLog log);

    std::atomic<bool> m_waiting = false;  ///< What was handed over has not been taken yet.
    std::jthread m_thread;
};

}  // namespace trueloss::ui
