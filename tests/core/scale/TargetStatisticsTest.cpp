#include "scale/TargetStatistics.h"

#include "core/scale/SklearnValues.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

using test::numberIn;
using test::numbersIn;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(TargetStatistics, AgreesWithNumpyAndScipy)
{
    for (const nlohmann::json& column : test::sklearnColumns()) {
        SCOPED_TRACE(column.at("name").get<std::string>());
        const nlohmann::json& wanted = column.at("statistics");
        const TargetStatistics got = computeStatistics(numbersIn(column.at("values")));
        EXPECT_EQ(got.count, wanted.at("count").get<std::size_t>());
        const double mean = numberIn(wanted.at("mean"));
        // numpy's own mean of equal values is a few roundings off, and its deviation inherits them.
        const double slack = 4.0 * std::numeric_limits<double>::epsilon() * std::abs(mean);
        const auto expectClose = [&](double value, const char* name, double extra) {
            const double expected = numberIn(wanted.at(name));
            EXPECT_LE(std::abs(value - expected), 1e-12 * std::abs(expected) + extra) << name << " is " << value;
        };
        expectClose(got.mean, "mean", 0.0);
        expectClose(got.standardDeviation, "standardDeviation", slack);
        EXPECT_EQ(got.min, numberIn(wanted.at("min")));
        EXPECT_EQ(got.max, numberIn(wanted.at("max")));
        expectClose(got.quartile1, "quartile1", 0.0);
        expectClose(got.median, "median", 0.0);
        expectClose(got.quartile3, "quartile3", 0.0);
        expectClose(got.outlierShare, "outlierShare", 1e-15);
        if (wanted.at("skew").is_null()) {
            EXPECT_TRUE(std::isnan(got.skew)) << got.skew;
        } else {
            expectClose(got.skew, "skew", 1e-12);
        }
    }
}

TEST(TargetStatistics, WorkedByHand)
{
    // 1, 2, 10: mean 13/3; squared deviations 100/9, 49/9, 289/9, so the variance is 146/9; type 7 quartiles 1.5 and 6.
    const TargetStatistics got = computeStatistics(std::vector<double>{10.0, 1.0, 2.0});
    EXPECT_DOUBLE_EQ(got.mean, 13.0 / 3.0);
    EXPECT_DOUBLE_EQ(got.standardDeviation, std::sqrt(146.0 / 9.0));
    EXPECT_DOUBLE_EQ(got.quartile1, 1.5);
    EXPECT_DOUBLE_EQ(got.median, 2.0);
    EXPECT_DOUBLE_EQ(got.quartile3, 6.0);
    EXPECT_DOUBLE_EQ(got.fenceLow, 1.5 - 1.5 * 4.5);
    EXPECT_DOUBLE_EQ(got.fenceHigh, 6.0 + 1.5 * 4.5);
    EXPECT_EQ(got.outlierShare, 0.0);
}

TEST(TargetStatistics, CountsWhatLiesOutsideTukeysFences)
{
    // By hand: 0..8 have the quartiles 2 and 6 among eleven values with -8 and 20: places 2.5 and 7.5 of the sorted
    // order give 1.5 and 6.5, so the fences are -6 and 14.
    const TargetStatistics got =
        computeStatistics(std::vector<double>{-8.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 20.0});
    EXPECT_DOUBLE_EQ(got.fenceLow, -6.0);
    EXPECT_DOUBLE_EQ(got.fenceHigh, 14.0);
    EXPECT_DOUBLE_EQ(got.outlierShare, 2.0 / 11.0);
    // A value on the fence is inside: quartiles 1 and 2 (type 7 of 0.5, 1, 1, 2, 2, 3.5), fences -0.5 and 3.5.
    EXPECT_EQ(computeStatistics(std::vector<double>{1.0, 1.0, 2.0, 2.0, 3.5, 0.5}).outlierShare, 0.0);
    // Half of the values the same: the fences coincide.
    EXPECT_DOUBLE_EQ(computeStatistics(std::vector<double>{4, 4, 4, 4, 4, 4, 4, 9}).outlierShare, 0.125);
}

TEST(TargetStatistics, PassesOverValuesThatAreNotFinite)
{
    const TargetStatistics got = computeStatistics(std::vector<double>{nan, 4.0, infinite, 6.0, -infinite});
    EXPECT_EQ(got.count, 2U);
    EXPECT_EQ(got.mean, 5.0);
    EXPECT_EQ(got.standardDeviation, 1.0);
    EXPECT_EQ(got.min, 4.0);
    EXPECT_EQ(got.max, 6.0);
}

TEST(TargetStatistics, HasNoFiguresWithoutValues)
{
    for (const std::vector<double>& values : {std::vector<double>{}, std::vector<double>{nan, infinite}}) {
        const TargetStatistics got = computeStatistics(values);
        EXPECT_EQ(got.count, 0U);
        for (const double figure : {got.mean, got.standardDeviation, got.min, got.quartile1, got.median, got.quartile3,
                                    got.max, got.skew, got.fenceLow, got.fenceHigh, got.outlierShare}) {
            EXPECT_TRUE(std::isnan(figure));
        }
    }
}

TEST(TargetStatistics, AConstantColumnHasNoSpread)
{
    const TargetStatistics got = computeStatistics(std::vector<double>(1'000, 0.1));
    EXPECT_EQ(got.mean, 0.1);
    EXPECT_EQ(got.standardDeviation, 0.0);
    EXPECT_TRUE(std::isnan(got.skew));
}

}  // namespace
}  // namespace trueloss
