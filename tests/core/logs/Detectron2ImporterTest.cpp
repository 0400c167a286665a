#include "core/logs/ToolLog.h"

#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

using namespace test;

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

}  // namespace
}  // namespace trueloss
