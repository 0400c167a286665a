#include "train/Branch.h"

#include "record/RecordPart.h"
#include "train/RunBatches.h"
#include "train/RunScaling.h"

#include <utility>

namespace trueloss {

namespace {

/// Settings that no state can be taken over to.
Result<void> requireSameNetwork(const TrainingConfig& then, const TrainingConfig& now)
{
    TrainingConfig fixed = then;
    fixed.model = now.model;
    fixed.model.dropout = then.model.dropout;
    fixed.model.precision = then.model.precision;
    fixed.fit = now.fit;
    fixed.device = now.device;
    fixed.validationShare = now.validationShare;
    const auto different = differences(describe(then), describe(fixed));
    if (different.empty()) return {};
    return fail(ErrorCode::BadSetting,
                TRUELOSS_TEXT("Core",
                              "The setting \"%1\" was %2 in the run that the branch leaves and cannot become %3: its "
                              "weights and images are those of that run. Start a new run for it."),
                {different.front().key, different.front().first, different.front().second});
}

/// Whether no batch of the epoch under way is left to come, or none was trained.
bool betweenEpochs(const Checkpoint& state)
{
    return state.position.batchInEpoch == 0 ||
           state.position.batchInEpoch == batchesPerEpoch(state.config, *state.split);
}

Result<void> requireBetweenEpochs(const Checkpoint& state, const char* setting, std::int64_t now, std::int64_t then)
{
    if (now == then || betweenEpochs(state)) return {};
    return fail(ErrorCode::BadSetting,
                TRUELOSS_TEXT("Core",
                              "The setting \"%1\" can change only between two epochs, since it makes another order of "
                              "an epoch's images; this state stands after batch %2 of %3. Take the state at the end of "
                              "an epoch."),
                {std::string(setting), state.position.batchInEpoch, batchesPerEpoch(state.config, *state.split)});
}

/// Whether what the optimizer remembers means something else.
bool remembersOtherwise(const TrainingConfig& then, const TrainingConfig& now)
{
    if (then.optimizer != now.optimizer) return true;
    // libtorch's velocity lacks the learning rate that Keras' has in it.
    const auto rateOutside = [](const TrainingConfig& config) { return config.numerics == Numerics::Torch; };
    return now.optimizer == OptimizerKind::Sgd && rateOutside(then) != rateOutside(now);
}

void changeOptimizer(Checkpoint& state, std::vector<Message>& notes)
{
    const bool remembers = state.optimizer.steps > 0;
    state.optimizer = {};
    if (!remembers) return;
    notes.push_back({TRUELOSS_TEXT("Core",
                                   "The optimizer begins without a memory: what it remembered with the former settings "
                                   "means something else."),
                     {}});
}

void changeBatchSize(Checkpoint& state, const TrainingConfig& config)
{
    RunPosition& at = state.position;
    const std::int64_t inEpoch = batchesPerEpoch(config, *state.split);
    if (at.batchInEpoch > 0) at.batchInEpoch = inEpoch;
    at.extraBatches = at.batches - (at.epoch - 1) * inEpoch - at.batchInEpoch;
}

void changeRate(Checkpoint& state, std::vector<Message>& notes)
{
    if (state.position.rateFactor == 1.0) return;
    state.position.rateFactor = 1.0;
    notes.push_back({TRUELOSS_TEXT("Core",
                                   "The learning rate is that of the new setting; what was set while the run went is "
                                   "given up."),
                     {}});
}

Result<void> changeScaling(Checkpoint& state, const TrainingConfig& config,
                           const std::shared_ptr<const ImageDataset>& data, const std::stop_token& stop,
                           std::vector<Message>& notes)
{
    auto scaling = fitScaling({config, data, state.split, {}, {}, {}}, stop);
    if (!scaling) return tl::unexpected(scaling.error());
    state.scalers = scaling->targets.scalers();
    state.pixels = std::move(scaling->pixels);
    state.bestEpoch.reset();
    state.best.reset();
    // Of all weights only these are to be used with the new scaling.
    if (state.lastGood) state.lastGood = state.weights;
    notes.push_back({TRUELOSS_TEXT("Core",
                                   "Scaling was fitted anew on the training images, and the weights stay as they are, "
                                   "so the first predictions are off until the network has adapted."),
                     {}});
    return {};
}

}  // namespace

Result<Branch> branchFrom(const std::shared_ptr<const Checkpoint>& from, const TrainingConfig& config,
                          const std::shared_ptr<const ImageDataset>& data, const std::stop_token& stop)
{
    const TrainingConfig& then = from->config;
    if (then == config) return Branch{from, {}};
    if (auto valid = validate(config); !valid) return tl::unexpected(valid.error());
    if (auto same = requireSameNetwork(then, config); !same) return tl::unexpected(same.error());
    if (config.epochs < from->position.epoch) {
        return fail(
            ErrorCode::BadSetting,
            TRUELOSS_TEXT("Core", "This state stands in epoch %1, so %2 epochs are too few. Choose as many or more."),
            {from->position.epoch, config.epochs});
    }
    if (auto order = requireBetweenEpochs(*from, "batch size", config.batchSize, then.batchSize); !order)
        return tl::unexpected(order.error());
    if (auto order = requireBetweenEpochs(*from, "seed", static_cast<std::int64_t>(config.seed),
                                          static_cast<std::int64_t>(then.seed));
        !order)
        return tl::unexpected(order.error());

    Branch branch;
    auto state = std::make_shared<Checkpoint>(*from);
    if (remembersOtherwise(then, config)) changeOptimizer(*state, branch.notes);
    if (config.batchSize != then.batchSize) changeBatchSize(*state, config);
    if (config.seed != then.seed) state->random = {};
    if (config.learningRate != then.learningRate || config.dropEvery != then.dropEvery ||
        config.dropFactor != then.dropFactor)
        changeRate(*state, branch.notes);
    if (config.scaler != then.scaler || config.pixels != then.pixels) {
        if (auto changed = changeScaling(*state, config, data, stop, branch.notes); !changed)
            return tl::unexpected(changed.error());
    }
    state->config = config;
    branch.state = std::move(state);
    return branch;
}

RunRecord branchRecord(const RunRecord& parent, const Checkpoint& state)
{
    return recordUpTo(parent, state.position.batches, state.lastEpoch ? state.lastEpoch->epoch : 0,
                      PartEvents::OfAnother);
}

}  // namespace trueloss
