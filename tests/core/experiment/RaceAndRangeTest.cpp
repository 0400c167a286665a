#include "experiment/ExperimentJson.h"
#include "experiment/RateRange.h"
#include "experiment/ScalerRace.h"

#include "PlantedData.h"
#include "base/Numbers.h"
#include "train/Trainer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace trueloss;
using namespace trueloss::test;

namespace {

class ExperimentTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = new TemporaryFolder;
        s_data = new TinyData(plantedData(s_folder->path(), 96));
    }
    static void TearDownTestSuite()
    {
        delete s_data;
        delete s_folder;
    }

    static RaceReport race(const TrainingConfig& config, const RaceOptions& options)
    {
        auto report = raceScalers(config, s_data->data, s_data->split, options);
        if (!report) throw std::runtime_error(toEnglish(report.error().message));
        return std::move(*report);
    }

    static RateRangeReport range(const TrainingConfig& config, const RateRangeOptions& options)
    {
        auto report = testRateRange(config, s_data->data, s_data->split, options);
        if (!report) throw std::runtime_error(toEnglish(report.error().message));
        return std::move(*report);
    }

    static const RaceEntry& entryOf(const RaceReport& report, ScalerKind scaler, PixelScalingKind pixels)
    {
        for (const RaceEntry& entry : report.entries) {
            if (entry.scaler == scaler && entry.pixels == pixels) return entry;
        }
        throw std::runtime_error("no such entry");
    }

    static TemporaryFolder* s_folder;
    static TinyData* s_data;
};

TemporaryFolder* ExperimentTest::s_folder = nullptr;
TinyData* ExperimentTest::s_data = nullptr;

}  // namespace

TEST_F(ExperimentTest, TheRaceMeasuresWhatTheTrainerMeasures)
{
    TrainingConfig config = soundConfig();
    config.epochs = 1;
    RaceOptions options;
    options.batches = 9;  // 72 training rows in batches of 8: the whole epoch.
    options.seeds = 1;
    options.scalers = {ScalerKind::Standard, ScalerKind::MinMax};
    options.pixels = {PixelScalingKind::UnitRange};
    const RaceReport report = race(config, options);
    for (const ScalerKind scaler : options.scalers) {
        config.scaler.kind = scaler;
        std::vector<double> rmse;
        double validation = 0.0;
        TrainingControl control;
        Trainer(config, s_data->data, s_data->split).run(control, [&](const TrainingEvent& event) {
            if (const auto* batch = std::get_if<BatchPoint>(&event)) rmse.push_back(batch->rmse);
            if (const auto* epoch = std::get_if<EpochPoint>(&event)) validation = epoch->rmse;
            if (const auto* started = std::get_if<RunStarted>(&event)) {
                EXPECT_EQ(started->meanPredictorRmse, report.meanPredictor);
            }
        });
        const RaceEntry& entry = entryOf(report, scaler, PixelScalingKind::Standardised);
        EXPECT_EQ(entry.rmse.at(0), rmse);
        EXPECT_DOUBLE_EQ(entry.validation.at(0), validation);
    }
    EXPECT_EQ(report.entries.size(), 3U);
    // One seed tells nothing about chance.
    for (std::size_t i = 1; i < 3; ++i) EXPECT_FALSE(report.entries[i].distinguishable);
}

// By hand: 10 scalers and 4 scalings of the pixels, of which the one that is set has run with the best scaler, are 13
// scalings. 13 x 200 x 5 batches are 13,000; 900 s are reached at 0.0692 s a batch.
TEST_F(ExperimentTest, ARaceIsAsLongAsAQuarterOfAnHourAllows)
{
    const RaceOptions usual;
    EXPECT_EQ(racedScalings(usual, PixelScalingKind::ImageNet), 13);
    RaceOptions few;
    few.scalers = {ScalerKind::None};
    few.pixels = {PixelScalingKind::UnitRange, PixelScalingKind::ImageNet};
    EXPECT_EQ(racedScalings(few, PixelScalingKind::Raw), 3);
    few.scalers = {ScalerKind::None, ScalerKind::None};
    EXPECT_EQ(racedScalings(few, PixelScalingKind::UnitRange), 2);
    const auto size = [](double pace) {
        const RaceOptions options = affordableRace(pace);
        EXPECT_EQ(options.scalers.size(), 10U);
        EXPECT_EQ(options.pixels.size(), 4U);
        return std::pair(options.batches, options.seeds);
    };
    const std::pair<std::int64_t, int> whole{200, 5};
    for (const double unknown : {0.0, -1.0, std::nan(""), 0.069}) EXPECT_EQ(size(unknown), whole) << unknown;
    EXPECT_EQ(size(0.07), (std::pair<std::int64_t, int>{100, 5}));
    EXPECT_EQ(size(0.2), (std::pair<std::int64_t, int>{50, 5}));
    EXPECT_EQ(size(0.4), (std::pair<std::int64_t, int>{50, 3}));
    EXPECT_EQ(size(0.6), (std::pair<std::int64_t, int>{30, 3}));
    EXPECT_EQ(size(60.0), (std::pair<std::int64_t, int>{30, 3})) << "fewer tell nothing";
}

TEST_F(ExperimentTest, AScalingThatIsWorseWithEverySeedIsToldFromTheBest)
{
    TrainingConfig config = soundConfig();
    config.learningRate = 1e-4;
    RaceOptions options;
    options.batches = 60;
    options.seeds = 8;
    // Raw targets, up to 400, are far away for a network that begins near 0 and learns slowly.
    options.scalers = {ScalerKind::None, ScalerKind::Standard};
    options.pixels = {};
    const RaceReport report = race(config, options);
    ASSERT_EQ(report.entries.size(), 2U);
    EXPECT_EQ(report.entries[0].scaler, ScalerKind::Standard);
    EXPECT_TRUE(report.entries[1].distinguishable);
    EXPECT_GT(report.entries[1].behind.low, 0.0);
    EXPECT_LT(report.entries[0].median, report.meanPredictor);
    EXPECT_EQ(report.recommended, 0U);
    EXPECT_THAT(toEnglish(report.verdict), testing::HasSubstr("every other a larger one"));
    EXPECT_THAT(toEnglish(report.verdict), testing::StartsWith("Targets: Standard, pixels: Standardised gave"))
        << "as people call them";
    // The interval by hand: paired differences, Student's t for 7 degrees of freedom, 2.364624.
    double mean = 0.0;
    double squares = 0.0;
    for (std::size_t seed = 0; seed < 8; ++seed)
        mean += (report.entries[1].validation[seed] - report.entries[0].validation[seed]) / 8.0;
    for (std::size_t seed = 0; seed < 8; ++seed) {
        const double off = report.entries[1].validation[seed] - report.entries[0].validation[seed] - mean;
        squares += off * off;
    }
    EXPECT_NEAR(report.entries[1].behind.low, mean - 2.364624 * std::sqrt(squares / 7.0 / 8.0), 1e-3);
}

TEST_F(ExperimentTest, ScalingsThatDifferByChanceAreNotDistinguished)
{
    TrainingConfig config = soundConfig();
    RaceOptions options;
    options.batches = 60;
    options.seeds = 4;
    // Both are affine and nearly of the same width, so only chance separates them.
    config.scaler.kind = ScalerKind::Robust;
    options.scalers = {ScalerKind::Standard, ScalerKind::Robust};
    options.pixels = {};
    const RaceReport report = race(config, options);
    EXPECT_FALSE(report.entries[1].distinguishable)
        << report.entries[1].behind.low << " to " << report.entries[1].behind.high;
    ASSERT_TRUE(report.recommended);
    // What is set stays where nothing speaks against it.
    EXPECT_EQ(report.entries[*report.recommended].scaler, ScalerKind::Robust);
    // Only one of the two is the best; the sentence names the other, or the one that is set.
    const std::string verdict = toEnglish(report.verdict);
    EXPECT_TRUE(verdict.ends_with("cannot be told from it over 4 seeds.") || verdict.ends_with(") over 4 seeds."))
        << verdict;
    EXPECT_THAT(verdict, testing::Not(testing::HasSubstr("1 others")));
}

TEST_F(ExperimentTest, AScalerThatCannotBeFittedAndARaceThatLearnsNothing)
{
    TrainingConfig config = soundConfig();
    config.learningRate = 0.0;
    RaceOptions options;
    options.batches = 2;
    options.seeds = 2;
    options.scalers = {ScalerKind::None};
    options.pixels = {};
    config.scaler.kind = ScalerKind::None;
    const RaceReport report = race(config, options);
    EXPECT_FALSE(report.recommended);
    EXPECT_THAT(toEnglish(report.verdict), testing::HasSubstr("None came below"));
    options.seeds = 0;
    EXPECT_EQ(raceScalers(config, s_data->data, s_data->split, options).error().code, ErrorCode::BadSetting);
}

TEST_F(ExperimentTest, StopsTheRaceAtTheNextBatch)
{
    std::stop_source stop;
    std::int64_t last = 0;
    RaceOptions options;
    options.batches = 20;
    const auto report = raceScalers(
        soundConfig(), s_data->data, s_data->split, options,
        [&](const Progress& progress) {
            last = progress.done;
            EXPECT_EQ(progress.total, 13 * 20 * 5) << "as racedScalings() says before";
            if (last == 3) stop.request_stop();
        },
        {}, stop.get_token());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(last, 3);
}

TEST_F(ExperimentTest, TheRangeTestFindsWhereItDiverges)
{
    const TrainingConfig config = soundConfig();
    RateRangeOptions options;
    options.lowest = 1e-6;
    options.highest = 100.0;
    options.batches = 81;
    options.seeds = 3;
    const RateRangeReport report = range(config, options);
    // Ten batches a decade, exactly by the same factor.
    ASSERT_GT(report.points.size(), 20U);
    EXPECT_NEAR(report.points[10].rate, 1e-5, 1e-12);
    EXPECT_NEAR(report.points[1].rate / report.points[0].rate, std::pow(10.0, 0.1), 1e-9);
    // Rates of 1e-6 change nothing: the first batches are those of the untrained networks, median of the three seeds.
    std::vector<double> firsts;
    for (const auto& curve : report.rmse) firsts.push_back(curve.front());
    std::ranges::sort(firsts);
    EXPECT_EQ(report.points.front().median, firsts[1]);
    EXPECT_EQ(report.points.front().low, firsts[0]);
    EXPECT_EQ(report.points.front().high, firsts[2]);
    // Adam moves every weight by its rate: 1 and more destroys any network of weights around 0.1.
    ASSERT_TRUE(report.tenthOfDivergence) << toEnglish(report.verdict);
    EXPECT_LT(*report.tenthOfDivergence, 1.0);
    EXPECT_GT(*report.tenthOfDivergence, 1e-4);
    double first = 1e9;
    for (std::size_t seed = 0; seed < 3; ++seed) {
        if (!report.diverged[seed]) continue;
        first = std::min(first, *report.diverged[seed]);
        const std::vector<double>& curve = report.rmse[seed];
        // It ends where it left: at the rate of its last batch.
        EXPECT_NEAR(*report.diverged[seed], 1e-6 * std::pow(10.0, 0.1 * static_cast<double>(curve.size() - 1)),
                    1e-6 * *report.diverged[seed]);
    }
    EXPECT_DOUBLE_EQ(*report.tenthOfDivergence, first / 10.0);
}

TEST_F(ExperimentTest, TheMiddleOfTheFallOrATenthOfDivergenceIsSuggestedWhicheverIsSmaller)
{
    // Large batches of the same images, so that a batch's error is the network's and not the draw's.
    TrainingConfig config = soundConfig();
    config.batchSize = 64;
    RateRangeOptions options;
    options.lowest = 1e-5;
    options.highest = 10.0;
    options.batches = 100;
    const RateRangeReport report = range(config, options);
    ASSERT_TRUE(report.tenthOfDivergence) << toEnglish(report.verdict);
    const double first = 10.0 * *report.tenthOfDivergence;
    ASSERT_TRUE(report.fall) << toEnglish(report.verdict);
    EXPECT_LT(report.fall->from, report.fall->to);
    EXPECT_LT(report.fall->to, first);
    const double smaller = std::min(std::sqrt(report.fall->from * report.fall->to), first / 10.0);
    EXPECT_THAT(toEnglish(report.verdict), testing::EndsWith("two, " + humanNumber(smaller) + "."));
}

TEST_F(ExperimentTest, ARangeThatChangesNothingSaysSo)
{
    RateRangeOptions options;
    options.lowest = 1e-12;
    options.highest = 1e-9;
    options.batches = 20;
    options.seeds = 2;
    const RateRangeReport report = range(soundConfig(), options);
    EXPECT_EQ(report.points.size(), 20U);
    EXPECT_FALSE(report.fall);
    EXPECT_FALSE(report.tenthOfDivergence);
    EXPECT_THAT(toEnglish(report.verdict), testing::HasSubstr("Test a wider range"));
    options.lowest = 1.0;
    EXPECT_EQ(testRateRange(soundConfig(), s_data->data, s_data->split, options).error().code, ErrorCode::BadSetting);
}

TEST_F(ExperimentTest, ReportsAsJson)
{
    RateRangeOptions options;
    options.batches = 4;
    options.seeds = 1;
    const std::string text = toJson(range(soundConfig(), options));
    EXPECT_THAT(text, testing::HasSubstr("\"unit\": \"kPa\""));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("nan")));
}
