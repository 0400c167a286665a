#include "core/logs/ToolLog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace trueloss {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;

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

}  // namespace
}  // namespace trueloss
