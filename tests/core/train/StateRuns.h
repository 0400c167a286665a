#pragma once

#include "RunLog.h"

#include <map>

namespace trueloss::test {

/// Mixed precision, batch normalisation, dropout, flips, contrast, a falling rate, decay and clipping, the best epoch
/// kept: all that a state has to hold. On 16 x 16 pixels.
inline TrainingConfig everySetting(OptimizerKind optimizer)
{
    TrainingConfig config = presetRecommended({});
    config.model.width = 16;
    config.model.height = 16;
    config.model.dropout = 0.5;
    config.model.precision = Precision::MixedFloat16;
    config.optimizer = optimizer;
    config.batchSize = 20;
    config.epochs = 3;
    config.dropEvery = 2;
    config.flips = true;
    config.contrast = 0.3;
    config.weightDecay = 1e-3;
    config.clipNorm = 1.0;
    config.keepBest = true;
    return config;
}

using States = std::map<std::int64_t, std::shared_ptr<const Checkpoint>>;

struct WatchedRun {
    RunLog log;
    States states;  ///< After so many batches; the one before the first too.
};

inline RunLog runVaried(const TrainingConfig& config, const TinyData& tiny, std::shared_ptr<const Checkpoint> from,
                        RunVariation variation, const std::optional<CheckpointPlan>& plan = {},
                        const Meddler& meddle = {})
{
    RunLog log;
    TrainingControl control;
    Trainer trainer(config, tiny.data, tiny.split);
    if (plan) trainer.keepCheckpoints(*plan);
    if (from) trainer.continueFrom(std::move(from));
    trainer.vary(std::move(variation));
    trainer.run(control, [&](const TrainingEvent& event) {
        if (const auto* started = std::get_if<RunStarted>(&event)) log.started = *started;
        if (const auto* batch = std::get_if<BatchPoint>(&event)) log.batches.push_back(*batch);
        if (const auto* epoch = std::get_if<EpochPoint>(&event)) log.epochs.push_back(*epoch);
        if (const auto* happened = std::get_if<RunEvent>(&event)) log.events.push_back(*happened);
        if (const auto* ended = std::get_if<RunEnded>(&event)) log.ended = *ended;
        if (meddle) meddle(log, event, control);
    });
    return log;
}

/// Every state that the run goes through.
inline WatchedRun watchRun(const TrainingConfig& config, const TinyData& tiny, const Meddler& meddle = {})
{
    WatchedRun run;
    RunVariation variation;
    variation.watch = [&run](const RunPosition& at, const BatchPoint*, const TakeState& take) {
        run.states[at.batches] = take().get();
    };
    run.log = runVaried(config, tiny, nullptr, std::move(variation), {}, meddle);
    return run;
}

/// The same bits in weights, statistics, what the optimizer remembers, random numbers and counters.
inline void expectSameState(const Checkpoint& a, const Checkpoint& b)
{
    EXPECT_EQ(a.position.epoch, b.position.epoch);
    EXPECT_EQ(a.position.batchInEpoch, b.position.batchInEpoch);
    EXPECT_EQ(a.position.batches, b.position.batches);
    EXPECT_EQ(a.position.rateFactor, b.position.rateFactor);
    EXPECT_EQ(a.position.epochMean.sum(), b.position.epochMean.sum());
    EXPECT_EQ(a.position.epochMean.weight(), b.position.epochMean.weight());
    EXPECT_EQ(a.random, b.random);
    EXPECT_EQ(a.optimizer.steps, b.optimizer.steps);
    const auto same = [](const std::vector<NamedTensor>& left, const std::vector<NamedTensor>& right) {
        ASSERT_EQ(left.size(), right.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            EXPECT_EQ(left[i].name, right[i].name);
            EXPECT_EQ(left[i].bytes, right[i].bytes) << left[i].name;
        }
    };
    same(*a.weights, *b.weights);
    same(a.optimizer.tensors, b.optimizer.tensors);
}

}  // namespace trueloss::test
