#include "scale/PixelScaling.h"

#include <gtest/gtest.h>

#include <cmath>

namespace trueloss {
namespace {

TEST(PixelScaling, RawAndUnitRangeNeedNoStatistics)
{
    const PixelStatistics none(3);
    const PixelScaling raw = none.scaling(PixelScalingKind::Raw);
    EXPECT_EQ(raw.offset, (std::vector<double>{0, 0, 0}));
    EXPECT_EQ(raw.divisor, (std::vector<double>{1, 1, 1}));
    EXPECT_EQ(none.scaling(PixelScalingKind::UnitRange).divisor, (std::vector<double>{255, 255, 255}));
    EXPECT_EQ(none.scaling(PixelScalingKind::Standardised).divisor, (std::vector<double>{1, 1, 1}));
}

// By hand: channel 1 holds 0 10 20 30 (mean 15, variance 125), channel 2 is constant, channel 3 holds 255 255 0 0.
TEST(PixelScaling, StandardisesEachChannel)
{
    PixelStatistics statistics(3);
    const std::uint8_t first[] = {0, 7, 255, 10, 7, 255};
    const std::uint8_t second[] = {20, 7, 0, 30, 7, 0};
    statistics.add(first);
    statistics.add(second);
    const PixelScaling scaling = statistics.scaling(PixelScalingKind::Standardised);
    EXPECT_DOUBLE_EQ(scaling.offset[0], 15);
    EXPECT_DOUBLE_EQ(scaling.divisor[0], std::sqrt(125.0));
    EXPECT_DOUBLE_EQ(scaling.offset[1], 7);
    EXPECT_DOUBLE_EQ(scaling.divisor[1], 1);
    EXPECT_DOUBLE_EQ(scaling.offset[2], 127.5);
    EXPECT_DOUBLE_EQ(scaling.divisor[2], 127.5);
}

TEST(PixelScaling, NamesReadBack)
{
    for (const PixelScalingKind kind :
         {PixelScalingKind::Raw, PixelScalingKind::UnitRange, PixelScalingKind::Standardised}) {
        EXPECT_EQ(pixelScalingFromName(pixelScalingName(kind)).value(), kind);
    }
    EXPECT_FALSE(pixelScalingFromName("sideways"));
}

}  // namespace
}  // namespace trueloss
