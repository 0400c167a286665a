#include "ghosts/TensorBoardView.h"

#include "ghosts/BlockMeans.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

LossCurve counting(std::size_t count)
{
    LossCurve curve;
    for (std::size_t i = 0; i < count; ++i) curve.append(static_cast<double>(i));
    return curve;
}

std::vector<CurvePoint> pointsOf(const std::vector<double>& values)
{
    std::vector<CurvePoint> points;
    for (const double value : values) points.push_back({points.size(), value});
    return points;
}

TEST(TensorBoardSample, KeepsEveryPointUpToItsSize)
{
    const auto points = tensorBoardSample(counting(1000));
    ASSERT_EQ(points.size(), 1000u);
    EXPECT_EQ(points[0], (CurvePoint{0, 0.0}));
    EXPECT_EQ(points[999], (CurvePoint{999, 999.0}));
    EXPECT_TRUE(tensorBoardSample(LossCurve()).empty());
}

TEST(TensorBoardSample, IsInOrderAndEndsWithTheLatest)
{
    const auto points = tensorBoardSample(counting(20'000));
    ASSERT_EQ(points.size(), 1000u);
    EXPECT_TRUE(std::ranges::is_sorted(points, std::ranges::less(), &CurvePoint::x));
    EXPECT_EQ(points.back().x, 19'999u);
    // Half of a fair sample lies in the first half: 500 +- 5 standard deviations of 15.4.
    EXPECT_NEAR(static_cast<double>(std::ranges::count_if(points, [](auto& p) { return p.x < 10'000; })), 500.0, 77.0);
}

// TensorBoard 2.21's own _ReservoirBucket(5) over 20 items, 40,000 times: 0.2512, 0.2506, 0.2473, 0.2515, 0.1978,
// 0.1996, ..., 0.2013, 1.0.
TEST(TensorBoardSample, ItsPointsSurviveAsOftenAsIsComputed)
{
    constexpr int runs = 20'000;
    const LossCurve curve = counting(20);
    std::vector<int> kept(20);
    for (int seed = 0; seed < runs; ++seed) {
        for (const CurvePoint& point : tensorBoardSample(curve, 5, static_cast<std::uint64_t>(seed))) ++kept[point.x];
    }
    for (std::size_t i = 0; i < 20; ++i) {
        // 4 standard deviations of the frequency.
        EXPECT_NEAR(kept[i] / static_cast<double>(runs), survivalInSample(i, 20, 5), 0.0125) << i;
    }
    EXPECT_EQ(survivalInSample(3, 20, 5), 0.25);
    EXPECT_EQ(survivalInSample(4, 20, 5), 0.2);
    EXPECT_EQ(survivalInSample(18, 20, 5), 0.2);
    EXPECT_EQ(survivalInSample(19, 20, 5), 1.0);
    EXPECT_EQ(survivalInSample(2, 5, 5), 1.0);
}

// TensorBoard's own test of classicSmoothing: 1, 0.5, 0 with 0.6 gives 1, 0.6875, ~0.33673.
TEST(TensorBoardSmoothed, IsTensorBoards)
{
    const auto smoothed = tensorBoardSmoothed(pointsOf({1.0, 0.5, 0.0}));
    EXPECT_NEAR(smoothed[0].y, 1.0, 1e-12);
    EXPECT_NEAR(smoothed[1].y, 0.6875, 1e-12);
    EXPECT_NEAR(smoothed[2].y, 0.33673, 5e-6);
}

TEST(TensorBoardSmoothed, PassesOverWhatIsNotFinite)
{
    const auto smoothed = tensorBoardSmoothed(pointsOf({1.0, nan, 0.5}));
    EXPECT_TRUE(std::isnan(smoothed[1].y));
    EXPECT_NEAR(smoothed[2].y, 0.6875, 1e-12);
}

// Percentiles as numpy.percentile's; rounding by hand: the ends, 5 % further out, go to multiples of 1, 2 or 5 times a
// power of ten, the one nearest to a tenth of the range.
TEST(TensorBoardRange, LeavesOutTheOutliers)
{
    std::vector<double> values;
    for (int i = 1; i <= 100; ++i) values.push_back(i);
    EXPECT_EQ(tensorBoardRange(pointsOf(values)), (DrawnRange{0.0, 100.0}));

    values.assign(30, 10.0);
    values.insert(values.end(), 30, 12.0);
    values.push_back(5e6);
    const auto range = tensorBoardRange(pointsOf(values));
    ASSERT_TRUE(range);
    EXPECT_NEAR(range->low, 9.8, 1e-9);
    EXPECT_NEAR(range->high, 12.2, 1e-9);
}

TEST(TensorBoardRange, OfFewOrEqualValues)
{
    EXPECT_FALSE(tensorBoardRange({}));
    EXPECT_FALSE(tensorBoardRange(pointsOf({nan, nan})));
    EXPECT_EQ(tensorBoardRange(pointsOf({0.0, 10.0})), (DrawnRange{-1.0, 11.0}));
    EXPECT_EQ(tensorBoardRange(pointsOf({5.0, nan, 5.0})), (DrawnRange{0.0, 10.0}));
    EXPECT_EQ(tensorBoardRange(pointsOf({-3.0})), (DrawnRange{-6.0, 0.0}));
    EXPECT_EQ(tensorBoardRange(pointsOf({0.0})), (DrawnRange{-1.0, 1.0}));
}

TEST(BlockMeans, AreDrawnAtTheLastOfEachFullBlock)
{
    LossCurve curve = counting(120);
    EXPECT_EQ(blockMeans(curve), (std::vector<CurvePoint>{{49, 24.5}, {99, 74.5}}));
    EXPECT_EQ(blockMeans(counting(49)).size(), 0u);
    curve.append(nan);
    for (int i = 0; i < 79; ++i) curve.append(1.0);
    const auto broken = blockMeans(curve);
    ASSERT_EQ(broken.size(), 4u);
    EXPECT_TRUE(std::isnan(broken[2].y));
    EXPECT_EQ(broken[3].y, 1.0);
}

}  // namespace
}  // namespace trueloss
