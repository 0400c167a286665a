#include "scale/ScalerOutlook.h"

#include "scale/TargetScaler.h"

#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

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

// Trained 1, 2, 3, 4, 990: the mean is 200, the median 3. Judged 1, 5.
TEST(ScalerOutlook, ComparesWithTheMedianWhereSingleValuesDragTheMean)
{
    const std::vector<double> judged{1.0, 5.0};
    const auto sentence = [&](const std::vector<double>& trained, const std::string& unit) {
        const OutlookTargets targets(trained, judged);
        const ScalerOutlook outlook = targets.outlook(*fitScaler({ScalerKind::None}, trained).value());
        return toEnglish(constantPredictors(outlook, targets.trainedStatistics(), unit));
    };
    const std::vector<double> dragged{1.0, 2.0, 3.0, 4.0, 990.0};
    const ScalerOutlook outlook = computeOutlook(*fitScaler({ScalerKind::None}, dragged).value(), dragged, judged);
    EXPECT_DOUBLE_EQ(outlook.medianPredictorRmse, 2.0);  // (2^2 + 2^2) / 2
    EXPECT_DOUBLE_EQ(outlook.meanPredictorRmse, std::sqrt((199.0 * 199 + 195 * 195) / 2));
    EXPECT_EQ(sentence(dragged, "kPa"),
              "Always predicting the training targets' median, 3 kPa, misses the validation targets by 2 kPa (RMSE); "
              "their mean, 200 kPa, misses them by 197 kPa, for single values drag it away. A network has to be better "
              "than the median, whatever the scaler.");
    EXPECT_EQ(sentence({1.0, 2.0, 3.0, 4.0, 5.0}, ""),
              "Always predicting the training targets' mean, 3, misses the validation targets by 2 (RMSE). A network "
              "has to be better than that, whatever the scaler.");
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

TEST(ScalerOutlook, AffineScalersLeaveTheShapeAlone)
{
    const std::vector<double> trained{1.0, 2.0, 3.0, 4.0, 5.0, 40.0};
    for (const ScalerKind kind : {ScalerKind::None, ScalerKind::Standard, ScalerKind::MaxAbs, ScalerKind::Robust}) {
        const auto scaler = fitScaler({kind}, trained).value();
        const ScalerOutlook outlook = computeOutlook(*scaler, trained, trained);
        EXPECT_NEAR(outlook.skewAfter, outlook.skewBefore, 1e-12);
        EXPECT_GT(outlook.skewBefore, 1.0);
        EXPECT_DOUBLE_EQ(outlook.outlierShareBefore, 1.0 / 6.0);
        EXPECT_DOUBLE_EQ(outlook.outlierShareAfter, 1.0 / 6.0);
        // Quartiles 2.25 and 4.75; a tenth of a scaled unit is the same everywhere.
        const double wanted[] = {1.0, 2.25, 3.5, 4.75, 40.0};
        for (std::size_t i = 0; i < outlook.errors.size(); ++i) {
            EXPECT_DOUBLE_EQ(outlook.errors[i].value, wanted[i]);
            EXPECT_NEAR(outlook.errors[i].error, 0.1 * scaler->inverseSlope(0.0), 1e-12);
        }
    }
}

TEST(ScalerOutlook, ALogScalersErrorGrowsWithTheTarget)
{
    // log(1 + x) of e^k - 1 is k: 0, 1, 2, 3, 4, whose quartiles are 1, 2 and 3. The upper side misses
    // (1 + x) (e^0.1 - 1).
    std::vector<double> trained;
    for (const double k : {0.0, 1.0, 2.0, 3.0, 4.0}) trained.push_back(std::expm1(k));
    const ScalerOutlook outlook = computeOutlook(*fitScaler({ScalerKind::Log1p}, trained).value(), trained, trained);
    for (std::size_t i = 0; i < outlook.errors.size(); ++i) {
        EXPECT_NEAR(outlook.errors[i].value, trained[i], 1e-12 * (1.0 + trained[i]));
        EXPECT_NEAR(outlook.errors[i].error, std::exp(static_cast<double>(i)) * std::expm1(0.1), 1e-10);
    }
    EXPECT_NEAR(outlook.skewAfter, 0.0, 1e-12);
    EXPECT_GT(outlook.skewBefore, 1.0);
    EXPECT_NEAR(outlook.outputLow, 0.0, 1e-15);
    EXPECT_NEAR(outlook.outputHigh, 4.0, 1e-12);
    EXPECT_EQ(outlook.untrainedRmse, computeOutlook(*fitScaler({}, trained).value(), trained, trained).untrainedRmse);
}

TEST(ScalerOutlook, APowerScalerTakesTheOutlierIn)
{
    // Even steps of the logarithm, so that Box-Cox finds the logarithm itself and no value is an outlier after it.
    std::vector<double> trained;
    for (int i = -10; i <= 10; ++i) trained.push_back(std::exp(0.5 * i));
    const ScalerOutlook outlook = computeOutlook(*fitScaler({ScalerKind::BoxCox}, trained).value(), trained, trained);
    EXPECT_GT(outlook.outlierShareBefore, 0.1);
    EXPECT_EQ(outlook.outlierShareAfter, 0.0);
    EXPECT_NEAR(outlook.skewAfter, 0.0, 1e-10);
    EXPECT_NEAR(outlook.outputLow, -outlook.outputHigh, 1e-10);
    // The upper side at x misses x (e^(0.1 deviation) - 1), deviation of 0.5 i over i = -10..10: sqrt(110 / 3) / 2.
    const double factor = std::expm1(0.1 * 0.5 * std::sqrt(110.0 / 3.0));
    EXPECT_NEAR(outlook.errors[4].error, trained.back() * factor, 1e-9 * trained.back());
    EXPECT_NEAR(outlook.errors[0].error, trained.front() * factor, 1e-12);
}

TEST(ScalerOutlook, OneSortingServesAllScalers)
{
    const std::vector<double> trained{5.0, 1.0, 9.0, std::nan(""), 2.0};
    const std::vector<double> judged{3.0, 4.0};
    const OutlookTargets targets(trained, judged);
    EXPECT_EQ(targets.trainedStatistics().count, 4U);
    for (const ScalerKind kind : allScalerKinds) {
        const auto scaler = fitScaler({kind}, std::vector<double>{5.0, 1.0, 9.0, 2.0}).value();
        const ScalerOutlook one = targets.outlook(*scaler);
        const ScalerOutlook other = computeOutlook(*scaler, trained, judged);
        EXPECT_EQ(one.untrainedRmse, other.untrainedRmse);
        EXPECT_EQ(one.outputHigh, other.outputHigh);
        EXPECT_EQ(one.errors[2].error, other.errors[2].error);
        EXPECT_EQ(one.outputHigh, scaler->transform(9.0)) << scalerName(kind);
    }
}

}  // namespace
}  // namespace trueloss
