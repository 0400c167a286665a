#include "train/Trainer.h"

#include "data/BatchLoader.h"
#include "model/Predictor.h"
#include "support/TinyDataTest.h"
#include "support/TinyDataset.h"
#include "train/Presets.h"
#include "train/RunRecorder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstring>
#include <thread>

namespace trueloss {
namespace {

class TrainerTest : public test::TinyDataTest {
protected:
    static TrainingConfig recommended(std::int64_t epochs)
    {
        DataFacts facts;
        facts.imageWidth = 16;
        facts.imageHeight = 16;
        TrainingConfig config = presetRecommended(facts);
        config.batchSize = 16;
        config.epochs = epochs;
        config.dropEvery = 0;
        return config;
    }

    /// Plain layers without batch statistics or dropout, so that training and prediction see the same network.
    static TrainingConfig plain()
    {
        TrainingConfig config = presetAsInTheQuestion({});
        config.model.width = 64;
        config.model.height = 64;
        config.model.denseWidth = 16;
        config.model.dropout = 0.0;
        config.batchSize = 16;
        config.epochs = 1;
        return config;
    }

    static RunRecorder train(const TrainingConfig& config, const test::TinyData& tiny = s_tiny)
    {
        RunRecorder recorder("test", "kPa");
        TrainingControl control;
        Trainer trainer(config, tiny.data, tiny.split);
        trainer.run(control, [&recorder](TrainingEvent event) { recorder.consume(event); });
        return recorder;
    }
};

TEST_F(TrainerTest, WarmUpRaisesTheRateStepByStep)
{
    TrainingConfig config = plain();
    config.epochs = 2;
    config.warmUpSteps = 4;
    config.learningRate = 1e-3;
    const test::TinyData large = test::loadTinyData(s_folder->path() / "warm", 64, 64);
    const RunRecorder run = train(config, large);
    ASSERT_EQ(run.record()->batchCount(), 6U);
    const double expected[] = {0.25e-3, 0.5e-3, 0.75e-3, 1e-3, 1e-3, 1e-3};
    for (std::size_t i = 0; i < 6; ++i) EXPECT_DOUBLE_EQ(run.record()->batch(i).learningRate, expected[i]) << i;
}

TEST_F(TrainerTest, RecommendedLearnsWhatCanBeLearnt)
{
    const RunRecorder run = train(recommended(40));
    ASSERT_TRUE(run.ended());
    EXPECT_EQ(run.ended()->reason, EndReason::Completed) << toEnglish(run.ended()->message);
    const EpochPoint& last = run.record()->epochs().back();
    EXPECT_LT(last.rmse, 0.35 * run.started()->meanPredictorRmse);
    EXPECT_GT(last.r2, 0.85);
    EXPECT_EQ(run.record()->batches().size(), 40U * 3U);
    EXPECT_EQ(run.record()->epochs().size(), 40U);
    EXPECT_EQ(last.lastBatch, 120);
}

TEST_F(TrainerTest, TheSameSeedGivesTheSameCurveBitForBit)
{
    const RunRecorder a = train(recommended(3));
    const RunRecorder b = train(recommended(3));
    TrainingConfig other = recommended(3);
    other.seed = 2;
    const RunRecorder c = train(other);
    EXPECT_EQ(a.record()->trueCurve().values(), b.record()->trueCurve().values());
    EXPECT_EQ(a.record()->epochs().back().rmse, b.record()->epochs().back().rmse);
    EXPECT_EQ(a.ended()->model->state.front().bytes, b.ended()->model->state.front().bytes);
    EXPECT_NE(a.record()->trueCurve().values(), c.record()->trueCurve().values());
}

TEST_F(TrainerTest, DropoutIsSeededToo)
{
    TrainingConfig config = recommended(2);
    config.model.dropout = 0.5;
    EXPECT_EQ(train(config).record()->trueCurve().values(), train(config).record()->trueCurve().values());
}

// At a learning rate of 0 the weights stay, so the saved model's own predictions must give every recorded figure.
TEST_F(TrainerTest, TheRecordedErrorsAreThoseOfThePredictionsInTheUnit)
{
    const test::TemporaryFolder folder;
    const test::TinyData tiny = test::loadTinyData(folder.path(), 40, 64);
    for (const ScalerKind scaler : {ScalerKind::None, ScalerKind::Standard, ScalerKind::MinMax}) {
        TrainingConfig config = plain();
        config.scaler.kind = scaler;
        config.pixels = PixelScalingKind::Standardised;
        config.learningRate = 0.0;
        const RunRecorder run = train(config, tiny);
        ASSERT_TRUE(run.ended()->model) << toEnglish(run.ended()->message);
        auto predictor = Predictor::create(run.ended()->model);
        ASSERT_TRUE(predictor);

        const std::vector<std::size_t> order = shuffledRows(tiny.split.train, config.seed, 1);
        BatchLoader loader(tiny.data, order, 16);
        Batch batch;
        double wholeSum = 0.0;
        for (const BatchPoint& point : run.record()->batches()) {
            ASSERT_TRUE(loader.next(batch).value());
            const auto predictions = (*predictor)->predict(batch.pixels, batch.rows.size()).value();
            double squares = 0.0;
            double absolute = 0.0;
            for (std::size_t i = 0; i < predictions.size(); ++i) {
                const double target = tiny.data->row(batch.rows[i]).targets[0];
                squares += (predictions[i] - target) * (predictions[i] - target);
                absolute += std::abs(predictions[i] - target);
            }
            const auto count = static_cast<double>(predictions.size());
            EXPECT_NEAR(point.rmse, std::sqrt(squares / count), 1e-4 * point.rmse);
            EXPECT_NEAR(point.mae, absolute / count, 1e-4 * point.mae);
            // Keras' row-wise loss of one output is the mean absolute error in the scaled unit.
            const double scale = run.ended()->model->scalers[0]->inverseSlope(0.0);
            EXPECT_NEAR(point.loss * scale, point.mae, 1e-4 * point.mae);
            wholeSum += point.rmse * count;
        }
        const double mean = wholeSum / static_cast<double>(tiny.split.train.size());
        EXPECT_NEAR(run.record()->epochs()[0].runningMean, mean, 1e-9 * mean);
    }
}

TEST_F(TrainerTest, WhatWasDecidedAboutTheDataIsRecordedWithTheRun)
{
    TrainingConfig config = recommended(1);
    const RunSetting choice{"rows", "excluded 2: outliers 2"};
    RunRecorder recorder("test", "kPa");
    TrainingControl control;
    Trainer trainer(config, s_tiny.data, s_tiny.split, {choice});
    trainer.run(control, [&recorder](TrainingEvent event) { recorder.consume(event); });
    std::vector<RunSetting> expected = describe(config);
    expected.push_back(choice);
    EXPECT_EQ(recorder.record()->settings, expected);
    EXPECT_EQ(train(config).record()->settings, describe(config));
}

TEST_F(TrainerTest, AStopKeepsTheModelSoFar)
{
    RunRecorder recorder("test", "kPa");
    TrainingControl control;
    TrainingConfig config = recommended(100);
    config.keepBest = false;
    Trainer trainer(config, s_tiny.data, s_tiny.split);
    trainer.run(control, [&](TrainingEvent event) {
        recorder.consume(event);
        if (recorder.record()->batches().size() == 4) control.stop();
    });
    EXPECT_EQ(recorder.ended()->reason, EndReason::Stopped);
    EXPECT_EQ(recorder.record()->batches().size(), 4U);
    ASSERT_TRUE(recorder.ended()->model);
    EXPECT_TRUE(Predictor::create(recorder.ended()->model));
    // The fourth batch stands within the second epoch: no validation has judged these weights.
    EXPECT_EQ(recorder.record()->epochs().size(), 1U);
    EXPECT_TRUE(recorder.ended()->model->metrics.empty());
}

TEST_F(TrainerTest, TheBestEpochsModelIsKeptWhenAsked)
{
    TrainingConfig config = recommended(8);
    config.learningRate = 0.05;  // Coarse steps, so that the last epoch is not the best.
    config.keepBest = true;
    const RunRecorder run = train(config);
    const auto& epochs = run.record()->epochs();
    const auto best = std::min_element(epochs.begin(), epochs.end(),
                                       [](const EpochPoint& a, const EpochPoint& b) { return a.rmse < b.rmse; });
    ASSERT_NE(best->epoch, epochs.back().epoch);
    ASSERT_EQ(run.ended()->model->metrics.front().first, "epoch");
    EXPECT_EQ(run.ended()->model->metrics.front().second, static_cast<double>(best->epoch));
    // The weights are that epoch's too: they give its RMSE.
    auto predictor = Predictor::create(run.ended()->model);
    ASSERT_TRUE(predictor);
    BatchLoader loader(s_tiny.data, s_tiny.split.validation, 64);
    Batch batch;
    ASSERT_TRUE(loader.next(batch).value());
    const auto predictions = (*predictor)->predict(batch.pixels, batch.rows.size()).value();
    double squares = 0.0;
    for (std::size_t i = 0; i < predictions.size(); ++i) squares += std::pow(predictions[i] - batch.targets[i], 2);
    EXPECT_NEAR(std::sqrt(squares / static_cast<double>(predictions.size())), best->rmse, 1e-3 * best->rmse);
    config.keepBest = false;
    EXPECT_EQ(train(config).ended()->model->metrics.front().second, 8.0);
}

TEST_F(TrainerTest, PauseStepAndResumeDoNotChangeTheCurve)
{
    const RunRecorder whole = train(recommended(2));
    RunRecorder recorder("test", "kPa");
    TrainingControl control;
    control.pause();
    std::atomic<int> batches{0};
    std::atomic<int> pauses{0};
    std::jthread worker([&] {
        Trainer trainer(recommended(2), s_tiny.data, s_tiny.split);
        trainer.run(control, [&](TrainingEvent event) {
            if (std::holds_alternative<BatchPoint>(event)) ++batches;
            if (const auto* state = std::get_if<TrainingState>(&event);
                state != nullptr && *state == TrainingState::Paused)
                ++pauses;
            recorder.consume(event);
        });
    });
    const auto waitFor = [](const auto& condition) {
        for (int i = 0; i < 2000 && !condition(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return condition();
    };
    ASSERT_TRUE(waitFor([&] { return pauses == 1; }));
    EXPECT_EQ(batches, 0);
    control.step();
    ASSERT_TRUE(waitFor([&] { return pauses == 2; }));
    EXPECT_EQ(batches, 1);
    control.step();
    ASSERT_TRUE(waitFor([&] { return pauses == 3; }));
    EXPECT_EQ(batches, 2);
    control.resume();
    worker.join();
    EXPECT_EQ(recorder.record()->trueCurve().values(), whole.record()->trueCurve().values());
}

TEST_F(TrainerTest, TheLearningRateCanChangeWhileItRuns)
{
    RunRecorder recorder("test", "kPa");
    TrainingControl control;
    TrainingConfig config = recommended(3);
    config.dropEvery = 2;
    config.dropFactor = 0.5;
    Trainer trainer(config, s_tiny.data, s_tiny.split);
    trainer.run(control, [&](TrainingEvent event) {
        recorder.consume(event);
        if (recorder.record()->batches().size() == 2) control.setLearningRate(4e-3);
    });
    const auto& batches = recorder.record()->batches();
    EXPECT_DOUBLE_EQ(batches[1].learningRate, 1e-3);
    EXPECT_DOUBLE_EQ(batches[2].learningRate, 4e-3);
    EXPECT_DOUBLE_EQ(batches[5].learningRate, 4e-3);
    EXPECT_DOUBLE_EQ(batches[6].learningRate, 2e-3);  // The schedule goes on from the changed rate.
}

TEST_F(TrainerTest, ALossThatIsNotFiniteStopsTheRunAndKeepsTheLastGoodWeights)
{
    TrainingConfig config = recommended(5);
    config.optimizer = OptimizerKind::Sgd;
    config.learningRate = 1e18;
    config.scaler.kind = ScalerKind::None;
    const RunRecorder run = train(config);
    ASSERT_TRUE(run.ended());
    EXPECT_EQ(run.ended()->reason, EndReason::Failed);
    EXPECT_THAT(toEnglish(run.ended()->message), testing::HasSubstr("learning rate"));
    ASSERT_TRUE(run.ended()->model);
    for (const NamedTensor& tensor : run.ended()->model->state) {
        if (tensor.type != TensorType::Float32) continue;
        for (std::size_t i = 0; i + 4 <= tensor.bytes.size(); i += 4) {
            float value = 0;
            std::memcpy(&value, tensor.bytes.data() + i, 4);
            ASSERT_TRUE(std::isfinite(value)) << tensor.name;
        }
    }
    const std::vector<Finding> findings = run.findings();
    EXPECT_EQ(findings.front().kind, FindingKind::NotFinite);
}

TEST_F(TrainerTest, ImagesOfAnotherSizeAreRefusedWithASentence)
{
    TrainingConfig config = recommended(1);
    config.model.width = 32;
    const RunRecorder run = train(config);
    EXPECT_EQ(run.ended()->reason, EndReason::Failed);
    EXPECT_THAT(toEnglish(run.ended()->message), testing::HasSubstr("16 x 16"));
}

TEST_F(TrainerTest, BadSettingsEndTheRunBeforeItBegins)
{
    TrainingConfig config = recommended(1);
    config.batchSize = -5;
    const RunRecorder run = train(config);
    EXPECT_EQ(run.ended()->reason, EndReason::Failed);
    EXPECT_FALSE(run.started());
    EXPECT_THAT(toEnglish(run.ended()->message), testing::HasSubstr("batch size"));
}

// The mean of the training targets, its RMSE on the validation rows, by hand from the manifest.
TEST_F(TrainerTest, TheMeanPredictorIsJudgedOnTheValidationRows)
{
    double mean = 0.0;
    for (const std::size_t row : s_tiny.split.train) mean += s_tiny.data->row(row).targets[0];
    mean /= static_cast<double>(s_tiny.split.train.size());
    double squares = 0.0;
    for (const std::size_t row : s_tiny.split.validation)
        squares += std::pow(s_tiny.data->row(row).targets[0] - mean, 2);
    const RunRecorder run = train(recommended(1));
    EXPECT_NEAR(run.started()->meanPredictorRmse,
                std::sqrt(squares / static_cast<double>(s_tiny.split.validation.size())), 1e-9);
}

TEST_F(TrainerTest, EveryLossAndOptimizerRunsAnEpoch)
{
    for (const LossKind loss : {LossKind::BatchRmse, LossKind::Mse, LossKind::HalfMse, LossKind::Mae, LossKind::Huber,
                                LossKind::KerasRowRmse}) {
        for (const OptimizerKind optimizer : {OptimizerKind::RmsProp, OptimizerKind::Adam, OptimizerKind::Sgd}) {
            TrainingConfig config = recommended(1);
            config.loss = loss;
            config.optimizer = optimizer;
            const RunRecorder run = train(config);
            EXPECT_EQ(run.ended()->reason, EndReason::Completed) << lossName(loss) << ' ' << optimizerName(optimizer);
            EXPECT_GT(run.record()->batches().front().gradNorm, 0.0);
        }
    }
}

}  // namespace
}  // namespace trueloss
