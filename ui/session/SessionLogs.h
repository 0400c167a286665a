#pragma once

#include "base/Progress.h"
#include "logs/LogReading.h"
#include "session/LogOrigin.h"
#include "session/LogWatch.h"
#include "session/SessionRuns.h"
#include "session/TaskRunner.h"

#include <QString>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trueloss::ui {

/// The runs of a session that came out of logs of other tools. Opened one after the other on the pool; each run of a
/// log becomes a run of the session, is kept in the archive, and can be read again in another way. GUI thread.
class SessionLogs : public SessionRuns {
    Q_OBJECT

public:
    explicit SessionLogs(QObject* parent = nullptr);
    ~SessionLogs() override;  ///< Ends the following, so that what it brought is kept.

    void openLog(const QString& path);  ///< A file, or a folder of TensorBoard's.
    void openLogText(const QString& text);
    /// The log of a run once more, as that kind (nothing: to be found) and with that column (empty: to be chosen) as
    /// the loss; its runs take the places of those that came out of it before.
    void rereadLog(int number, std::optional<LogKind> kind, const std::string& column);
    void cancelLogs();  ///< What is being read, and what waits.
    bool readingLog() const { return m_reading.busy(); }

    /// Reads a log as it is written: a file, which need not be there yet, a pipe, or a folder of TensorBoard's. One at
    /// a time; the one before ends. What it has brought is kept when it ends.
    void followLog(const QString& path);
    void followRun(int number);  ///< The log that the run came out of; it has to be a file's.
    void stopFollowing();
    bool following() const { return m_watch != nullptr; }

Q_SIGNALS:
    void logReading(bool reading, const QString& what);
    void logProgressed(const trueloss::Progress& progress);
    void logOpened();  ///< The first of its runs is the current one.
    void followingChanged();
    /// A sentence for the message line of the window. Problems stay until the next action, notices fade.
    void problem(const QString& text);
    void notice(const QString& text);

private:
    struct Request {
        LogOrigin origin;
        std::optional<LogKind> kind;
        std::string column;
        std::vector<int> replaced;  ///< Runs that came out of it before.
    };
    struct Reading {
        std::vector<std::shared_ptr<Run>> runs;
        std::vector<Message> notes;
    };

    void read(Request request);
    void readNext();
    void adopt(const Request& request, Reading reading);
    void replace(const Request& request, Reading& reading);
    void keep(const std::shared_ptr<Run>& run, const std::string& before);

    void watch(LogOrigin origin, const std::string& column);
    void adoptGrown(GrownLog& grown);
    void growRun(std::size_t place, GrownLog& grown);

    TaskRunner m_reading;
    std::deque<Request> m_waiting;
    std::unique_ptr<LogWatch> m_watch;
    std::shared_ptr<const LogOrigin> m_watched;
    std::vector<std::weak_ptr<Run>> m_followed;  ///< One a run of the log, in their order.
    std::vector<int> m_toFollow;                 ///< Runs whose places the first ones take.
};

}  // namespace trueloss::ui
