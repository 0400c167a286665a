#pragma once

#include "base/Error.h"
#include "base/Progress.h"
#include "data/ImageDataset.h"

#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace trueloss {

/// What is kept of an image's pixels: statistics, fingerprints and a coarse description.
struct PixelFacts {
    static constexpr std::size_t describing = 63;
    using Fingerprint = std::array<std::uint64_t, 2>;

    double mean = 0.0;  ///< Over all channels, 0 to 255; as are the rest.
    double deviation = 0.0;
    std::uint8_t min = 0;
    std::uint8_t max = 0;
    bool plain = false;  ///< Each channel holds one single value.
    bool grey = false;   ///< All channels alike.
    std::array<double, 3> channelMeans{};
    /// Top left, top right, bottom left, bottom right; each red, green, blue (a grey image's value first).
    std::array<std::uint8_t, 12> corners{};
    Fingerprint fingerprint{};  ///< Equal for equal pixels; for others by chance once in 2^128.
    Fingerprint swapped{};      ///< That of the image with red and blue exchanged; fingerprint's for grey ones.
    /// The 8 x 8 lowest frequencies of the cosine transform of the 32 x 32 grey image, without the constant one, the
    /// image first brought to mean 0 and deviation 1 (to all 0 where it is plain).
    std::array<float, describing> description{};
};

/// Of the picture alone, which lies at `content`: bars around it are no part of it, but for the fingerprints, which are
/// those of all pixels. Requires pixels.size() == shape.bytes() and `content` inside the shape. Any thread.
PixelFacts pixelFacts(std::span<const std::uint8_t> pixels, const ImageShape& shape, const ImageArea& content);

/// Those of all images, on several threads. Errors: Unreadable, Cancelled, Internal.
Result<std::vector<PixelFacts>> gatherPixelFacts(const ImageDataset& data, const ProgressSink& progress,
                                                 std::stop_token stop, unsigned threads);

}  // namespace trueloss
