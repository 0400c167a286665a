#include "experiment/Rerun.h"

#include "PlantedData.h"
#include "experiment/BatchWindow.h"
#include "experiment/TargetBody.h"
#include "train/Trainer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace trueloss;
using namespace trueloss::test;

namespace {

class RerunTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = new TemporaryFolder;
        s_data = new TinyData(plantedData(s_folder->path(), 40));
    }
    static void TearDownTestSuite()
    {
        delete s_data;
        delete s_folder;
    }

    static RerunPlan planOf(const TrainingConfig& config, std::size_t batches)
    {
        const BatchWindow window = plannedWindow(config, s_data->split, nullptr, batches, {});
        RerunPlan plan;
        plan.config = config;
        plan.seed = config.seed;
        plan.batches = window.batches;
        plan.rates = window.rates;
        return plan;
    }

    static RerunCurve run(const RerunPlan& plan)
    {
        RerunLab lab(s_data->data, s_data->split);
        auto curve = lab.run(plan, {}, {});
        if (!curve) throw std::runtime_error(toEnglish(curve.error().message));
        return std::move(*curve);
    }

    static std::vector<BatchPoint> trained(const TrainingConfig& config)
    {
        std::vector<BatchPoint> batches;
        TrainingControl control;
        Trainer(config, s_data->data, s_data->split).run(control, [&](const TrainingEvent& event) {
            if (const auto* point = std::get_if<BatchPoint>(&event)) batches.push_back(*point);
        });
        return batches;
    }

    static TemporaryFolder* s_folder;
    static TinyData* s_data;
};

TemporaryFolder* RerunTest::s_folder = nullptr;
TinyData* RerunTest::s_data = nullptr;

}  // namespace

TEST_F(RerunTest, WithoutChangesItIsTheRunToTheLastBit)
{
    TrainingConfig config = soundConfig();
    config.model.architecture = "small-cnn";
    config.model.dropout = 0.5;
    config.model.precision = Precision::MixedFloat16;
    config.flips = true;
    config.contrast = 0.3;
    config.epochs = 3;
    config.dropEvery = 1;
    const std::vector<BatchPoint> whole = trained(config);
    ASSERT_EQ(whole.size(), 12U);  // 30 rows in batches of 8: four an epoch, the last one of 6.
    const RerunCurve curve = run(planOf(config, whole.size()));
    ASSERT_EQ(curve.batches.size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        EXPECT_EQ(curve.batches[i].rmse, whole[i].rmse) << i;
        EXPECT_EQ(curve.batches[i].loss, whole[i].loss) << i;
        EXPECT_EQ(curve.batches[i].gradNorm, whole[i].gradNorm) << i;
        EXPECT_EQ(curve.batches[i].learningRate, whole[i].learningRate) << i;
        EXPECT_EQ(curve.batches[i].samples, whole[i].samples) << i;
        // The rows' errors are those of the batch: mean of squares.
        const auto& errors = curve.rowErrors[i];
        const double mean = std::accumulate(errors.begin(), errors.end(), 0.0) / static_cast<double>(errors.size());
        EXPECT_NEAR(std::sqrt(mean), whole[i].rmse, 1e-9 * whole[i].rmse) << i;
    }
}

TEST_F(RerunTest, RowsLeftOutAndEditedAreSeenNowhere)
{
    TrainingConfig config = soundConfig();
    config.scaler.kind = ScalerKind::None;
    RerunPlan plan = planOf(config, 4);
    const std::size_t row = plan.batches[1][2];
    plan.leftOut = {row};
    const RerunCurve without = run(plan);
    EXPECT_EQ(without.batches[1].samples, 7);
    EXPECT_EQ(std::ranges::count(without.rows[1], row), 0);

    plan.leftOut.clear();
    plan.edits = {{row, {1e5}, false}};
    const RerunCurve edited = run(plan);
    // One of eight rows is off by about 1e5: 1e5 / sqrt(8) = 35,355.
    EXPECT_NEAR(edited.batches[1].rmse, 1e5 / std::sqrt(8.0), 500.0);
    plan.batches[1].clear();
    EXPECT_EQ(run(plan).batches.size(), 3U);
}

TEST_F(RerunTest, ProbesChangeTheFirstStepAlone)
{
    TrainingConfig config = soundConfig();
    config.optimizer = OptimizerKind::RmsProp;
    RerunPlan plan = planOf(config, 2);
    plan.watchLayers = true;
    const RerunCurve unchanged = run(plan);
    std::vector<double> second{unchanged.batches[1].rmse};
    for (const auto probe :
         {FirstStepProbe::RandomSigns, FirstStepProbe::ConvolutionsOnly, FirstStepProbe::DenseOnly}) {
        plan.probe = probe;
        const RerunCurve curve = run(plan);
        EXPECT_EQ(curve.batches[0].rmse, unchanged.batches[0].rmse);
        EXPECT_EQ(std::ranges::count(second, curve.batches[1].rmse), 0);
        second.push_back(curve.batches[1].rmse);
    }
    ASSERT_EQ(unchanged.layers.size(), 5U);
    EXPECT_EQ(unchanged.layers.front().name, "conv1");
    EXPECT_EQ(unchanged.layers.back().name, "head");
    for (const LayerPicture& layer : unchanged.layers) {
        SCOPED_TRACE(layer.name);
        // Keras' RMSprop moves each weight by rate * g / sqrt(0.1 g^2) = 3e-3 * 3.1623 at its first step, or, where
        // the unit is dead, not at all.
        EXPECT_LE(layer.updateRms, 9.4869e-3 * 1.0001);
        EXPECT_GE(layer.updateRms, 9.4869e-3 * 0.3);
        EXPECT_NEAR(layer.uniformity, 1.0, 0.02);
        EXPECT_GT(layer.signCoherence, 0.0);
        EXPECT_LE(layer.signCoherence, 1.0);
        EXPECT_GT(layer.activationBefore, 0.0);
        EXPECT_GT(layer.activationAfter, 0.0);
    }
    // glorot_uniform of 27 inputs and 9 * 16 outputs of conv1: uniform within sqrt(6 / 171), its RMS that / sqrt(3).
    EXPECT_NEAR(unchanged.layers.front().weightRms, std::sqrt(6.0 / 171.0 / 3.0), 0.01);
}

TEST_F(RerunTest, GradientDescentMovesWeightsByTheirGradients)
{
    TrainingConfig config = soundConfig();
    config.optimizer = OptimizerKind::Sgd;
    RerunPlan plan = planOf(config, 1);
    plan.watchLayers = true;
    for (const LayerPicture& layer : run(plan).layers) EXPECT_LT(layer.uniformity, 0.95) << layer.name;
}

TEST(TargetBody, AGapSetsRowsApartAndAHeavyTailDoesNot)
{
    const TemporaryFolder folder;
    const auto bodyOf = [&folder](const char* name, const std::function<void(PlantedRow&, std::size_t)>& plant) {
        const TinyData data = plantedData(folder.path() / name, 100, plant, 10, 200, 4);
        std::vector<std::size_t> rows(100);
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        return targetBody(*data.data, rows);
    };
    const TargetBody plain = bodyOf("plain", {});
    EXPECT_TRUE(plain.apart.empty());
    const TargetBody one = bodyOf("one", [](PlantedRow& row, std::size_t i) {
        if (i == 7) row.target = -1e6;
    });
    EXPECT_EQ(one.apart, std::vector<std::size_t>{7});
    EXPECT_FALSE(one.unitFactor);
    EXPECT_NEAR(one.level, plain.level, 0.03 * plain.level);
    const TargetBody mixed = bodyOf("mixed", [](PlantedRow& row, std::size_t i) {
        if (i >= 60 && i < 80) row.target /= 1000.0;
    });
    // Below the others there is no gap in the distance from the median: 0.02 to 0.4 lies beside 20 to 400.
    EXPECT_TRUE(mixed.apart.empty());
    const TargetBody larger = bodyOf("larger", [](PlantedRow& row, std::size_t i) {
        if (i >= 60 && i < 80) row.target *= 100.0;
    });
    EXPECT_EQ(larger.apart.size(), 20U);
    EXPECT_EQ(larger.unitFactor, 100.0);
    EXPECT_TRUE(bodyOf("tail", [](PlantedRow& row, std::size_t) {
                    row.target = std::exp(row.brightness / 20.0);
                }).apart.empty());
}

TEST(BatchWindow, FollowsEpochsDropsAndRecordedRates)
{
    TrainingConfig config;
    config.batchSize = 4;
    config.learningRate = 1.0;
    config.dropEvery = 1;
    config.dropFactor = 0.5;
    Split split;
    for (std::size_t i = 0; i < 10; ++i) split.train.push_back(i);
    const BatchWindow window = plannedWindow(config, split, nullptr, 7, {});
    ASSERT_EQ(window.batches.size(), 7U);
    EXPECT_THAT(window.rates, testing::ElementsAre(1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.25));
    EXPECT_EQ(window.batches[2].size(), 2U);  // Ten rows: 4, 4, 2.
    std::vector<std::size_t> epoch;
    for (std::size_t i = 3; i < 6; ++i) epoch.insert(epoch.end(), window.batches[i].begin(), window.batches[i].end());
    EXPECT_THAT(epoch, testing::UnorderedElementsAreArray(split.train));
    EXPECT_EQ(plannedWindow(config, split, nullptr, 3, {9.0, 8.0}).rates, (std::vector{9.0, 8.0, 1.0}));

    Checkpoint from;
    from.position = {2, 1, 4, {}, 0.0, 10.0};
    const BatchWindow later = plannedWindow(config, split, &from, 3, {});
    EXPECT_EQ(later.firstBatch, 4);
    EXPECT_EQ(later.batches[0], window.batches[4]);
    EXPECT_THAT(later.rates, testing::ElementsAre(5.0, 5.0, 2.5));

    const BatchWindow shuffled = reordered(window, 3);
    EXPECT_NE(shuffled.batches, window.batches);
    std::vector<std::size_t> before;
    std::vector<std::size_t> after;
    for (std::size_t i = 0; i < 7; ++i) {
        EXPECT_EQ(shuffled.batches[i].size(), window.batches[i].size());
        before.insert(before.end(), window.batches[i].begin(), window.batches[i].end());
        after.insert(after.end(), shuffled.batches[i].begin(), shuffled.batches[i].end());
    }
    EXPECT_THAT(after, testing::UnorderedElementsAreArray(before));
}
