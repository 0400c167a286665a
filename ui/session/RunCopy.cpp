#include "session/RunCopy.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>
#include <utility>

namespace trueloss::ui {

namespace {

constexpr std::size_t slice = 2048;  ///< Batches: about a millisecond.

/// Reads a record while it grows on another thread.
class RecordCopier {
public:
    explicit RecordCopier(const Run& run) : m_run(run)
    {
        const std::lock_guard growth(m_run.growth);
        const RunRecord& source = m_run.record();
        m_copy.name = source.name;
        m_copy.unit = source.unit;
        m_copy.source = source.source;
        m_copy.settings = source.settings;
    }

    /// False when there was nothing left to copy.
    bool copySlice()
    {
        const std::lock_guard growth(m_run.growth);
        const RunRecord& source = m_run.record();
        const std::size_t until = std::min(source.batchCount(), m_copy.batchCount() + slice);
        while (m_copy.batchCount() < until) {
            copyEpochs(source);
            const std::size_t next = m_copy.batchCount();
            if (source.hasRecovered()) {
                m_copy.append(source.batch(next), source.recovered(next));
            } else {
                m_copy.append(source.batch(next));
            }
        }
        if (m_copy.batchCount() < source.batchCount()) return true;
        copyEpochs(source);
        for (const RunEvent& event : source.events()) m_copy.append(event);
        return false;
    }

    RunRecord take() { return std::move(m_copy); }

private:
    /// An epoch's validation stands between its last batch and the next one: the clock of the run counts it.
    void copyEpochs(const RunRecord& source)
    {
        const auto& epochs = source.epochs();
        for (std::size_t next = m_copy.epochs().size();
             next < epochs.size() && epochs[next].lastBatch <= static_cast<std::int64_t>(m_copy.batchCount()); ++next)
            m_copy.append(epochs[next]);
    }

    const Run& m_run;
    RunRecord m_copy;
};

}  // namespace

RunRecorder settledCopy(const Run& run, const std::stop_token& stop)
{
    double factor = 0.0;
    {
        const std::lock_guard growth(run.growth);
        if ((run.fromLog && !run.followed) || run.recorder.ended()) return run.recorder;
        factor = run.recorder.detector().factor();
    }
    RecordCopier copier(run);
    // A pause, so that who waits for the lock gets it before it is taken again.
    while (copier.copySlice() && !stop.stop_requested()) std::this_thread::sleep_for(std::chrono::microseconds(20));
    RunRecord record = copier.take();
    RunRecorder copy(record.name, record.unit, factor);
    copy.adopt(std::move(record));
    return copy;
}

}  // namespace trueloss::ui
