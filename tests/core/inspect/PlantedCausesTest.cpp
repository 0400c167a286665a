#include "core/train/StateRuns.h"
#include "inspect/BatchInspector.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>

namespace trueloss {
namespace {

using test::RunLog;
using test::TinyData;

/// Images of the tiny data set in a table of their own, some targets changed.
TinyData withTargets(const std::filesystem::path& folder, std::size_t count, int side,
                     const std::function<double(std::size_t row, double target)>& change)
{
    const auto table = test::writeTinyData(folder, count, side);
    std::ifstream in(table);
    std::stringstream text;
    std::string line;
    std::getline(in, line);
    text << line << '\n';
    for (std::size_t row = 0; std::getline(in, line); ++row) {
        const auto comma = line.find(',');
        text << line.substr(0, comma + 1) << change(row, std::stod(line.substr(comma + 1))) << '\n';
    }
    in.close();
    std::ofstream(table) << text.str();
    const auto source = openDataSource(table);
    if (!source) throw std::runtime_error(toEnglish(source.error().message));
    LoadOptions options;
    options.shape = {side, side, 3};
    const auto data = ImageDataset::load(source->manifest, options);
    const auto split = makeSplit((*data)->manifest().rows, 0.25, 5);
    return {*data, *split};
}

BatchInspection inspect(const TrainingConfig& config, const TinyData& tiny, std::int64_t batch)
{
    InspectionTask task;
    task.run.config = config;
    task.run.data = tiny.data;
    task.run.split = std::make_shared<const Split>(tiny.split);
    task.batch = batch;
    auto inspection = inspectBatch(task);
    if (!inspection) ADD_FAILURE() << toEnglish(inspection.error().message);
    return inspection.value_or(BatchInspection());
}

TrainingConfig small(std::int64_t batchSize)
{
    TrainingConfig config = presetRecommended({});
    config.model.width = 16;
    config.model.height = 16;
    config.batchSize = batchSize;
    config.epochs = 2;
    config.dropEvery = 0;
    return config;
}

void show(const BatchInspection& found)
{
    for (const Message* sentence : {&found.unusual.sentence, &found.update.sentence, &found.scaling.sentence})
        std::puts(toEnglish(*sentence).c_str());
}

// One image's target, 1,000,000 too large, in the fifth batch.
TEST(PlantedCauses, AWrongTargetMakesItsBatchUnusual)
{
    const test::TemporaryFolder plain;
    const TrainingConfig config = [] {
        TrainingConfig made = small(8);
        made.scaler.kind = ScalerKind::None;
        made.loss = LossKind::Mae;
        return made;
    }();
    const TinyData before = test::loadTinyData(plain.path(), 64);
    const std::size_t wrong = rowsOfBatch(config, before.split, placeOfBatch(config, before.split, 5))[3];
    const test::TemporaryFolder folder;
    const TinyData tiny = withTargets(folder.path(), 64, 16, [wrong](std::size_t row, double target) {
        return row == wrong ? target + 1e6 : target;
    });
    const BatchInspection found = inspect(config, tiny, 5);
    show(found);
    EXPECT_EQ(found.unusual.verdict, Verdict::Yes);
    EXPECT_EQ(found.update.verdict, Verdict::No);
    EXPECT_EQ(found.scaling.verdict, Verdict::No);
    EXPECT_EQ(found.images.front().row, wrong);
    EXPECT_GT(found.images.front().shareOfSquares, 0.999);
    // sqrt(1e12 / 8), give or take what the network is off by.
    EXPECT_NEAR(found.unusual.here, 353'553.0, 500.0);
    // The batches around it are ordinary.
    for (const std::int64_t calm : {4, 6}) EXPECT_EQ(inspect(config, tiny, calm).unusual.verdict, Verdict::No) << calm;
}

// The same wrong target, plain gradient descent on squares: it is the step on that batch which hits the next one.
TEST(PlantedCauses, TheBatchAfterAWrongTargetSuffersFromItsUpdate)
{
    const test::TemporaryFolder plain;
    TrainingConfig config = small(8);
    config.scaler.kind = ScalerKind::None;
    config.loss = LossKind::Mse;
    config.optimizer = OptimizerKind::Sgd;
    config.momentum = 0.0;
    config.learningRate = 1e-5;
    const TinyData before = test::loadTinyData(plain.path(), 64);
    const std::size_t wrong = rowsOfBatch(config, before.split, placeOfBatch(config, before.split, 4))[0];
    const test::TemporaryFolder folder;
    const TinyData tiny = withTargets(folder.path(), 64, 16, [wrong](std::size_t row, double target) {
        return row == wrong ? target + 1e6 : target;
    });
    const BatchInspection found = inspect(config, tiny, 5);
    show(found);
    EXPECT_EQ(found.unusual.verdict, Verdict::No);
    EXPECT_EQ(found.update.verdict, Verdict::Yes);
    // Not yet on the weights that the wrong target met.
    EXPECT_LT(found.update.between.median, 3.0 * found.update.before.median);
}

// The question that the program was made for, small: RMSprop's first step on raw pixels.
TEST(PlantedCauses, TheFirstStepOnRawPixelsIsAnUpdateThatDoesDamage)
{
    const test::TemporaryFolder folder;
    const TinyData tiny = test::loadTinyData(folder.path(), 64, 64);
    TrainingConfig config = presetAsInTheQuestion({});
    config.model.width = 64;
    config.model.height = 64;
    config.model.denseWidth = 256;
    config.batchSize = 8;
    const BatchInspection found = inspect(config, tiny, 2);
    show(found);
    EXPECT_EQ(found.unusual.verdict, Verdict::No);
    EXPECT_EQ(found.update.verdict, Verdict::Yes);
    EXPECT_EQ(found.scaling.verdict, Verdict::No);
    EXPECT_GT(found.update.factor, 30.0);
    // Every ordinary batch explodes on these weights, not one in particular.
    EXPECT_GT(found.update.now.low, 3.0 * found.update.before.high);
    ASSERT_TRUE(found.previous);
    EXPECT_GT(found.previous->rmseAfter, 30.0 * found.previous->point.rmse);
}

TEST(PlantedCauses, NothingIsFoundInAHealthyRun)
{
    const test::TemporaryFolder folder;
    const TinyData tiny = test::loadTinyData(folder.path(), 64);
    const TrainingConfig config = small(8);
    for (const std::int64_t batch : {2, 3, 5, 7, 12}) {
        const BatchInspection found = inspect(config, tiny, batch);
        EXPECT_EQ(found.unusual.verdict, Verdict::No) << batch;
        EXPECT_EQ(found.update.verdict, Verdict::No) << batch;
        EXPECT_EQ(found.scaling.verdict, Verdict::No) << batch;
    }
}

// log1p brings a scaled value back by exp: a prediction that is off by a little more than usual is off by far more in
// the unit. Plain gradient descent overshoots: the output goes from 0 to beyond the scaled targets.
TEST(PlantedCauses, WhatOnlyTheScalerMakesLargeIsCalledSo)
{
    const test::TemporaryFolder folder;
    const TinyData tiny = test::loadTinyData(folder.path(), 64);
    TrainingConfig config = small(8);
    config.scaler.kind = ScalerKind::Log1p;
    config.loss = LossKind::Mse;
    config.optimizer = OptimizerKind::Sgd;
    config.momentum = 0.0;
    config.model.architecture = "counting-cnn";
    config.pixels = PixelScalingKind::UnitRange;
    // The smallest of these rates at which the batch explodes in the unit.
    BatchInspection found;
    for (double rate = 0.05; rate < 1.0 && !(found.scaling.factorInUnit >= explosion); rate *= 1.1) {
        config.learningRate = rate;
        found = inspect(config, tiny, 2);
    }
    show(found);
    EXPECT_EQ(found.scaling.verdict, Verdict::Yes);
    EXPECT_EQ(found.unusual.verdict, Verdict::No);
    EXPECT_GE(found.scaling.factorInUnit, 3.0);
    EXPECT_LT(found.scaling.factorScaled, 2.0);
    EXPECT_GT(found.scaling.predictionsOutside, 0);
}

}  // namespace
}  // namespace trueloss
