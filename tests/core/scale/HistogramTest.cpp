#include "scale/Histogram.h"

#include "core/scale/SklearnValues.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>

namespace trueloss {
namespace {

using test::numberIn;
using test::numbersIn;
using testing::ElementsAre;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

std::size_t total(const Histogram& histogram)
{
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::size_t{0});
}

TEST(Histogram, CountsAsNumpyDoes)
{
    std::size_t compared = 0;
    for (const nlohmann::json& column : test::sklearnColumns()) {
        for (const nlohmann::json& wanted : column.at("histograms")) {
            SCOPED_TRACE(column.at("name").get<std::string>() + ", " + wanted.at("bins").dump());
            const Histogram got =
                computeHistogram(numbersIn(column.at("values")), wanted.at("bins").get<std::size_t>());
            EXPECT_EQ(got.low, numberIn(wanted.at("low")));
            EXPECT_EQ(got.high, numberIn(wanted.at("high")));
            EXPECT_EQ(got.counts, wanted.at("counts").get<std::vector<std::size_t>>());
            ++compared;
        }
    }
    EXPECT_GE(compared, 70U);
}

TEST(Histogram, SuggestsAsManyBinsAsNumpysFdOrSturges)
{
    std::size_t compared = 0;
    for (const nlohmann::json& column : test::sklearnColumns()) {
        if (!column.contains("bins")) continue;
        EXPECT_EQ(suggestedBins(numbersIn(column.at("values"))),
                  std::min<std::size_t>(column.at("bins").get<std::size_t>(), 100))
            << column.at("name");
        ++compared;
    }
    EXPECT_GE(compared, 14U);
}

TEST(Histogram, TheLastBinIncludesTheUpperEdge)
{
    // By hand: edges 0, 1, 2, 3.
    const Histogram got = computeHistogram(std::vector<double>{0.0, 1.0, 1.5, 2.0, 3.0, 3.0}, 3);
    EXPECT_THAT(got.counts, ElementsAre(1, 2, 3));
    EXPECT_DOUBLE_EQ(got.binWidth(), 1.0);
}

TEST(Histogram, AConstantColumnGetsOneBinAroundIt)
{
    for (const double value : {0.0, 5.5, -1e18, 1.7976931348623157e308}) {
        const Histogram got = computeHistogram(std::vector<double>(7, value), 12);
        EXPECT_THAT(got.counts, ElementsAre(7));
        EXPECT_LE(got.low, value);
        EXPECT_GE(got.high, value);
        EXPECT_LT(got.low, got.high);
        EXPECT_EQ(suggestedBins(std::vector<double>(7, value)), 1U);
    }
}

TEST(Histogram, PassesOverValuesThatAreNotFinite)
{
    const Histogram got = computeHistogram(std::vector<double>{nan, 1.0, infinite, 2.0, -infinite}, 2);
    EXPECT_EQ(got.low, 1.0);
    EXPECT_EQ(got.high, 2.0);
    EXPECT_THAT(got.counts, ElementsAre(1, 1));
}

TEST(Histogram, HasOneEmptyBinWithoutValues)
{
    const Histogram got = computeHistogram(std::vector<double>{nan});
    EXPECT_THAT(got.counts, ElementsAre(0));
    EXPECT_GT(got.binWidth(), 0.0);
    EXPECT_EQ(suggestedBins({}), 1U);
}

TEST(Histogram, StaysWithinTheLargestNumberOfBins)
{
    std::vector<double> values(1'000);
    std::iota(values.begin(), values.end(), 0.0);
    values.push_back(1e9);  // One outlier asks for millions of bins.
    EXPECT_EQ(suggestedBins(values), 100U);
    EXPECT_EQ(suggestedBins(values, 30), 30U);
    EXPECT_EQ(suggestedBins(values, 0), 1U);
    const Histogram got = computeHistogram(values);
    EXPECT_EQ(got.counts.size(), 100U);
    EXPECT_EQ(got.counts.front(), 1'000U);
    EXPECT_EQ(got.counts.back(), 1U);
}

TEST(Histogram, CountsEveryValueAtTheEndsOfTheDoubles)
{
    const double largest = std::numeric_limits<double>::max();
    const double smallest = std::numeric_limits<double>::denorm_min();
    const Histogram wide = computeHistogram(std::vector<double>{-largest, -1.0, 0.0, largest}, 2);
    EXPECT_THAT(wide.counts, ElementsAre(2, 2));
    EXPECT_EQ(total(computeHistogram(std::vector<double>{0.0, smallest, 3.0 * smallest}, 10)), 3U);
    EXPECT_EQ(total(computeHistogram(std::vector<double>{-largest, largest, 0.0})), 3U);
}

}  // namespace
}  // namespace trueloss
