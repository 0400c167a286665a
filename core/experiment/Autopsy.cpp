#include "experiment/Autopsy.h"

#include "experiment/AutopsySession.h"

#include <exception>
#include <string>
#include <utility>

namespace trueloss {

AutopsyTask autopsyTaskOf(ReplayTask run, const RunRecord& record, bool branch)
{
    AutopsyTask task;
    task.config = std::move(run.config);
    task.data = std::move(run.data);
    task.split = *run.split;
    // A state before the first batch is what a run that is no branch begins with anyway.
    if (run.from && (branch || run.from->position.batches > 0)) task.from = std::move(run.from);
    for (const BatchPoint& batch : record.batches()) task.rates.push_back(batch.learningRate);
    const auto first = static_cast<std::size_t>(task.from ? task.from->position.batches : 0);
    if (first < record.batchCount()) task.firstRmse = record.batch(first).rmse;
    return task;
}

Result<AutopsyReport> runAutopsy(const AutopsyTask& task, const AutopsyOptions& options, const AutopsySinks& sinks,
                                 std::stop_token stop)
{
    try {
        return AutopsySession(task, options, sinks, std::move(stop)).run();
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, TRUELOSS_TEXT("Core", "The autopsy stopped unexpectedly: %1"),
                    {std::string(error.what())});
    }
}

}  // namespace trueloss
