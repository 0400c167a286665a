#include "experiment/CauseSearch.h"

#include "data/CommonUnit.h"
#include "experiment/TrialOutcome.h"
#include "train/Trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>
#include <variant>

namespace trueloss {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t mostBatches = 8;
constexpr std::int64_t batchesAfterCulprit = 2;
constexpr double muchSmaller = 0.1;

/// How far two measurements of the same batch may lie apart: a GPU adds in another order each time.
constexpr double sameBatch = 1e-3;

struct Measured {
    std::vector<double> rmse;
    RunEnded ended;
};

/// Counts the batches of all trials for the progress sink.
class BatchCounter {
public:
    BatchCounter(std::int64_t total, const ProgressSink& sink) : m_total(total), m_sink(sink) {}

    void reached(std::int64_t done) const
    {
        const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        if (m_sink) m_sink({done, m_total, seconds});
    }

private:
    std::int64_t m_total;
    const ProgressSink& m_sink;
    Clock::time_point m_start = Clock::now();
};

double peakOf(const Measured& measured)
{
    if (measured.rmse.empty()) return std::numeric_limits<double>::quiet_NaN();
    const bool sound = measured.ended.reason != EndReason::Failed &&
                       std::ranges::all_of(measured.rmse, [](double value) { return std::isfinite(value); });
    return sound ? std::ranges::max(measured.rmse) : std::numeric_limits<double>::infinity();
}

bool same(double a, double b)
{
    if (!std::isfinite(a) || !std::isfinite(b)) return std::isfinite(a) == std::isfinite(b);
    return std::abs(a - b) <= sameBatch * std::max(std::abs(a), std::abs(b));
}

void judge(Trial& trial, const Measured& measured, const CauseReport& report)
{
    const Trial& unchanged = report.trials.front();
    trial.ratio = trial.peak / unchanged.peak;
    if (measured.ended.reason == EndReason::Failed) {
        trial.verdict = TrialVerdict::Failed;
    } else if (report.spikeSeen && trial.peak < causeSearchSpike * unchanged.rmse.front()) {
        trial.verdict = TrialVerdict::Cured;
    } else if (trial.ratio < muchSmaller) {
        trial.verdict = TrialVerdict::MuchSmaller;
    } else {
        trial.verdict = TrialVerdict::NoHelp;
    }
    trial.cured = trial.verdict == TrialVerdict::Cured;
}

}  // namespace

std::int64_t causeSearchBatches(std::size_t culprit)
{
    if (!causeSearchReaches(culprit)) return mostBatches;
    return std::min(static_cast<std::int64_t>(culprit) + 1 + batchesAfterCulprit, mostBatches);
}

bool causeSearchReaches(std::size_t culprit)
{
    return culprit < static_cast<std::size_t>(mostBatches);
}

CauseSearch::CauseSearch(TrainingConfig config, std::shared_ptr<const ImageDataset> data, Split split)
    : m_config(std::move(config)), m_data(std::move(data)), m_split(std::move(split))
{
    // What a trial is judged by are training batches; a short epoch must not wait for a whole validation.
    if (!m_split.validation.empty()) m_split.validation = {m_split.validation.front()};
}

Result<CauseReport> CauseSearch::run(std::int64_t batches, std::optional<double> firstRmse,
                                     const ProgressSink& progress, std::stop_token stop) const
{
    if (batches < 1) {
        return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "At least one batch has to be run again, not %1."),
                    {batches});
    }
    const std::vector<ConfigChange> changes = singleChanges(m_config);
    const BatchCounter counter(batches * static_cast<std::int64_t>(changes.size() + 1), progress);
    std::int64_t before = 0;

    const auto measure = [&](const TrainingConfig& config) {
        Measured measured;
        TrainingControl control;
        const std::stop_callback stopping(stop, [&control] { control.stop(); });
        Trainer(config, m_data, m_split).run(control, [&](TrainingEvent event) {
            if (const auto* point = std::get_if<BatchPoint>(&event)) {
                measured.rmse.push_back(point->rmse);
                const auto done = static_cast<std::int64_t>(measured.rmse.size());
                counter.reached(before + done);
                if (done >= batches) control.stop();
            } else if (auto* ended = std::get_if<RunEnded>(&event)) {
                measured.ended = {ended->reason, ended->message, nullptr};
            }
        });
        before += batches;
        counter.reached(before);
        return measured;
    };
    const auto trialOf = [](std::string key, Message label, const TrainingConfig& config, const Measured& measured) {
        Trial trial;
        trial.key = std::move(key);
        trial.label = std::move(label);
        trial.config = config;
        trial.rmse = measured.rmse;
        trial.peak = peakOf(measured);
        trial.ratio = 1.0;
        return trial;
    };

    CauseReport report;
    report.batches = batches;
    const std::string unit = commonUnit(m_data->manifest().targetColumns);
    const Measured unchanged = measure(m_config);
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
    if (unchanged.rmse.empty()) return tl::unexpected(Error{ErrorCode::Mismatch, unchanged.ended.message});
    if (firstRmse && !same(unchanged.rmse.front(), *firstRmse)) {
        return fail(
            ErrorCode::Mismatch,
            TRUELOSS_TEXT("Core",
                          "The run could not be repeated: its first batch gave %1 and now gives %2, so the images "
                          "or their split are not those of the run. Nothing was tested. Open the run's data "
                          "again, or start a new run."),
            {*firstRmse, unchanged.rmse.front()});
    }
    report.trials.push_back(trialOf("unchanged", {TRUELOSS_TEXT("Core", "Unchanged"), {}}, m_config, unchanged));
    report.spikeSeen = report.trials.front().peak >= causeSearchSpike * unchanged.rmse.front();
    report.trials.front().outcome = outcomeOf(report.trials.front(), report, unchanged.ended.message, unit);

    for (const ConfigChange& change : changes) {
        const Measured measured = measure(change.config);
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, TRUELOSS_TEXT("Core", "Stopped as you asked."));
        Trial trial = trialOf(change.key, change.label, change.config, measured);
        judge(trial, measured, report);
        trial.outcome = outcomeOf(trial, report, measured.ended.message, unit);
        report.trials.push_back(std::move(trial));
    }
    return report;
}

}  // namespace trueloss
