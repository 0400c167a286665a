#pragma once

#include "base/Error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace trueloss {

/// What the network sees of a pixel byte: raw 0..255, divided by 255, or standardised by the channel's mean and
/// standard deviation over the training split.
enum class PixelScalingKind { Raw, UnitRange, Standardised };

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

    /// Raw and UnitRange need no images. A channel that is constant, or was never seen, gets a divisor of 1.
    PixelScaling scaling(PixelScalingKind kind) const;

private:
    std::vector<std::vector<std::uint64_t>> m_counts;  ///< 256 counts a channel: exact whatever the number of images.
};

std::string_view pixelScalingName(PixelScalingKind kind);  ///< "raw", "unit", "standard"
Result<PixelScalingKind> pixelScalingFromName(std::string_view name);

}  // namespace trueloss
