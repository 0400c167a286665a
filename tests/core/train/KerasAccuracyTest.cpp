#include "train/KerasAccuracy.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace trueloss {
namespace {

// numpy, float32: (np.round(p) == y).mean() and ((p > 0.5).astype('float32') == y).mean(). Halves go to the even
// neighbour, and 0.5 itself is not above 0.5.
TEST(KerasAccuracy, IsThatOfItsEra)
{
    AccuracySums sums(1);
    EXPECT_TRUE(std::isnan(sums.value().to231));
    EXPECT_TRUE(std::isnan(sums.value().later));
    sums.add(std::vector<double>{0.5, 1.5, 2.5, -0.2}, std::vector<float>{0, 2, 2, 0});
    sums.add(std::vector<double>{0.6, 3.49, 1.0}, std::vector<float>{1, 3, 1});
    EXPECT_EQ(sums.value().to231, 1.0);
    EXPECT_DOUBLE_EQ(sums.value().later, 4.0 / 7.0);
}

// A good regression, and neither era sees it: 0 of 4 but for the one target that is a whole number.
TEST(KerasAccuracy, SaysNothingOfARegression)
{
    AccuracySums sums(1);
    sums.add(std::vector<double>{101.24, 57.31, 42.2, 180.0}, std::vector<float>{101.25F, 57.3F, 42.0F, 180.5F});
    EXPECT_EQ(sums.value().to231, 0.25);
    EXPECT_EQ(sums.value().later, 0.0);
}

// Keras' networks give float32: 16777217 is 16777216 there, and a double 0.50000000001 is 0.5.
TEST(KerasAccuracy, ComparesFloats)
{
    AccuracySums sums(1);
    sums.add(std::vector<double>{16777217.0, 0.50000000001}, std::vector<float>{16777216.0F, 1.0F});
    EXPECT_EQ(sums.value().to231, 0.5);
    EXPECT_EQ(sums.value().later, 0.0);
}

// Categorical accuracy, keras.metrics.categorical_accuracy by hand: the place of the largest output, the first of
// equals.
TEST(KerasAccuracy, OfSeveralOutputsComparesTheirLargest)
{
    AccuracySums sums(3);
    sums.add(std::vector<double>{1, 5, 2, 9, 8, 7, 3, 3, 1}, std::vector<float>{10, 90, 20, 1, 2, 3, 4, 1, 1});
    EXPECT_DOUBLE_EQ(sums.value().to231, 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(sums.value().later, 2.0 / 3.0);
}

}  // namespace
}  // namespace trueloss
