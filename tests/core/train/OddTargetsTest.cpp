#include "support/TinyDataset.h"
#include "train/Presets.h"
#include "train/RunRecorder.h"
#include "train/Trainer.h"

#include <gmock/gmock.h>

#include <fstream>

namespace trueloss {
namespace {

using testing::HasSubstr;

/// Runs on small images whose targets a test chooses.
class OddTargets : public testing::Test {
protected:
    static constexpr std::size_t count = 24;

    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<test::TemporaryFolder>();
        test::writeTinyData(s_folder->path(), count);
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    /// targetOf(i): what stands in the table for image i.
    template <class TargetOf>
    static test::TinyData dataWith(TargetOf targetOf)
    {
        const std::filesystem::path file = s_folder->path() / "odd.csv";
        std::ofstream table(file);
        table << "file_name,target\n";
        for (std::size_t i = 0; i < count; ++i) table << "image" << i << ".png," << targetOf(i) << '\n';
        table.close();
        const auto source = openDataSource(file);
        EXPECT_TRUE(source) << toEnglish(source.error().message);
        LoadOptions options;
        options.shape = {16, 16, 3};
        const auto data = ImageDataset::load(source->manifest, options);
        EXPECT_TRUE(data) << toEnglish(data.error().message);
        return {*data, makeSplit((*data)->manifest().rows, 0.25, 5).value()};
    }

    static TrainingConfig config()
    {
        DataFacts facts;
        facts.imageWidth = 16;
        facts.imageHeight = 16;
        TrainingConfig config = presetRecommended(facts);
        config.batchSize = 8;
        config.epochs = 1;
        config.keepBest = false;
        return config;
    }

    static RunRecorder train(const TrainingConfig& config, const test::TinyData& data)
    {
        RunRecorder recorder("odd", "");
        TrainingControl control;
        Trainer trainer(config, data.data, data.split);
        trainer.run(control, [&recorder](TrainingEvent event) { recorder.consume(event); });
        return recorder;
    }

    static std::unique_ptr<test::TemporaryFolder> s_folder;
};

std::unique_ptr<test::TemporaryFolder> OddTargets::s_folder;

TEST_F(OddTargets, AConstantLeavesTheMeanWithoutAnyError)
{
    // Summed up 18 times and divided by 18, 0.1 and 0.7 do not come back in double.
    for (const char* value : {"0.1", "0.7", "1013.25"}) {
        const RunRecorder run = train(config(), dataWith([&](std::size_t) { return value; }));
        ASSERT_TRUE(run.started()) << toEnglish(run.ended()->message);
        EXPECT_EQ(run.started()->meanPredictorRmse, 0.0) << value;
        EXPECT_EQ(run.findings().front().kind, FindingKind::ConstantTarget) << value;
    }
}

TEST_F(OddTargets, ThatOverflowAtOnceAreNotBlamedOnABatchBefore)
{
    TrainingConfig huge = config();
    huge.scaler.kind = ScalerKind::None;
    huge.loss = LossKind::Mse;
    const test::TinyData data = dataWith([](std::size_t i) { return i % 2 == 0 ? "1e30" : "2e30"; });
    const RunRecorder run = train(huge, data);  // (1e30)^2 passes the largest float.
    ASSERT_EQ(run.ended()->reason, EndReason::Failed);
    EXPECT_THAT(toEnglish(run.ended()->message),
                testing::AllOf(HasSubstr("first batch is infinite"), HasSubstr("standard scaler"),
                               testing::Not(HasSubstr("batch before"))));
    EXPECT_TRUE(run.ended()->model);
}

}  // namespace
}  // namespace trueloss
