#include "scale/TargetStatistics.h"

#include "core/scale/SklearnValues.h"
#include "scale/TargetScaler.h"

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
        for (const double figure :
             {got.mean, got.standardDeviation, got.min, got.quartile1, got.median, got.quartile3, got.max, got.skew}) {
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

TEST(ScalerOutlook, WorkedByHandForEachScaler)
{
    // Trained 10, 20, 30: mean 20, standard deviation sqrt(200/3). Judged 16, 26.
    const std::vector<double> trained{10.0, 20.0, 30.0};
    const std::vector<double> judged{16.0, 26.0};
    const double spread = std::sqrt(200.0 / 3.0);

    const auto outlook = [&](ScalerKind kind) {
        return computeOutlook(*fitScaler({kind, 0.0, 1.0}, trained).value(), trained, judged);
    };
    const ScalerOutlook none = outlook(ScalerKind::None);
    EXPECT_DOUBLE_EQ(none.meanPredictorRmse, std::sqrt(26.0));  // (4^2 + 6^2) / 2
    EXPECT_DOUBLE_EQ(none.untrainedRmse, std::sqrt(466.0));     // (16^2 + 26^2) / 2
    EXPECT_DOUBLE_EQ(none.outputLow, 10.0);
    EXPECT_DOUBLE_EQ(none.outputHigh, 30.0);

    const ScalerOutlook standard = outlook(ScalerKind::Standard);
    EXPECT_DOUBLE_EQ(standard.meanPredictorRmse, std::sqrt(26.0));
    EXPECT_DOUBLE_EQ(standard.untrainedRmse, std::sqrt(26.0));  // 0 means the mean.
    EXPECT_DOUBLE_EQ(standard.outputLow, -10.0 / spread);
    EXPECT_DOUBLE_EQ(standard.outputHigh, 10.0 / spread);

    const ScalerOutlook minMax = outlook(ScalerKind::MinMax);
    EXPECT_DOUBLE_EQ(minMax.untrainedRmse, std::sqrt(146.0));  // 0 means 10: (6^2 + 16^2) / 2
    EXPECT_NEAR(minMax.outputLow, 0.0, 1e-15);
    EXPECT_NEAR(minMax.outputHigh, 1.0, 1e-15);
}

TEST(ScalerOutlook, SaysNothingWithoutValues)
{
    const auto scaler = fitScaler({ScalerKind::Standard}, std::vector<double>{1.0, 3.0}).value();
    const ScalerOutlook unjudged = computeOutlook(*scaler, std::vector<double>{1.0, 3.0}, {});
    EXPECT_TRUE(std::isnan(unjudged.meanPredictorRmse));
    EXPECT_TRUE(std::isnan(unjudged.untrainedRmse));
    EXPECT_DOUBLE_EQ(unjudged.outputHigh, 1.0);
    const ScalerOutlook untrained = computeOutlook(*scaler, {}, std::vector<double>{1.0, 3.0});
    EXPECT_TRUE(std::isnan(untrained.meanPredictorRmse));
    EXPECT_TRUE(std::isnan(untrained.outputLow));
    EXPECT_DOUBLE_EQ(untrained.untrainedRmse, 1.0);
}

}  // namespace
}  // namespace trueloss
