#pragma once

#include "support/TinyDataset.h"
#include "train/Checkpoint.h"
#include "train/Presets.h"
#include "train/Trainer.h"

#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trueloss::test {

/// All that one training told.
struct RunLog {
    std::optional<RunStarted> started;
    std::vector<BatchPoint> batches;
    std::vector<EpochPoint> epochs;
    std::vector<RunEvent> events;
    RunEnded ended;

    std::size_t count(RunEventKind kind) const
    {
        std::size_t found = 0;
        for (const RunEvent& event : events) found += event.kind == kind ? 1 : 0;
        return found;
    }
};

/// What happens while it goes, on the trainer's thread; after the event was logged.
using Meddler = std::function<void(const RunLog&, const TrainingEvent&, TrainingControl&)>;

inline RunLog runTraining(const TrainingConfig& config, const TinyData& tiny,
                          const std::optional<CheckpointPlan>& plan = {},
                          std::shared_ptr<const Checkpoint> from = nullptr, const Meddler& meddle = {})
{
    RunLog log;
    TrainingControl control;
    Trainer trainer(config, tiny.data, tiny.split);
    if (plan) trainer.keepCheckpoints(*plan);
    if (from) trainer.continueFrom(std::move(from));
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

/// Stops when `count` batches of this run() are done; 0: before the first.
inline Meddler stopAfter(std::size_t count)
{
    return [count](const RunLog& log, const TrainingEvent& event, TrainingControl& control) {
        const bool begins = std::holds_alternative<RunStarted>(event);
        if ((begins || std::holds_alternative<BatchPoint>(event)) && log.batches.size() == count) control.stop();
    };
}

/// The same bits; the times that steps took aside.
inline void expectSame(const BatchPoint& a, const BatchPoint& b)
{
    const auto bits = [](const BatchPoint& point) {
        return std::vector<double>{static_cast<double>(point.epoch),
                                   static_cast<double>(point.batchInEpoch),
                                   static_cast<double>(point.samples),
                                   point.rmse,
                                   point.mae,
                                   point.loss,
                                   point.gradNorm,
                                   point.learningRate};
    };
    const auto left = bits(a);
    const auto right = bits(b);
    EXPECT_EQ(std::memcmp(left.data(), right.data(), left.size() * sizeof(double)), 0)
        << "batch " << a.batchInEpoch << " of epoch " << a.epoch << ": " << a.rmse << " and " << b.rmse;
}

inline void expectSame(const EpochPoint& a, const EpochPoint& b)
{
    EXPECT_EQ(a.epoch, b.epoch);
    EXPECT_EQ(a.lastBatch, b.lastBatch);
    EXPECT_EQ(a.rmse, b.rmse);
    EXPECT_EQ(a.mae, b.mae);
    EXPECT_EQ(a.r2, b.r2);
    EXPECT_EQ(a.runningMean, b.runningMean);
    EXPECT_EQ(a.predictions, b.predictions);
}

inline void expectSame(const RunEnded& a, const RunEnded& b)
{
    EXPECT_EQ(a.reason, b.reason) << toEnglish(a.message) << toEnglish(b.message);
    EXPECT_EQ(toEnglish(a.message), toEnglish(b.message));
    ASSERT_TRUE(a.model);
    ASSERT_TRUE(b.model);
    EXPECT_EQ(a.model->metrics, b.model->metrics);
    EXPECT_EQ(a.model->training, b.model->training);
    EXPECT_EQ(a.model->pixels.offset, b.model->pixels.offset);
    ASSERT_EQ(a.model->state.size(), b.model->state.size());
    for (std::size_t i = 0; i < a.model->state.size(); ++i) {
        EXPECT_EQ(a.model->state[i].name, b.model->state[i].name);
        EXPECT_EQ(a.model->state[i].bytes, b.model->state[i].bytes) << a.model->state[i].name;
    }
}

/// That `rest` is what `whole` told after its first `batches` batches and `epochs` epochs, to the end.
inline void expectTail(const RunLog& whole, const RunLog& rest, std::size_t batches, std::size_t epochs)
{
    ASSERT_EQ(rest.batches.size(), whole.batches.size() - batches);
    ASSERT_EQ(rest.epochs.size(), whole.epochs.size() - epochs);
    for (std::size_t i = 0; i < rest.batches.size(); ++i) expectSame(whole.batches[batches + i], rest.batches[i]);
    for (std::size_t i = 0; i < rest.epochs.size(); ++i) expectSame(whole.epochs[epochs + i], rest.epochs[i]);
    expectSame(whole.ended, rest.ended);
}

}  // namespace trueloss::test
