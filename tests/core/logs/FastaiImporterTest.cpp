#include "core/logs/ToolLog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;

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

}  // namespace
}  // namespace trueloss
