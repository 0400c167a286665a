#include "core/logs/ToolLog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsSupersetOf;

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

}  // namespace
}  // namespace trueloss
