#include "record/RunRecord.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

BatchPoint batch(std::int64_t epoch, double rmse, std::int64_t samples)
{
    BatchPoint point;
    point.epoch = epoch;
    point.rmse = rmse;
    point.samples = samples;
    return point;
}

TEST(RunRecord, IsEmptyAtFirst)
{
    const RunRecord record;
    EXPECT_THAT(record.batches(), IsEmpty());
    EXPECT_THAT(record.epochs(), IsEmpty());
    EXPECT_THAT(record.epochStarts(), IsEmpty());
    EXPECT_EQ(record.trueCurve().size(), 0U);
}

TEST(RunRecord, KeepsTheTrueCurveAndTheMeanThatStartsAnewWithEachEpoch)
{
    RunRecord record;
    record.append(batch(1, 100.0, 32));
    record.append(batch(1, 40.0, 32));
    record.append(batch(1, 10.0, 16));
    record.append(batch(2, 30.0, 32));
    record.append(batch(2, 60.0, 16));
    EXPECT_THAT(record.trueCurve().values(), ElementsAre(100.0, 40.0, 10.0, 30.0, 60.0));
    // By hand: 140/2, (3200 + 1280 + 160)/80, then anew (960 + 960)/48.
    EXPECT_THAT(record.runningMeanCurve().values(), ElementsAre(100.0, 70.0, 58.0, 30.0, 40.0));
    EXPECT_THAT(record.epochStarts(), ElementsAre(0, 3));
    EXPECT_EQ(record.batches().size(), 5U);
}

TEST(RunRecord, CountsBatchesAlikeWhereTheLogDoesNotTellTheirSize)
{
    RunRecord record;
    record.append(batch(1, 6.0, 0));
    record.append(batch(1, 2.0, 0));
    EXPECT_THAT(record.runningMeanCurve().values(), ElementsAre(6.0, 4.0));
}

TEST(RunRecord, FirstEpochMayHaveAnyNumber)
{
    RunRecord record;  // A resumed run, or a log that was cut at the top.
    record.append(batch(7, 6.0, 1));
    record.append(batch(8, 2.0, 1));
    EXPECT_THAT(record.epochStarts(), ElementsAre(0, 1));
    EXPECT_THAT(record.runningMeanCurve().values(), ElementsAre(6.0, 2.0));
}

TEST(RunRecord, ANanStaysInItsEpoch)
{
    RunRecord record;
    record.append(batch(1, std::numeric_limits<double>::quiet_NaN(), 1));
    record.append(batch(1, 2.0, 1));
    record.append(batch(2, 5.0, 1));
    EXPECT_TRUE(std::isnan(record.runningMeanCurve().at(1)));
    EXPECT_EQ(record.runningMeanCurve().at(2), 5.0);
}

}  // namespace
}  // namespace trueloss
