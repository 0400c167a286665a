#include "experiment/Proportion.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

using namespace trueloss;

// Expected: for k = n the limit is 0.025^(1/n), for k = 0 one less that, for n - 1 of n above 0.975^(1/n); the rest by
// bisection of 5 p^4 (1 - p) + p^5 = 0.025 and of Student's distribution for 3 degrees of freedom in closed form
// (1/2 + (u / (1 + u^2) + atan u) / pi, u = t / sqrt 3), whose 97.5 % quantile is the tables' 3.182446.

TEST(Proportion, ClopperAndPearson)
{
    EXPECT_NEAR(proportionInterval(4, 5).low, 0.28358206388191043, 1e-9);
    EXPECT_NEAR(proportionInterval(4, 5).high, 0.9949492366205319, 1e-9);
    EXPECT_NEAR(proportionInterval(5, 5).low, 0.4781762498950185, 1e-9);
    EXPECT_EQ(proportionInterval(5, 5).high, 1.0);
    EXPECT_EQ(proportionInterval(0, 3).low, 0.0);
    EXPECT_NEAR(proportionInterval(0, 3).high, 0.7075982261787134, 1e-9);
    EXPECT_EQ(proportionInterval(0, 0).low, 0.0);
    EXPECT_EQ(proportionInterval(0, 0).high, 1.0);
}

TEST(Proportion, StudentsIntervalOfAMean)
{
    constexpr std::array values{1.0, 2.0, 3.0, 4.0};
    EXPECT_NEAR(meanInterval(values).low, 0.4457397432394812, 1e-9);
    EXPECT_NEAR(meanInterval(values).high, 4.554260256760519, 1e-9);
    // Nine of them together: each at 1 - 0.05 / 9.
    EXPECT_NEAR(meanInterval(values, 9).low, -2.1378129285101277, 1e-8);
    EXPECT_EQ(meanInterval(std::array{1.0}).high, std::numeric_limits<double>::infinity());
    EXPECT_EQ(meanInterval(std::array{1.0, std::nan("")}).low, -std::numeric_limits<double>::infinity());
}

TEST(Proportion, MediansCountWhatIsNoNumberAsInfinite)
{
    EXPECT_EQ(medianOf(std::array{3.0, 1.0, 2.0}), 2.0);
    EXPECT_EQ(medianOf(std::array{4.0, 1.0, 2.0, 3.0}), 2.5);
    EXPECT_EQ(medianOf(std::array{1.0, std::nan(""), 2.0}), 2.0);
    EXPECT_EQ(medianOf(std::array{1.0, std::nan(""), std::nan("")}), std::numeric_limits<double>::infinity());
    EXPECT_TRUE(std::isnan(medianOf({})));
}
