#include "train/ErrorSums.h"

#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

// scikit-learn 1.2: r2_score, mean_squared_error ** 0.5, mean_absolute_error of these two tables.
TEST(ErrorSums, AgreesWithScikitLearn)
{
    const double targets[] = {1, 10, 2, 20, 4, 15, 8, 40};
    const double predictions[] = {1.5, 12, 1, 18, 4, 20, 7, 30};
    ErrorSums sums(2);
    sums.add(std::span(predictions).first(6), std::span(targets).first(6));
    sums.add(std::span(predictions).last(2), std::span(targets).last(2));
    EXPECT_NEAR(sums.r2(), 0.832676794133054, 1e-14);
    EXPECT_NEAR(sums.rmse(), 4.111721050849631, 1e-14);
    EXPECT_NEAR(sums.mae(), 2.6875, 1e-14);
}

TEST(ErrorSums, ConstantTargetsHaveNoR2)
{
    const double targets[] = {3, 3, 3};
    const double predictions[] = {3, 4, 2};
    ErrorSums sums(1);
    sums.add(predictions, targets);
    EXPECT_TRUE(std::isnan(sums.r2()));
    EXPECT_NEAR(sums.rmse(), std::sqrt(2.0 / 3), 1e-15);
}

TEST(ErrorSums, NothingAddedIsNotANumber)
{
    const ErrorSums sums(1);
    EXPECT_TRUE(std::isnan(sums.rmse()));
    EXPECT_TRUE(std::isnan(sums.mae()));
}

}  // namespace
}  // namespace trueloss
