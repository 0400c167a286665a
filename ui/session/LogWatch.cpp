#include "session/LogWatch.h"

#include "text/NumberText.h"
#include "text/PathText.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace trueloss::ui {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds interval{25};
constexpr std::chrono::milliseconds leastRest{50};  ///< Between two updates.
/// Undoing a long log takes a while: so many times as long nothing is undone.
constexpr int rest = 4;

}  // namespace

LogWatch::LogWatch(const QString& path, std::optional<LogKind> kind, const std::string& column, QObject* parent)
    : QObject(parent)
{
    m_thread = std::jthread([this, file = toPath(path), kind, column](const std::stop_token& stop) {
        try {
            LogFollower follower(file, kind, LogOptions{column});
            work(stop, follower);
        } catch (const std::exception& error) {
            const QString why = QString::fromUtf8(error.what());
            QMetaObject::invokeMethod(
                this, [this, why] { Q_EMIT failed(why); }, Qt::QueuedConnection);
        }
    });
}

LogWatch::~LogWatch()
{
    m_thread.request_stop();
    m_thread.join();
}

void LogWatch::work(const std::stop_token& stop, LogFollower& follower)
{
    bool news = false;
    bool told = false;
    auto next = Clock::now();
    while (!stop.stop_requested()) {
        const bool read = follower.poll();
        news = news || read;
        if (follower.error().has_value() != told) {
            told = !told;
            if (told) {
                QMetaObject::invokeMethod(
                    this, [this, why = follower.error()->message] { Q_EMIT failed(messageText(why)); },
                    Qt::QueuedConnection);
            }
        }
        // A long log is read to its end first.
        const bool behind = read && follower.bytesRead() < follower.bytesKnown();
        if (news && !behind && !m_waiting && Clock::now() >= next) {
            const auto began = Clock::now();
            hand(follower.log());
            news = false;
            const auto end = Clock::now();
            next = end + std::max<Clock::duration>(rest * (end - began), leastRest);
        }
        if (!read) std::this_thread::sleep_for(interval);
    }
}

void LogWatch::hand(ImportedLog log)
{
    m_waiting = true;
    QMetaObject::invokeMethod(
        this,
        [this, shared = std::make_shared<ImportedLog>(std::move(log))] {
            m_waiting = false;
            Q_EMIT grown(shared);
        },
        Qt::QueuedConnection);
}

}  // namespace trueloss::ui
