// Event files that are made as each tool makes them, from values that nobody else knows: the truth lies within the
// bound at every point, and somewhere the error is more than a third of its bound.
#include "base/Random.h"
#include "core/logs/RecoveredTruth.h"
#include "core/logs/SimulatedRun.h"
#include "core/logs/SoundRun.h"
#include "logs/EventRecovery.h"
#include "logs/EventStream.h"
#include "support/EventBytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace trueloss {
namespace {

using namespace test;

constexpr double third = 1.0 / 3.0;

/// Events of a run, in the order in which a program writes them.
class Events {
public:
    void write(std::int64_t step, const std::string& tag, double value)
    {
        ASSERT_TRUE(m_stream.feed(m_reader, scalarFrame(step, tag, static_cast<float>(value))));
    }

    RecoveredRun recovered(const Events* validation = nullptr) const
    {
        auto runs = recoverEvents(m_stream.scalars(), validation ? &validation->m_stream.scalars() : nullptr, "run");
        EXPECT_EQ(runs.size(), 1U);
        return runs.empty() ? RecoveredRun{} : std::move(runs.front());
    }

private:
    EventStream m_stream{std::string()};
    RecordReader m_reader;
};

TruthCheck check(const RecoveredRun& read, const SimulatedRun& run, const BlockShape& shape = {})
{
    EXPECT_THAT(faultOf(read), testing::IsEmpty());
    return checkTruth(
        read.record,
        [&run](const BatchPoint& batch) {
            return static_cast<double>(run.epochs.at(static_cast<std::size_t>(batch.epoch - 1))
                                           .at(static_cast<std::size_t>(batch.batchInEpoch - 1)));
        },
        shape);
}

bool failed()
{
    return testing::Test::HasFailure();
}

/// tf.keras from 2.2 on: `total += loss * images; count += images` in float32, batch_loss = total / count, at each
/// `every`th step of the run (keras/metrics: Mean; keras/callbacks: TensorBoard.update_freq). Validates after each
/// epoch. Gives what a batch weighs.
BlockShape writeKeras(const SimulatedRun& run, Random& random, std::int64_t every, Events& training, Events& validation)
{
    std::int64_t step = 0;
    const auto images = static_cast<float>(1 + random.below(64));
    const std::size_t steps = run.epochs[0].size();
    std::vector<float> lasts;
    for (std::size_t e = 0; e < run.epochs.size(); ++e) {
        float total = 0.0F;
        float count = 0.0F;
        for (std::size_t k = 0; k < steps; ++k, ++step) {
            float here = images;
            if (k + 1 == steps) {
                here = std::ceil(images * static_cast<float>(random.uniform(0.01, 1.0)));
                lasts.push_back(here);
            }
            total += run.epochs[e][k] * here;
            count += here;
            if ((step + 1) % every == 0) training.write(step, "batch_loss", total / count);
        }
        training.write(static_cast<std::int64_t>(e), "epoch_loss", total / count);
        validation.write(step, "evaluation_loss_vs_iterations", 1.0);
        validation.write(static_cast<std::int64_t>(e), "epoch_loss", 1.0);
    }
    BlockShape shape;
    shape.images = [=](const BatchPoint& batch) {
        const bool last = batch.batchInEpoch == static_cast<std::int64_t>(steps);
        return static_cast<double>(last ? lasts.at(static_cast<std::size_t>(batch.epoch - 1)) : images);
    };
    return shape;
}

TEST(KerasEventRecovery, HoldsTheTruthOfEveryBatchWithinATightBound)
{
    Random random(211);
    TruthCheck all;
    for (int i = 0; i < 200 && !failed(); ++i) {
        SCOPED_TRACE(i);
        const SimulatedRun run = wildRun(random, 1 + random.below(4), 12 + random.below(60));
        Events training;
        Events validation;
        const BlockShape shape = writeKeras(run, random, 1, training, validation);
        all += check(training.recovered(&validation), run, shape);
    }
    EXPECT_GT(all.single, 10'000U);
    EXPECT_LE(all.open, 200U * 4U) << "the last batch of each epoch";
    EXPECT_GT(all.mostUsed, third);
}

TEST(KerasEventRecovery, HoldsTheMeansOfBlocksWhereNotEveryBatchIsWritten)
{
    Random random(223);
    TruthCheck all;
    for (int i = 0; i < 200 && !failed(); ++i) {
        SCOPED_TRACE(i);
        const SimulatedRun run = wildRun(random, 1 + random.below(3), 20 + random.below(60));
        Events training;
        Events validation;
        const auto every = static_cast<std::int64_t>(2 + random.below(6));
        const BlockShape shape = writeKeras(run, random, every, training, validation);
        all += check(training.recovered(&validation), run, shape);
    }
    EXPECT_GT(all.blocks, 500U);
    EXPECT_GT(all.mostUsedOfBlocks, third);
}

// Hugging Face's Trainer adds losses up in float32, divides by the steps since it logged before and rounds to four
// decimals (`round(tr_loss_scalar / steps, 4)`; from 4.5x on it need not round).
TEST(HuggingFaceEventRecovery, HoldsTheMeansOfBlocks)
{
    Random random(227);
    TruthCheck rounded;
    TruthCheck full;
    for (int i = 0; i < 200 && !failed(); ++i) {
        SCOPED_TRACE(i);
        const bool rounds = random.below(2) == 0;
        const std::size_t steps = 20 + random.below(80);
        const SimulatedRun run = wildRun(random, 1, steps);
        const std::size_t every = 1 + random.below(9);
        Events training;
        float sum = 0.0F;
        for (std::size_t k = 1; k <= steps; ++k) {
            sum += run.epochs[0][k - 1];
            if (k % every != 0) continue;
            const double mean = static_cast<double>(sum) / static_cast<double>(every);
            training.write(static_cast<std::int64_t>(k), "train/loss", rounds ? pythonRound(mean, 4) : mean);
            training.write(static_cast<std::int64_t>(k), "train/epoch",
                           static_cast<double>(k) / static_cast<double>(steps));
            sum = 0.0F;
        }
        const RecoveredRun read = training.recovered();
        EXPECT_EQ(read.column, "train/loss");
        (rounds ? rounded : full) += check(read, run);
    }
    EXPECT_GT(rounded.blocks + full.blocks, 500U);
    EXPECT_GT(rounded.mostUsed, third);
    EXPECT_GT(full.mostUsed, third);
}

// PyTorch Lightning's logger writes a batch's own value, in float32.
TEST(LightningEventRecovery, GivesEachValueThatWasWritten)
{
    Random random(229);
    TruthCheck all;
    for (int i = 0; i < 50 && !failed(); ++i) {
        SCOPED_TRACE(i);
        const std::size_t steps = 20 + random.below(80);
        const SimulatedRun run = wildRun(random, 1, steps);
        Events training;
        for (std::size_t k = 0; k < steps; ++k) {
            training.write(static_cast<std::int64_t>(k), "train_loss_step", run.epochs[0][k]);
            training.write(static_cast<std::int64_t>(k), "epoch", 0.0);
        }
        all += check(training.recovered(), run);
    }
    EXPECT_EQ(all.open + all.blocks, 0U);
    EXPECT_GT(all.single, 1'000U);
}

}  // namespace
}  // namespace trueloss
