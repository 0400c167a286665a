#include "data/ParallelWork.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

class Work {
public:
    Work(std::size_t count, const ProgressSink& progress, std::stop_token stop,
         const std::function<Result<void>(std::size_t)>& work)
        : m_count(count), m_progress(progress), m_stop(std::move(stop)), m_work(work)
    {
    }

    /// The top of each thread: nothing may leave it.
    void drain() noexcept
    {
        try {
            while (!m_ended.load(std::memory_order_relaxed) && !m_stop.stop_requested()) {
                const std::size_t index = m_next.fetch_add(1, std::memory_order_relaxed);
                if (index >= m_count) return;
                if (Result<void> done = m_work(index); !done) {
                    end(std::move(done.error()));
                    return;
                }
                report();
            }
        } catch (const std::exception& thrown) {
            end(Error{ErrorCode::Internal,
                      {TRUELOSS_TEXT("Core", "A worker stopped: %1."), {std::string(thrown.what())}}});
        } catch (...) {
            end(Error{ErrorCode::Internal, {TRUELOSS_TEXT("Core", "A worker stopped for an unknown reason."), {}}});
        }
    }

    Result<void> result() const
    {
        if (m_error) return tl::unexpected<Error>(*m_error);
        if (m_done < m_count) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        return {};
    }

private:
    void end(Error error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error) m_error = std::move(error);
        m_ended = true;
    }

    void report()
    {
        const std::lock_guard lock(m_mutex);
        ++m_done;
        if (!m_progress) return;
        const auto now = Clock::now();
        if (m_done < m_count && now - m_told < std::chrono::milliseconds(33)) return;
        m_told = now;
        m_progress({static_cast<std::int64_t>(m_done), static_cast<std::int64_t>(m_count),
                    std::chrono::duration<double>(now - m_begun).count()});
    }

    const std::size_t m_count;
    const ProgressSink& m_progress;
    const std::stop_token m_stop;
    const std::function<Result<void>(std::size_t)>& m_work;
    const Clock::time_point m_begun = Clock::now();
    Clock::time_point m_told = m_begun;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_ended = false;
    std::mutex m_mutex;
    std::size_t m_done = 0;
    std::optional<Error> m_error;
};

}  // namespace

unsigned threadCount(unsigned asked, std::size_t items)
{
    const std::size_t wanted = asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
    return static_cast<unsigned>(std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(items, 1)));
}

Result<void> runInParallel(std::size_t count, unsigned threads, const ProgressSink& progress, std::stop_token stop,
                           const std::function<Result<void>(std::size_t)>& work)
{
    Work state(count, progress, std::move(stop), work);
    {
        std::vector<std::jthread> helpers;
        try {
            for (unsigned i = 1; i < threadCount(threads, count); ++i)
                helpers.emplace_back([&state] { state.drain(); });
        } catch (const std::system_error&) {
            // The system gives no more threads: those that run will do, the caller's is one of them.
        }
        state.drain();
    }
    return state.result();
}

}  // namespace trueloss
