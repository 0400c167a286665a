#include "core/logs/ToolLog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;

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

}  // namespace
}  // namespace trueloss
