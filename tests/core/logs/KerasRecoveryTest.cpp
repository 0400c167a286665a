#include "core/logs/KerasSimulator.h"
#include "core/logs/SimulatedRun.h"
#include "logs/LogImport.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

// Logs that are made as each version of Keras makes them, from values that nobody else knows: the truth lies within the
// bound at every point, and the bound is not three times as wide as it has to be.
namespace trueloss {
namespace {

using test::SimulatedTraining;
using test::wildCurve;

struct Tally {
    std::int64_t points = 0;  ///< With a bound.
    double worst = 0.0;       ///< Error over bound.
    std::int64_t open = 0;    ///< Unrecoverable.
};

/// Holds each recovered batch of the one run against the training.
void check(const SimulatedTraining& training, Tally& tally)
{
    const std::string text = test::printTraining(training);
    LogOptions options;
    if (training.rootOfSquares) options.column = "root_mean_squared_error";
    const auto log = importText(text, "simulated", LogKind::KerasBar, options);
    ASSERT_TRUE(log) << toEnglish(log.error().message);
    ASSERT_EQ(log->runs.size(), 1U);
    const RunRecord& record = log->runs[0].record;
    std::size_t at = 0;
    for (const std::vector<float>& epoch : training.epochs) {
        ASSERT_LE(at + epoch.size(), record.batchCount());
        std::size_t blockStart = 0;
        for (std::size_t i = 0; i < epoch.size(); ++i) {
            const RecoveredPoint point = record.recovered(at + i);
            const double value = record.batches()[at + i].rmse;
            const bool ends = i + 1 == epoch.size() || record.recovered(at + i + 1).grade != Grade::BlockMean ||
                              !std::isnan(point.printed);
            if (point.grade == Grade::Unrecoverable) {
                EXPECT_TRUE(std::isnan(value));
                ++tally.open;
                blockStart = i + 1;
                continue;
            }
            if (point.grade == Grade::BlockMean && !ends) continue;
            double sum = 0.0;
            double weight = 0.0;
            for (std::size_t j = blockStart; j <= i; ++j) {
                const bool bySize = weighsBySize(training.era) || training.countsSamples;
                const double w = bySize && j + 1 == epoch.size()
                                     ? static_cast<double>(training.lastSize) / static_cast<double>(training.batchSize)
                                     : 1.0;
                sum += w * static_cast<double>(epoch[j]);
                weight += w;
            }
            double truth = sum / weight;
            if (training.rootOfSquares) truth = std::sqrt(truth);
            const double error = std::abs(value - truth);
            ASSERT_LE(error, point.bound) << kerasEraName(training.era) << ", batch " << i + 1 << " of " << epoch.size()
                                          << ": " << truth << " read as " << value << "\n"
                                          << text;
            ++tally.points;
            tally.worst = std::max(tally.worst, error / point.bound);
            blockStart = i + 1;
        }
        at += epoch.size();
    }
}

class KerasRecovery : public testing::TestWithParam<KerasEra> {};

TEST_P(KerasRecovery, HoldsTheTruthWithinATightBound)
{
    Random random(41);
    Tally tally;
    for (int i = 0; i < 120 && !HasFatalFailure(); ++i) {
        SimulatedTraining training;
        training.era = GetParam();
        training.batchSize = 1 + static_cast<std::int64_t>(random.below(64));
        training.lastSize = 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(training.batchSize)));
        for (int epoch = 0; epoch < 3; ++epoch) training.epochs.push_back(wildCurve(random, 2 + random.below(60)));
        // All epochs of one training have as many steps.
        for (auto& epoch : training.epochs) epoch.resize(training.epochs[0].size(), 1.0F);
        check(training, tally);
    }
    EXPECT_GT(tally.points, 5'000);
    EXPECT_GT(tally.worst, 1.0 / 3.0);
}

TEST_P(KerasRecovery, HoldsTheMeansOfStepsThatWereNotDrawn)
{
    Random random(42);
    Tally tally;
    for (int i = 0; i < 120 && !HasFatalFailure(); ++i) {
        SimulatedTraining training;
        training.era = GetParam();
        training.batchSize = 8;
        training.lastSize = 1 + static_cast<std::int64_t>(random.below(8));
        const std::size_t steps = 5 + random.below(60);
        for (int epoch = 0; epoch < 2; ++epoch) {
            training.epochs.push_back(wildCurve(random, steps));
            std::vector<bool> skipped(steps);
            for (std::size_t k = 1; k < steps; ++k) skipped[k] = random.below(4) == 0;
            training.skipped.push_back(skipped);
        }
        check(training, tally);
    }
    EXPECT_GT(tally.points, 1'500);
    EXPECT_GT(tally.worst, 1.0 / 3.0);
}

TEST_P(KerasRecovery, FindsTheLastBatchWhereAnAccuracyTellsItsSize)
{
    const KerasEra era = GetParam();
    Random random(43);
    Tally tally;
    for (int i = 0; i < 60 && !HasFatalFailure(); ++i) {
        SimulatedTraining training;
        training.era = era;
        training.accuracy = true;
        training.batchSize = 16;
        training.lastSize = 1 + static_cast<std::int64_t>(random.below(16));
        for (int epoch = 0; epoch < 4; ++epoch) {
            std::vector<float> values;
            for (int k = 0; k < 30; ++k) values.push_back(static_cast<float>(random.uniform(20.0, 90.0)));
            training.epochs.push_back(values);
        }
        check(training, tally);
    }
    EXPECT_GT(tally.points, 6'000);
    // Where the sizes tell, most of the 240 last batches are known too.
    const bool tells = era == KerasEra::To208 || era == KerasEra::Tf22 || era == KerasEra::K315;
    EXPECT_LE(tally.open, tells ? 60 : 240);
}

TEST_P(KerasRecovery, LeavesAHoleWhereAValueIsNoNumber)
{
    SimulatedTraining training;
    training.era = GetParam();
    training.epochs = {{5.0F, 6.0F, 7.0F, std::numeric_limits<float>::quiet_NaN(), 3.0F, 4.0F},
                       {3.0F, 4.0F, 5.0F, 2.0F, 1.0F, 2.0F}};
    const auto log = importText(test::printTraining(training), "simulated");
    ASSERT_TRUE(log) << toEnglish(log.error().message);
    EXPECT_EQ(log->kind, LogKind::KerasBar);
    const RunRecord& record = log->runs[0].record;
    ASSERT_EQ(record.batchCount(), 12U);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NE(record.recovered(i).grade, Grade::Unrecoverable) << i;
    for (std::size_t i = 3; i < 6; ++i) EXPECT_EQ(record.recovered(i).grade, Grade::Unrecoverable) << i;
    EXPECT_NE(record.recovered(7).grade, Grade::Unrecoverable);
}

// tf.keras from 2.2 on need not draw the last step before the epoch's end: such a log looks like one of Keras 2.3.1,
// whose sums are of 64 bits.
TEST(KerasRecoveryOfUnknownEra, KeepsTheBoundOf32BitsWhereTheLastStepWasNotDrawn)
{
    Random random(46);
    Tally tally;
    for (int i = 0; i < 40 && !testing::Test::HasFatalFailure(); ++i) {
        SimulatedTraining training;
        training.era = KerasEra::Tf22;
        training.skipsLast = true;
        training.batchSize = 32;
        training.lastSize = 8;
        training.epochs = {wildCurve(random, 52), wildCurve(random, 52)};
        check(training, tally);
    }
    EXPECT_GT(tally.points, 3'000);
}

// An accuracy that is 0 throughout, as in a regression, fits every batch size.
TEST(KerasRecoveryOfUnknownEra, TakesNoSizeFromAnAccuracyThatNeverChanges)
{
    for (const char* accuracy : {"0.0000e+00", "1.0000"}) {
        std::string text = "Epoch 1/1\n";
        for (int k = 1; k < 30; ++k)
            text += std::to_string(k) + "/30 [=>..] - ETA: 147s - loss: 50.0000 - acc: " + accuracy + "\n";
        text += std::string("30/30 [====] - 12s - loss: 52.0000 - acc: ") + accuracy + "\n";
        const auto log = importText(text, "flat");
        ASSERT_TRUE(log);
        for (const Conclusion& conclusion : log->runs.at(0).conclusions)
            EXPECT_EQ(toEnglish(conclusion.statement).find("batch size"), std::string::npos)
                << toEnglish(conclusion.statement);
        EXPECT_EQ(log->runs[0].record.recovered(29).grade, Grade::Unrecoverable);
    }
}

INSTANTIATE_TEST_SUITE_P(Eras, KerasRecovery,
                         testing::Values(KerasEra::To208, KerasEra::To231, KerasEra::Tf20, KerasEra::Tf22,
                                         KerasEra::K30, KerasEra::K32, KerasEra::K311, KerasEra::K315));

TEST(KerasSamples, AreUndoneToTheEndOfTheEpoch)
{
    Random random(44);
    Tally tally;
    for (int i = 0; i < 60 && !HasFatalFailure(); ++i) {
        SimulatedTraining training;
        training.era = KerasEra::To231;
        training.countsSamples = true;
        training.batchSize = 2 + static_cast<std::int64_t>(random.below(60));
        training.lastSize = 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(training.batchSize)));
        training.epochs = {wildCurve(random, 20), wildCurve(random, 20)};
        check(training, tally);
    }
    EXPECT_EQ(tally.open, 0);
    EXPECT_GT(tally.worst, 1.0 / 3.0);
}

// A RootMeanSquaredError shows the root of the mean of squares so far.
TEST(KerasRootOfSquares, IsSquaredBeforeItIsUndone)
{
    Random random(45);
    for (const KerasEra era : {KerasEra::Tf22, KerasEra::K315}) {
        Tally tally;
        for (int i = 0; i < 60 && !HasFatalFailure(); ++i) {
            SimulatedTraining training;
            training.era = era;
            training.rootOfSquares = true;
            training.epochs = {wildCurve(random, 40)};
            check(training, tally);
        }
        EXPECT_GT(tally.points, 2'000);
        EXPECT_GT(tally.worst, 1.0 / 3.0);
    }
}

}  // namespace
}  // namespace trueloss
