#include "record/LossCurve.h"

#include "base/Random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <limits>
#include <set>

namespace trueloss {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

LossCurve curveOf(const BatchValues& values)
{
    LossCurve curve;
    for (const double value : values) curve.append(value);
    return curve;
}

std::vector<std::size_t> places(const std::vector<CurvePoint>& points)
{
    std::vector<std::size_t> out;
    for (const CurvePoint& point : points) out.push_back(point.x);
    return out;
}

/// The contract of decimated(), by brute force: which places have to be drawn.
std::vector<std::size_t> expectedPlaces(const BatchValues& values, std::size_t first, std::size_t last,
                                        std::size_t columns)
{
    std::vector<std::size_t> out;
    const std::size_t count = last - first + 1;
    columns = std::min(columns, count);
    for (std::size_t c = 0; c < columns; ++c) {
        const std::size_t begin = first + c * count / columns;
        const std::size_t end = first + (c + 1) * count / columns;
        std::set<std::size_t> kept;
        if (end - begin <= 4) {
            for (std::size_t i = begin; i < end; ++i) kept.insert(i);
        } else {
            std::size_t lowest = end;
            std::size_t highest = end;
            std::size_t firstNan = end;
            std::size_t firstInfinite = end;
            for (std::size_t i = begin; i < end; ++i) {
                if (std::isnan(values[i])) {
                    if (firstNan == end) firstNan = i;
                } else if (std::isinf(values[i])) {
                    if (firstInfinite == end) firstInfinite = i;
                } else {
                    if (lowest == end || values[i] < values[lowest]) lowest = i;
                    if (highest == end || values[i] > values[highest]) highest = i;
                }
            }
            const std::size_t broken = firstInfinite != end ? firstInfinite : firstNan;
            if (broken != end) kept.insert(broken);
            if (lowest != end) kept.insert({begin, lowest, highest, end - 1});
        }
        out.insert(out.end(), kept.begin(), kept.end());
    }
    return out;
}

void expectContract(const LossCurve& curve, std::size_t first, std::size_t last, std::size_t columns)
{
    SCOPED_TRACE(testing::Message() << "[" << first << ", " << last << "] in " << columns << " columns");
    const std::vector<CurvePoint> points = curve.decimated(first, last, columns);
    ASSERT_EQ(places(points), expectedPlaces(curve.values(), first, last, columns));
    for (const CurvePoint& point : points) {
        // By bits, so that NaN equals NaN.
        ASSERT_EQ(std::bit_cast<std::uint64_t>(point.y), std::bit_cast<std::uint64_t>(curve.at(point.x)));
    }
}

TEST(LossCurve, KeepsEverySingleSampleSpikeOfLongCurves)
{
    Random random(1);
    for (const std::size_t length : {std::size_t{100'000}, std::size_t{262'147}, std::size_t{1'000'000}}) {
        BatchValues values(length);
        for (double& value : values) value = random.uniform(40.0, 60.0);
        std::vector<std::size_t> spikes;
        for (int i = 0; i < 40; ++i) {
            const std::size_t at = random.below(length);
            values[at] = i % 2 == 0 ? 1e7 + static_cast<double>(i) : -1e7 - static_cast<double>(i);
            spikes.push_back(at);
        }
        const LossCurve curve = curveOf(values);
        for (const std::size_t columns : {std::size_t{1}, std::size_t{7}, std::size_t{640}, std::size_t{1919}}) {
            expectContract(curve, 0, length - 1, columns);
            if (HasFatalFailure()) return;
            if (columns < 640) continue;  // Several spikes of one sign can share a wide column.
            const std::vector<std::size_t> drawn = places(curve.decimated(0, length - 1, columns));
            for (const std::size_t spike : spikes) {
                const std::size_t from = spike - std::min<std::size_t>(spike, length / 10);
                const std::vector<std::size_t> zoomed = places(curve.decimated(from, spike + length / 10, columns));
                ASSERT_TRUE(std::binary_search(zoomed.begin(), zoomed.end(), spike)) << spike;
            }
            EXPECT_LE(drawn.size(), 4 * columns);
        }
    }
}

TEST(LossCurve, AgreesWithBruteForceOnRandomRangesWithGaps)
{
    Random random(8);
    BatchValues values(20'011);
    for (double& value : values) {
        const std::uint64_t kind = random.below(30);
        value = kind == 0 ? nan : kind == 1 ? infinite : kind == 2 ? -infinite : static_cast<double>(random.below(6));
    }
    std::fill(values.begin() + 3'000, values.begin() + 5'000, nan);
    const LossCurve curve = curveOf(values);
    for (int trial = 0; trial < 400; ++trial) {
        std::size_t first = random.below(values.size());
        std::size_t last = random.below(values.size());
        if (first > last) std::swap(first, last);
        expectContract(curve, first, last, 1 + random.below(2'000));
        if (HasFatalFailure()) return;
    }
}

TEST(LossCurve, AgreesWithBruteForceOnEveryShortRange)
{
    const BatchValues values{3, 3, nan, 1, 9, 9, 1, infinite, 5, 2, 2, nan, nan, nan, nan, nan, nan, 4, 0, 7};
    const LossCurve curve = curveOf(values);
    for (std::size_t first = 0; first < values.size(); ++first) {
        for (std::size_t last = first; last < values.size(); ++last) {
            for (std::size_t columns = 1; columns <= values.size() + 2; ++columns) {
                expectContract(curve, first, last, columns);
                if (HasFatalFailure()) return;
            }
        }
    }
}

TEST(LossCurve, DrawsFirstLowestHighestAndLastInTheirOrder)
{
    // One column of 8 values: by hand, first 5 at 0, highest 9 at 2, lowest 1 at 5, last 4 at 7.
    const LossCurve curve = curveOf({5, 6, 9, 7, 6, 1, 3, 4});
    EXPECT_THAT(curve.decimated(0, 7, 1),
                ElementsAre(CurvePoint{0, 5}, CurvePoint{2, 9}, CurvePoint{5, 1}, CurvePoint{7, 4}));
}

TEST(LossCurve, DropsDuplicatesOfAConstantStretch)
{
    const LossCurve curve = curveOf(BatchValues(100, 2.5));
    EXPECT_THAT(places(curve.decimated(0, 99, 1)), ElementsAre(0, 99));
}

TEST(LossCurve, DrawsEveryValueWhereThereAreMoreColumnsThanValues)
{
    const LossCurve curve = curveOf({1, 2, nan, 4, 5});
    EXPECT_THAT(places(curve.decimated(1, 3, 1'000)), ElementsAre(1, 2, 3));
    EXPECT_TRUE(std::isnan(curve.decimated(1, 3, 1'000)[1].y));
}

TEST(LossCurve, ShowsOneNanForAStretchOfNothingElse)
{
    BatchValues values(30, nan);
    const LossCurve curve = curveOf(values);
    const std::vector<CurvePoint> points = curve.decimated(0, 29, 3);
    EXPECT_THAT(places(points), ElementsAre(0, 10, 20));
    EXPECT_TRUE(std::isnan(points[2].y));
}

TEST(LossCurve, NeverLosesALoneInfiniteValue)
{
    BatchValues values(100'000, 1.0);
    values[54'321] = infinite;
    const LossCurve curve = curveOf(values);
    const std::vector<CurvePoint> points = curve.decimated(0, values.size() - 1, 100);
    EXPECT_EQ(std::count(points.begin(), points.end(), (CurvePoint{54'321, infinite})), 1);
}

TEST(LossCurve, ClampsToWhatThereIs)
{
    const LossCurve curve = curveOf({4, 8, 2});
    EXPECT_THAT(places(curve.decimated(1, 1'000'000, 10)), ElementsAre(1, 2));
    EXPECT_THAT(places(curve.decimated(0, std::numeric_limits<std::size_t>::max(), 10)), ElementsAre(0, 1, 2));
    EXPECT_THAT(curve.decimated(3, 9, 10), IsEmpty());
    EXPECT_THAT(curve.decimated(2, 1, 10), IsEmpty());
    EXPECT_THAT(curve.decimated(0, 2, 0), IsEmpty());
    EXPECT_THAT(LossCurve().decimated(0, 10, 10), IsEmpty());

    EXPECT_EQ(curve.range(1, 1'000).max, 8.0);
    EXPECT_EQ(curve.range(1, 1'000).minAt, 2U);
    EXPECT_FALSE(curve.range(3, 5).found);
    EXPECT_FALSE(curve.range(2, 1).found);
    EXPECT_FALSE(LossCurve().range(0, 0).found);
}

TEST(LossCurve, RangePassesOverValuesThatAreNotFinite)
{
    const LossCurve curve = curveOf({nan, 3, -infinite, 7, infinite});
    const MinMax all = curve.range(0, 4);
    ASSERT_TRUE(all.found);
    EXPECT_EQ(all.min, 3.0);
    EXPECT_EQ(all.max, 7.0);
    EXPECT_FALSE(curve.range(4, 4).found);
}

TEST(LossCurve, DrawsAMillionBatchesFastEnoughForEveryFrame)
{
    LossCurve curve;
    Random random(5);
    for (int i = 0; i < 1'000'000; ++i) curve.append(random.uniform());
    // Each frame of 1,000 columns would scan 1e6 values without the pyramid: 200 frames took seconds. The bound is
    // wide, so that a busy machine or a sanitizer does not break it.
    const auto start = std::chrono::steady_clock::now();
    std::size_t drawn = 0;
    for (std::size_t frame = 0; frame < 200; ++frame) drawn += curve.decimated(frame, 999'999 - frame, 1'000).size();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    EXPECT_GT(drawn, 200U * 3'000U);
    EXPECT_LT(taken.count(), 5.0);
}

TEST(LossCurve, ColumnsOfAnyWidthHoldTheirExtremes)
{
    LossCurve curve;
    for (int i = 0; i < 100; ++i) curve.append(i == 37 ? -5.0 : i == 61 ? 900.0 : 10.0 + i % 3);
    // One batch, none, two batches, and the rest: first, lowest, highest and last of it.
    const std::vector<CurvePoint> expected{{0, 10.0},  {1, 11.0},   {2, 12.0}, {3, 10.0},
                                           {37, -5.0}, {61, 900.0}, {99, 10.0}};
    EXPECT_EQ(curve.decimated({0, 1, 1, 3, 100}), expected);
    EXPECT_TRUE(curve.decimated({5}).empty());
    EXPECT_TRUE(curve.decimated(std::vector<std::size_t>{}).empty());
}

}  // namespace
}  // namespace trueloss
