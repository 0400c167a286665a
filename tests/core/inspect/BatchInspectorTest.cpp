#include "inspect/BatchInspector.h"

#include "core/train/StateRuns.h"
#include "support/TinyDataTest.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace trueloss {
namespace {

using test::everySetting;
using test::WatchedRun;
using test::watchRun;

double normOf(const std::vector<double>& values)
{
    return std::sqrt(std::inner_product(values.begin(), values.end(), values.begin(), 0.0));
}

/// Of all weights of a layer: not the statistics of batch normalisation.
std::vector<double> weightsOf(const Checkpoint& state, const std::string& layer)
{
    std::vector<double> values;
    for (const NamedTensor& tensor : *state.weights) {
        if (tensor.name != layer + ".weight" && tensor.name != layer + ".bias") continue;
        for (std::size_t i = 0; i < tensor.bytes.size(); i += sizeof(float)) {
            float value = 0.0F;
            std::memcpy(&value, tensor.bytes.data() + i, sizeof value);
            values.push_back(value);
        }
    }
    return values;
}

/// 48 training images in batches of 20: three an epoch, the last of 8; three epochs.
class BatchInspectorTest : public test::TinyDataTest {
protected:
    static InspectionTask taskOf(const TrainingConfig& config, std::int64_t batch,
                                 std::shared_ptr<const Checkpoint> from = nullptr)
    {
        InspectionTask task;
        task.run.config = config;
        task.run.data = s_tiny.data;
        task.run.split = std::make_shared<const Split>(s_tiny.split);
        task.run.from = std::move(from);
        task.batch = batch;
        task.unit = "kPa";
        return task;
    }

    static BatchInspection inspect(const InspectionTask& task)
    {
        auto inspection = inspectBatch(task);
        if (!inspection) ADD_FAILURE() << toEnglish(inspection.error().message);
        return inspection.value_or(BatchInspection());
    }
};

TEST_F(BatchInspectorTest, ItsFiguresAreThoseOfTheRunBitForBit)
{
    for (const OptimizerKind optimizer : {OptimizerKind::RmsProp, OptimizerKind::Adam, OptimizerKind::Sgd}) {
        SCOPED_TRACE(optimizerName(optimizer));
        const TrainingConfig config = everySetting(optimizer);
        std::vector<RateChange> rates{{4, 2e-3}};
        const WatchedRun run =
            watchRun(config, s_tiny, [](const auto& log, const TrainingEvent& event, TrainingControl& control) {
                if (std::holds_alternative<BatchPoint>(event) && log.batches.size() == 4) control.setLearningRate(2e-3);
            });
        for (const std::int64_t batch : {1, 2, 4, 5, 6, 7, 9}) {
            SCOPED_TRACE(batch);
            InspectionTask task = taskOf(config, batch);
            if (batch > 6) task.run.from = run.states.at(inspectionStart(batch));
            task.run.rates = rates;
            const BatchPoint& recorded = run.log.batches[static_cast<std::size_t>(batch - 1)];
            task.recordedRmse = recorded.rmse;
            const BatchInspection found = inspect(task);
            test::expectSame(recorded, found.step.point);
            EXPECT_EQ(found.repeated, true);
            ASSERT_EQ(found.previous.has_value(), batch > 1);
            if (batch > 1)
                test::expectSame(run.log.batches[static_cast<std::size_t>(batch - 2)], found.previous->point);
        }
    }
}

// Weights and updates are those between two states of the run, counted here from their bytes.
TEST_F(BatchInspectorTest, LayersCarryTheNormsOfTheStates)
{
    const TrainingConfig config = everySetting(OptimizerKind::Adam);
    const WatchedRun run = watchRun(config, s_tiny);
    const BatchInspection found = inspect(taskOf(config, 5, run.states.at(2)));
    ASSERT_FALSE(found.step.layers.empty());
    double gradientSquares = 0.0;
    int withWeights = 0;
    for (const LayerFigures& layer : found.step.layers) {
        SCOPED_TRACE(layer.name);
        const std::vector<double> before = weightsOf(*run.states.at(4), layer.name);
        const std::vector<double> after = weightsOf(*run.states.at(5), layer.name);
        EXPECT_EQ(layer.parameters, static_cast<std::int64_t>(before.size()));
        EXPECT_TRUE(std::isfinite(layer.before.mean));
        EXPECT_TRUE(std::isfinite(layer.after.mean));
        if (before.empty()) {
            EXPECT_TRUE(std::isnan(layer.updateRatio));
            continue;
        }
        ++withWeights;
        std::vector<double> update(before.size());
        for (std::size_t i = 0; i < before.size(); ++i) update[i] = after[i] - before[i];
        EXPECT_NEAR(layer.weightNorm, normOf(before), 1e-9 * normOf(before));
        // The difference of two floats is rounded to one again in the inspector.
        EXPECT_NEAR(layer.updateNorm, normOf(update), 1e-6 * normOf(update));
        EXPECT_NEAR(layer.updateRatio, normOf(update) / normOf(before), 2e-6 * layer.updateRatio);
        gradientSquares += layer.gradientNorm * layer.gradientNorm;
    }
    EXPECT_EQ(withWeights, 6);  // Two convolutions at 16 pixels, their normalisations, dense, head.
    EXPECT_NEAR(std::sqrt(gradientSquares), found.step.point.gradNorm, 1e-9 * found.step.point.gradNorm);
}

// SGD without momentum, decay and clipping: the update is the rate times the gradient, in every layer.
TEST_F(BatchInspectorTest, TheUpdateOfPlainGradientDescentIsTheRateTimesTheGradient)
{
    TrainingConfig config = everySetting(OptimizerKind::Sgd);
    config.momentum = 0.0;
    config.weightDecay = 0.0;
    config.clipNorm = 0.0;
    config.learningRate = 0.01;
    const BatchInspection found = inspect(taskOf(config, 3));
    for (const LayerFigures& layer : found.step.layers) {
        if (layer.parameters == 0) continue;
        EXPECT_NEAR(layer.updateNorm, 0.01 * layer.gradientNorm, 1e-4 * layer.updateNorm) << layer.name;
    }
}

TEST_F(BatchInspectorTest, ActivationsOfTheLastLayerAreThePredictions)
{
    TrainingConfig config = everySetting(OptimizerKind::Adam);
    config.scaler.kind = ScalerKind::None;
    const BatchInspection found = inspect(taskOf(config, 4));
    ASSERT_EQ(found.images.size(), 20U);
    double mean = 0.0;
    double largest = 0.0;
    for (const ImageError& image : found.images) {
        mean += image.predictions[0] / 20.0;
        largest = std::max(largest, std::abs(image.predictions[0]));
    }
    double variance = 0.0;
    for (const ImageError& image : found.images) variance += std::pow(image.predictions[0] - mean, 2) / 20.0;
    const LayerFigures& head = found.step.layers.back();
    EXPECT_NEAR(head.before.mean, mean, 1e-9 * std::abs(mean));
    EXPECT_NEAR(head.before.deviation, std::sqrt(variance), 1e-9);
    EXPECT_NEAR(head.before.largest, largest, 1e-9 * largest);
    EXPECT_EQ(head.before.zeroShare, 0.0);
    const auto relu = std::ranges::find(found.step.layers, "relu1", &LayerFigures::name);
    ASSERT_NE(relu, found.step.layers.end());
    EXPECT_GT(relu->before.zeroShare, 0.05);
    EXPECT_LT(relu->before.zeroShare, 0.95);
    EXPECT_GE(relu->before.mean, 0.0);
    const auto drop = std::ranges::find(found.step.layers, "drop", &LayerFigures::name);
    ASSERT_NE(drop, found.step.layers.end());
    EXPECT_GT(drop->before.zeroShare, 0.4);  // Half of them, and those that were zero before.
}

TEST_F(BatchInspectorTest, WithoutAStepNothingIsAnotherAfterIt)
{
    TrainingConfig config = everySetting(OptimizerKind::Adam);
    config.learningRate = 0.0;
    const BatchInspection found = inspect(taskOf(config, 5));
    EXPECT_EQ(found.step.rmseAfter, found.step.point.rmse);  // The same units were dropped.
    for (const LayerFigures& layer : found.step.layers) {
        if (layer.parameters > 0) {
            EXPECT_EQ(layer.updateNorm, 0.0) << layer.name;
        }
        EXPECT_EQ(layer.before.mean, layer.after.mean) << layer.name;
        EXPECT_EQ(layer.before.largest, layer.after.largest) << layer.name;
    }
}

TEST_F(BatchInspectorTest, ImagesStandInTheOrderOfTheirErrorsWithTheirShares)
{
    TrainingConfig config = everySetting(OptimizerKind::RmsProp);
    config.loss = LossKind::Mae;
    config.scaler.kind = ScalerKind::Standard;
    const BatchInspection found = inspect(taskOf(config, 6));
    ASSERT_EQ(found.images.size(), 8U);
    EXPECT_EQ(found.place, (BatchPlace{6, 2, 3}));
    std::vector<std::size_t> rows;
    double squares = 0.0;
    double absolute = 0.0;
    for (const ImageError& image : found.images) {
        EXPECT_EQ(image.targets[0], s_tiny.data->row(image.row).targets[0]);
        EXPECT_EQ(image.errors[0], image.predictions[0] - image.targets[0]);
        EXPECT_EQ(image.squaredError, image.errors[0] * image.errors[0]);
        squares += image.squaredError;
        absolute += std::abs(image.errors[0]);
        rows.push_back(image.row);
    }
    EXPECT_TRUE(std::ranges::is_sorted(found.images, std::ranges::greater(), &ImageError::squaredError));
    EXPECT_NEAR(std::sqrt(squares / 8.0), found.step.point.rmse, 1e-9 * found.step.point.rmse);
    for (const ImageError& image : found.images) {
        EXPECT_NEAR(image.shareOfSquares, image.squaredError / squares, 1e-12);
        // One affine scaler: the loss' parts are the errors in the unit, but for a common factor.
        EXPECT_NEAR(image.shareOfLoss, std::abs(image.errors[0]) / absolute, 1e-5);
    }
    // Each row of the batch once, and it says where in the batch.
    const auto order = rowsOfBatch(config, s_tiny.split, found.place);
    EXPECT_THAT(rows, testing::UnorderedElementsAreArray(order));
    for (const ImageError& image : found.images) EXPECT_EQ(order[image.place], image.row);
    EXPECT_EQ(std::accumulate(found.errors.counts.begin(), found.errors.counts.end(), std::size_t{0}), 8U);
}

// At a rate of 0 the weights never change: what ordinary batches give is what the run recorded for them.
TEST_F(BatchInspectorTest, OrdinaryBatchesAreThoseOfTheEpoch)
{
    TrainingConfig config = everySetting(OptimizerKind::Sgd);
    config.learningRate = 0.0;
    config.model.dropout = 0.0;
    config.batchSize = 9;  // Six an epoch, the last of 3.
    const WatchedRun run = watchRun(config, s_tiny);
    ASSERT_EQ(run.log.batches.size(), 18U);
    InspectionTask task = taskOf(config, 9);  // The third of epoch 2.
    task.ordinaryBatches = 3;
    const BatchInspection found = inspect(task);
    // The fourth and fifth, which are to come, then the first; the sixth is short.
    std::vector<double> expected{run.log.batches[9].rmse, run.log.batches[10].rmse, run.log.batches[6].rmse};
    std::ranges::sort(expected);
    for (const Spread* spread : {&found.unusual.ordinary, &found.update.now, &found.update.between}) {
        EXPECT_EQ(spread->batches, 3);
        EXPECT_EQ(spread->low, expected[0]);
        EXPECT_EQ(spread->median, expected[1]);
        EXPECT_EQ(spread->high, expected[2]);
    }
    EXPECT_EQ(found.unusual.here, run.log.batches[8].rmse);
    EXPECT_EQ(found.unusual.weightsAfter, 6);
    EXPECT_DOUBLE_EQ(found.unusual.factor, run.log.batches[8].rmse / expected[1]);
    EXPECT_DOUBLE_EQ(found.update.factor, 1.0);
    EXPECT_EQ(found.unusual.verdict, Verdict::No);
    EXPECT_EQ(found.update.verdict, Verdict::No);
}

TEST_F(BatchInspectorTest, TheFirstBatchHasNoUpdateBeforeIt)
{
    const BatchInspection found = inspect(taskOf(everySetting(OptimizerKind::Adam), 1));
    EXPECT_EQ(found.update.verdict, Verdict::NotTestable);
    EXPECT_EQ(found.unusual.verdict, Verdict::No);
    EXPECT_EQ(found.unusual.weightsAfter, 0);
    EXPECT_EQ(found.unusual.here, found.step.point.rmse);
    EXPECT_FALSE(found.previous);
    EXPECT_TRUE(found.changes.empty());
}

TEST_F(BatchInspectorTest, WithOneBatchAnEpochNothingIsOrdinary)
{
    TrainingConfig config = everySetting(OptimizerKind::Adam);
    config.batchSize = 64;
    const BatchInspection found = inspect(taskOf(config, 2));
    EXPECT_EQ(found.unusual.verdict, Verdict::NotTestable);
    EXPECT_EQ(found.update.verdict, Verdict::NotTestable);
    EXPECT_EQ(found.scaling.verdict, Verdict::NotTestable);
    EXPECT_THAT(toEnglish(found.unusual.sentence), testing::HasSubstr("no other batch"));
}

TEST_F(BatchInspectorTest, TellsWhatChangedSinceTheBatchBefore)
{
    TrainingConfig config = everySetting(OptimizerKind::Adam);
    config.dropEvery = 1;
    // Batch 4 begins the second epoch at a tenth of the rate, with 20 images after a batch of 8.
    const BatchInspection found = inspect(taskOf(config, 4));
    const auto changed = [&found](ChangeKind kind) {
        return std::ranges::find(found.changes, kind, &BatchChange::kind);
    };
    ASSERT_NE(changed(ChangeKind::LearningRate), found.changes.end());
    EXPECT_EQ(changed(ChangeKind::LearningRate)->before, 1e-3);
    EXPECT_DOUBLE_EQ(changed(ChangeKind::LearningRate)->now, 1e-4);
    ASSERT_NE(changed(ChangeKind::NewEpoch), found.changes.end());
    EXPECT_EQ(changed(ChangeKind::NewEpoch)->now, 2.0);
    ASSERT_NE(changed(ChangeKind::BatchSize), found.changes.end());
    EXPECT_EQ(changed(ChangeKind::BatchSize)->before, 8.0);
    // A tenth of the rate moves every layer's step by more than 2.
    const auto ratio = changed(ChangeKind::UpdateRatio);
    ASSERT_NE(ratio, found.changes.end());
    EXPECT_EQ(ratio->layer, "conv1");
    EXPECT_THAT(toEnglish(ratio->sentence), testing::HasSubstr("Layer conv1"));
    for (const BatchChange& change : found.changes) EXPECT_FALSE(change.sentence.empty());
    const BatchInspection calm = inspect(taskOf(config, 2));
    EXPECT_TRUE(std::ranges::none_of(calm.changes, [](const BatchChange& change) {
        return change.kind == ChangeKind::LearningRate || change.kind == ChangeKind::NewEpoch ||
               change.kind == ChangeKind::BatchSize;
    }));
}

TEST_F(BatchInspectorTest, ABatchThatStoppedTheRunCanBeInspected)
{
    TrainingConfig config = everySetting(OptimizerKind::Sgd);
    config.model.architecture = "counting-cnn";
    config.scaler.kind = ScalerKind::None;
    config.loss = LossKind::Mse;
    config.clipNorm = 0.0;
    config.learningRate = 1e18;
    const WatchedRun run = watchRun(config, s_tiny);
    ASSERT_EQ(run.log.ended.reason, EndReason::Failed);
    const auto last = static_cast<std::int64_t>(run.log.batches.size());
    ASSERT_GE(last, 2);
    InspectionTask task = taskOf(config, last);
    task.recordedRmse = run.log.batches.back().rmse;
    const BatchInspection found = inspect(task);
    EXPECT_FALSE(std::isfinite(found.step.point.loss));
    EXPECT_TRUE(std::isnan(found.step.point.gradNorm));
    EXPECT_EQ(found.repeated, true);
    EXPECT_EQ(found.images.size(), 20U);
    EXPECT_EQ(found.unusual.verdict, Verdict::No);
    EXPECT_EQ(found.update.verdict, Verdict::Yes);
}

TEST_F(BatchInspectorTest, TellsHowFarItIsStopsWhenAskedAndRefusesWhatIsNotThere)
{
    const TrainingConfig config = everySetting(OptimizerKind::Adam);
    std::int64_t before = 0;
    std::int64_t total = 0;
    ASSERT_TRUE(inspectBatch(taskOf(config, 6), [&](const Progress& progress) {
        EXPECT_GE(progress.done, before);
        before = progress.done;
        total = progress.total;
    }));
    EXPECT_EQ(before, total);
    EXPECT_GT(total, 5);

    for (const std::int64_t at : {2, 7}) {
        std::stop_source stop;
        const auto cancelled = inspectBatch(
            taskOf(config, 6),
            [&](const Progress& progress) {
                if (progress.done == at) stop.request_stop();
            },
            stop.get_token());
        ASSERT_FALSE(cancelled) << at;
        EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
    }
    EXPECT_EQ(inspectBatch(taskOf(config, 0)).error().code, ErrorCode::BadSetting);
    EXPECT_EQ(inspectBatch(taskOf(config, 11)).error().code, ErrorCode::Mismatch);
}

TEST_F(BatchInspectorTest, LeavesAPausedTrainingAsItWas)
{
    const TrainingConfig config = everySetting(OptimizerKind::Adam);
    const WatchedRun whole = watchRun(config, s_tiny);
    const test::RunLog disturbed = test::runTraining(
        config, s_tiny, {}, nullptr, [&](const test::RunLog& log, const TrainingEvent& event, TrainingControl&) {
            if (std::holds_alternative<BatchPoint>(event) && log.batches.size() == 4) inspect(taskOf(config, 3));
        });
    test::expectTail(whole.log, disturbed, 0, 0);
}

}  // namespace
}  // namespace trueloss
