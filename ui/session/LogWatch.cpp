#include "session/LogWatch.h"

#include "session/Disposal.h"
#include "text/NumberText.h"
#include "text/PathText.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <exception>
#include <utility>

namespace trueloss::ui {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds interval{25};
constexpr std::chrono::milliseconds leastRest{50};  ///< Between two updates.
/// Undoing a long log takes a while: so many times as long nothing is undone.
constexpr int rest = 4;

/// FNV-1a over what extend() compares, word by word.
std::uint64_t sumOf(const RunRecord& record, std::size_t begin, std::size_t end, std::uint64_t sum)
{
    const auto add = [&sum](std::uint64_t word) { sum = (sum ^ word) * 0x100000001b3U; };
    const auto addNumber = [&add](double value) {
        add(std::isnan(value) ? 0x7ff8000000000000U : std::bit_cast<std::uint64_t>(value));
    };
    for (std::size_t i = begin; i < end; ++i) {
        const BatchPoint batch = record.batch(i);
        add(static_cast<std::uint64_t>(batch.epoch));
        add(static_cast<std::uint64_t>(batch.batchInEpoch));
        add(static_cast<std::uint64_t>(batch.samples));
        for (const double value : {batch.rmse, batch.gradNorm, batch.learningRate}) addNumber(value);
        if (!record.hasRecovered()) continue;
        const RecoveredPoint point = record.recovered(i);
        add(static_cast<std::uint64_t>(point.grade));
        addNumber(point.bound);
        addNumber(point.printed);
    }
    return sum;
}

constexpr std::uint64_t emptySum = 0xcbf29ce484222325U;

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
    auto shared = std::make_shared<GrownLog>();
    m_handed.resize(log.runs.size(), {0, emptySum});
    for (std::size_t i = 0; i < log.runs.size(); ++i) {
        RunRecord& record = log.runs[i].record;
        Handed& before = m_handed[i];
        const std::size_t size = record.batchCount();
        const std::size_t first = std::min(before.batches, size);
        const std::uint64_t sum = sumOf(record, 0, first, emptySum);
        const bool grew = before.batches > 0 && before.batches == first && before.sum == sum;
        before = {size, sumOf(record, first, size, sum)};
        GrownLog::Part& part = shared->parts.emplace_back();
        if (grew) {
            part.known = first;
        } else {
            part.fresh.emplace(record.name, record.unit);
            part.fresh->adopt(std::move(record));
        }
    }
    shared->log = std::move(log);
    m_waiting = true;
    QMetaObject::invokeMethod(
        this,
        [this, shared = disposedOnPool(std::move(shared))] {
            m_waiting = false;
            Q_EMIT grown(shared);
        },
        Qt::QueuedConnection);
}

}  // namespace trueloss::ui
