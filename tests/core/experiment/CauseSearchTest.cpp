#include "experiment/CauseSearch.h"

#include "support/TinyDataset.h"
#include "train/Trainer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace trueloss;
using trueloss::test::TemporaryFolder;
using trueloss::test::TinyData;

namespace {

/// 24 images, 18 of them to train on: batches of 4 make 5 batches an epoch.
class CauseSearchTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = new TemporaryFolder;
        s_data = new TinyData(test::loadTinyData(s_folder->path(), 24));
    }

    static void TearDownTestSuite()
    {
        delete s_data;
        delete s_folder;
        s_data = nullptr;
        s_folder = nullptr;
    }

    /// RMSprop moves each weight by about rate / sqrt(1 - rho) at its first step: at a rate of 1 the net is blown up.
    static TrainingConfig exploding()
    {
        TrainingConfig config;
        config.model.architecture = "small-cnn";
        config.model.width = 16;
        config.model.height = 16;
        config.batchSize = 4;
        config.epochs = 3;
        config.learningRate = 1.0;
        config.seed = 7;
        return config;
    }

    /// The whole run, by the trainer alone.
    static std::vector<double> wholeRun(const TrainingConfig& config)
    {
        std::vector<double> rmse;
        TrainingControl control;
        Trainer(config, s_data->data, s_data->split).run(control, [&rmse](const TrainingEvent& event) {
            if (const auto* point = std::get_if<BatchPoint>(&event)) rmse.push_back(point->rmse);
        });
        return rmse;
    }

    static CauseSearch searchOf(const TrainingConfig& config) { return {config, s_data->data, s_data->split}; }

    static const Trial& trialOf(const CauseReport& report, const std::string& key)
    {
        const auto found = std::ranges::find(report.trials, key, &Trial::key);
        if (found == report.trials.end()) throw std::runtime_error("no trial " + key);
        return *found;
    }

    static TemporaryFolder* s_folder;
    static TinyData* s_data;
};

TemporaryFolder* CauseSearchTest::s_folder = nullptr;
TinyData* CauseSearchTest::s_data = nullptr;

std::vector<double> firstOf(std::vector<double> values, std::size_t count)
{
    values.resize(std::min(values.size(), count));
    return values;
}

TEST_F(CauseSearchTest, TheUnchangedTrialIsTheRunAgain)
{
    const TrainingConfig config = exploding();
    const std::vector<double> whole = wholeRun(config);
    // 7 batches reach into the second epoch, past a validation.
    const auto report = searchOf(config).run(7, whole.front());
    ASSERT_TRUE(report) << toEnglish(report.error().message);
    ASSERT_FALSE(report->trials.empty());
    EXPECT_EQ(report->batches, 7);
    EXPECT_EQ(report->trials.front().key, "unchanged");
    EXPECT_EQ(report->trials.front().config, config);
    EXPECT_EQ(report->trials.front().rmse, firstOf(whole, 7));
    EXPECT_EQ(report->trials.front().peak, *std::max_element(whole.begin(), whole.begin() + 7));
    EXPECT_FALSE(report->trials.front().cured);
}

TEST_F(CauseSearchTest, ASmallerRateTakesTheSpikeAway)
{
    const auto report = searchOf(exploding()).run(4, {});
    ASSERT_TRUE(report) << toEnglish(report.error().message);
    const Trial& unchanged = report->trials.front();
    ASSERT_TRUE(report->spikeSeen) << unchanged.peak << " after " << unchanged.rmse.front();
    const Trial& hundredth = trialOf(*report, "rate-hundredth");
    // Same seed and images: before the first step nothing can differ.
    EXPECT_EQ(hundredth.rmse.front(), unchanged.rmse.front());
    EXPECT_LT(hundredth.peak, unchanged.peak / 10);
    EXPECT_DOUBLE_EQ(hundredth.ratio, hundredth.peak / unchanged.peak);
    EXPECT_EQ(hundredth.rmse, firstOf(wholeRun(hundredth.config), 4));
}

TEST_F(CauseSearchTest, VerdictsFollowTheFigures)
{
    const auto report = searchOf(exploding()).run(4, {});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->trials.size(), singleChanges(exploding()).size() + 1);
    const Trial& unchanged = report->trials.front();
    int cured = 0;
    for (std::size_t i = 1; i < report->trials.size(); ++i) {
        const Trial& trial = report->trials[i];
        SCOPED_TRACE(trial.key);
        ASSERT_EQ(trial.rmse.size(), 4U);
        EXPECT_EQ(trial.peak, *std::max_element(trial.rmse.begin(), trial.rmse.end()));
        const bool back = trial.peak < 3.0 * unchanged.rmse.front();
        const TrialVerdict expected = back                                 ? TrialVerdict::Cured
                                      : trial.peak < unchanged.peak / 10.0 ? TrialVerdict::MuchSmaller
                                                                           : TrialVerdict::NoHelp;
        EXPECT_EQ(trial.verdict, expected);
        EXPECT_EQ(trial.cured, back);
        EXPECT_NE(toEnglish(trial.outcome), "");
        cured += back ? 1 : 0;
    }
    // Both kinds have to be there for this to say anything.
    EXPECT_GT(cured, 0);
    EXPECT_LT(cured, static_cast<int>(report->trials.size()) - 1);
}

TEST_F(CauseSearchTest, WithoutASpikeNothingCountsAsCured)
{
    TrainingConfig config = exploding();
    config.learningRate = 1e-6;
    const auto report = searchOf(config).run(2, {});
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->spikeSeen);
    for (const Trial& trial : report->trials) EXPECT_FALSE(trial.cured) << trial.key;
}

TEST_F(CauseSearchTest, ARunThatIsNotFiniteIsCuredByOneThatGoesOn)
{
    TrainingConfig config = exploding();
    config.learningRate = 1e30;
    const auto report = searchOf(config).run(3, {});
    ASSERT_TRUE(report) << toEnglish(report.error().message);
    const Trial& unchanged = report->trials.front();
    EXPECT_EQ(unchanged.peak, std::numeric_limits<double>::infinity());
    EXPECT_LT(unchanged.rmse.size(), 3U);
    EXPECT_TRUE(report->spikeSeen);
    // 1e28 is no better, and a trial that stops is never a cure.
    const Trial& hundredth = trialOf(*report, "rate-hundredth");
    EXPECT_EQ(hundredth.verdict, TrialVerdict::Failed);
    EXPECT_FALSE(hundredth.cured);
    EXPECT_THAT(toEnglish(hundredth.outcome), testing::HasSubstr("stopped"));
}

TEST_F(CauseSearchTest, OtherDataThanTheRunsAreNoticed)
{
    std::int64_t batches = 0;
    const double first = wholeRun(exploding()).front();
    const auto report =
        searchOf(exploding()).run(4, first * 1.01, [&batches](const Progress& progress) { batches = progress.done; });
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(toEnglish(report.error().message), testing::HasSubstr("Nothing was tested"));
    EXPECT_EQ(batches, 4);  // The unchanged trial alone.
    EXPECT_TRUE(searchOf(exploding()).run(1, first * 1.0001));
}

TEST_F(CauseSearchTest, ProgressCountsTheBatchesOfAllTrials)
{
    std::vector<std::int64_t> done;
    std::int64_t total = 0;
    const auto report = searchOf(exploding()).run(3, {}, [&](const Progress& progress) {
        done.push_back(progress.done);
        total = progress.total;
    });
    ASSERT_TRUE(report);
    EXPECT_EQ(total, 3 * static_cast<std::int64_t>(report->trials.size()));
    EXPECT_TRUE(std::ranges::is_sorted(done));
    ASSERT_FALSE(done.empty());
    EXPECT_EQ(done.back(), total);
}

TEST_F(CauseSearchTest, StopsAtTheNextBatch)
{
    std::stop_source stop;
    std::int64_t last = 0;
    const auto report = searchOf(exploding())
                            .run(
                                8, {},
                                [&](const Progress& progress) {
                                    last = std::max(last, progress.done);
                                    if (progress.done == 2) stop.request_stop();
                                },
                                stop.get_token());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_LE(last, 8);  // No second trial was begun.
}

TEST_F(CauseSearchTest, SaysWhyTheRunCannotBegin)
{
    TrainingConfig config = exploding();
    config.model.width = 32;
    const auto report = searchOf(config).run(4, {});
    ASSERT_FALSE(report);
    EXPECT_THAT(toEnglish(report.error().message), testing::HasSubstr("another model"));
    EXPECT_EQ(searchOf(exploding()).run(0, {}).error().code, ErrorCode::BadSetting);
}

TEST(CauseSearchBatches, TwoMoreThanTheCulpritAndAtMostEight)
{
    EXPECT_EQ(causeSearchBatches(0), 3);
    EXPECT_EQ(causeSearchBatches(1), 4);
    EXPECT_EQ(causeSearchBatches(5), 8);
    EXPECT_EQ(causeSearchBatches(7), 8);
    EXPECT_EQ(causeSearchBatches(std::numeric_limits<std::size_t>::max()), 8);
    EXPECT_TRUE(causeSearchReaches(7));
    EXPECT_FALSE(causeSearchReaches(8));
}

}  // namespace
