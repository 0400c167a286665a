#include "StateRuns.h"
#include "model/Predictor.h"
#include "support/TinyDataTest.h"
#include "train/Branch.h"
#include "train/CheckpointFile.h"
#include "train/RunRecorder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>

namespace trueloss {
namespace {

using test::RunLog;
using test::runTraining;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// 48 training images of 16 x 16 in batches of 16; resuming and replaying is tested with every setting elsewhere.
class MixedTraining : public test::TinyDataTest {
protected:
    static TrainingConfig mixed()
    {
        TrainingConfig config = presetRecommended({});
        config.model.width = 16;
        config.model.height = 16;
        config.model.precision = Precision::MixedFloat16;
        config.batchSize = 16;
        config.epochs = 2;
        return config;
    }

    /// Targets of about 10^6 as they are: the gradient of the mean square by a prediction, 2 * 10^6 / 16, is beyond
    /// 65,504, the loss of 10^12 is not beyond 32 bits.
    static TrainingConfig overflowing()
    {
        TrainingConfig config = mixed();
        config.scaler.kind = ScalerKind::None;
        config.loss = LossKind::Mse;
        return config;
    }

    static test::TinyData largeTargets()
    {
        const std::filesystem::path file = s_folder->path() / "large.csv";
        std::ofstream table(file);
        table << "file_name,target\n";
        for (int i = 0; i < 64; ++i) table << "image" << i << ".png," << 1'000'000 + i << '\n';
        table.close();
        LoadOptions options;
        options.shape = {16, 16, 3};
        const auto data = ImageDataset::load(openDataSource(file)->manifest, options).value();
        return {data, makeSplit(data->manifest().rows, 0.25, 5).value()};
    }
};

TEST_F(MixedTraining, ASoundSetUpLearnsAsIn32Bits)
{
    TrainingConfig config = mixed();
    config.epochs = 8;
    const RunLog half = runTraining(config, s_tiny);
    ASSERT_EQ(half.ended.reason, EndReason::Completed) << toEnglish(half.ended.message);
    config.model.precision = Precision::Float32;
    const RunLog whole = runTraining(config, s_tiny);
    EXPECT_NE(half.batches[0].loss, whole.batches[0].loss);
    EXPECT_NEAR(half.batches[0].loss, whole.batches[0].loss, 0.01 * whole.batches[0].loss);
    EXPECT_LT(half.epochs.back().rmse, 0.5 * half.started->meanPredictorRmse);
    ASSERT_TRUE(half.ended.model);
    EXPECT_EQ(half.ended.model->spec.precision, Precision::MixedFloat16);
    EXPECT_THAT(half.ended.model->training, testing::Contains(testing::Pair("precision", "mixed-float16")));
}

// What the model gives is what was validated; in 32 bits it would give something else.
TEST_F(MixedTraining, TheModelPredictsAsItWasValidated)
{
    TrainingConfig config = mixed();
    config.keepBest = false;
    const RunLog run = runTraining(config, s_tiny);
    ASSERT_TRUE(run.ended.model);
    const auto rmseOf = [](const ModelBundle& model) {
        auto predictor = Predictor::create(std::make_shared<const ModelBundle>(model)).value();
        double squares = 0.0;
        std::vector<std::uint8_t> pixels(s_tiny.data->shape().bytes());
        for (const std::size_t row : s_tiny.split.validation) {
            EXPECT_TRUE(s_tiny.data->copyPixels(row, pixels));
            squares += std::pow(predictor->predict(pixels, 1).value()[0] - s_tiny.data->row(row).targets[0], 2);
        }
        return std::sqrt(squares / static_cast<double>(s_tiny.split.validation.size()));
    };
    ModelBundle model = *run.ended.model;
    const double validated = run.epochs.back().rmse;
    // Sums in 32 bits may come in another order for one image: then a rounding may fall otherwise, by 2^-11.
    EXPECT_NEAR(rmseOf(model), validated, 1e-3 * validated);
    model.spec.precision = Precision::Float32;
    EXPECT_NE(rmseOf(model), validated);
}

TEST_F(MixedTraining, AGradientBeyond65504StopsTheRunWithThatSentence)
{
    const test::TinyData large = largeTargets();
    TrainingConfig config = overflowing();
    RunRecorder recorder("large", "");
    TrainingControl control;
    Trainer(config, large.data, large.split).run(control, [&](TrainingEvent event) { recorder.consume(event); });
    ASSERT_TRUE(recorder.ended());
    EXPECT_EQ(recorder.ended()->reason, EndReason::Failed);
    EXPECT_THAT(toEnglish(recorder.ended()->message), AllOf(HasSubstr("65,504"), HasSubstr("precision float32"),
                                                            HasSubstr("first batch"), HasSubstr("its loss is 1")));
    EXPECT_TRUE(recorder.ended()->model);
    ASSERT_EQ(recorder.record()->batchCount(), 1U);
    EXPECT_TRUE(std::isfinite(recorder.record()->batch(0).loss));
    EXPECT_FALSE(std::isfinite(recorder.record()->batch(0).gradNorm));
    ASSERT_FALSE(recorder.findings().empty());
    EXPECT_EQ(recorder.findings().front().kind, FindingKind::NotFinite);

    config.model.precision = Precision::Float32;
    EXPECT_EQ(runTraining(config, large).ended.reason, EndReason::Completed);
}

TEST_F(MixedTraining, APredictionBeyond65504StopsTheRunWithThatSentence)
{
    // An update of 100 for every weight: the next batch's activations pass every limit of 16 bits, not of 32.
    TrainingConfig config = mixed();
    config.optimizer = OptimizerKind::Adam;
    config.model.architecture = "counting-cnn";
    config.learningRate = 100.0;
    const RunLog run = runTraining(config, s_tiny);
    EXPECT_EQ(run.ended.reason, EndReason::Failed);
    ASSERT_EQ(run.batches.size(), 2U);
    EXPECT_TRUE(std::isfinite(run.batches[0].rmse));
    EXPECT_FALSE(std::isfinite(run.batches[1].rmse));
    EXPECT_FALSE(std::isfinite(run.batches[1].loss));
    EXPECT_THAT(toEnglish(run.ended.message),
                AllOf(HasSubstr("65,504"), HasSubstr("batch 2 of epoch 1"), Not(HasSubstr("first batch"))));
    config.model.precision = Precision::Float32;
    const RunLog whole = runTraining(config, s_tiny);
    ASSERT_GE(whole.batches.size(), 2U);
    EXPECT_TRUE(std::isfinite(whole.batches[1].rmse));
}

// The loss is of 32 bits: where it overflows by itself, 16 bits are not blamed.
TEST_F(MixedTraining, ALossBeyond32BitsIsNotBlamedOn16)
{
    const std::filesystem::path file = s_folder->path() / "huge.csv";
    std::ofstream table(file);
    table << "file_name,target\n";
    for (int i = 0; i < 64; ++i) table << "image" << i << ".png,1e30\n";
    table.close();
    LoadOptions options;
    options.shape = {16, 16, 3};
    const auto data = ImageDataset::load(openDataSource(file)->manifest, options).value();
    const RunLog run = runTraining(overflowing(), {data, makeSplit(data->manifest().rows, 0.25, 5).value()});
    EXPECT_EQ(run.ended.reason, EndReason::Failed);
    EXPECT_THAT(toEnglish(run.ended.message), AllOf(HasSubstr("first batch is infinite"), Not(HasSubstr("65,504"))));
}

// Weights that the validation images take beyond 65,504: nothing was wrong with a batch, so the run goes on, with an
// epoch that has no number; and its checkpoint can be read.
TEST_F(MixedTraining, AValidationThatOverflowsIsToldAndKept)
{
    TrainingConfig config = mixed();
    config.model.architecture = "counting-cnn";
    config.learningRate = 100.0;
    config.batchSize = 64;  // One batch an epoch.
    config.epochs = 1;
    CheckpointPlan plan;
    plan.folder = s_folder->path() / "overflown";
    const RunLog run = runTraining(config, s_tiny, plan);
    EXPECT_EQ(run.ended.reason, EndReason::Completed) << toEnglish(run.ended.message);
    ASSERT_EQ(run.epochs.size(), 1U);
    EXPECT_FALSE(std::isfinite(run.epochs[0].rmse));
    const auto checkpoint = loadCheckpoint(checkpointFile(plan.folder, "last"));
    ASSERT_TRUE(checkpoint) << toEnglish(checkpoint.error().message);
    EXPECT_EQ(checkpoint->config, config);
    ASSERT_TRUE(run.ended.model);
    auto predictor = Predictor::create(run.ended.model).value();
    std::vector<std::uint8_t> pixels(s_tiny.data->shape().bytes());
    ASSERT_TRUE(s_tiny.data->copyPixels(s_tiny.split.validation[0], pixels));
    const auto values = predictor->predict(pixels, 1);
    ASSERT_TRUE(values);
    EXPECT_THAT(toEnglish(whyNoValue(*run.ended.model, *values)), HasSubstr("65,504"));
}

TEST_F(MixedTraining, ABranchMayGoOnIn32Bits)
{
    TrainingConfig config = mixed();
    const auto state = test::watchRun(config, s_tiny).states.at(2);
    config.model.precision = Precision::Float32;
    const auto branch = branchFrom(state, config, s_tiny.data);
    ASSERT_TRUE(branch) << toEnglish(branch.error().message);
    EXPECT_EQ(branch->state->config.model.precision, Precision::Float32);
    RunVariation variation;
    variation.branch = variation.sameData = true;
    const RunLog rest = test::runVaried(config, s_tiny, branch->state, variation);
    EXPECT_EQ(rest.ended.reason, EndReason::Completed) << toEnglish(rest.ended.message);
    // To go on without a branch the precision has to be the run's.
    const RunLog refused = test::runVaried(config, s_tiny, state, variation);
    EXPECT_EQ(refused.ended.reason, EndReason::Failed);
    EXPECT_THAT(toEnglish(refused.ended.message), HasSubstr("\"precision\""));
}

}  // namespace
}  // namespace trueloss
