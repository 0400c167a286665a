#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace trueloss {

/// What the first bytes of an image file say, read before a decoder is let loose on it.
struct ImageHeader {
    enum class Format { Jpeg, Png, Bmp, Tiff, WebP };
    /// Premultiplied: colours are already weighted by alpha.
    enum class Alpha { None, Straight, Premultiplied };

    Format format = Format::Jpeg;
    std::int64_t width = 0;
    std::int64_t height = 0;
    Alpha alpha = Alpha::None;
    /// A JPEG without its end marker, which decoders fill up with grey, or a BMP without its last rows.
    bool cutOff = false;
};

/// Nothing when the bytes are none of the five formats or break off before the size. Never reads outside `bytes`.
std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes);

/// Whether these are the first bytes of an image of the five formats whose end is missing, as far as its header tells
/// (a TIFF's does not, once its directory is there). For files that could not be decoded, to say why.
bool isCutOff(std::span<const std::uint8_t> bytes);

}  // namespace trueloss
