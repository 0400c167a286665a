#include "core/logs/RecoveredTruth.h"
#include "core/logs/ToolSimulator.h"
#include "logs/LogImport.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

// Logs that are made as each tool makes them, from values that nobody else knows: the truth lies within the bound at
// every point, and somewhere the error is more than a third of its bound.
namespace trueloss {
namespace {

using namespace test;

/// Blocks of a tool whose windows cannot always be undone.
const BlockShape windows{1.0, true};
const BlockShape lerped{0.98, false};
constexpr double third = 1.0 / 3.0;
constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

std::vector<RecoveredRun> runsOf(const std::string& text, LogKind kind, const std::string& column = {})
{
    auto log = importText(text, "simulated", std::nullopt, {column});
    EXPECT_TRUE(log) << toEnglish(log.error().message);
    if (!log) return {};
    EXPECT_EQ(log->kind, kind);
    return std::move(log->runs);
}

/// The only run of a log, of which no batch is missing, held against the training.
TruthCheck checkRecord(const RunRecord& record, const SimulatedRun& run, const BlockShape& shape = {})
{
    return checkTruth(
        record,
        [&run](const BatchPoint& batch) {
            return static_cast<double>(run.epochs.at(static_cast<std::size_t>(batch.epoch - 1))
                                           .at(static_cast<std::size_t>(batch.batchInEpoch - 1)));
        },
        shape);
}

TruthCheck check(const std::string& text, LogKind kind, const SimulatedRun& run, const BlockShape& shape = {})
{
    const auto runs = runsOf(text, kind);
    EXPECT_EQ(runs.size(), 1U);
    if (runs.size() != 1) return {};
    const TruthCheck found = checkRecord(runs[0].record, run, shape);
    if (testing::Test::HasFailure()) ADD_FAILURE() << text.substr(0, 20'000);
    return found;
}

/// Without odd multiples of 2^-(decimals + 1), which lie in the middle of two numbers of so many decimals.
SimulatedRun apartFromTies(SimulatedRun run, int decimals)
{
    for (auto& epoch : run.epochs) {
        for (float& value : epoch) {
            if (std::fmod(std::ldexp(value, decimals + 1), 2.0F) == 1.0F) value = std::nextafter(value, 0.0F);
        }
    }
    return run;
}

bool failed()
{
    return testing::Test::HasFailure();
}

TEST(Lightning1Recovery, HoldsTheTruthWithinATightBound)
{
    Random random(101);
    TruthCheck all;
    for (int i = 0; i < 100 && !failed(); ++i) {
        Lightning1 bar;
        bar.validation = random.below(3);
        bar.lanes = std::size_t{1} << random.below(4);
        const SimulatedRun run = wildRun(random, 2, 2 + random.below(60), i % 2 == 0 ? 0 : 3 + random.below(5));
        all += check(bar.print(run), LogKind::LightningBar, run, windows);
    }
    EXPECT_GT(all.single, 500U);
    EXPECT_GT(all.blocks, 100U);
    EXPECT_GT(all.mostUsed, third);
    EXPECT_GT(all.mostUsedOfBlocks, third);
}

// A NaN stays in the ring for 20 steps, in which nothing can be told.
TEST(Lightning1Recovery, TellsNothingOfStepsWithoutANumber)
{
    Random random(102);
    for (int i = 0; i < 20 && !failed(); ++i) {
        SimulatedRun run = wildRun(random, 2, 50);
        run.epochs[0][30] = i % 2 == 0 ? nan : infinity;
        const TruthCheck found = check(Lightning1{}.print(run), LogKind::LightningBar, run, windows);
        EXPECT_GE(found.open, 1U);
        EXPECT_GT(found.single + found.blocks, 20U);
    }
}

// A run that goes on has an empty ring again.
TEST(Lightning1Recovery, BeginsAnewWhereARunGoesOn)
{
    Random random(103);
    for (int i = 0; i < 20 && !failed(); ++i) {
        const SimulatedRun first = wildRun(random, 2, 30);
        const SimulatedRun second = wildRun(random, 1, 30);
        Lightning1 again;
        again.firstEpoch = 1;
        const auto runs = runsOf(Lightning1{}.print(first) + again.print(second), LogKind::LightningBar);
        ASSERT_EQ(runs.size(), 2U);
        checkRecord(runs[0].record, first, windows);
        SimulatedRun shifted = second;
        shifted.epochs.insert(shifted.epochs.begin(), std::vector<float>{});
        checkRecord(runs[1].record, shifted, windows);
    }
}

TEST(Lightning2Recovery, HoldsTheTruthWithinATightBound)
{
    Random random(104);
    TruthCheck all;
    for (int i = 0; i < 100 && !failed(); ++i) {
        SimulatedRun run = wildRun(random, 2, 2 + random.below(60), i % 2 == 0 ? 0 : 3 + random.below(5));
        // Whole numbers are printed in full where that is shorter.
        for (auto& epoch : run.epochs) {
            for (float& value : epoch) {
                if (random.below(4) == 0) value = std::round(value);
            }
        }
        all += check(printLightning2(run), LogKind::LightningBar, run);
    }
    EXPECT_GT(all.single, 3'000U);
    EXPECT_EQ(all.blocks, 0U);
    EXPECT_GT(all.mostUsed, third);
}

// format_num pads "nan" and "inf" to "nan.0" and "inf.0".
TEST(Lightning2Recovery, KeepsWhatIsNoNumberAsItIs)
{
    Random random(105);
    EXPECT_EQ(lightning2Number(std::nan("")), "nan.0");
    EXPECT_EQ(lightning2Number(0.5), "0.500");
    EXPECT_EQ(lightning2Number(54.0), "54.00");
    EXPECT_EQ(lightning2Number(5043.0), "5043.0");
    EXPECT_EQ(lightning2Number(123456.0), "1.23e+5");
    SimulatedRun run = wildRun(random, 2, 20);
    run.epochs[0][4] = nan;
    run.epochs[0][5] = infinity;
    run.epochs[1][6] = -infinity;
    const TruthCheck found = check(printLightning2(run), LogKind::LightningBar, run);
    EXPECT_EQ(found.single, 40U);
    EXPECT_EQ(found.values, 37U);
}

TEST(FastaiRecovery, HoldsTheTruthWithinATightBound)
{
    Random random(106);
    TruthCheck all;
    for (int i = 0; i < 120 && !failed(); ++i) {
        Fastai bar;
        bar.fused = i % 2 == 1;
        bar.reciprocal = i % 4 >= 2;
        const SimulatedRun run = wildRun(random, 3, 2 + random.below(60), i % 3 == 0 ? 0 : 3 + random.below(5));
        all += check(bar.print(run), LogKind::Fastai, run, lerped);
    }
    EXPECT_GT(all.single, 5'000U);
    EXPECT_GT(all.blocks, 500U);
    EXPECT_GT(all.mostUsed, third);
    EXPECT_GT(all.mostUsedOfBlocks, third);
}

// What is no number stays in the mean for good.
TEST(FastaiRecovery, TellsNothingBehindWhatIsNoNumber)
{
    Random random(107);
    SimulatedRun run = wildRun(random, 2, 30);
    run.epochs[0][20] = nan;
    const TruthCheck found = check(Fastai{}.print(run), LogKind::Fastai, run, lerped);
    EXPECT_EQ(found.single, 20U);
    EXPECT_EQ(found.open, 40U);
}

TEST(HuggingFaceRecovery, HoldsTheMeansWithinATightBound)
{
    Random random(108);
    TruthCheck all;
    for (int i = 0; i < 120 && !failed(); ++i) {
        HuggingFace trainer;
        trainer.every = 1 + random.below(12);
        trainer.logsFirst = random.below(2) == 0;
        const std::size_t perEpoch = trainer.every * (2 + random.below(6));
        const SimulatedRun run = wildRun(random, 2, perEpoch);
        all += check(trainer.printText(run), LogKind::HuggingFace, run);
        all += check(trainer.printState(run), LogKind::HuggingFaceState, run);
    }
    EXPECT_GT(all.single, 200U);  // Those of every = 1.
    EXPECT_GT(all.blocks, 1'000U);
    EXPECT_GT(all.mostUsed, third);
    EXPECT_GT(all.mostUsedOfBlocks, third);
}

TEST(HuggingFaceRecovery, FindsThePlaceOfARunThatGoesOn)
{
    Random random(109);
    for (int i = 0; i < 30 && !failed(); ++i) {
        HuggingFace trainer;
        trainer.every = 2 + random.below(8);
        const std::size_t perEpoch = trainer.every * (2 + random.below(6));
        trainer.firstStep = perEpoch;
        const SimulatedRun run = wildRun(random, 2, perEpoch);
        SimulatedRun shifted = run;
        shifted.epochs.insert(shifted.epochs.begin(), std::vector<float>(perEpoch, nan));
        const TruthCheck text = check(trainer.printText(run), LogKind::HuggingFace, shifted);
        EXPECT_EQ(text.blocks, 2 * perEpoch / trainer.every);
        check(trainer.printState(run), LogKind::HuggingFaceState, shifted);
    }
}

// Without a bar a dict stands for so many batches as nobody knows: it is the mean of some, and no batch's own.
TEST(HuggingFaceRecovery, ClaimsNoBatchWithoutItsSteps)
{
    Random random(110);
    HuggingFace trainer;
    trainer.bar = false;
    const SimulatedRun run = wildRun(random, 2, 40);
    const auto runs = runsOf(trainer.printText(run), LogKind::HuggingFace);
    ASSERT_EQ(runs.size(), 1U);
    ASSERT_EQ(runs[0].record.batchCount(), 8U);
    for (std::size_t i = 0; i < 8; ++i) {
        EXPECT_EQ(runs[0].record.recovered(i).grade, Grade::BlockMean);
        double mean = 0.0;
        for (std::size_t k = 0; k < 10; ++k) mean += static_cast<double>(allOf(run)[10 * i + k]) / 10.0;
        EXPECT_LE(std::abs(runs[0].record.batch(i).rmse - mean), runs[0].record.recovered(i).bound);
    }
}

TEST(TimmRecovery, HoldsTheTruthWithinATightBound)
{
    Random random(111);
    TruthCheck all;
    for (int i = 0; i < 160 && !failed(); ++i) {
        Timm log;
        log.every = 1 + random.below(8);
        log.ofFewDigits = i % 2 == 1;
        log.shownOnly = i % 4 >= 2;
        const SimulatedRun run = apartFromTies(wildRun(random, 2, 2 + random.below(60), i % 8 < 4 ? 0 : 4), 6);
        all += check(log.print(run), LogKind::Timm, run);
    }
    EXPECT_GT(all.single, 1'500U);
    EXPECT_GT(all.blocks, 300U);
    EXPECT_GT(all.mostUsed, third);
    EXPECT_GT(all.mostUsedOfBlocks, third);
}

// The means of an epoch are lost behind what is no number; a batch's own value is not.
TEST(TimmRecovery, KeepsOwnValuesBehindWhatIsNoNumber)
{
    Random random(112);
    for (const bool few : {false, true}) {
        SimulatedRun run = wildRun(random, 2, 41);
        run.epochs[0][10] = nan;
        run.epochs[0][22] = infinity;
        Timm log;
        log.ofFewDigits = few;
        const TruthCheck found = check(log.print(run), LogKind::Timm, run);
        EXPECT_EQ(found.single, 18U);
        EXPECT_EQ(found.open, 28U);  // Of the first epoch, behind its sixth batch.
    }
}

/// As mmengine writes it at the head of a log; without it a log of which lines are missing does not tell the window.
const std::string mmConfiguration = "log_processor = dict(by_epoch=True, type='LogProcessor', window_size=10)\n";

TEST(MmengineRecovery, HoldsTheMeansWithinATightBound)
{
    Random random(113);
    TruthCheck all;
    for (int i = 0; i < 120 && !failed(); ++i) {
        Mmengine log;
        log.byIteration = i % 3 == 1;
        log.ignoresLast = i % 3 != 2;
        const std::string head = i % 2 == 0 ? "" : mmConfiguration;
        const SimulatedRun run = wildRun(random, 3, 21 + random.below(40), i % 2 == 0 ? 0 : 5);
        if (log.byIteration) {
            SimulatedRun whole{{allOf(run)}, {}};
            for (const auto& epoch : run.hidden) {
                if (whole.hidden.empty()) whole.hidden.emplace_back();
                whole.hidden[0].insert(whole.hidden[0].end(), epoch.begin(), epoch.end());
            }
            all += check(head + log.printText(whole), LogKind::Mmengine, whole, windows);
        } else {
            all += check(head + log.printText(run), LogKind::Mmengine, run, windows);
        }
    }
    EXPECT_EQ(all.single, 0U);
    EXPECT_GT(all.blocks, 300U);
    EXPECT_GT(all.open, 100U);
    EXPECT_GT(all.mostUsedOfBlocks, third);
}

// mmsegmentation's defaults: a line every 50 iterations, each the mean of the last ten. The configuration says so.
TEST(MmengineRecovery, TakesTheWindowFromTheConfiguration)
{
    Random random(120);
    const std::string other = "log_level = 'INFO'\nlog_processor = dict(by_epoch=False)\n";
    const std::string folded =
        "log_processor = dict(\n    by_epoch=False,\n    custom_cfg=[\n        dict(data_src='x', window_size=7),\n    "
        "],"
        "\n    type='LogProcessor',\n    window_size=20)\nmodel = dict(window_size=5)\n";
    TruthCheck all;
    for (int i = 0; i < 60 && !failed(); ++i) {
        Mmengine log;
        log.byIteration = true;
        log.window = i % 2 == 0 ? 10 : 20;
        log.every = i % 3 == 0 ? 50 : i % 3 == 1 ? log.window : 10;
        const SimulatedRun run = wildRun(random, 1, 200 + random.below(100));
        const TruthCheck found =
            check((i % 2 == 0 ? other : folded) + log.printText(run), LogKind::Mmengine, run, windows);
        EXPECT_TRUE(log.every != 50 || found.open >= 3 * (50 - log.window)) << found.open;
        all += found;
    }
    EXPECT_GT(all.blocks, 300U);
    EXPECT_GT(all.mostUsedOfBlocks, third);
}

// Scalars do not tell where an epoch ends, so a batch is looked up by its number in the run.
TEST(MmengineRecovery, HoldsTheMeansOfScalars)
{
    Random random(114);
    TruthCheck all;
    for (int i = 0; i < 60 && !failed(); ++i) {
        const std::size_t steps = 10 * (2 + random.below(5));
        SimulatedRun run = wildRun(random, 2, steps, i % 2 == 0 ? 0 : 5);
        run.hidden[1][steps - 1] = false;  // So that the record ends where the run does.
        const std::string head = i % 2 == 0 ? "" : mmConfiguration;
        const auto runs = runsOf(head + Mmengine{}.printScalars(run), LogKind::Mmengine);
        ASSERT_EQ(runs.size(), 1U);
        const std::vector<float> values = allOf(run);
        const RunRecord& record = runs[0].record;
        ASSERT_LE(record.batchCount(), values.size());
        const std::size_t first = values.size() - record.batchCount();
        std::map<std::pair<std::int64_t, std::int64_t>, double> truth;
        for (std::size_t k = 0; k < record.batchCount(); ++k)
            truth[{record.batch(k).epoch, record.batch(k).batchInEpoch}] = static_cast<double>(values[first + k]);
        all += checkTruth(
            record,
            [&truth](const BatchPoint& batch) {
                return truth.at({batch.epoch, batch.batchInEpoch});
            },
            windows);
    }
    EXPECT_GT(all.blocks, 100U);
}

// Epochs that are shorter than the interval have a line at their end, of a window that reaches into the epoch before.
TEST(MmengineRecovery, ClaimsNoMeanOfAnEpochThatIsShorterThanTheWindow)
{
    Random random(115);
    Mmengine log;
    log.ignoresLast = false;
    const SimulatedRun run = wildRun(random, 4, 7);
    const TruthCheck found = check(log.printText(run), LogKind::Mmengine, run);
    EXPECT_EQ(found.blocks, 1U);  // The run's first line holds no more than its epoch.
}

TEST(Detectron2Recovery, ClaimsNothingButWhatWasPrinted)
{
    Random random(116);
    const SimulatedRun run = wildRun(random, 1, 200);
    const auto runs = runsOf(printDetectron2(run), LogKind::Detectron2);
    ASSERT_EQ(runs.size(), 1U);
    ASSERT_EQ(runs[0].record.batchCount(), 10U);
    const TruthCheck found = checkRecord(runs[0].record, run);
    EXPECT_EQ(found.open, 10U);
}

TEST(CsvRecovery, HoldsTheTruthWithinATightBound)
{
    Random random(117);
    TruthCheck full;
    TruthCheck rounded;
    for (int i = 0; i < 60 && !failed(); ++i) {
        SimulatedRun run = wildRun(random, 2, 2 + random.below(60), i % 2 == 0 ? 0 : 3);
        if (i % 3 == 0) run.epochs[1][1] = i % 2 == 0 ? nan : infinity;
        full += check(printCsv(run), LogKind::Csv, run);
        run = apartFromTies(std::move(run), 4);
        rounded += check(printCsv(run, 4), LogKind::Csv, run);
    }
    EXPECT_GT(full.values, 2'000U);
    EXPECT_EQ(full.mostUsed, 0.0);  // repr reads back as the same number.
    EXPECT_EQ(full.open + full.blocks + rounded.blocks, rounded.open);
    EXPECT_GT(rounded.mostUsed, third);
}

TEST(CsvRecovery, KeepsOnlyTheStepsThatLightningLogs)
{
    Random random(118);
    for (int i = 0; i < 20 && !failed(); ++i) {
        const SimulatedRun run = wildRun(random, 2, 50);
        const auto runs = runsOf(printLightningCsv(run, 10), LogKind::Csv);
        ASSERT_EQ(runs.size(), 1U);
        ASSERT_EQ(runs[0].record.batchCount(), 10U);
        const std::vector<float> all = allOf(run);
        for (std::size_t k = 0; k < 10; ++k) {
            EXPECT_EQ(runs[0].record.batch(k).rmse, static_cast<double>(all[10 * k + 9]));
            EXPECT_EQ(runs[0].record.recovered(k).grade, Grade::Exact);
        }
    }
}

TEST(JsonLinesRecovery, HoldsTheTruth)
{
    Random random(119);
    TruthCheck all;
    for (int i = 0; i < 60 && !failed(); ++i) {
        SimulatedRun run = wildRun(random, 2, 2 + random.below(60), i % 2 == 0 ? 0 : 3);
        if (i % 3 == 0) run.epochs[1][1] = i % 2 == 0 ? nan : infinity;
        all += check(printJsonLines(run), LogKind::JsonLines, run);
    }
    EXPECT_GT(all.values, 2'000U);
    EXPECT_EQ(all.mostUsed, 0.0);
}

}  // namespace
}  // namespace trueloss
