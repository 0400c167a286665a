#pragma once

#include "logs/LogFollower.h"
#include "train/RunRecorder.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace trueloss::ui {

/// All of a log that grows, and what the thread that read it found out already for the one that takes it.
struct GrownLog {
    struct Part {
        std::size_t known = 0;  ///< So many first batches are those that were handed over before.
        /// Has the record in the place of the run's, where it is not simply longer than the one handed over before.
        std::optional<RunRecorder> fresh;
    };
    ImportedLog log;
    std::vector<Part> parts;  ///< One a run of the log.
};

/// Follows a log on a thread of its own and hands all of it to the GUI thread again each time it has grown: at most
/// twenty times a second and a fifth of the time, and never before what was handed over is taken. GUI thread.
class LogWatch : public QObject {
    Q_OBJECT

public:
    LogWatch(const QString& path, std::optional<LogKind> kind, const std::string& column, QObject* parent = nullptr);
    ~LogWatch() override;  ///< Waits for what is being read.

Q_SIGNALS:
    void grown(const std::shared_ptr<trueloss::ui::GrownLog>& log);
    void failed(const QString& why);  ///< The rest cannot be read; it goes on looking.

private:
    void work(const std::stop_token& stop, LogFollower& follower);
    void hand(ImportedLog log);

    /// What was handed over of a run: a sum over its batches tells whether the next reading begins with them.
    struct Handed {
        std::size_t batches = 0;
        std::uint64_t sum = 0;
    };
    std::vector<Handed> m_handed;         ///< The thread's own.
    std::atomic<bool> m_waiting = false;  ///< What was handed over has not been taken yet.
    std::jthread m_thread;
};

}  // namespace trueloss::ui
