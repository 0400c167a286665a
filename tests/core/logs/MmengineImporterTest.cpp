#include "core/logs/ToolLog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace trueloss {
namespace {

using namespace test;
using testing::IsSupersetOf;

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

}  // namespace
}  // namespace trueloss
