#include "train/Replay.h"

#include "train/TorchRandom.h"
#include "train/Trainer.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

/// Watches a training that runs again, and turns its levers as the user once did.
class Repeater {
public:
    Repeater(const ReplayTask& task, const std::vector<std::int64_t>& states, const ProgressSink& progress)
        : m_task(task), m_states(states), m_progress(progress), m_nextRate(task.rates.begin())
    {
        m_begin = task.from ? task.from->position.batches : 0;
        while (m_nextRate != task.rates.end() && m_nextRate->batches < m_begin) ++m_nextRate;
    }

    void watch(const RunPosition& at, const TakeState& take)
    {
        if (m_found.states.size() < m_states.size() && at.batches == m_states[m_found.states.size()]) {
            auto state = take().get();
            // The same number may be asked for more than once.
            while (state && m_found.states.size() < m_states.size() && m_states[m_found.states.size()] == at.batches)
                m_found.states.push_back(state);
        }
        for (; m_nextRate != m_task.rates.end() && m_nextRate->batches <= at.batches; ++m_nextRate)
            m_control.setLearningRate(m_nextRate->rate);
        if (m_progress && !m_states.empty()) {
            const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
            m_progress({at.batches - m_begin, m_states.back() - m_begin, seconds});
        }
        if (whole()) m_control.stop();
    }

    void take(TrainingEvent event)
    {
        if (const auto* batch = std::get_if<BatchPoint>(&event)) m_found.batches.push_back(*batch);
        if (const auto* epoch = std::get_if<EpochPoint>(&event)) m_found.epochs.push_back(*epoch);
        if (auto* ended = std::get_if<RunEnded>(&event)) m_ended = {ended->reason, ended->message, nullptr};
    }

    bool whole() const { return m_found.states.size() == m_states.size(); }
    TrainingControl& control() { return m_control; }

    Result<Replayed> result(const std::stop_token& stop)
    {
        if (whole()) return std::move(m_found);
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        if (m_ended.reason == EndReason::Failed) {
            const ErrorCode code = m_found.batches.empty() ? ErrorCode::Mismatch : ErrorCode::NotFinite;
            return tl::unexpected(Error{code, m_ended.message});
        }
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core", "The run has %1 batches, so nothing can be said of its state after %2."),
                    {m_begin + static_cast<std::int64_t>(m_found.batches.size()), m_states.back()});
    }

private:
    const ReplayTask& m_task;
    const std::vector<std::int64_t>& m_states;
    const ProgressSink& m_progress;
    std::vector<RateChange>::const_iterator m_nextRate;
    std::int64_t m_begin = 0;
    Clock::time_point m_start = Clock::now();
    TrainingControl m_control;
    Replayed m_found;
    RunEnded m_ended;
};

}  // namespace

std::vector<RateChange> rateChanges(const RunRecord& record)
{
    std::vector<RateChange> changes;
    for (const RunEvent& event : record.events()) {
        // What was set after a checkpoint is lost when a run goes on from that.
        if (event.kind == RunEventKind::Continued)
            std::erase_if(changes, [&event](const RateChange& change) { return change.batches >= event.batch; });
        if (event.kind == RunEventKind::LearningRateChanged) changes.push_back({event.batch, event.value});
    }
    return changes;
}

Result<Replayed> replay(const ReplayTask& task, const std::vector<std::int64_t>& states, const ProgressSink& progress,
                        std::stop_token stop)
{
    if (states.empty()) return Replayed{};
    const KeptTorchRandom kept(task.config.device);
    Repeater repeater(task, states, progress);
    const std::stop_callback stopping(stop, [&repeater] { repeater.control().stop(); });
    Trainer trainer(task.config, task.data, *task.split, task.from ? task.from->choices : std::vector<RunSetting>{});
    trainer.continueFrom(task.from);
    RunVariation variation;
    variation.sameData = true;
    variation.validates = task.validates;
    variation.watch = [&repeater](const RunPosition& at, const BatchPoint*, const TakeState& take) {
        repeater.watch(at, take);
    };
    trainer.vary(std::move(variation));
    trainer.run(repeater.control(), [&repeater](TrainingEvent event) { repeater.take(std::move(event)); });
    return repeater.result(stop);
}

}  // namespace trueloss
