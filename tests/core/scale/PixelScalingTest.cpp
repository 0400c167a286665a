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

// Of torchvision's Normalize on pixels / 255: (x / 255 - mean) / std.
TEST(PixelScaling, ImageNetsFiguresAreTorchvisions)
{
    const PixelScaling colour = PixelStatistics(3).scaling(PixelScalingKind::ImageNet);
    const double mean[] = {0.485, 0.456, 0.406};
    const double deviation[] = {0.229, 0.224, 0.225};
    for (std::size_t c = 0; c < 3; ++c) {
        for (const double byte : {0.0, 100.0, 255.0}) {
            EXPECT_NEAR((byte - colour.offset[c]) / colour.divisor[c], (byte / 255.0 - mean[c]) / deviation[c], 1e-12);
        }
    }
    const PixelScaling grey = PixelStatistics(1).scaling(PixelScalingKind::ImageNet);
    ASSERT_EQ(grey.offset.size(), 1U);
    EXPECT_NEAR(grey.offset[0], 255.0 * 0.449, 1e-9);
    EXPECT_NEAR(grey.divisor[0], 255.0 * 0.226, 1e-9);
}

TEST(PixelScaling, CountsEachByteOfEachChannel)
{
    PixelStatistics statistics(3);
    const std::uint8_t image[] = {0, 7, 255, 0, 7, 254, 3, 7, 255};
    statistics.add(image);
    statistics.add(image);
    const auto& counts = statistics.histograms();
    ASSERT_EQ(counts.size(), 3U);
    for (const auto& channel : counts) ASSERT_EQ(channel.size(), 256U);
    EXPECT_EQ(counts[0][0], 4U);
    EXPECT_EQ(counts[0][3], 2U);
    EXPECT_EQ(counts[1][7], 6U);
    EXPECT_EQ(counts[2][254], 2U);
    EXPECT_EQ(counts[2][255], 4U);
}

TEST(PixelScaling, NamesReadBack)
{
    for (const PixelScalingKind kind : {PixelScalingKind::Raw, PixelScalingKind::UnitRange,
                                        PixelScalingKind::Standardised, PixelScalingKind::ImageNet}) {
        EXPECT_EQ(pixelScalingFromName(pixelScalingName(kind)).value(), kind);
    }
    EXPECT_FALSE(pixelScalingFromName("sideways"));
}

}  // namespace
}  // namespace trueloss
