#include "logs/ToolImporters.h"

#include "core/logs/RecoveredTruth.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;

namespace trueloss {
namespace {

/// The true value of the samples' batch k, see tests/data/logs/make_tool_logs.py.
double truth(std::int64_t k)
{
    return static_cast<double>(40 + k * 37 % 23) + (k == 33 ? 5000.0 : 0.0);
}

std::string sample(const std::string& name)
{
    std::ifstream file(TRUELOSS_TEST_DATA "/logs/" + name, std::ios::binary);
    EXPECT_TRUE(file.is_open()) << name;
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Lines as importers get them: parted at '\r' and '\n', without "ESC [ A" and blanks at the end.
std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\r' || c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    for (std::string& line : lines) {
        for (auto at = line.find("\x1b[A"); at != std::string::npos; at = line.find("\x1b[A")) line.erase(at, 3);
        line.erase(line.find_last_not_of(" \t") + 1);
    }
    std::erase(lines, "");
    return lines;
}

struct Read {
    std::vector<RecoveredRun> runs;
    int used = 0;
    int lines = 0;
};

Read read(LogKind kind, const std::string& text, const LogOptions& options = {})
{
    Read out;
    const auto importer = makeToolLineImporter(kind, options);
    for (const std::string& line : linesOf(text)) {
        ++out.lines;
        out.used += importer->line(line) ? 1 : 0;
    }
    out.runs = importer->runs("log");
    return out;
}

std::vector<RecoveredRun> readDocument(LogKind kind, const std::string& text, const LogOptions& options = {})
{
    const auto importer = makeDocumentImporter(kind, options);
    for (std::size_t i = 0; i < text.size(); i += 7) EXPECT_TRUE(importer->feed(text.substr(i, 7)).has_value());
    EXPECT_TRUE(importer->pause().has_value());
    return importer->runs("log");
}

TruthCheck check(const RunRecord& record, std::int64_t perEpoch)
{
    return checkTruth(record, [perEpoch](const BatchPoint& batch) {
        return truth((batch.epoch - 1) * perEpoch + batch.batchInEpoch);
    });
}

bool says(const RecoveredRun& run, const std::string& part)
{
    return std::any_of(run.notes.begin(), run.notes.end(),
                       [&part](const Message& note) { return toEnglish(note).find(part) != std::string::npos; });
}

TEST(LightningBar, UndoesTheWindowOfVersion1)
{
    const Read log = read(LogKind::LightningBar, sample("lightning-1.txt"));
    EXPECT_EQ(log.used, log.lines);
    ASSERT_EQ(log.runs.size(), 1u);
    const RunRecord& record = log.runs[0].record;
    EXPECT_EQ(log.runs[0].column, "loss");
    ASSERT_EQ(record.batchCount(), 120u);
    EXPECT_THAT(record.epochStarts(), ElementsAre(0u, 60u));
    const TruthCheck found = check(record, 60);
    EXPECT_EQ(found.single, 120u);
    EXPECT_EQ(record.batch(0).rmse, 54.0);
    // Before the spike of batch 33 the bound grows by 40 * 0.05 a window; the spike's means have one digit less.
    EXPECT_LT(record.recovered(31).bound, 4.0);
    EXPECT_NEAR(record.batch(32).rmse, truth(33), 20.0);
    EXPECT_GT(record.recovered(33).bound, record.recovered(31).bound + 10.0);
}

TEST(LightningBar, TakesTheValuesOfVersion2AsTheyAre)
{
    const Read log = read(LogKind::LightningBar, sample("lightning-2.txt"));
    ASSERT_EQ(log.runs.size(), 1u);
    const RunRecord& record = log.runs[0].record;
    EXPECT_EQ(log.runs[0].column, "train_loss_step");
    EXPECT_THAT(log.runs[0].columns, IsSupersetOf({"train_loss_step", "val_loss"}));
    ASSERT_EQ(record.batchCount(), 40u);
    EXPECT_EQ(check(record, 20).single, 40u);
    // "54.00" is 54 in three digits; tqdm prints 5043.0 in full, as that is no longer than 5.04e+3.
    EXPECT_DOUBLE_EQ(record.recovered(0).bound, 0.05);
    EXPECT_EQ(record.batch(32).rmse, truth(33));
    ASSERT_EQ(record.epochs().size(), 2u);
    EXPECT_EQ(record.epochs()[0].rmse, 44.2);
    EXPECT_EQ(record.epochs()[0].runningMean, 51.3);
    EXPECT_EQ(record.epochs()[1].rmse, 43.2);
    EXPECT_EQ(record.epochs()[1].runningMean, 301.0);
}

TEST(LightningBar, PassesOverOtherBars)
{
    const Read log = read(LogKind::LightningBar, "100%|██████████| 10/10 [00:01<00:00, 9.8it/s]\nEpoch 1/5\nloss: 3\n");
    EXPECT_EQ(log.used, 0);
    EXPECT_TRUE(log.runs.empty());
}

TEST(Csv, ReadsLightningsMetrics)
{
    const Read log = read(LogKind::Csv, sample("lightning-metrics.csv"));
    EXPECT_EQ(log.used, log.lines);
    ASSERT_EQ(log.runs.size(), 1u);
    const RunRecord& record = log.runs[0].record;
    EXPECT_EQ(log.runs[0].column, "train_loss_step");
    EXPECT_THAT(log.runs[0].columns, ElementsAre("train_loss_epoch", "train_loss_step", "val_loss"));
    EXPECT_THAT(record.settings, Contains(RunSetting{"log format", "Lightning metrics.csv"}));
    ASSERT_EQ(record.batchCount(), 5u);
    for (std::size_t i = 0; i < 5; ++i) {
        const auto k = 10 * (static_cast<std::int64_t>(i) + 1);
        EXPECT_EQ(record.batch(i).rmse, truth(k));
        EXPECT_NEAR(record.batch(i).learningRate, 1e-3 * std::pow(0.99, static_cast<double>(k)), 1e-12);
        EXPECT_EQ(record.batch(i).epoch, k <= 25 ? 1 : 2);
    }
    ASSERT_EQ(record.epochs().size(), 2u);
    EXPECT_EQ(record.epochs()[0].rmse, 44.25);
    double mean = 0;
    for (std::int64_t k = 26; k <= 50; ++k) mean += truth(k) / 25;
    EXPECT_NEAR(record.epochs()[1].runningMean, mean, 1e-9);
}

TEST(Csv, ReadsKerasCsvLogger)
{
    const Read log = read(LogKind::Csv, sample("keras-csvlogger.csv"));
    ASSERT_EQ(log.runs.size(), 1u);
    const RunRecord& record = log.runs[0].record;
    EXPECT_EQ(log.runs[0].column, "loss");
    ASSERT_EQ(record.batchCount(), 3u);
    EXPECT_EQ(record.batch(0).epoch, 1);
    EXPECT_EQ(record.batch(0).rmse, 51.3);
    EXPECT_EQ(record.batch(0).learningRate, 0.001);
    EXPECT_EQ(record.recovered(2).grade, Grade::BlockMean);
    ASSERT_EQ(record.epochs().size(), 3u);
    EXPECT_TRUE(std::isnan(record.epochs()[1].rmse));
    EXPECT_EQ(record.epochs()[2].rmse, 42.25);
    EXPECT_EQ(record.epochs()[2].epoch, 3);
}

TEST(Csv, ReadsFastaisHistory)
{
    const Read log = read(LogKind::Csv, sample("fastai-history.csv"));
    ASSERT_EQ(log.runs.size(), 1u);
    EXPECT_EQ(log.runs[0].column, "train_loss");
    ASSERT_EQ(log.runs[0].record.batchCount(), 3u);
    EXPECT_EQ(log.runs[0].record.epochs()[1].rmse, 43.25);
    EXPECT_EQ(log.runs[0].record.epochs()[1].seconds, 4.0);
    EXPECT_TRUE(says(log.runs[0], "smoothed"));
}

TEST(Csv, ReadsOtherSeparatorsAndDecimalCommas)
{
    const Read log = read(LogKind::Csv, "Schritt;loss\n0;1,5\n1;2,25\n");
    ASSERT_EQ(log.runs.size(), 1u);
    const Read tabs = read(LogKind::Csv, "step\tloss\n1\t1.5\n2\t2.25\n3\tnan\n");
    ASSERT_EQ(tabs.runs.size(), 1u);
    ASSERT_EQ(tabs.runs[0].record.batchCount(), 3u);
    EXPECT_EQ(tabs.runs[0].record.batch(1).rmse, 2.25);
    EXPECT_EQ(tabs.runs[0].record.recovered(1).bound, 0.005);
    EXPECT_TRUE(std::isnan(tabs.runs[0].record.batch(2).rmse));
    EXPECT_EQ(log.runs[0].record.batch(1).rmse, 2.25);
}

TEST(Csv, RowsOfNumbersNeedNoNames)
{
    const Read log = read(LogKind::Csv, "1,0.5,7\n2,0.25,8\n3,0.125,9\n", {"column 2"});
    ASSERT_EQ(log.runs.size(), 1u);
    ASSERT_EQ(log.runs[0].record.batchCount(), 3u);
    EXPECT_EQ(log.runs[0].record.batch(2).rmse, 0.125);
    EXPECT_THAT(log.runs[0].columns, ElementsAre("column 1", "column 2", "column 3"));
}

TEST(Csv, StepsThatGoBackAreANewRunOrEpoch)
{
    const Read runs = read(LogKind::Csv, "step,loss\n0,1\n1,2\n2,3\n0,4\n1,5\n");
    ASSERT_EQ(runs.runs.size(), 2u);
    EXPECT_EQ(runs.runs[0].record.batchCount(), 3u);
    EXPECT_EQ(runs.runs[1].record.batch(0).rmse, 4.0);
    EXPECT_EQ(runs.runs[1].record.name, "log #2");
    const Read epochs = read(LogKind::Csv, "batch,loss\n0,1\n1,2\n0,4\n1,5\n");
    ASSERT_EQ(epochs.runs.size(), 1u);
    EXPECT_THAT(epochs.runs[0].record.epochStarts(), ElementsAre(0u, 2u));
    const Read again = read(LogKind::Csv, "epoch,step,loss\n0,0,1\n0,1,2\nepoch,step,loss\n0,2,3\n0,3,4\n");
    EXPECT_EQ(again.runs.size(), 2u);
    const Read within = read(LogKind::Csv, "epoch,step,loss\n0,0,1\n0,1,2\n1,0,3\n1,1,4\n");
    ASSERT_EQ(within.runs.size(), 1u);
    EXPECT_EQ(within.runs[0].record.batch(3).batchInEpoch, 2);
    const Read onward = read(LogKind::Csv, "epoch,step,loss\n0,0,1\n0,1,2\n1,2,3\n1,3,4\n");
    ASSERT_EQ(onward.runs.size(), 1u);
    EXPECT_EQ(onward.runs[0].record.batch(3).batchInEpoch, 2);
    EXPECT_EQ(onward.runs[0].record.batch(3).epoch, 2);
}

TEST(Csv, TheColumnCanBeChosen)
{
    const std::string text = "epoch,loss,mae,val_mae\n1,4,2,3\n2,5,1,2\n";
    const Read log = read(LogKind::Csv, text, {"mae"});
    ASSERT_EQ(log.runs.size(), 1u);
    EXPECT_EQ(log.runs[0].column, "mae");
    EXPECT_THAT(log.runs[0].columns, ElementsAre("loss", "mae", "val_mae"));
    EXPECT_EQ(log.runs[0].record.batch(1).rmse, 1.0);
    EXPECT_EQ(log.runs[0].record.epochs()[1].rmse, 2.0);
    const Read missing = read(LogKind::Csv, text, {"rmse"});
    EXPECT_EQ(missing.runs.at(0).column, "loss");
    EXPECT_TRUE(says(missing.runs[0], "\"rmse\""));
}

TEST(Csv, TakesNoSentenceForATable)
{
    const Read log = read(LogKind::Csv, "Loading data, please wait\nFound 3, 4 of them\n{\"a\": 1, \"b\": 2}\n");
    EXPECT_EQ(log.used, 0);
    EXPECT_TRUE(log.runs.empty());
}

TEST(Fastai, UndoesTheBarAndTheTable)
{
    const Read log = read(LogKind::Fastai, sample("fastai.txt"));
    EXPECT_EQ(log.used, log.lines);
    ASSERT_EQ(log.runs.size(), 1u);
    const RunRecord& record = log.runs[0].record;
    EXPECT_EQ(log.runs[0].column, "train_loss");
    EXPECT_THAT(log.runs[0].columns, ElementsAre("train_loss", "valid_loss", "mae"));
    ASSERT_EQ(record.batchCount(), 90u);
    EXPECT_THAT(record.epochStarts(), ElementsAre(0u, 30u, 60u));
    std::size_t single = 0;
    for (std::size_t i = 0; i < 90; ++i) {
        const RecoveredPoint point = record.recovered(i);
        if (point.grade != Grade::Exact && point.grade != Grade::Bounded) continue;
        EXPECT_LE(std::abs(record.batch(i).rmse - truth(static_cast<std::int64_t>(i) + 1)), point.bound) << i;
        EXPECT_LT(point.bound, 0.02) << i;
        ++single;
    }
    // Of ten redraws one is missing, which leaves a weighted mean of two; the spike's batch is told on its own.
    EXPECT_EQ(single, 72u);
    EXPECT_NEAR(record.batch(32).rmse, truth(33), 0.02);
    ASSERT_EQ(record.epochs().size(), 3u);
    EXPECT_EQ(record.epochs()[2].rmse, 42.25);
    EXPECT_EQ(record.epochs()[0].seconds, 4.0);
    EXPECT_EQ(record.epochs()[0].lastBatch, 30);
}

TEST(Fastai, ATableAloneHasOneValueAnEpoch)
{
    const Read log = read(LogKind::Fastai,
                          "epoch     train_loss  valid_loss  time\n0         2.989899    3.100000    00:04\n"
                          "1         2.5         None        1:00:04\n"
                          "epoch     train_loss  valid_loss  time\n0         1.000000    1.100000    00:04\n");
    ASSERT_EQ(log.runs.size(), 2u);
    ASSERT_EQ(log.runs[0].record.batchCount(), 2u);
    // A smoothed value is no mean of its epoch: it is shown as it is, and nothing is claimed.
    EXPECT_TRUE(std::isnan(log.runs[0].record.batch(0).rmse));
    EXPECT_EQ(log.runs[0].record.recovered(0).printed, 2.989899);
    EXPECT_EQ(log.runs[0].record.recovered(0).grade, Grade::Unrecoverable);
    EXPECT_EQ(log.runs[0].record.epochs()[1].seconds, 3604.0);
    EXPECT_TRUE(says(log.runs[0], "0.98"));
    EXPECT_EQ(log.runs[1].record.epochs()[0].rmse, 1.1);
}

TEST(HuggingFace, TakesTheStepsFromTheBarBehindEachDict)
{
    const Read log = read(LogKind::HuggingFace, sample("huggingface.txt"));
    ASSERT_EQ(log.runs.size(), 1u);
    const RunRecord& record = log.runs[0].record;
    EXPECT_EQ(log.runs[0].column, "loss");
    ASSERT_EQ(record.batchCount(), 48u);
    const TruthCheck found =
        checkTruth(record, [](const BatchPoint& batch) { return truth((batch.epoch - 1) * 25 + batch.batchInEpoch); });
    EXPECT_EQ(found.blocks, 12u);
    EXPECT_NEAR(record.batch(3).learningRate, 1e-3 * std::pow(0.99, 4), 1e-12);
    EXPECT_EQ(record.batch(3).gradNorm, 1.5);
    ASSERT_EQ(record.epochs().size(), 2u);
    EXPECT_EQ(record.epochs()[0].rmse, 43.25);
    EXPECT_TRUE(says(log.runs[0], "151"));
}

TEST(HuggingFace, WithoutABarEachLineStandsAsOneBatch)
{
    const Read log = read(LogKind::HuggingFace,
                          "{'loss': 4.0, 'learning_rate': 4.9e-05, 'epoch': 0.5}\n{'loss': nan, 'epoch': 1.0}\n"
                          "{'eval_loss': 3.5, 'epoch': 1.0}\n{'loss': '2.5', 'grad_norm': '1.25', 'epoch': '1.5'}\n"
                          "{'loss': 9.0, 'epoch': 0.5}\n");
    ASSERT_EQ(log.runs.size(), 2u);
    const RunRecord& record = log.runs[0].record;
    ASSERT_EQ(record.batchCount(), 3u);
    // round(loss, 4) prints 4.0 for 4.0000; "2.5" in quotes has four significant digits.
    EXPECT_NEAR(record.recovered(0).bound, 5e-5, 1e-6);
    EXPECT_NEAR(record.recovered(2).bound, 5e-4, 1e-6);
    EXPECT_EQ(record.recovered(1).grade, Grade::Unrecoverable);
    EXPECT_EQ(record.batch(2).gradNorm, 1.25);
    EXPECT_EQ(record.batch(2).epoch, 2);
    EXPECT_EQ(record.epochs().at(0).rmse, 3.5);
    EXPECT_TRUE(says(log.runs[0], "steps of its lines"));
    EXPECT_EQ(log.runs[1].record.batchCount(), 1u);
}

TEST(HuggingFaceState, ReadsItsHistory)
{
    const auto runs = readDocument(LogKind::HuggingFaceState, sample("huggingface-state.json"));
    ASSERT_EQ(runs.size(), 1u);
    const RunRecord& record = runs[0].record;
    ASSERT_EQ(record.batchCount(), 48u);
    EXPECT_THAT(record.epochStarts(), ElementsAre(0u, 25u));
    EXPECT_EQ(check(record, 25).blocks, 12u);
    EXPECT_EQ(record.epochs().at(1).rmse, 42.25);
    EXPECT_TRUE(says(runs[0], "151"));
}

TEST(Timm, UndoesTheMeansAndTakesTheBatchesOwnValues)
{
    const Read log = read(LogKind::Timm, sample("timm.txt"));
    EXPECT_EQ(log.used, log.lines);
    ASSERT_EQ(log.runs.size(), 1u);
    const RunRecord& record = log.runs[0].record;
    EXPECT_EQ(log.runs[0].column, "Loss");
    ASSERT_EQ(record.batchCount(), 44u);
    EXPECT_THAT(record.epochStarts(), ElementsAre(0u, 22u));
    for (const std::size_t i : {0u, 5u, 10u, 15u, 20u, 21u, 22u, 27u}) {
        EXPECT_EQ(record.recovered(i).grade, Grade::Exact) << i;
        EXPECT_LE(std::abs(record.batch(i).rmse - truth(static_cast<std::int64_t>(i) + 1)), record.recovered(i).bound);
    }
    // Batches 2 to 5: the mean of 6 is printed as 50.7, less 54 and 55.
    double mean = 0;
    for (std::int64_t k = 2; k <= 5; ++k) mean += truth(k) / 4;
    EXPECT_EQ(record.recovered(2).grade, Grade::BlockMean);
    EXPECT_NEAR(record.batch(2).rmse, mean, record.recovered(2).bound);
    EXPECT_LT(record.recovered(2).bound, 0.2);
    EXPECT_EQ(record.epochs().at(0).rmse, 44.25);
    EXPECT_EQ(record.batch(0).learningRate, 1e-3);
}

// With several processes the meter holds the shown batches alone: 6, 4, 8 have the means 6, 5, 6.
TEST(Timm, SeesThatTheMeansHoldOnlyTheShownBatches)
{
    const Read log = read(LogKind::Timm,
                          "Train: 0 [   0/20 (  5%)]  Loss: 6.000 (6.000)  LR: 1.0e-03\n"
                          "Train: 0 [   9/20 ( 50%)]  Loss: 4.000 (5.000)  LR: 1.0e-03\n"
                          "Train: 0 [  19/20 (100%)]  Loss: 8.000 (6.000)  LR: 1.0e-03\n");
    ASSERT_EQ(log.runs.size(), 1u);
    ASSERT_EQ(log.runs[0].record.batchCount(), 3u);
    EXPECT_EQ(log.runs[0].record.batch(1).rmse, 4.0);
    EXPECT_EQ(log.runs[0].record.batch(1).batchInEpoch, 10);
    EXPECT_TRUE(says(log.runs[0], "several processes"));
}

TEST(Mmengine, ReadsTextAndScalars)
{
    for (const char* name : {"mmengine.txt", "mmengine-scalars.json"}) {
        const Read log = read(LogKind::Mmengine, sample(name));
        ASSERT_EQ(log.runs.size(), 1u) << name;
        const RunRecord& record = log.runs[0].record;
        EXPECT_EQ(log.runs[0].column, "loss");
        // The scalars do not tell how long an epoch is, only what epoch a line belongs to.
        const TruthCheck found = check(record, std::string(name) == "mmengine.txt" ? 25 : 20);
        EXPECT_EQ(found.blocks, 4u) << name;
        EXPECT_EQ(found.open, 5u) << name;
        EXPECT_EQ(record.batch(9).gradNorm, 1.5);
        EXPECT_NEAR(record.batch(9).learningRate, 1e-3 * std::pow(0.99, 10), 1e-8);
    }
    const Read text = read(LogKind::Mmengine, sample("mmengine.txt"));
    EXPECT_EQ(text.used, text.lines);
    EXPECT_THAT(text.runs[0].columns, IsSupersetOf({"loss", "loss_cls"}));
    EXPECT_EQ(text.runs[0].record.epochs().at(1).rmse, 42.25);
}

TEST(Mmengine, ReadsIterationsAndMmcv)
{
    const Read iterations = read(
        LogKind::Mmengine, "Iter(train) [ 10/100]  lr: 1.0e-02  loss: 4.0000\nIter(train) [ 20/100]  loss: 5.0000\n");
    ASSERT_EQ(iterations.runs.size(), 1u);
    EXPECT_EQ(iterations.runs[0].record.batchCount(), 20u);
    const Read old =
        read(LogKind::Mmengine,
             "2021-01-01 10:00:00,000 - mmcls - INFO - Epoch [1][2/4]\tlr: 1.0e-02, eta: 0:10:00, loss: 4.0\n"
             "2021-01-01 10:00:00,000 - mmcls - INFO - Epoch [1][4/4]\tlr: 1.0e-02, eta: 0:10:00, loss: 5.0\n");
    ASSERT_EQ(old.runs.size(), 1u);
    ASSERT_EQ(old.runs[0].record.batchCount(), 4u);
    EXPECT_EQ(old.runs[0].record.batch(3).rmse, 5.0);
    EXPECT_EQ(old.runs[0].record.batch(3).learningRate, 0.01);
}

TEST(Detectron2, KeepsItsMediansAsPrinted)
{
    for (const char* name : {"detectron2.txt", "detectron2-metrics.json"}) {
        const Read log = read(LogKind::Detectron2, sample(name));
        EXPECT_EQ(log.used, log.lines);
        ASSERT_EQ(log.runs.size(), 1u) << name;
        const RunRecord& record = log.runs[0].record;
        EXPECT_EQ(log.runs[0].column, "total_loss");
        ASSERT_EQ(record.batchCount(), 5u);
        EXPECT_EQ(record.batch(0).batchInEpoch, 20);
        EXPECT_EQ(record.recovered(0).grade, Grade::Unrecoverable);
        EXPECT_EQ(record.recovered(0).printed, 51.5);
        EXPECT_NEAR(record.batch(0).learningRate, 1e-3 * std::pow(0.99, 20), 1e-7);
        EXPECT_TRUE(says(log.runs[0], "median"));
    }
}

TEST(JsonLines, ReadsNestedKeysAndSteps)
{
    const Read log = read(LogKind::JsonLines, sample("own.jsonl"));
    EXPECT_EQ(log.used, log.lines);
    ASSERT_EQ(log.runs.size(), 1u);
    EXPECT_EQ(log.runs[0].column, "train.loss");
    ASSERT_EQ(log.runs[0].record.batchCount(), 16u);
    EXPECT_EQ(check(log.runs[0].record, 8).single, 16u);
    EXPECT_TRUE(says(log.runs[0], "the batch's own"));
    EXPECT_EQ(log.runs[0].record.batch(0).batchInEpoch, 1);
}

TEST(JsonLines, CountsBrokenLinesAndReadsFractionsOfEpochs)
{
    const Read log = read(LogKind::JsonLines,
                          "{\"epoch\":0.5,\"loss\":4.5,\"step\":10}\n{\"epoch\":1.0,\"loss\":NaN,\"step\":20}\n"
                          "{\"epoch\":1.5,\"lo\nplain text\n{\"epoch\":1.5,\"loss\":2.5,\"step\":30}\n");
    ASSERT_EQ(log.runs.size(), 1u);
    ASSERT_EQ(log.runs[0].record.batchCount(), 3u);
    EXPECT_TRUE(std::isnan(log.runs[0].record.batch(1).rmse));
    EXPECT_EQ(log.runs[0].record.batch(2).epoch, 2);
    EXPECT_TRUE(says(log.runs[0], "passed over: 1."));
    const std::string deep = "{\"loss\":1,\"a\":" + std::string(100, '[') + std::string(100, ']') + "}";
    EXPECT_EQ(read(LogKind::JsonLines, deep).used, 0);
}

TEST(KerasHistory, ReadsJsonAndPythonsPrint)
{
    const auto runs = readDocument(LogKind::KerasHistory, sample("keras-history.json"));
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0].column, "loss");
    EXPECT_THAT(runs[0].columns, ElementsAre("loss", "val_loss"));
    ASSERT_EQ(runs[0].record.batchCount(), 3u);
    EXPECT_EQ(runs[0].record.batch(1).rmse, 300.7);
    EXPECT_EQ(runs[0].record.batch(1).learningRate, 0.001);
    EXPECT_EQ(runs[0].record.recovered(2).grade, Grade::Unrecoverable);
    EXPECT_EQ(runs[0].record.epochs().at(2).rmse, 42.25);

    const auto printed = readDocument(LogKind::KerasHistory, "{'loss': [np.float64(1.5), 2.5], 'mae': [3., 4.]}\n");
    ASSERT_EQ(printed.size(), 1u);
    EXPECT_EQ(printed[0].record.batch(0).rmse, 1.5);
    const auto mae = readDocument(LogKind::KerasHistory, "{'loss': [1.5, 2.5], 'mae': [3., 4.]}\n", {"mae"});
    EXPECT_EQ(mae.at(0).record.batch(1).rmse, 4.0);
}

TEST(KerasHistory, ABrokenDocumentKeepsWhatWasRead)
{
    const auto importer = makeDocumentImporter(LogKind::KerasHistory, {});
    ASSERT_TRUE(importer->feed("{\"loss\": [1.5, 2.5], \"val").has_value());
    const auto paused = importer->pause();
    ASSERT_FALSE(paused.has_value());
    EXPECT_EQ(paused.error().code, ErrorCode::Malformed);
    ASSERT_EQ(importer->runs("x").size(), 1u);
    EXPECT_EQ(importer->runs("x")[0].record.batchCount(), 2u);
    ASSERT_TRUE(importer->feed("_loss\": [1.0, 2.0]}").has_value());
    EXPECT_TRUE(importer->pause().has_value());
    EXPECT_EQ(importer->runs("x")[0].record.epochs().at(1).rmse, 2.0);
}

TEST(ToolImporters, MakeWhatTheyAreAskedForAlone)
{
    EXPECT_EQ(makeToolLineImporter(LogKind::KerasBar, {}), nullptr);
    EXPECT_EQ(makeToolLineImporter(LogKind::KerasHistory, {}), nullptr);
    EXPECT_EQ(makeDocumentImporter(LogKind::Csv, {}), nullptr);
}

// The kind of a log is found by the lines that its importers use: each sample has to be its own tool's first.
TEST(ToolImporters, UseTheirOwnSamplesMost)
{
    const std::vector<std::pair<LogKind, std::string>> samples{{LogKind::LightningBar, "lightning-1.txt"},
                                                               {LogKind::LightningBar, "lightning-2.txt"},
                                                               {LogKind::Fastai, "fastai.txt"},
                                                               {LogKind::HuggingFace, "huggingface.txt"},
                                                               {LogKind::Timm, "timm.txt"},
                                                               {LogKind::Mmengine, "mmengine.txt"},
                                                               {LogKind::Detectron2, "detectron2.txt"},
                                                               {LogKind::Csv, "lightning-metrics.csv"},
                                                               {LogKind::JsonLines, "own.jsonl"}};
    // JSON lines can be read as such too; of equals the special kind goes first.
    for (const auto& [kind, name] : {std::pair(LogKind::Mmengine, "mmengine-scalars.json"),
                                     std::pair(LogKind::Detectron2, "detectron2-metrics.json")}) {
        EXPECT_GE(read(kind, sample(name)).used, read(LogKind::JsonLines, sample(name)).used) << name;
    }
    for (const auto& [kind, name] : samples) {
        const std::string text = sample(name);
        const int own = read(kind, text).used;
        EXPECT_GT(own, 0) << name;
        for (const LogKind other : allLogKinds) {
            if (other == kind || !makeToolLineImporter(other, {})) continue;
            EXPECT_LT(read(other, text).used, own) << name << " as " << logKindName(other);
        }
    }
}

}  // namespace
}  // namespace trueloss
