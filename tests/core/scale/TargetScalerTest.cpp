#include "scale/TargetScaler.h"

#include "core/scale/SklearnValues.h"

#include <gtest/gtest.h>

namespace trueloss {
namespace {

using test::numberIn;
using test::numbersIn;
using test::sklearnColumns;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr ScalerKind firstKinds[] = {ScalerKind::None, ScalerKind::Standard, ScalerKind::MinMax};

std::shared_ptr<const TargetScaler> fitted(const ScalerOptions& options, const std::vector<double>& values)
{
    const auto scaler = fitScaler(options, values);
    if (!scaler) {
        ADD_FAILURE() << toEnglish(scaler.error().message);
        return fitScaler({}, std::vector<double>{1.0}).value();
    }
    return *scaler;
}

double parameter(const TargetScaler& scaler, const std::string& name)
{
    for (const auto& [key, value] : scaler.parameters()) {
        if (key == name && value.size() == 1) return value.front();
    }
    ADD_FAILURE() << "no parameter " << name;
    return nan;
}

std::string errorText(const Result<std::shared_ptr<const TargetScaler>>& result)
{
    return result ? "no error" : toEnglish(result.error().message);
}

/// 1e-12 relative, plus what one rounding of an operand of the size `operand` may move the result by.
void expectClose(double got, double wanted, double operand, const std::string& what)
{
    EXPECT_LE(std::abs(got - wanted), 1e-12 * std::abs(wanted) + 2.0 * epsilon * operand)
        << what << ": " << got << " instead of " << wanted;
}

TEST(TargetScaler, StandardAgreesWithScikitLearn)
{
    ASSERT_GE(sklearnColumns().size(), 19U);
    for (const nlohmann::json& column : sklearnColumns()) {
        const std::string name = column.at("name");
        const nlohmann::json& wanted = column.at("standard");
        const auto scaler = fitted({ScalerKind::Standard}, numbersIn(column.at("values")));
        const double mean = numberIn(wanted.at("mean"));
        const double scale = numberIn(wanted.at("scale"));
        expectClose(parameter(*scaler, "mean"), mean, 0.0, name + " mean");
        expectClose(parameter(*scaler, "scale"), scale, 0.0, name + " scale");

        const std::vector<double> probes = numbersIn(column.at("probes"));
        const std::vector<double> transformed = numbersIn(wanted.at("transformed"));
        for (std::size_t i = 0; i < probes.size(); ++i) {
            expectClose(scaler->transform(probes[i]), transformed[i], std::abs(mean) / scale, name + " transform");
        }
        const std::vector<double> scaled = numbersIn(column.at("scaled"));
        const std::vector<double> inverse = numbersIn(wanted.at("inverse"));
        for (std::size_t i = 0; i < scaled.size(); ++i) {
            expectClose(scaler->inverseTransform(scaled[i]), inverse[i], std::abs(mean), name + " inverse");
        }
        EXPECT_EQ(scaler->inverseSlope(probes[0]), parameter(*scaler, "scale"));
    }
}

TEST(TargetScaler, MinMaxAgreesWithScikitLearn)
{
    for (const nlohmann::json& column : sklearnColumns()) {
        const std::string name = column.at("name");
        for (const nlohmann::json& wanted : column.at("minmax")) {
            const ScalerOptions options{ScalerKind::MinMax, numberIn(wanted.at("low")), numberIn(wanted.at("high"))};
            const auto scaler = fitted(options, numbersIn(column.at("values")));
            expectClose(1.0 / scaler->inverseSlope(0.0), numberIn(wanted.at("scale")), 0.0, name + " scale");
            const std::vector<double> probes = numbersIn(column.at("probes"));
            const std::vector<double> transformed = numbersIn(wanted.at("transformed"));
            for (std::size_t i = 0; i < probes.size(); ++i) {
                expectClose(scaler->transform(probes[i]), transformed[i], 0.0, name + " transform");
            }
            const std::vector<double> scaled = numbersIn(column.at("scaled"));
            const std::vector<double> inverse = numbersIn(wanted.at("inverse"));
            for (std::size_t i = 0; i < scaled.size(); ++i) {
                expectClose(scaler->inverseTransform(scaled[i]), inverse[i], 0.0, name + " inverse");
            }
        }
    }
}

TEST(TargetScaler, NoneLeavesValuesAlone)
{
    const auto scaler = fitted({}, {3.0, 900.0});
    for (const double value : {-1e300, 0.1, 7e8}) {
        EXPECT_EQ(scaler->transform(value), value);
        EXPECT_EQ(scaler->inverseTransform(value), value);
        EXPECT_EQ(scaler->inverseSlope(value), 1.0);
    }
    EXPECT_TRUE(scaler->parameters().empty());
}

TEST(TargetScaler, ValuesOutsideTheFittedRangeGoThroughLinearly)
{
    // By hand: 10..20 to 0..1, so 30 is 2 and 0 is -1.
    const auto scaler = fitted({ScalerKind::MinMax}, {10.0, 12.0, 20.0});
    EXPECT_DOUBLE_EQ(scaler->transform(30.0), 2.0);
    EXPECT_DOUBLE_EQ(scaler->transform(0.0), -1.0);
    EXPECT_DOUBLE_EQ(scaler->inverseTransform(2.0), 30.0);
    EXPECT_DOUBLE_EQ(scaler->inverseSlope(1e9), 10.0);
}

TEST(TargetScaler, InverseUndoesTransform)
{
    for (const nlohmann::json& column : sklearnColumns()) {
        const std::vector<double> values = numbersIn(column.at("values"));
        for (const ScalerKind kind : firstKinds) {
            const auto scaler = fitted({kind, -1.0, 3.0}, values);
            for (const double value : values) {
                EXPECT_NEAR(scaler->inverseTransform(scaler->transform(value)), value,
                            1e-14 * (std::abs(value) + scaler->inverseSlope(value)))
                    << column.at("name");
            }
        }
    }
}

TEST(TargetScaler, RefusesToFitWithoutValues)
{
    for (const ScalerKind kind : allScalerKinds) {
        const auto scaler = fitScaler({kind}, {});
        ASSERT_FALSE(scaler);
        EXPECT_EQ(scaler.error().code, ErrorCode::NothingUsable);
    }
}

TEST(TargetScaler, NamesTheValueThatIsNotFinite)
{
    for (const ScalerKind kind : allScalerKinds) {
        const auto scaler = fitScaler({kind}, std::vector<double>{1.0, 2.0, nan, infinite});
        ASSERT_FALSE(scaler);
        EXPECT_EQ(scaler.error().code, ErrorCode::NotFinite);
        EXPECT_EQ(errorText(scaler),
                  "Training target 3 is not a number, and a scaler needs finite numbers. Correct or remove its row.");
    }
    EXPECT_NE(errorText(fitScaler({ScalerKind::MinMax}, std::vector<double>{-infinite})).find("1 is minus infinite"),
              std::string::npos);
}

TEST(TargetScaler, RefusesABadRange)
{
    const std::vector<double> values{1.0, 2.0};
    const std::pair<double, double> bad[] = {{1.0, 1.0},      {2.0, 1.0},       {nan, 1.0},         {0.0, nan},
                                             {0.0, infinite}, {-infinite, 0.0}, {-1.7e308, 1.7e308}};
    for (const auto& [low, high] : bad) {
        const auto scaler = fitScaler({ScalerKind::MinMax, low, high}, values);
        ASSERT_FALSE(scaler) << low << " " << high;
        EXPECT_EQ(scaler.error().code, ErrorCode::BadSetting);
    }
    // The other kinds do not read the range.
    EXPECT_TRUE(fitScaler({ScalerKind::Standard, 2.0, 1.0}, values));
}

TEST(TargetScaler, RefusesValuesWhoseSpreadPassesTheLargestDouble)
{
    const std::vector<double> values{-1.7e308, 1.7e308, 0.0};
    for (const ScalerKind kind : {ScalerKind::Standard, ScalerKind::MinMax}) {
        const auto scaler = fitScaler({kind}, values);
        ASSERT_FALSE(scaler);
        EXPECT_EQ(scaler.error().code, ErrorCode::Unsupported);
    }
    EXPECT_TRUE(fitScaler({ScalerKind::None}, values));
}

TEST(TargetScaler, RefusesToRestoreSenselessParameters)
{
    const ScalerParameters standards[] = {{},
                                          {{"mean", {1.0}}},
                                          {{"scale", {1.0}}},
                                          {{"mean", {}}, {"scale", {1.0}}},
                                          {{"mean", {1.0, 2.0}}, {"scale", {1.0}}},
                                          {{"mean", {nan}}, {"scale", {1.0}}},
                                          {{"mean", {0.0}}, {"scale", {infinite}}},
                                          {{"mean", {0.0}}, {"scale", {0.0}}},
                                          {{"mean", {0.0}}, {"scale", {-2.0}}}};
    for (const ScalerParameters& parameters : standards) {
        const auto scaler = restoreScaler(ScalerKind::Standard, parameters);
        ASSERT_FALSE(scaler);
        EXPECT_EQ(scaler.error().code, ErrorCode::Malformed);
    }
    const auto minMax = [](double dataMin, double dataMax, double low, double high) {
        return restoreScaler(
            ScalerKind::MinMax,
            {{"data_min", {dataMin}}, {"data_max", {dataMax}}, {"range_low", {low}}, {"range_high", {high}}});
    };
    EXPECT_TRUE(minMax(1.0, 1.0, 0.0, 1.0));
    EXPECT_FALSE(minMax(2.0, 1.0, 0.0, 1.0));
    EXPECT_FALSE(minMax(1.0, 2.0, 1.0, 1.0));
    EXPECT_FALSE(minMax(1.0, 2.0, 1.0, 0.0));
    EXPECT_FALSE(minMax(1.0, nan, 0.0, 1.0));
    EXPECT_FALSE(minMax(-1.7e308, 1.7e308, 0.0, 1.0));
    EXPECT_FALSE(restoreScaler(ScalerKind::MinMax, {{"data_min", {0.0}}, {"data_max", {1.0}}, {"range_low", {0.0}}}));
    EXPECT_EQ(errorText(restoreScaler(ScalerKind::Standard, {{"mean", {1.0}}})),
              "The saved scaler 'standard' has no value 'scale'. Fit the scaler anew.");
}

TEST(TargetScaler, NamesGoBothWays)
{
    EXPECT_EQ(scalerName(ScalerKind::None), "none");
    EXPECT_EQ(scalerName(ScalerKind::Standard), "standard");
    EXPECT_EQ(scalerName(ScalerKind::MinMax), "minmax");
    EXPECT_EQ(scalerName(ScalerKind::MaxAbs), "maxabs");
    EXPECT_EQ(scalerName(ScalerKind::Robust), "robust");
    EXPECT_EQ(scalerName(ScalerKind::Log1p), "log1p");
    EXPECT_EQ(scalerName(ScalerKind::YeoJohnson), "yeo-johnson");
    EXPECT_EQ(scalerName(ScalerKind::BoxCox), "box-cox");
    EXPECT_EQ(scalerName(ScalerKind::QuantileUniform), "quantile-uniform");
    EXPECT_EQ(scalerName(ScalerKind::QuantileNormal), "quantile-normal");
    for (const ScalerKind kind : allScalerKinds) EXPECT_EQ(scalerFromName(scalerName(kind)), kind);
    const auto unknown = scalerFromName("Standard");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::BadSetting);
    EXPECT_EQ(
        toEnglish(unknown.error().message),
        "There is no scaler 'Standard'. Choose none, standard, minmax, maxabs, robust, log1p, yeo-johnson, box-cox, "
        "quantile-uniform or quantile-normal.");
}

}  // namespace
}  // namespace trueloss
