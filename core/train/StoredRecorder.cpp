#include "train/StoredRecorder.h"

#include <utility>

namespace trueloss {

RunRecorder recorderOf(StoredRun stored)
{
    const RunSummary& summary = stored.summary;
    RunStarted started;
    started.batchesPerEpoch = stored.info.batchesPerEpoch;
    started.epochs = stored.info.epochs;
    started.trainImages = static_cast<std::int64_t>(stored.info.trainRows.size());
    started.validationImages = static_cast<std::int64_t>(stored.info.validationRows.size());
    started.meanPredictorRmse = stored.info.meanPredictorRmse;
    started.threads = static_cast<int>(stored.info.threads);
    started.device = stored.info.device;
    started.settings = stored.info.settings;
    RunEnded ended;
    ended.reason = summary.state == RunState::Completed ? EndReason::Completed
                   : summary.state == RunState::Failed  ? EndReason::Failed
                                                        : EndReason::Stopped;
    ended.message = summary.message;
    RunRecorder recorder(summary.name, summary.unit);
    recorder.adopt(std::move(stored.record), std::move(started), std::move(ended));
    return recorder;
}

}  // namespace trueloss
