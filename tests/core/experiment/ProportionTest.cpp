#include "experiment/Proportion.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

using namespace trueloss;

// Expected: scipy 1.10, stats.binomtest(k, n).proportion_ci(method="exact") and stats.t.interval().

TEST(Proportion, ClopperAndPearson)
{
    EXPECT_NEAR(proportionInterval(4, 5).low, 0.2835820638819105, 1e-9);
    EXPECT_NEAR(proportionInterval(4, 5).high, 0.9949492366205319, 1e-9);
    EXPECT_NEAR(proportionInterval(5, 5).low, 0.4781762498950185, 1e-9);
    EXPECT_EQ(proportionInterval(5, 5).high, 1.0);
    EXPECT_EQ(proportionInterval(0, 3).low, 0.0);
    EXPECT_NEAR(proportionInterval(0, 3).high, 0.7075982261980487, 1e-9);
    EXPECT_EQ(proportionInterval(0, 0).low, 0.0);
    EXPECT_EQ(proportionInterval(0, 0).high, 1.0);
}

TEST(Proportion, StudentsIntervalOfAMean)
{
    constexpr std::array values{1.0, 2.0, 3.0, 4.0};
    EXPECT_NEAR(meanInterval(values).low, 0.44573974323947924, 1e-9);
    EXPECT_NEAR(meanInterval(values).high, 4.554260256760521, 1e-9);
    // Nine of them together: each at 1 - 0.05 / 9.
    EXPECT_NEAR(meanInterval(values, 9).low, -2.2506577, 1e-5);
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
