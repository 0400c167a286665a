#include "core/scale/SklearnValues.h"
#include "scale/TargetScaler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace trueloss {
namespace {

using test::numbersIn;
using test::sklearnColumns;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

bool isQuantile(ScalerKind kind)
{
    return kind == ScalerKind::QuantileUniform || kind == ScalerKind::QuantileNormal;
}

/// Calls test(scaler, values, name) for each kind that fits each column.
template <class Test>
void forEachFit(Test test)
{
    std::size_t fits = 0;
    for (const nlohmann::json& column : sklearnColumns()) {
        const std::vector<double> values = numbersIn(column.at("values"));
        for (const ScalerKind kind : allScalerKinds) {
            const auto scaler = fitScaler({kind, -1.0, 3.0}, values);
            if (!scaler) continue;
            EXPECT_EQ((*scaler)->kind(), kind);
            test(**scaler, values, column.at("name").get<std::string>() + ", " + std::string(scalerName(kind)));
            ++fits;
        }
    }
    EXPECT_GE(fits, 230U);
}

/// Values around and beyond the fitted ones.
std::vector<double> probesOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const double low = values.front();
    const double high = values.back();
    const double spread = high > low ? high - low : 1.0 + std::abs(low);
    std::vector<double> probes{low - spread, low - 0.1 * spread, high + 0.1 * spread, high + spread};
    const std::size_t step = std::max<std::size_t>(values.size() / 60, 1);
    for (std::size_t i = 0; i < values.size(); i += step) probes.push_back(values[i]);
    for (int i = 0; i <= 50; ++i) probes.push_back(low + spread * i / 50.0);
    std::sort(probes.begin(), probes.end());
    return probes;
}

TEST(ScalerProperties, TransformNeverTurnsTheOrderRound)
{
    forEachFit([](const TargetScaler& scaler, const std::vector<double>& values, const std::string& name) {
        double before = nan;
        for (const double probe : probesOf(values)) {
            const double scaled = scaler.transform(probe);
            if (std::isnan(scaled)) continue;
            if (!std::isnan(before)) {
                // The last digits may wave where a formula changes.
                EXPECT_GE(scaled, before - 1e-12 * (1.0 + std::abs(before))) << name << " at " << probe;
            }
            before = scaled;
        }
    });
}

TEST(ScalerProperties, InverseUndoesTransform)
{
    forEachFit([](const TargetScaler& scaler, const std::vector<double>& values, const std::string& name) {
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        for (const double value : values) {
            const double scaled = scaler.transform(value);
            const double back = scaler.inverseTransform(scaled);
            // What the scaled value's own rounding amounts to. The normal quantile kind cannot tell apart what lies
            // within 1e-7 of the ends, in the unit or in the share.
            double allowed = 1e-9 * std::abs(value) + 1e-12 * (1.0 + std::abs(scaled)) * scaler.inverseSlope(value);
            if (scaler.kind() == ScalerKind::QuantileNormal) allowed += 1.1e-7 + 1e-3 * (*high - *low);
            // So far below 1 the powers agree in up to nine digits (PowerLambda.h).
            if (scaler.kind() == ScalerKind::BoxCox && *high < 1e-8) allowed += 1e-6 * value;
            if (scaler.kind() == ScalerKind::QuantileUniform) allowed += 1e-12 * (*high - *low);
            EXPECT_NEAR(back, value, allowed) << name;
        }
    });
}

TEST(ScalerProperties, SlopeIsTheDerivativeOfTheInverse)
{
    const std::vector<double> values{0.4, 1.0, 1.5, 2.0, 4.0, 5.0, 9.0, 22.0};
    for (const ScalerKind kind : allScalerKinds) {
        const auto scaler = fitScaler({kind, -1.0, 3.0}, values).value();
        for (const double value : {0.6, 1.2, 3.0, 7.0, 20.0}) {
            const double scaled = scaler->transform(value);
            const double step = 1e-6;
            const double wanted =
                (scaler->inverseTransform(scaled + step) - scaler->inverseTransform(scaled - step)) / (2.0 * step);
            EXPECT_NEAR(scaler->inverseSlope(value), wanted, 1e-6 * wanted) << scalerName(kind) << " at " << value;
        }
    }
    const auto mixed =
        fitScaler({ScalerKind::YeoJohnson}, std::vector<double>{-9.0, -1.0, 0.0, 1.0, 2.0, 30.0}).value();
    for (const double value : {-5.0, -0.5, 0.5, 12.0}) {
        const double scaled = mixed->transform(value);
        const double wanted = (mixed->inverseTransform(scaled + 1e-6) - mixed->inverseTransform(scaled - 1e-6)) / 2e-6;
        EXPECT_NEAR(mixed->inverseSlope(value), wanted, 1e-6 * wanted) << value;
    }
}

TEST(ScalerProperties, RestoredIsTheSameToTheLastBit)
{
    forEachFit([](const TargetScaler& scaler, const std::vector<double>& values, const std::string& name) {
        const auto again = restoreScaler(scaler.kind(), scaler.parameters());
        ASSERT_TRUE(again) << name << ": " << toEnglish(again.error().message);
        EXPECT_EQ((*again)->kind(), scaler.kind());
        EXPECT_EQ((*again)->parameters(), scaler.parameters());
        const auto expectSame = [&](double got, double wanted) {
            EXPECT_TRUE(got == wanted || (std::isnan(got) && std::isnan(wanted))) << name;
        };
        for (const double probe : probesOf(values)) {
            expectSame((*again)->transform(probe), scaler.transform(probe));
            expectSame((*again)->inverseSlope(probe), scaler.inverseSlope(probe));
        }
        for (const double scaled : {-1e6, -3.7, -0.2, 0.0, 0.3, 1.0, 17.3, 1e9}) {
            expectSame((*again)->inverseTransform(scaled), scaler.inverseTransform(scaled));
        }
    });
}

TEST(ScalerProperties, NanStaysNan)
{
    forEachFit([](const TargetScaler& scaler, const std::vector<double>&, const std::string& name) {
        EXPECT_TRUE(std::isnan(scaler.transform(nan))) << name;
        EXPECT_TRUE(std::isnan(scaler.inverseTransform(nan))) << name;
    });
}

TEST(ScalerProperties, QuantileKindsStayWithinTheFittedRange)
{
    forEachFit([](const TargetScaler& scaler, const std::vector<double>& values, const std::string& name) {
        if (!isQuantile(scaler.kind())) return;
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        for (const double scaled : {-infinite, -1e300, -6.0, 6.0, 1e300, infinite}) {
            EXPECT_EQ(scaler.inverseTransform(scaled), scaled < 0.0 ? *low : *high) << name;
        }
        EXPECT_LE(scaler.transform(-infinite), scaler.transform(*low)) << name;
        EXPECT_GE(scaler.transform(infinite), scaler.transform(*high)) << name;
    });
}

TEST(ScalerProperties, RestoreRefusesSenselessParameters)
{
    const auto refused = [](ScalerKind kind, const ScalerParameters& parameters) {
        const auto scaler = restoreScaler(kind, parameters);
        return !scaler && scaler.error().code == ErrorCode::Malformed;
    };
    EXPECT_TRUE(refused(ScalerKind::MaxAbs, {}));
    EXPECT_TRUE(refused(ScalerKind::MaxAbs, {{"max_abs", {-1.0}}}));
    EXPECT_TRUE(refused(ScalerKind::Robust, {{"center", {1.0}}}));
    EXPECT_TRUE(refused(ScalerKind::Robust, {{"center", {1.0}}, {"scale", {0.0}}}));
    for (const ScalerKind kind : {ScalerKind::YeoJohnson, ScalerKind::BoxCox}) {
        EXPECT_TRUE(refused(kind, {{"mean", {1.0}}, {"scale", {1.0}}}));
        EXPECT_TRUE(refused(kind, {{"lambda", {infinite}}, {"mean", {1.0}}, {"scale", {1.0}}}));
        EXPECT_TRUE(refused(kind, {{"lambda", {1.0}}, {"mean", {1.0}}, {"scale", {-1.0}}}));
    }
    for (const ScalerKind kind : {ScalerKind::QuantileUniform, ScalerKind::QuantileNormal}) {
        EXPECT_TRUE(refused(kind, {}));
        EXPECT_TRUE(refused(kind, {{"quantiles", {}}}));
        EXPECT_TRUE(refused(kind, {{"quantiles", {1.0, nan}}}));
        EXPECT_TRUE(refused(kind, {{"quantiles", {2.0, 1.0}}}));
        EXPECT_TRUE(refused(kind, {{"quantiles", std::vector<double>(1001, 1.0)}}));
        EXPECT_FALSE(refused(kind, {{"quantiles", {1.0, 1.0, 2.0}}}));
    }
}

}  // namespace
}  // namespace trueloss
