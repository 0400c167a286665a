#include "charts/AxisChooser.h"

#include "charts/LossZoom.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace trueloss::ui {
namespace {

ValueSpan spanOf(std::initializer_list<double> values)
{
    ValueSpan span;
    for (const double value : values) span.include(value);
    return span;
}

TEST(AxisChooser, TurnsLogarithmicPastThreeDecadesAndNotBelow)
{
    EXPECT_FALSE(AxisChooser().choose(spanOf({1.0, 990.0})));
    EXPECT_TRUE(AxisChooser().choose(spanOf({1.0, 1010.0})));
}

TEST(AxisChooser, DoesNotFlickerAtTheBorder)
{
    AxisChooser chooser;
    EXPECT_TRUE(chooser.choose(spanOf({1.0, 1010.0})));
    EXPECT_TRUE(chooser.choose(spanOf({1.0, 990.0})));
    EXPECT_TRUE(chooser.choose(spanOf({1.0, 320.0})));
    EXPECT_FALSE(chooser.choose(spanOf({1.0, 300.0})));  // below 10^2.5 = 316
    EXPECT_FALSE(chooser.choose(spanOf({1.0, 990.0})));
}

TEST(AxisChooser, ModesOverrule)
{
    AxisChooser chooser;
    chooser.setMode(AxisMode::Logarithmic);
    EXPECT_TRUE(chooser.choose(spanOf({1.0, 2.0})));
    chooser.setMode(AxisMode::Linear);
    EXPECT_FALSE(chooser.choose(spanOf({1.0, 1e9})));
}

TEST(AxisChooser, SpanIgnoresWhatIsNotFinite)
{
    const ValueSpan span =
        spanOf({std::numeric_limits<double>::quiet_NaN(), 3.0, std::numeric_limits<double>::infinity(), 0.0, 5.0});
    EXPECT_EQ(span.min, 0.0);
    EXPECT_EQ(span.max, 5.0);
    EXPECT_EQ(span.minPositive, 3.0);
}

TEST(AxisRangeTest, NeverHasTheWidthZeroAndShowsAll)
{
    for (const bool logarithmic : {false, true}) {
        for (const double value : {0.0, 1e-30, 70.0, 1e12, 1e200}) {
            const AxisRange range = fittedRange(spanOf({value}), logarithmic);
            EXPECT_GT(range.width(), 0) << value;
            EXPECT_TRUE(std::isfinite(range.width())) << value;
            if (logarithmic && value <= 0) continue;
            const double at = logarithmic ? std::log10(value) : value;
            EXPECT_LE(range.low, at);
            EXPECT_GE(range.high, at);
        }
    }
    EXPECT_GT(fittedRange(ValueSpan(), false).width(), 0);
}

TEST(AxisRangeTest, LinearBeginsAtZeroWhereValuesComeNear)
{
    EXPECT_EQ(fittedRange(spanOf({10.0, 90.0}), false).low, 0.0);
    const AxisRange plateau = fittedRange(spanOf({68.0, 72.0}), false);
    EXPECT_GT(plateau.low, 60.0);
    EXPECT_LT(plateau.high, 80.0);
}

TEST(AxisTicks, LogarithmicTicksReadAsPeopleDo)
{
    const auto ticks = logarithmicTicks({1.0, 7.3}, 9);
    ASSERT_EQ(ticks.size(), 7u);
    EXPECT_EQ(ticks.front().label, "10");
    EXPECT_EQ(ticks[3].label, "10,000");
    EXPECT_EQ(ticks.back().at, 7.0);
    EXPECT_EQ(ticks.back().label, "10 million");
    EXPECT_LE(logarithmicTicks({-30.0, 30.0}, 8).size(), 9u);
    EXPECT_GE(logarithmicTicks({1.82, 1.88}, 6).size(), 2u);  // 66 to 76
}

TEST(AxisTicks, BatchNumbersAreWhole)
{
    for (const AxisTick& tick : linearTicks({0.5, 3.5}, 12, true)) EXPECT_EQ(tick.at, std::round(tick.at));
    const auto ticks = linearTicks({0.5, 156.5}, 10, true);
    ASSERT_EQ(ticks.size(), 7u);  // 20, 40, ..., 140
    EXPECT_EQ(ticks.front().label, "20");
    EXPECT_EQ(ticks.back().label, "140");
}

TEST(AxisTicks, NeighboursReadDifferently)
{
    const auto ticks = linearTicks({100000.0, 100000.4}, 8, false);
    ASSERT_GE(ticks.size(), 3u);
    for (std::size_t i = 1; i < ticks.size(); ++i) EXPECT_NE(ticks[i].label, ticks[i - 1].label);
}

TEST(AxisChooserCounts, GrowInNiceSteps)
{
    EXPECT_EQ(nextNiceCount(1), 10);
    EXPECT_EQ(nextNiceCount(11), 12);
    EXPECT_EQ(nextNiceCount(156), 200);
    EXPECT_EQ(nextNiceCount(200), 200);
    EXPECT_EQ(nextNiceCount(8001), 10000);
}

TEST(LossZoomTest, KeepsThePlaceAndStaysInside)
{
    const AxisRange closer = zoomedAround({0, 100}, 25, 2);
    EXPECT_DOUBLE_EQ(closer.low, 12.5);  // 25 stays at a quarter
    EXPECT_DOUBLE_EQ(closer.high, 62.5);
    EXPECT_EQ(keptWithin({-10, 30}, {0, 100}, 3), (AxisRange{0, 40}));
    EXPECT_EQ(keptWithin({90, 130}, {0, 100}, 3), (AxisRange{60, 100}));
    EXPECT_EQ(keptWithin({50, 50.5}, {0, 100}, 3).width(), 3);
    EXPECT_FALSE(chosenWithin({-5, 200}, {0, 100}, 3).has_value());
}

QStringList labelsOf(const std::vector<AxisTick>& ticks)
{
    QStringList labels;
    for (const AxisTick& tick : ticks) labels.append(tick.label);
    return labels;
}

TEST(AxisChooserTest, SymlogShowsZeroAndBothSides)
{
    AxisChooser chooser;
    chooser.setMode(AxisMode::Symlog);
    ValueSpan span;
    for (const double value : {-500.0, 0.0, 0.02, 9000.0}) span.include(value);
    const double unit = chooser.symlogUnit(span);
    EXPECT_DOUBLE_EQ(unit, 0.01);
    const AxisRange range = fittedSymlogRange(span, unit);
    EXPECT_LT(range.low, symlogOf(-500, unit));
    EXPECT_GT(range.high, symlogOf(9000, unit));
    const auto ticks = symlogTicks(range, unit, 20);
    // By hand: log10(1 + 1 / 0.01) = log10(101).
    const auto one = std::find_if(ticks.begin(), ticks.end(), [](const AxisTick& tick) { return tick.label == "1"; });
    ASSERT_NE(one, ticks.end());
    EXPECT_NEAR(one->at, 2.0043213737826426, 1e-12);
    EXPECT_TRUE(labelsOf(ticks).contains("0"));
    EXPECT_TRUE(labelsOf(ticks).contains("-100"));
    EXPECT_TRUE(
        std::is_sorted(ticks.begin(), ticks.end(), [](const AxisTick& a, const AxisTick& b) { return a.at < b.at; }));
    chooser.setMode(AxisMode::Linear);
    EXPECT_EQ(chooser.symlogUnit(span), 0);
}

TEST(AxisChooserTest, SixDecadesBelowTheLargestSymlogIsEven)
{
    AxisChooser chooser;
    chooser.setMode(AxisMode::Symlog);
    ValueSpan span;
    span.include(1e-9);
    span.include(1e5);
    EXPECT_DOUBLE_EQ(chooser.symlogUnit(span), 0.1);
}

TEST(AxisChooserTest, TimeIsWrittenAsClocksDo)
{
    EXPECT_EQ(labelsOf(timeTicks({0, 2}, 5)), (QStringList{"0:00", "0:30", "1:00", "1:30", "2:00"}));
    EXPECT_EQ(labelsOf(timeTicks({0, 180}, 4)), (QStringList{"0:00", "1:00:00", "2:00:00", "3:00:00"}));
    EXPECT_EQ(labelsOf(timeTicks({0, 1.0 / 60}, 6)), (QStringList{"0 s", "0.2 s", "0.4 s", "0.6 s", "0.8 s", "1 s"}));
    const auto later = timeTicks({10.2, 10.4}, 4);
    ASSERT_EQ(labelsOf(later), (QStringList{"10:15", "10:20"}));
    EXPECT_NEAR(later[0].at, 10.25, 1e-12);
    EXPECT_TRUE(timeTicks({1, 1}, 4).empty());
}

}  // namespace
}  // namespace trueloss::ui
