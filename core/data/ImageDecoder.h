#pragma once

#include "base/Error.h"
#include "base/ImageFit.h"
#include "data/ImageDataset.h"
#include "data/ImageRef.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace trueloss {

/// Pixels of one image, HWC, 8 bits.
struct DecodedImage {
    ImageShape shape;
    std::vector<std::uint8_t> pixels;
    bool grey = false;  ///< All channels alike (judged at the size asked for, before any conversion to grey).
    ImageArea content;  ///< Where the picture lies: everywhere, but for the bars of ImageFit::Pad.
};

/// Decodes a file (JPEG, PNG, BMP, TIFF or WebP) or an entry of an array at `shape`. See ImageDataset::load for the
/// conversions. The EXIF orientation is honoured (in PNG files with alpha it is not). A JPEG that is cut off counts as
/// broken. Limits: 512 MiB a file, 2^28 pixels. Errors: NotFound, Unreadable, Malformed, TooLarge, Unsupported (neither
/// 8 nor 16 bits a channel), BadSetting (shape). Any thread; throws nothing.
Result<DecodedImage> decodeImage(const ImageRef& image, const ImageShape& shape, ImageFit fit = ImageFit::Stretch);

/// Why decodeImage() failed with `error`, as a reason to leave the row out. Looks at the file once more.
RejectReason whyUnusable(const ImageRef& image, const Error& error);

/// What a model of `shape` sees of the image with this fit: in colour, in the shape's aspect, no larger than `maxEdge`
/// on the longer side. To show each choice on a thumbnail.
Result<DecodedImage> decodeFitPreview(const ImageRef& image, const ImageShape& shape, ImageFit fit, int maxEdge);

/// The image in colour no larger than `maxEdge` on its longer side, its aspect kept. For thumbnails and viewers.
Result<DecodedImage> decodePreview(const ImageRef& image, int maxEdge);

/// Whether the file's ending is one that decodeImage knows.
bool hasImageEnding(const std::filesystem::path& file);

}  // namespace trueloss
