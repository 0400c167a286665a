#include "experiment/NearerState.h"

#include "experiment/BatchWindow.h"
#include "train/Replay.h"

#include <cmath>
#include <vector>

namespace trueloss {

namespace {

constexpr std::int64_t mostBatchesBefore = 60;
constexpr std::int64_t batchesBeforeSpike = 12;
constexpr double sameBatch = 1e-3;

/// The rates that were set by hand, from those that each batch had.
std::vector<RateChange> changesIn(const AutopsyTask& task)
{
    const BatchWindow scheduled = plannedWindow(task.config, task.split, nullptr, task.rates.size(), {});
    std::vector<RateChange> changes;
    double factor = 1.0;
    for (std::size_t i = 0; i < scheduled.rates.size(); ++i) {
        const double now = scheduled.rates[i] > 0.0 ? task.rates[i] / scheduled.rates[i] : 1.0;
        if (std::abs(now - factor) <= 1e-9 * factor) continue;
        factor = now;
        const auto batches = static_cast<std::int64_t>(i);
        changes.push_back({batches, task.rates[i] / warmUpFactor(task.config, batches + 1)});
    }
    return changes;
}

}  // namespace

std::int64_t autopsyStart(std::int64_t batch)
{
    return batch <= mostBatchesBefore ? 0 : batch - batchesBeforeSpike;
}

Result<void> sameFirstBatch(const AutopsyTask& task, double rmse)
{
    if (!task.firstRmse || !std::isfinite(*task.firstRmse) ||
        std::abs(rmse - *task.firstRmse) <= sameBatch * std::abs(*task.firstRmse)) {
        return {};
    }
    return fail(ErrorCode::Mismatch,
                TRUELOSS_TEXT("Core",
                              "The run could not be repeated: its first batch gave %1 and now gives %2, so the images "
                              "or their split are not those of the run. Nothing was tested. Open the run's data "
                              "again, or start a new run."),
                {*task.firstRmse, rmse});
}

Result<std::int64_t> bringNearer(AutopsyTask& task, std::optional<std::int64_t> wanted, const ProgressSink& progress,
                                 const std::stop_token& stop)
{
    const std::int64_t first = task.from ? task.from->position.batches : 0;
    if (!wanted || autopsyStart(*wanted) <= first) return 0;
    const auto again =
        replay({task.config, task.data, std::make_shared<const Split>(task.split), changesIn(task), task.from, false},
               {autopsyStart(*wanted)}, progress, stop);
    if (!again) return tl::unexpected(again.error());
    if (!again->batches.empty()) {
        if (auto same = sameFirstBatch(task, again->batches.front().rmse); !same) return tl::unexpected(same.error());
        task.firstRmse.reset();
    }
    task.from = again->states.front();
    return static_cast<std::int64_t>(again->batches.size());
}

}  // namespace trueloss
