#include "model/Predictor.h"
#include "support/TinyDataset.h"
#include "train/Presets.h"
#include "train/RunRecorder.h"
#include "train/Trainer.h"

#include <gmock/gmock.h>

#include <cmath>
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
    static test::TinyData dataWith(TargetOf targetOf, int side = 16)
    {
        const std::filesystem::path file = s_folder->path() / "odd.csv";
        std::ofstream table(file);
        table << "file_name,target\n";
        for (std::size_t i = 0; i < count; ++i) table << "image" << i << ".png," << targetOf(i) << '\n';
        table.close();
        const auto source = openDataSource(file);
        EXPECT_TRUE(source) << toEnglish(source.error().message);
        LoadOptions options;
        options.shape = {side, side, 3};
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

// Dropout of everything leaves the biases, which begin at 0: every prediction is 0, and so is every target.
TEST_F(OddTargets, AnErrorOfExactlyZeroStopsKerasLossUnlessGuarded)
{
    TrainingConfig exact = config();
    exact.scaler.kind = ScalerKind::None;
    exact.loss = LossKind::KerasRowRmse;
    exact.model.dropout = 0.999999;
    const test::TinyData zeros = dataWith([](std::size_t) { return "0"; });
    const RunRecorder guarded = train(exact, zeros);
    EXPECT_EQ(guarded.ended()->reason, EndReason::Completed) << toEnglish(guarded.ended()->message);
    EXPECT_EQ(guarded.record()->batch(0).loss, 0.0);
    exact.guardRoot = false;
    const RunRecorder raw = train(exact, zeros);
    EXPECT_EQ(raw.ended()->reason, EndReason::Failed);
    EXPECT_THAT(toEnglish(raw.ended()->message), HasSubstr("Guard the root"));
    EXPECT_EQ(raw.record()->batchCount(), 1U);
}

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

// Targets with a lambda below 0 and raw pixels: what a network that has not learnt gives is far beyond -1 / lambda. The
// count is that of the model that the run leaves, asked image by image.
TEST_F(OddTargets, PredictionsBeyondAPowerScalerAreCounted)
{
    TrainingConfig power = config();
    power.model = presetAsInTheQuestion({}).model;
    power.model.width = 64;
    power.model.height = 64;
    power.model.denseWidth = 16;
    power.model.dropout = 0.0;
    power.pixels = PixelScalingKind::Raw;
    power.scaler.kind = ScalerKind::BoxCox;
    power.learningRate = 0.0;
    const test::TinyData data =
        dataWith([](std::size_t i) { return std::to_string(1.0 / (1.0 + static_cast<double>(i))); }, 64);
    std::int64_t seen = 0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        power.seed = seed;
        const RunRecorder run = train(power, data);
        ASSERT_EQ(run.ended()->reason, EndReason::Completed) << toEnglish(run.ended()->message);
        auto predictor = Predictor::create(run.ended()->model);
        ASSERT_TRUE(predictor);
        std::int64_t expected = 0;
        std::vector<std::uint8_t> pixels(data.data->shape().bytes());
        for (const std::size_t row : data.split.validation) {
            ASSERT_TRUE(data.data->copyPixels(row, pixels));
            expected += std::isfinite((*predictor)->predict(pixels, 1).value()[0]) ? 0 : 1;
        }
        const EpochPoint& epoch = run.record()->epochs().back();
        EXPECT_EQ(epoch.predictions, static_cast<std::int64_t>(data.split.validation.size()));
        EXPECT_EQ(epoch.beyondScaler, expected) << seed;
        EXPECT_EQ(std::isfinite(epoch.rmse), expected == 0) << seed;
        seen += expected;
    }
    EXPECT_GT(seen, 0);  // Else nothing was tested.
}

}  // namespace
}  // namespace trueloss
