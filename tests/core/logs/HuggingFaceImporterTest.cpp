#include "core/logs/ToolLog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;

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
    // round(loss, 4) prints 4.0 for 4.0000; "2.5" in quotes has four significant digits. The float32 sum of as many
    // losses as a line holds by default, 500, may be off by 500 * 2^-24 of it.
    EXPECT_NEAR(record.recovered(0).bound, 5e-5 + 500 * 0x1p-24 * 4.0, 1e-6);
    EXPECT_NEAR(record.recovered(2).bound, 5e-4 + 500 * 0x1p-24 * 2.5, 1e-6);
    EXPECT_EQ(record.recovered(1).grade, Grade::Unrecoverable);
    EXPECT_EQ(record.batch(2).gradNorm, 1.25);
    EXPECT_EQ(record.batch(2).epoch, 2);
    EXPECT_EQ(record.epochs().at(0).rmse, 3.5);
    EXPECT_TRUE(says(log.runs[0], "steps of its lines"));
    EXPECT_EQ(log.runs[1].record.batchCount(), 1u);
}

TEST(HuggingFace, TheColumnCanBeChosen)
{
    const std::string text =
        "{'loss': 4.0, 'entropy': 1.25, 'epoch': 0.5}\n{'loss': 3.0, 'entropy': 1.5, 'epoch': 1.0}\n"
        "{'eval_loss': 3.5, 'epoch': 1.0}\n";
    const Read log = read(LogKind::HuggingFace, text, {"entropy"});
    ASSERT_EQ(log.runs.size(), 1u);
    EXPECT_EQ(log.runs[0].column, "entropy");
    EXPECT_THAT(log.runs[0].columns, ElementsAre("loss", "entropy", "eval_loss"));
    EXPECT_EQ(log.runs[0].record.batch(1).rmse, 1.5);
    const Read evaluated = read(LogKind::HuggingFace, text, {"eval_loss"});
    ASSERT_EQ(evaluated.runs.size(), 1u);
    EXPECT_EQ(evaluated.runs[0].record.batch(0).rmse, 3.5);
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

}  // namespace
}  // namespace trueloss
