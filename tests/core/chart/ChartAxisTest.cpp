#include "chart/ChartAxis.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace trueloss {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

Chart chartOf(const std::vector<double>& values)
{
    Chart chart;
    chart.series.push_back({});
    for (const double value : values) {
        chart.series.back().points.push_back({chart.batches, value});
        ++chart.batches;
    }
    return chart;
}

TEST(ChartAxis, IsLinearUpToThreeDecades)
{
    const ChartAxis axis(chartOf({1.0, 1000.0}));
    EXPECT_FALSE(axis.logarithmic());
    EXPECT_EQ(axis.position(0.0), 0.0);
    // 4 % of room above: 520 is the middle of 0 to 1040.
    EXPECT_NEAR(axis.position(520.0), 0.5, 1e-12);
    EXPECT_THAT(axis.ticks(), ElementsAre(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0));
}

TEST(ChartAxis, IsLogarithmicBeyondThem)
{
    const ChartAxis axis(chartOf({0.0, 2.0, 3000.0}));
    EXPECT_TRUE(axis.logarithmic());
    EXPECT_NEAR(axis.position(100.0), 0.5, 1e-12);
    EXPECT_EQ(axis.position(0.0), 0.0);
    EXPECT_EQ(axis.position(1e9), 1.0);
    EXPECT_THAT(axis.ticks(), ElementsAre(1.0, 10.0, 100.0, 1000.0, 10'000.0));
}

TEST(ChartAxis, TakesInMarksAndPassesOverWhatIsNotFinite)
{
    Chart chart = chartOf({10.0, std::nan(""), std::numeric_limits<double>::infinity()});
    EXPECT_LT(ChartAxis(chart).position(10.0), 1.0);
    chart.marks.push_back({{0, 100.0}, {}});
    EXPECT_NEAR(ChartAxis(chart).position(100.0), 1.0 / 1.04, 1e-12);
}

TEST(ChartAxis, HasAPlaceForNegativeAndForNoValues)
{
    const ChartAxis axis(chartOf({-50.0, 50.0}));
    EXPECT_NEAR(axis.position(0.0), 0.5, 1e-12);
    EXPECT_NEAR(axis.position(-50.0), 4.0 / 108.0, 1e-12);
    for (const Chart& chart : {Chart(), chartOf({0.0}), chartOf({std::nan("")})}) {
        EXPECT_FALSE(ChartAxis(chart).logarithmic());
        EXPECT_GE(ChartAxis(chart).ticks().size(), 2u);
        EXPECT_EQ(ChartAxis(chart).position(0.0), 0.0);
    }
}

TEST(ChartAxis, ManyDecadesAreNotAllWritten)
{
    const auto ticks = ChartAxis(chartOf({1e-20, 1e20})).ticks();
    EXPECT_LE(ticks.size(), 12u);
    EXPECT_GE(ticks.size(), 8u);
}

TEST(RoundStep, IsOneTwoOrFive)
{
    EXPECT_THAT(roundStep(1.0), DoubleNear(1.0, 1e-12));
    EXPECT_THAT(roundStep(1.1), DoubleNear(2.0, 1e-12));
    EXPECT_THAT(roundStep(0.03), DoubleNear(0.05, 1e-12));
    EXPECT_THAT(roundStep(70.0), DoubleNear(100.0, 1e-9));
}

TEST(BatchTicks, BeginWithOneAndAreRound)
{
    EXPECT_THAT(batchTicks(52), ElementsAre(1.0, 10.0, 20.0, 30.0, 40.0, 50.0));
    EXPECT_THAT(batchTicks(3), ElementsAre(1.0, 2.0, 3.0));
    EXPECT_THAT(batchTicks(0), ElementsAre(1.0));
    EXPECT_EQ(batchTicks(10'000'000).size(), 11u);
}

TEST(ChartAxis, ReachesForTheBandOfBounds)
{
    Chart chart = chartOf({40.0, 100.0, 100.0});
    chart.bands = {{{0, 10.0, 70.0}, {1, 80.0, 150.0}}};
    // 0 to 150 and 4 % of room: 78 is the middle of 0 to 156.
    EXPECT_NEAR(ChartAxis(chart).position(78.0), 0.5, 1e-12);
    // A bound that says nothing leaves the curves half of the axis: 0 to 200 and 4 %.
    chart.bands[0][1].high = 1e9;
    EXPECT_NEAR(ChartAxis(chart).position(104.0), 0.5, 1e-12);

    Chart wide = chartOf({2.0, 20'000.0});
    wide.bands = {{{0, -5.0, 1e9}}};
    const ChartAxis axis(wide);
    EXPECT_TRUE(axis.logarithmic());
    // From 2 and 20,000 one decade on: 0.2 and 200,000, rounded to whole decades 0.1 and a million.
    EXPECT_NEAR(axis.position(0.1), 0.0, 1e-12);
    EXPECT_NEAR(axis.position(std::sqrt(0.1 * 1e6)), 0.5, 1e-12);
    EXPECT_NEAR(axis.position(1e6), 1.0, 1e-12);
}

}  // namespace
}  // namespace trueloss
