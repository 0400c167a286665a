#include "train/Checkpoint.h"

#include <string>

namespace trueloss {

namespace {

Result<void> requireSameSettings(const TrainingConfig& then, TrainingConfig now)
{
    if (now.epochs < then.epochs)
        return fail(
            ErrorCode::Mismatch,
            TRUELOSS_TEXT("Core", "The run began with %1 epochs, so it cannot go on with %2. Choose as many or more."),
            {then.epochs, now.epochs});
    now.epochs = then.epochs;
    const auto different = differences(describe(then), describe(now));
    if (different.empty()) return {};
    const SettingDifference& first = different.front();
    return fail(ErrorCode::Mismatch,
                TRUELOSS_TEXT("Core",
                              "The setting \"%1\" is %2 now and was %3 when the run began. Set it back to go on, or "
                              "start a new run."),
                {first.key, first.second, first.first});
}

/// Whether the counters can be those of a run on such a split.
bool consistent(const Checkpoint& checkpoint, const Split& split)
{
    const RunPosition& at = checkpoint.position;
    const std::int64_t batchSize = checkpoint.config.batchSize;
    const std::int64_t inEpoch = (static_cast<std::int64_t>(split.train.size()) + batchSize - 1) / batchSize;
    if (at.epoch < 1 || at.epoch > checkpoint.config.epochs + 1) return false;
    if (at.batchInEpoch < 0 || at.batchInEpoch > inEpoch) return false;
    if (at.epoch > checkpoint.config.epochs && at.batchInEpoch > 0) return false;
    if (at.batches != (at.epoch - 1) * inEpoch + at.batchInEpoch + at.extraBatches) return false;
    if (checkpoint.lastEpoch.has_value() != (at.epoch > 1)) return false;
    return !checkpoint.lastEpoch || checkpoint.lastEpoch->epoch == at.epoch - 1;
}

}  // namespace

Result<void> requireContinuable(const Checkpoint& checkpoint, const TrainingConfig& config, const DataIdentity& data,
                                const Split& split)
{
    if (auto same = requireSameData(data, checkpoint.data); !same) return same;
    if (auto same = requireSameSettings(checkpoint.config, config); !same) return same;
    if (!checkpoint.split || checkpoint.split->train != split.train || checkpoint.split->validation != split.validation)
        return fail(ErrorCode::Mismatch,
                    TRUELOSS_TEXT("Core",
                                  "Other images are for training and for validation than when the run began. Exclude "
                                  "the same rows, or start a new run."));
    if (!consistent(checkpoint, split))
        return fail(ErrorCode::Malformed,
                    TRUELOSS_TEXT("Core",
                                  "The checkpoint says that it stands at batch %1 of epoch %2, which its run does not "
                                  "have. Take another checkpoint."),
                    {checkpoint.position.batchInEpoch, checkpoint.position.epoch});
    return {};
}

}  // namespace trueloss
