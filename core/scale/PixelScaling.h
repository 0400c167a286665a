#pragma once

#include "base/Error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace trueloss {

/// What the network sees of a pixel byte: raw 0..255, divided by 255, standardised by the channel's mean and standard
/// deviation over the training split, or by those of ImageNet.
///
/// ImageNet: torchvision's Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225]) of pixels / 255, channels
/// in the order RGB. A grey image gets the mean of the three, 0.449 and 0.226, as timm does for one channel and as
/// is usual with torchvision, whose weights want three channels.
enum class PixelScalingKind { Raw, UnitRange, Standardised, ImageNet };

/// x = (byte - offset[c]) / divisor[c]; one entry a channel.
struct PixelScaling {
    PixelScalingKind kind = PixelScalingKind::Raw;
    std::vector<double> offset;
    std::vector<double> divisor;
};

/// Gathers the bytes of images (HWC) and makes the scaling from them.
class PixelStatistics {
public:
    explicit PixelStatistics(int channels);
    void add(std::span<const std::uint8_t> image);

    /// Only Standardised needs images. A channel that is constant, or was never seen, gets a divisor of 1 there.
    PixelScaling scaling(PixelScalingKind kind) const;

    /// How often each byte 0..255 was seen: 256 counts a channel.
    const std::vector<std::vector<std::uint64_t>>& histograms() const { return m_counts; }

private:
    std::vector<std::vector<std::uint64_t>> m_counts;  ///< 256 counts a channel: exact whatever the number of images.
};

std::string_view pixelScalingName(PixelScalingKind kind);  ///< "raw", "unit", "standard", "imagenet"
Result<PixelScalingKind> pixelScalingFromName(std::string_view name);

}  // namespace trueloss
