#include "record/MinMaxPyramid.h"

#include "base/Random.h"

#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace trueloss {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

MinMaxPyramid pyramidOf(const BatchValues& values)
{
    MinMaxPyramid pyramid;
    BatchValues grown;
    for (const double value : values) {
        grown.push_back(value);
        pyramid.append(grown);
    }
    return pyramid;
}

/// The plain scan that the pyramid has to agree with.
MinMax scanned(const BatchValues& values, std::size_t first, std::size_t last)
{
    MinMax out;
    for (std::size_t i = first; i <= last; ++i) {
        const double v = values[i];
        if (std::isnan(v) && !out.broken) {
            out.broken = true;
            out.brokenAt = i;
        } else if (std::isinf(v) && !out.infinite) {
            out.broken = out.infinite = true;
            out.brokenAt = i;
        }
        if (!std::isfinite(v)) continue;
        if (!out.found || v < out.min) {
            out.min = v;
            out.minAt = i;
        }
        if (!out.found || v > out.max) {
            out.max = v;
            out.maxAt = i;
        }
        out.found = true;
    }
    return out;
}

void expectSame(const MinMax& got, const MinMax& wanted, std::size_t first, std::size_t last)
{
    SCOPED_TRACE(testing::Message() << "[" << first << ", " << last << "]");
    ASSERT_EQ(got.found, wanted.found);
    ASSERT_EQ(got.broken, wanted.broken);
    ASSERT_EQ(got.infinite, wanted.infinite);
    if (wanted.broken) {
        ASSERT_EQ(got.brokenAt, wanted.brokenAt);
    }
    if (!wanted.found) return;
    ASSERT_EQ(got.min, wanted.min);
    ASSERT_EQ(got.max, wanted.max);
    ASSERT_EQ(got.minAt, wanted.minAt);
    ASSERT_EQ(got.maxAt, wanted.maxAt);
}

TEST(MinMaxPyramid, AgreesWithAScanOnEveryRangeOfAShortCurve)
{
    Random random(3);
    BatchValues values;
    // 290 passes 256, so three levels take part; few different values, so that ties occur everywhere.
    for (int i = 0; i < 290; ++i) {
        const std::uint64_t kind = random.below(40);
        values.push_back(kind == 0 ? nan : kind == 1 ? infinite : static_cast<double>(random.below(9)) - 4.0);
    }
    const MinMaxPyramid pyramid = pyramidOf(values);
    ASSERT_EQ(pyramid.count(), values.size());
    for (std::size_t first = 0; first < values.size(); ++first) {
        for (std::size_t last = first; last < values.size(); ++last) {
            expectSame(pyramid.query(values, first, last), scanned(values, first, last), first, last);
            if (HasFatalFailure()) return;
        }
    }
}

TEST(MinMaxPyramid, AgreesWithAScanOnRandomRangesOfALongCurve)
{
    Random random(17);
    BatchValues values(70'000);  // Passes 65,536: four levels.
    for (double& value : values) value = random.uniform(-1.0, 1.0);
    values[12'345] = nan;
    values[40'000] = -infinite;
    const MinMaxPyramid pyramid = pyramidOf(values);
    for (int trial = 0; trial < 300; ++trial) {
        std::size_t first = random.below(values.size());
        std::size_t last = random.below(values.size());
        if (first > last) std::swap(first, last);
        expectSame(pyramid.query(values, first, last), scanned(values, first, last), first, last);
        if (HasFatalFailure()) return;
    }
}

TEST(MinMaxPyramid, FindsNothingAmongValuesThatAreNotFinite)
{
    const BatchValues values(40, nan);
    const MinMax all = pyramidOf(values).query(values, 0, 39);
    EXPECT_FALSE(all.found);
    EXPECT_TRUE(all.broken);
    EXPECT_FALSE(all.infinite);
    EXPECT_EQ(all.brokenAt, 0U);
}

TEST(MinMaxPyramid, AnInfiniteValueOutranksAnEarlierNan)
{
    BatchValues values(64, 1.0);
    values[3] = nan;
    values[40] = infinite;
    const MinMax all = pyramidOf(values).query(values, 0, 63);
    EXPECT_TRUE(all.infinite);
    EXPECT_EQ(all.brokenAt, 40U);
}

}  // namespace
}  // namespace trueloss
