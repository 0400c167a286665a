#include "scale/TargetScaler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace trueloss {
namespace {

using testing::HasSubstr;

constexpr double infinite = std::numeric_limits<double>::infinity();

double lambdaOf(const TargetScaler& scaler)
{
    return scaler.parameters().at(0).second.at(0);
}

std::string refusalOf(ScalerKind kind, const std::vector<double>& values)
{
    const auto scaler = fitScaler({kind}, values);
    return scaler ? "no error" : toEnglish(scaler.error().message);
}

TEST(PowerScaler, RefusesWhatItIsNotDefinedFor)
{
    EXPECT_EQ(
        refusalOf(ScalerKind::BoxCox, {3.0, 0.0, -2.0}),
        "Training target 2 is 0, and the Box-Cox scaler takes only values above 0. Choose the Yeo-Johnson scaler, "
        "or correct or remove its row.");
    EXPECT_EQ(refusalOf(ScalerKind::BoxCox, {3.0, 3.0}),
              "All training targets are 3, and the Box-Cox scaler needs two different values. Choose another scaler or "
              "another target.");
    EXPECT_EQ(refusalOf(ScalerKind::Log1p, {0.0, -0.5, -1.0}),
              "Training target 3 is -1, and log(1 + x) takes only values above -1. Choose the Yeo-Johnson scaler, or "
              "correct or remove its row.");
    EXPECT_EQ(fitScaler({ScalerKind::BoxCox}, std::vector<double>{-1.0}).error().code, ErrorCode::Unsupported);
    // Next to 1e15, 1 is 0 for the logarithm's last digit; next to 0 it keeps every digit.
    EXPECT_THAT(refusalOf(ScalerKind::Log1p, {1e15, 1e15 + 0.125}),
                HasSubstr("too close together for the scaler 'log1p'"));
    EXPECT_TRUE(fitScaler({ScalerKind::Log1p}, std::vector<double>{1e-17, 2e-17}));
    // scikit-learn's fixed 1e-7 would make one value of these.
    EXPECT_THAT(refusalOf(ScalerKind::QuantileNormal, {1e-9, 2e-9, 3e-9}), HasSubstr("too close together"));
    EXPECT_TRUE(fitScaler({ScalerKind::QuantileUniform}, std::vector<double>{1e-9, 2e-9, 3e-9}));
}

TEST(PowerScaler, LambdaIsOneWhereNothingCanBeBent)
{
    for (const std::vector<double>& values :
         {std::vector<double>{42.25}, std::vector<double>(9, 5.5), std::vector<double>(12, 0.0),
          std::vector<double>{1e-300, 5e-300, 9e-300}, std::vector<double>{-1e-9, 3e-9, 2e-9},
          std::vector<double>{1e12, 1e12 + 0.125, 1e12 + 8.0}, std::vector<double>{1e8, std::nextafter(1e8, 2e8)}}) {
        const auto scaler = fitScaler({ScalerKind::YeoJohnson}, values).value();
        EXPECT_EQ(lambdaOf(*scaler), 1.0) << values.front();
        for (const double value : values) EXPECT_TRUE(std::isfinite(scaler->transform(value)));
    }
    // A constant column becomes 0, as scikit-learn's does whatever lambda its search ends at.
    EXPECT_NEAR(fitScaler({ScalerKind::YeoJohnson}, std::vector<double>(9, 5.5)).value()->transform(5.5), 0.0, 1e-15);
    EXPECT_EQ(lambdaOf(*fitScaler({ScalerKind::BoxCox}, std::vector<double>{1e12, 1e12 + 1.0, 1e12 + 8.0}).value()),
              1.0);
}

TEST(PowerScaler, LambdaDoesNotChangeWithTheUnitOfBoxCox)
{
    // Box-Cox' likelihood is that of a group: a unit of another size moves the curve but not lambda.
    std::mt19937_64 random(8);
    std::gamma_distribution<double> gamma(2.0, 3.0);
    std::vector<double> values(400);
    for (double& value : values) value = gamma(random);
    const double lambda = lambdaOf(*fitScaler({ScalerKind::BoxCox}, values).value());
    for (const double unit : {1e-30, 0.001, 7.0, 1e30}) {
        std::vector<double> scaled = values;
        for (double& value : scaled) value *= unit;
        EXPECT_NEAR(lambdaOf(*fitScaler({ScalerKind::BoxCox}, scaled).value()), lambda, 1e-11) << unit;
    }
}

TEST(PowerScaler, YeoJohnsonMirrorsItsLambda)
{
    // Of mirrored values lambda is mirrored at 1, and the scaled values are.
    std::mt19937_64 random(9);
    std::gamma_distribution<double> gamma(1.5, 10.0);
    for (const double shift : {0.0, -5.0}) {  // One side of 0, then both.
        std::vector<double> values(500);
        for (double& value : values) value = gamma(random) + shift;
        std::vector<double> mirrored = values;
        for (double& value : mirrored) value = -value;
        const auto scaler = fitScaler({ScalerKind::YeoJohnson}, values).value();
        const auto other = fitScaler({ScalerKind::YeoJohnson}, mirrored).value();
        EXPECT_NEAR(lambdaOf(*other), 2.0 - lambdaOf(*scaler), 1e-11);
        for (const double value : {-30.0, -1.0, 0.0, 2.0, 60.0}) {
            EXPECT_NEAR(other->transform(-value), -scaler->transform(value), 1e-9);
        }
    }
}

TEST(PowerScaler, ManyValuesGiveTheLambdaOfTheirDistribution)
{
    // More than those for which the search begins at a sample's lambda: copies of a short column have its lambda.
    std::mt19937_64 random(10);
    std::lognormal_distribution<double> distribution(1.0, 0.6);
    for (const double shift : {0.0, -2.0}) {
        std::vector<double> few(1'001);
        for (double& value : few) value = distribution(random) + shift;
        std::vector<double> many;
        for (int i = 0; i < 300; ++i) many.insert(many.end(), few.begin(), few.end());
        EXPECT_NEAR(lambdaOf(*fitScaler({ScalerKind::YeoJohnson}, many).value()),
                    lambdaOf(*fitScaler({ScalerKind::YeoJohnson}, few).value()), 1e-11);
    }
    std::vector<double> sorted(300'000, 2.0);  // A sample of it may be all the same.
    sorted.back() = 900.0;
    sorted.front() = 0.5;
    EXPECT_TRUE(fitScaler({ScalerKind::BoxCox}, sorted));
}

TEST(PowerScaler, StaysUsableAtTheEndsOfTheDoubles)
{
    for (const double unit : {1e-300, 1e-100, 1e100, 1e300}) {
        std::vector<double> values;
        for (int i = 1; i <= 40; ++i) values.push_back(unit * std::exp(0.1 * (i % 17)) * (1.0 + 0.01 * i));
        for (const ScalerKind kind : {ScalerKind::YeoJohnson, ScalerKind::BoxCox}) {
            const auto scaler = fitScaler({kind}, values);
            ASSERT_TRUE(scaler) << unit << ": " << toEnglish(scaler.error().message);
            double spread = 0.0;
            for (const double value : values) {
                const double scaled = (*scaler)->transform(value);
                ASSERT_TRUE(std::isfinite(scaled)) << unit;
                spread = std::max(spread, std::abs(scaled));
                EXPECT_NEAR((*scaler)->inverseTransform(scaled), value, 2e-5 * value) << unit;
            }
            // Standardised, but where the variance itself is below the smallest double (scikit-learn's scale of 1).
            if (kind == ScalerKind::BoxCox || unit > 1e-100) {
                EXPECT_GT(spread, 1.0) << unit;
            }
        }
    }
    EXPECT_THAT(refusalOf(ScalerKind::YeoJohnson, {-1e300, 1.0, 1e300}), HasSubstr("too wide"));
}

TEST(PowerScaler, OutsideTheImageThereIsNoValue)
{
    // Yeo-Johnson with lambda -0.5 stays below 2, with lambda 3 above -1; Box-Cox with -0.5 below 2, with 2 above -1/2.
    const auto at = [](ScalerKind kind, double lambda) {
        return restoreScaler(kind, {{"lambda", {lambda}}, {"mean", {0.0}}, {"scale", {1.0}}}).value();
    };
    const auto falling = at(ScalerKind::YeoJohnson, -0.5);
    EXPECT_TRUE(std::isfinite(falling->inverseTransform(1.9)));
    EXPECT_EQ(falling->inverseTransform(2.0), infinite);
    EXPECT_TRUE(std::isnan(falling->inverseTransform(2.1)));
    EXPECT_TRUE(std::isfinite(falling->inverseTransform(-1e3)));
    const auto rising = at(ScalerKind::YeoJohnson, 3.0);
    EXPECT_EQ(rising->inverseTransform(-1.0), -infinite);
    EXPECT_TRUE(std::isnan(rising->inverseTransform(-1.1)));
    const auto boxCox = at(ScalerKind::BoxCox, -0.5);
    EXPECT_EQ(boxCox->inverseTransform(2.0), infinite);
    EXPECT_TRUE(std::isnan(boxCox->inverseTransform(2.1)));
    EXPECT_EQ(at(ScalerKind::BoxCox, 2.0)->inverseTransform(-0.5), 0.0);
    EXPECT_TRUE(std::isnan(at(ScalerKind::BoxCox, 2.0)->inverseTransform(-0.6)));
    EXPECT_TRUE(std::isnan(boxCox->transform(-1.0)));
    EXPECT_EQ(at(ScalerKind::BoxCox, 0.0)->inverseTransform(710.0), infinite);
    const auto logarithm = restoreScaler(ScalerKind::Log1p, {}).value();
    EXPECT_EQ(logarithm->inverseTransform(710.0), infinite);
    EXPECT_EQ(logarithm->inverseTransform(-1e9), -1.0);
}

}  // namespace
}  // namespace trueloss
