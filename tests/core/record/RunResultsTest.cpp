#include "record/RunResults.h"

#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

void step(RunRecord& record, std::int64_t epoch, double rmse, std::int64_t samples, double seconds)
{
    BatchPoint point;
    point.epoch = epoch;
    point.rmse = rmse;
    point.samples = samples;
    point.seconds = seconds;
    record.append(point);
}

void validate(RunRecord& record, std::int64_t epoch, double rmse, double seconds)
{
    EpochPoint point;
    point.epoch = epoch;
    point.lastBatch = static_cast<std::int64_t>(record.batchCount());
    point.rmse = rmse;
    point.seconds = seconds;
    record.append(point);
}

/// Two epochs of 2 and 4 batches and the first two batches of a third.
RunRecord uneven()
{
    RunRecord record;
    step(record, 1, 100, 32, 60);
    step(record, 1, 50, 16, 30);
    validate(record, 1, 70, 120);
    for (int i = 0; i < 4; ++i) step(record, 2, 10 + i, 32, 60);
    validate(record, 2, 40, 300);
    step(record, 3, 20, 32, 60);
    step(record, 3, 8, 32, 60);
    return record;
}

TEST(RunResults, LengthIsCountedFromTheStartOfTheRun)
{
    const RunRecord record = uneven();
    EXPECT_EQ(lengthOn(record, RunAxis::Batches), 8.0);
    EXPECT_EQ(lengthOn(record, RunAxis::Samples), 48.0 + 6 * 32);
    EXPECT_EQ(lengthOn(record, RunAxis::Epochs), 2.5) << "the third epoch goes on, and is as long as the second";
    EXPECT_DOUBLE_EQ(lengthOn(record, RunAxis::Minutes), 9.0) << "validations take time as well";
    RunRecord continued;
    step(continued, 7, 1, 0, 0);
    step(continued, 7, 3, 0, 0);
    step(continued, 8, 8, 0, 0);
    EXPECT_EQ(lengthOn(continued, RunAxis::Epochs), 1.5);
    EXPECT_DOUBLE_EQ(areaUnder(continued, RunAxis::Epochs, 1.5).mean, (1 * 0.5 + 3 * 0.5 + 8 * 0.5) / 1.5);
    EXPECT_EQ(lengthOn(continued, RunAxis::Samples), 0.0) << "a log may not know them";
    EXPECT_TRUE(std::isnan(areaUnder(continued, RunAxis::Samples, 2).mean));
    EXPECT_EQ(lengthOn(RunRecord(), RunAxis::Batches), 0.0);
}

TEST(RunResults, FindsTheBestEpochAndTheLastFiniteBatch)
{
    RunRecord record = uneven();
    step(record, 3, nan, 32, 60);
    validate(record, 3, 55, 200);
    const RunResults results = resultsOf(record);
    EXPECT_EQ(results.lastTrue, 8.0);
    EXPECT_EQ(results.lastValidation, 55.0);
    EXPECT_EQ(results.bestValidation, 40.0);
    EXPECT_EQ(results.bestEpoch, 2);
}

TEST(RunResults, AValidationThatIsNoNumberIsNeverTheBest)
{
    RunRecord record;
    EXPECT_TRUE(std::isnan(resultsOf(record).lastTrue));
    EXPECT_EQ(resultsOf(record).bestEpoch, 0);
    step(record, 1, 5, 1, 1);
    validate(record, 1, nan, 1);
    EXPECT_EQ(resultsOf(record).bestEpoch, 0);
    validate(record, 2, 3, 1);
    validate(record, 3, nan, 1);
    EXPECT_EQ(resultsOf(record).bestEpoch, 2);
    EXPECT_EQ(resultsOf(record).bestValidation, 3.0);
}

TEST(RunResults, AreaWeighsBatchesByWhatTheyTakeOnTheAxis)
{
    const RunRecord record = uneven();
    EXPECT_DOUBLE_EQ(areaUnder(record, RunAxis::Batches, 2).mean, 75.0);
    EXPECT_DOUBLE_EQ(areaUnder(record, RunAxis::Batches, 2.5).mean, (100 + 50 + 0.5 * 10) / 2.5);
    EXPECT_DOUBLE_EQ(areaUnder(record, RunAxis::Samples, 48).mean, (100 * 32 + 50 * 16) / 48.0);
    EXPECT_DOUBLE_EQ(areaUnder(record, RunAxis::Epochs, 2).mean,
                     (100 * 0.5 + 50 * 0.5 + (10 + 11 + 12 + 13) * 0.25) / 2);
    // The first batch of the second epoch takes its minute and the half minute of the validation before it.
    EXPECT_DOUBLE_EQ(areaUnder(record, RunAxis::Minutes, 3).mean, (100 * 1 + 50 * 0.5 + 10 * 1.5) / 3);
    EXPECT_TRUE(std::isnan(areaUnder(record, RunAxis::Batches, 0).mean));
}

TEST(RunResults, AreaPassesOverWhatIsNotFinite)
{
    RunRecord record;
    step(record, 1, 4, 1, 1);
    step(record, 1, nan, 1, 1);
    step(record, 1, std::numeric_limits<double>::infinity(), 1, 1);
    step(record, 1, 8, 1, 1);
    const CurveArea area = areaUnder(record, RunAxis::Batches, 4);
    EXPECT_DOUBLE_EQ(area.mean, 6.0);
    EXPECT_EQ(area.passedOver, 2);
}

}  // namespace
}  // namespace trueloss
