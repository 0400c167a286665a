#include "core/logs/ToolLog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;

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

}  // namespace
}  // namespace trueloss
