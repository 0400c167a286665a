#include "logs/RecoveredRun.h"

#include "base/Random.h"
#include "core/logs/RecoveredTruth.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>
#include <vector>

using testing::Contains;
using testing::ElementsAre;

namespace trueloss {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

LoggedLine line(std::int64_t step, double value, double halfUnit = 0.05)
{
    LoggedLine out;
    out.step = step;
    out.value = {value, halfUnit};
    return out;
}

LoggedRun runOf(Averaging averaging, const std::vector<std::vector<LoggedLine>>& epochs)
{
    LoggedRun run;
    run.tool = "a tool";
    run.column = "loss";
    run.columns = {"loss", "mae"};
    run.averaging = averaging;
    for (const auto& lines : epochs) {
        LoggedEpoch& epoch = run.epochs.emplace_back();
        epoch.number = static_cast<std::int64_t>(run.epochs.size());
        epoch.lines.assign(lines.begin(), lines.end());
    }
    return run;
}

std::vector<double> valuesOf(const RunRecord& record)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < record.batchCount(); ++i) values.push_back(record.batch(i).rmse);
    return values;
}

std::vector<std::int64_t> stepsOf(const RunRecord& record)
{
    std::vector<std::int64_t> steps;
    for (std::size_t i = 0; i < record.batchCount(); ++i) steps.push_back(record.batch(i).batchInEpoch);
    return steps;
}

bool says(const std::vector<Message>& notes, const std::string& part)
{
    return std::any_of(notes.begin(), notes.end(),
                       [&part](const Message& note) { return toEnglish(note).find(part) != std::string::npos; });
}

TEST(Recover, FillsTheRecordAndItsSettings)
{
    LoggedRun run = runOf(Averaging::Raw, {{line(1, 4), line(2, 5)}});
    run.epochs[0].lines[1].learningRate = 0.5;
    run.epochs[0].lines[1].gradNorm = 3.0;
    run.epochs[0].validation = PrintedNumber{7.0, 0.05};
    run.epochs[0].seconds = 9.0;
    run.epochs[0].ended = true;
    run.batchSize = 32;
    run.settings = {{"seed", "7"}};
    const RecoveredRun out = recover(run, "train.log");
    EXPECT_EQ(out.record.name, "train.log");
    EXPECT_EQ(out.record.source, RunSource::Log);
    EXPECT_THAT(out.record.settings, Contains(RunSetting{"log format", "a tool"}));
    EXPECT_THAT(out.record.settings, Contains(RunSetting{"loss column", "loss"}));
    EXPECT_THAT(out.record.settings, Contains(RunSetting{"batch size", "32"}));
    EXPECT_THAT(out.record.settings, Contains(RunSetting{"seed", "7"}));
    EXPECT_EQ(out.column, "loss");
    EXPECT_THAT(out.columns, ElementsAre("loss", "mae"));
    EXPECT_THAT(valuesOf(out.record), ElementsAre(4.0, 5.0));
    EXPECT_EQ(out.record.recovered(1), (RecoveredPoint{Grade::Exact, 0.05, 5.0}));
    EXPECT_EQ(out.record.batch(1).learningRate, 0.5);
    EXPECT_EQ(out.record.batch(1).gradNorm, 3.0);
    EXPECT_TRUE(std::isnan(out.record.batch(0).learningRate));
    EXPECT_EQ(out.record.batch(0).samples, 32);
    ASSERT_EQ(out.record.epochs().size(), 1u);
    EXPECT_EQ(out.record.epochs()[0].rmse, 7.0);
    EXPECT_EQ(out.record.epochs()[0].seconds, 9.0);
    EXPECT_EQ(out.record.epochs()[0].lastBatch, 2);
    EXPECT_TRUE(std::isnan(out.record.epochs()[0].runningMean));
}

TEST(Recover, RawKeepsNaNAndOpensSmallGaps)
{
    const RecoveredRun out = recover(
        runOf(Averaging::Raw, {{line(1, 4), line(2, nan, 0), line(4, 6), line(5, INFINITY, 0), line(6, 1)}}), "x");
    ASSERT_EQ(out.record.batchCount(), 6u);
    EXPECT_EQ(out.record.recovered(1).grade, Grade::Exact);
    EXPECT_TRUE(std::isnan(out.record.batch(1).rmse));
    EXPECT_EQ(out.record.recovered(2).grade, Grade::Unrecoverable);
    EXPECT_TRUE(std::isinf(out.record.batch(4).rmse));
    EXPECT_EQ(out.record.batch(5).rmse, 1.0);
    EXPECT_TRUE(says(out.notes, "cannot be told from the log: 1."));
}

// Every tenth batch: a record of the shown ones, under their own numbers.
TEST(Recover, RawWithFewLinesKeepsTheShownBatchesAlone)
{
    LoggedRun run = runOf(Averaging::Raw, {{line(10, 4), line(20, 5)}, {line(30, 6), line(40, 7)}});
    run.stepsOfRun = true;
    run.stepsPerEpoch = 25;
    const RecoveredRun out = recover(run, "x");
    EXPECT_THAT(stepsOf(out.record), ElementsAre(10, 20, 5, 15));
    EXPECT_THAT(valuesOf(out.record), ElementsAre(4, 5, 6, 7));
    EXPECT_THAT(out.record.epochStarts(), ElementsAre(0u, 2u));
    EXPECT_TRUE(says(out.notes, "4 of 31 batches"));
}

// By hand: means 4, 7 and (4 + 10 + 1 + 9) / 4 = 6: batches 4, 10 and two of mean 5. The second epoch begins anew.
TEST(Recover, RunningMeansBeginAnewWithEachEpoch)
{
    LoggedRun run = runOf(Averaging::RunningMean, {{line(1, 4), line(2, 7), line(4, 6)}, {line(1, 3), line(2, 2)}});
    run.stepsPerEpoch = 6;
    const RecoveredRun out = recover(run, "x");
    EXPECT_THAT(stepsOf(out.record), ElementsAre(1, 2, 3, 4, 5, 6, 1, 2));
    const RunRecord& record = out.record;
    EXPECT_DOUBLE_EQ(record.batch(1).rmse, 10.0);
    EXPECT_EQ(record.recovered(1).grade, Grade::Bounded);
    EXPECT_DOUBLE_EQ(record.batch(2).rmse, 5.0);
    EXPECT_DOUBLE_EQ(record.batch(3).rmse, 5.0);
    EXPECT_EQ(record.recovered(3).grade, Grade::BlockMean);
    EXPECT_TRUE(std::isnan(record.recovered(2).printed));
    EXPECT_EQ(record.recovered(3).printed, 6.0);
    EXPECT_EQ(record.recovered(4).grade, Grade::Unrecoverable);
    EXPECT_EQ(record.recovered(5).grade, Grade::Unrecoverable);
    EXPECT_DOUBLE_EQ(record.batch(7).rmse, 1.0);
    EXPECT_EQ(record.batch(7).epoch, 2);
}

// Keras' TensorBoard: steps of the run, the mean anew each epoch.
TEST(Recover, RunningMeansWithStepsOfTheRun)
{
    LoggedRun run = runOf(Averaging::RunningMean, {{line(1, 4), line(2, 7)}, {line(3, 3), line(4, 2)}});
    run.stepsOfRun = true;
    const RecoveredRun out = recover(run, "x");
    EXPECT_THAT(valuesOf(out.record), ElementsAre(4, 10, 3, 1));
    EXPECT_THAT(stepsOf(out.record), ElementsAre(1, 2, 1, 2));
}

// timm: "Loss: 9 (6)" after step 4 of means 4, 7, 6 gives batch 4 itself, and 5 * 2 - 9 = 1 for batch 3.
TEST(Recover, ABatchsOwnValueSplitsItsBlock)
{
    LoggedRun run = runOf(Averaging::RunningMean, {{line(1, 4, 0.5), line(2, 7), line(4, 6)}});
    run.epochs[0].lines[0].own = PrintedNumber{4.2, 0.001};
    run.epochs[0].lines[2].own = PrintedNumber{9.0, 0.001};
    const RecoveredRun out = recover(run, "x");
    ASSERT_EQ(out.record.batchCount(), 4u);
    EXPECT_EQ(out.record.batch(0).rmse, 4.2);
    EXPECT_EQ(out.record.recovered(0).bound, 0.001);
    EXPECT_NEAR(out.record.batch(2).rmse, 1.0, 1e-12);
    EXPECT_EQ(out.record.recovered(2).grade, Grade::Bounded);
    // The two batches' mean is known to (4 + 2) * 0.05 / 2 = 0.15, their sum to 0.3, less 9 +- 0.001.
    EXPECT_NEAR(out.record.recovered(2).bound, 0.301, 1e-9);
    EXPECT_EQ(out.record.batch(3).rmse, 9.0);
    EXPECT_EQ(out.record.recovered(3), (RecoveredPoint{Grade::Exact, 0.001, 6.0}));
}

TEST(Recover, BlockMeansCoverTheBatchesSinceTheLineBefore)
{
    LoggedRun run = runOf(Averaging::BlockMean, {{line(2, 4), line(4, 5)}, {line(6, nan, 0), line(8, 7), line(13, 8)}});
    run.stepsOfRun = true;
    const RecoveredRun out = recover(run, "x");
    ASSERT_EQ(out.record.batchCount(), 13u);
    EXPECT_THAT(stepsOf(out.record), ElementsAre(1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    EXPECT_EQ(out.record.batch(0).rmse, 4.0);
    EXPECT_EQ(out.record.recovered(1).grade, Grade::BlockMean);
    EXPECT_NEAR(out.record.recovered(1).bound, 0.05, 1e-12);
    EXPECT_EQ(out.record.recovered(4).grade, Grade::Unrecoverable);
    // Farther away than usual: the mean of two batches, those before it are not shown.
    EXPECT_EQ(out.record.recovered(8).grade, Grade::Unrecoverable);
    EXPECT_EQ(out.record.recovered(10).grade, Grade::Unrecoverable);
    EXPECT_EQ(out.record.batch(11).rmse, 8.0);
    EXPECT_EQ(out.record.batch(12).rmse, 8.0);
    EXPECT_EQ(out.record.batch(12).epoch, 2);
}

// A log of a later part: what came before it is left out, not drawn as a hole.
TEST(Recover, BatchesBeforeTheLogAreLeftOut)
{
    LoggedRun run = runOf(Averaging::BlockMean, {{line(1010, 4), line(1020, 5)}});
    run.stepsOfRun = true;
    const RecoveredRun out = recover(run, "x");
    ASSERT_EQ(out.record.batchCount(), 20u);
    EXPECT_EQ(out.record.batch(0).batchInEpoch, 1001);
    EXPECT_EQ(out.record.batch(0).rmse, 4.0);
}

TEST(Recover, MediansStayPrinted)
{
    const RecoveredRun out = recover(runOf(Averaging::Median, {{line(20, 4), line(40, 5)}}), "x");
    ASSERT_EQ(out.record.batchCount(), 2u);
    EXPECT_THAT(stepsOf(out.record), ElementsAre(20, 40));
    EXPECT_TRUE(std::isnan(out.record.batch(1).rmse));
    EXPECT_EQ(out.record.recovered(1).grade, Grade::Unrecoverable);
    EXPECT_EQ(out.record.recovered(1).printed, 5.0);
    EXPECT_TRUE(says(out.notes, "median of the last 20"));
}

TEST(Recover, OneValueAnEpochStandsForItsBatches)
{
    LoggedRun run = runOf(Averaging::EpochMean, {{}, {}, {}});
    run.epochs[0].mean = PrintedNumber{4.0, 0.05};
    run.epochs[1].mean = PrintedNumber{nan, 0.0};
    run.epochs[2].mean = PrintedNumber{2.0, 0.05};
    run.epochs[2].validation = PrintedNumber{3.0, 0.05};
    RecoveredRun out = recover(run, "x");
    ASSERT_EQ(out.record.batchCount(), 3u);
    EXPECT_EQ(out.record.recovered(0), (RecoveredPoint{Grade::BlockMean, 0.05, 4.0}));
    EXPECT_EQ(out.record.recovered(1).grade, Grade::Unrecoverable);
    EXPECT_EQ(out.record.batch(2).epoch, 3);
    ASSERT_EQ(out.record.epochs().size(), 3u);
    EXPECT_EQ(out.record.epochs()[2].rmse, 3.0);
    EXPECT_EQ(out.record.epochs()[2].runningMean, 2.0);
    EXPECT_TRUE(says(out.notes, "one value an epoch"));

    run.stepsPerEpoch = 3;
    out = recover(run, "x");
    ASSERT_EQ(out.record.batchCount(), 9u);
    EXPECT_EQ(out.record.batch(1).rmse, 4.0);
    EXPECT_TRUE(std::isnan(out.record.recovered(1).printed));
    EXPECT_EQ(out.record.recovered(2).printed, 4.0);
}

TEST(Recover, EpochNumbersGoOnWhereTheLogsStartAgain)
{
    LoggedRun run = runOf(Averaging::Raw, {{line(1, 4)}, {line(1, 5)}, {line(1, 6)}});
    run.epochs[0].number = 5;
    run.epochs[1].number = 9;
    run.epochs[2].number = 2;
    const RecoveredRun out = recover(run, "x");
    EXPECT_EQ(out.record.batch(0).epoch, 5);
    EXPECT_EQ(out.record.batch(1).epoch, 9);
    EXPECT_EQ(out.record.batch(2).epoch, 10);
}

TEST(Recover, HasALimitAndSaysSo)
{
    const RecoveredRun out = recover(runOf(Averaging::BlockMean, {{line(1'000'000'000'000, 4)}}), "x", 100);
    EXPECT_EQ(out.record.batchCount(), 100u);
    EXPECT_TRUE(says(out.notes, "At most"));
    const auto all = recoverAll({runOf(Averaging::Raw, {{line(1, 4)}}), runOf(Averaging::Raw, {{line(1, 4)}})}, "x");
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].record.name, "x #1");
    EXPECT_EQ(all[1].record.name, "x #2");
}

TEST(Recover, StepsThatDoNotGrowArePassedOver)
{
    const RecoveredRun out =
        recover(runOf(Averaging::Raw, {{line(0, 1), line(1, 4), line(1, 9), line(-5, 2), line(2, 5)}}), "x");
    EXPECT_THAT(valuesOf(out.record), ElementsAre(4, 5));
}

/// "%.*f" as the tools print, read back.
PrintedNumber printed(double value, int decimals)
{
    char text[512];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return *parsePrinted(text);
}

double spiky(Random& random, int k)
{
    double value = 100.0 * std::exp(-k / 50.0) + random.uniform(5.0, 40.0);
    if (random.below(60) == 0) value *= std::pow(10.0, random.uniform(1.0, 8.0));
    return value;
}

// A RootMeanSquaredError of Keras: the root of the mean of squares since the epoch's start, kept in float32 or float64.
TEST(Recover, RootsOfMeanSquaresLieWithinTheirBounds)
{
    Random random(29);
    double used = 0.0;
    for (int run = 0; run < 200; ++run) {
        const bool single = run % 2 == 0;
        LoggedRun log = runOf(Averaging::RunningMean, {{}, {}});
        log.squares = true;
        log.single = single;
        std::vector<std::vector<double>> curves(2);
        for (std::size_t e = 0; e < 2; ++e) {
            float sum32 = 0.0F;
            double sum = 0.0;
            for (int k = 1; k <= 120; ++k) {
                double value = spiky(random, k);
                if (single) value = static_cast<double>(static_cast<float>(value));
                curves[e].push_back(value);
                sum += value * value;
                sum32 += static_cast<float>(value) * static_cast<float>(value);
                const double shown =
                    single ? static_cast<double>(std::sqrt(sum32 / static_cast<float>(k))) : std::sqrt(sum / k);
                if (run % 3 == 0 && random.below(4) == 0) continue;
                log.epochs[e].lines.push_back(line(k, 0));
                log.epochs[e].lines.back().value = printed(shown, 4);
            }
        }
        const RecoveredRun out = recover(log, "x");
        // A block's value is the root of the mean of squares, so only single batches are held against the curve here...
        for (std::size_t i = 0; i < out.record.batchCount(); ++i) {
            const BatchPoint batch = out.record.batch(i);
            const RecoveredPoint point = out.record.recovered(i);
            if (point.grade != Grade::Exact && point.grade != Grade::Bounded) continue;
            const double truth =
                curves[static_cast<std::size_t>(batch.epoch) - 1][static_cast<std::size_t>(batch.batchInEpoch) - 1];
            ASSERT_LE(std::abs(batch.rmse - truth), point.bound) << "run " << run << ", batch " << i;
            used = std::max(used, std::abs(batch.rmse - truth) / point.bound);
        }
        // ...and blocks against that root.
        for (std::size_t i = 0; i < out.record.batchCount(); ++i) {
            if (out.record.recovered(i).grade != Grade::BlockMean) continue;
            double squares = 0.0;
            double count = 0.0;
            const BatchPoint first = out.record.batch(i);
            for (;; ++i) {
                const BatchPoint batch = out.record.batch(i);
                const double truth =
                    curves[static_cast<std::size_t>(batch.epoch) - 1][static_cast<std::size_t>(batch.batchInEpoch) - 1];
                squares += truth * truth;
                count += 1.0;
                if (!std::isnan(out.record.recovered(i).printed)) break;
            }
            ASSERT_LE(std::abs(first.rmse - std::sqrt(squares / count)), out.record.recovered(i).bound) << run;
        }
    }
    EXPECT_GT(used, 1.0 / 3.0);
}

// Hugging Face: sums in float32 since the line before, round(.., 4); mmengine: means of windows in float64, "%.4f".
TEST(Recover, BlockMeansLieWithinTheirBounds)
{
    Random random(31);
    for (const bool single : {true, false}) {
        double used = 0.0;
        for (int run = 0; run < 200; ++run) {
            const int every = 1 + static_cast<int>(random.below(20));
            LoggedRun log = runOf(Averaging::BlockMean, {{}});
            log.stepsOfRun = true;
            log.single = single;
            std::vector<double> curve;
            float sum32 = 0.0F;
            double sum = 0.0;
            for (int k = 1; k <= 200; ++k) {
                double value = run % 2 == 0 ? random.uniform(0.5, 4.0) : spiky(random, k);
                if (single) value = static_cast<double>(static_cast<float>(value));
                curve.push_back(value);
                sum32 += static_cast<float>(value);
                sum += value;
                if (k % every != 0) continue;
                const double mean = (single ? static_cast<double>(sum32) : sum) / every;
                log.epochs[0].lines.push_back(line(k, 0));
                log.epochs[0].lines.back().value = printed(mean, 4);
                sum32 = 0.0F;
                sum = 0.0;
            }
            const RecoveredRun out = recover(log, "x");
            const TruthCheck check = checkTruth(out.record, [&curve](const BatchPoint& batch) {
                return curve[static_cast<std::size_t>(batch.batchInEpoch) - 1];
            });
            EXPECT_EQ(check.blocks + check.single, static_cast<std::size_t>(200 / every));
            used = std::max(used, check.mostUsed);
        }
        EXPECT_GT(used, 1.0 / 3.0);
    }
}

// timm: AverageMeter in float64, a line every few batches, "#.3g" for the batch's own value, "%.4f" for the mean.
TEST(Recover, OwnValuesAndMeansLieWithinTheirBounds)
{
    Random random(37);
    double used = 0.0;
    for (int run = 0; run < 200; ++run) {
        const std::uint64_t every = 1 + random.below(6);
        LoggedRun log = runOf(Averaging::RunningMean, {{}});
        std::vector<double> curve;
        double sum = 0.0;
        for (int k = 1; k <= 150; ++k) {
            curve.push_back(spiky(random, k));
            sum += curve.back();
            if (random.below(every) != 0) continue;
            log.epochs[0].lines.push_back(line(k, 0));
            log.epochs[0].lines.back().value = printed(sum / k, 4);
            char text[64];
            std::snprintf(text, sizeof text, "%#.3g", curve.back());
            log.epochs[0].lines.back().own = parsePrinted(text);
        }
        const RecoveredRun out = recover(log, "x");
        // A split block's rest does not end with a printed value: blocks of one value and bound.
        for (std::size_t i = 0; i < out.record.batchCount();) {
            const RecoveredPoint point = out.record.recovered(i);
            const double value = out.record.batch(i).rmse;
            double mean = 0.0;
            std::size_t end = i;
            while (end < out.record.batchCount() && out.record.recovered(end).bound == point.bound &&
                   out.record.batch(end).rmse == value) {
                mean += curve[end++];
            }
            mean /= static_cast<double>(end - i);
            if (point.grade != Grade::Unrecoverable) {
                ASSERT_LE(std::abs(value - mean), point.bound) << "run " << run << ", batch " << i;
                used = std::max(used, std::abs(value - mean) / point.bound);
            }
            i = end;
        }
    }
    EXPECT_GT(used, 1.0 / 3.0);
}

}  // namespace
}  // namespace trueloss
