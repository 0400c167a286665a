#include "logs/LogImport.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace trueloss {
namespace {

// Each kind is known by its text alone, whatever the file is called; and no other kind reads more in it.
class LogKinds : public testing::TestWithParam<std::pair<const char*, LogKind>> {};

TEST_P(LogKinds, AreFoundOutFromTheText)
{
    const auto [name, kind] = GetParam();
    const auto log = importLog(std::string(TRUELOSS_TEST_DATA "/logs/") + name);
    ASSERT_TRUE(log) << toEnglish(log.error().message);
    ASSERT_TRUE(log->kind);
    EXPECT_EQ(logKindName(*log->kind), logKindName(kind));
    ASSERT_FALSE(log->plausible.empty());
    EXPECT_EQ(log->plausible.front(), kind);
    ASSERT_FALSE(log->runs.empty());
    for (const RecoveredRun& run : log->runs) {
        EXPECT_GT(run.record.batchCount(), 0U);
        EXPECT_TRUE(run.record.hasRecovered());
        EXPECT_EQ(run.record.source, RunSource::Log);
        EXPECT_FALSE(run.column.empty());
    }
    // Named by the user, the kind reads the same.
    const auto named = importLog(std::string(TRUELOSS_TEST_DATA "/logs/") + name, kind);
    ASSERT_TRUE(named);
    EXPECT_EQ(named->runs.front().record.batchCount(), log->runs.front().record.batchCount());
}

INSTANTIATE_TEST_SUITE_P(
    Samples, LogKinds,
    testing::Values(
        std::pair("keras-2.0-fit-generator.log", LogKind::KerasBar),
        std::pair("keras-2.0-pasted-page.log", LogKind::KerasBar),
        std::pair("keras-verbose-2.txt", LogKind::KerasSummary), std::pair("keras-history.json", LogKind::KerasHistory),
        std::pair("keras-csvlogger.csv", LogKind::Csv), std::pair("lightning-1.txt", LogKind::LightningBar),
        std::pair("lightning-2.txt", LogKind::LightningBar), std::pair("lightning-metrics.csv", LogKind::Csv),
        std::pair("fastai.txt", LogKind::Fastai), std::pair("fastai-history.csv", LogKind::Csv),
        std::pair("huggingface.txt", LogKind::HuggingFace),
        std::pair("huggingface-state.json", LogKind::HuggingFaceState), std::pair("timm.txt", LogKind::Timm),
        std::pair("mmengine.txt", LogKind::Mmengine), std::pair("mmengine-scalars.json", LogKind::Mmengine),
        std::pair("detectron2.txt", LogKind::Detectron2), std::pair("detectron2-metrics.json", LogKind::Detectron2),
        std::pair("own.jsonl", LogKind::JsonLines)));

// verbose=2: a line an epoch, with the validation and the seconds.
TEST(KerasSummary, GivesTheEpochs)
{
    const auto log = importLog(TRUELOSS_TEST_DATA "/logs/keras-verbose-2.txt");
    ASSERT_TRUE(log) << toEnglish(log.error().message);
    const RunRecord& record = log->runs.at(0).record;
    ASSERT_EQ(record.epochs().size(), 3U);
    EXPECT_DOUBLE_EQ(record.epochs()[0].runningMean, 203253.6237);
    EXPECT_DOUBLE_EQ(record.epochs()[2].rmse, 41.5);
    EXPECT_DOUBLE_EQ(record.epochs()[1].seconds, 117.0);
    for (std::size_t i = 0; i < record.batchCount(); ++i) EXPECT_NE(record.recovered(i).grade, Grade::Bounded) << i;
}

}  // namespace
}  // namespace trueloss
