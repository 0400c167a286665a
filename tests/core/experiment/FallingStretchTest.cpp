#include "experiment/FallingStretch.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace trueloss;

namespace {

/// 1e-6, then ten a decade.
std::vector<double> tenADecade(std::size_t count)
{
    std::vector<double> rates;
    for (std::size_t i = 0; i < count; ++i) rates.push_back(std::pow(10.0, -6.0 + 0.1 * static_cast<double>(i)));
    return rates;
}

std::optional<FallingStretch> of(const std::vector<double>& errors)
{
    return fallingStretch(tenADecade(errors.size()), errors);
}

// Written by hand: about 100 for eight values, a fall to about 72 until the twentieth, scatter of 3, a rise at the end.
// numpy 1.24 (least squares of the same line through running medians, all corners tried) has the corners at values 7
// and 20, counted from 0.
const std::vector<double> scattered{100, 97, 103, 99, 102, 98, 101, 100, 96,   97,   92,   90,   91, 86,  84, 85,
                                    79,  76, 77,  70, 73,  71, 74,  72,  70.5, 73.5, 71.5, 72.5, 95, 140, 180};

}  // namespace

TEST(FallingStretch, LiesBetweenTheLevelsBeforeAndBehindTheFall)
{
    const auto fall = of(scattered);
    ASSERT_TRUE(fall);
    EXPECT_NEAR(fall->from, std::pow(10.0, -5.3), 1e-12);
    EXPECT_NEAR(fall->to, std::pow(10.0, -4.0), 1e-12);
    EXPECT_NEAR(fall->middle(), std::pow(10.0, -4.65), 1e-12);
}

TEST(FallingStretch, OfALineThatFallsThroughoutIsTheWholeUpToItsLowest)
{
    std::vector<double> errors;
    for (int i = 0; i < 20; ++i) errors.push_back(200.0 - 5.0 * i);
    const auto fall = of(errors);
    ASSERT_TRUE(fall);
    // The running medians are level at both ends; numpy has the corners at values 1 and 16.
    EXPECT_NEAR(fall->from, std::pow(10.0, -5.9), 1e-12);
    EXPECT_NEAR(fall->to, std::pow(10.0, -4.4), 1e-12);
}

// numpy has 7 and 20, and 6 and 20. Without the medians the line would follow the odd value alone, even upwards.
TEST(FallingStretch, IsNotDrawnToOneOddValue)
{
    std::vector<double> odd = scattered;
    odd.front() = 40;
    const auto below = of(odd);
    ASSERT_TRUE(below);
    EXPECT_NEAR(below->from, std::pow(10.0, -5.3), 1e-12);
    EXPECT_NEAR(below->to, std::pow(10.0, -4.0), 1e-12);
    odd.front() = 300;
    const auto above = of(odd);
    ASSERT_TRUE(above);
    EXPECT_NEAR(above->from, std::pow(10.0, -5.4), 1e-12);
    EXPECT_NEAR(above->to, std::pow(10.0, -4.0), 1e-12);
}

TEST(FallingStretch, IsNotSeenInScatterInARiseOrInTooFewValues)
{
    std::vector<double> noise(scattered.begin(), scattered.begin() + 8);
    noise.insert(noise.end(), {99, 104, 97, 101, 98, 103, 100, 96});
    EXPECT_FALSE(of(noise));
    EXPECT_FALSE(of({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
    EXPECT_FALSE(of({9, 8, 7, 6, 5, 4, 3}));
    EXPECT_FALSE(of({}));
    EXPECT_FALSE(of(std::vector<double>(30, 57.8)));
}

// The corners are looked for at every tenth value; a bend that lies on one of them is met.
TEST(FallingStretch, OfAThousandValuesIsFoundToAHundredth)
{
    std::vector<double> rates;
    std::vector<double> errors;
    for (int i = 0; i < 1000; ++i) {
        rates.push_back(std::exp(0.01 * i));
        errors.push_back(i < 300 ? 90.0 : i > 700 ? 50.0 : 90.0 - 0.1 * (i - 300));
    }
    const auto fall = fallingStretch(rates, errors);
    ASSERT_TRUE(fall);
    EXPECT_NEAR(std::log(fall->from), 3.0, 0.1);
    EXPECT_NEAR(std::log(fall->to), 7.0, 0.1);
}
