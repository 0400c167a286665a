#include "data/ImageDecoder.h"

#include "data/ImageArray.h"
#include "data/ImageHeader.h"
#include "data/PngChunks.h"
#include "data/Words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <mutex>
#include <new>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <system_error>

namespace trueloss {

namespace {

namespace fs = std::filesystem;
using Alpha = ImageHeader::Alpha;

constexpr std::uintmax_t maxBytes = std::uintmax_t{512} << 20;
constexpr std::int64_t maxPixels = std::int64_t{1} << 28;
constexpr int maxEdgeAsked = 1 << 15;

void quietOpenCv()
{
    static std::once_flag once;
    std::call_once(once, [] {
        // Broken files are this program's to report. And images are decoded on many threads already: OpenCV's own would
        // only get in their way.
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        cv::redirectError([](int, const char*, const char*, const char*, int, void*) { return 0; });
        cv::setNumThreads(1);
    });
}

tl::unexpected<Error> notAnImage(const fs::path& file)
{
    return fail(ErrorCode::Malformed,
                TRUELOSS_TEXT("Core", "%1 is not a JPEG, PNG, BMP, TIFF or WebP image, or it is cut off. Replace it."),
                {file.string()});
}

tl::unexpected<Error> broken(const fs::path& file)
{
    return fail(ErrorCode::Malformed,
                TRUELOSS_TEXT("Core", "The image %1 is damaged and cannot be decoded. Replace it or leave it out."),
                {file.string()});
}

Result<std::vector<std::uint8_t>> readBytes(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found)
        return fail(ErrorCode::NotFound, TRUELOSS_TEXT("Core", "There is no image %1. Check the path."),
                    {file.string()});
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::Unreadable, TRUELOSS_TEXT("Core", "%1 is not a file, so it cannot be read as an image."),
                    {file.string()});
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error && size > maxBytes)
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "The image %1 is larger than 512 MiB. Make it smaller."),
                    {file.string()});
    std::ifstream in(file, std::ios::binary);
    std::vector<std::uint8_t> bytes(error ? 0 : static_cast<std::size_t>(size));
    if (in) in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (error || !in)
        return fail(ErrorCode::Unreadable,
                    TRUELOSS_TEXT("Core", "The image %1 could not be read. Check that you may read it."),
                    {file.string()});
    return bytes;
}

/// How far libjpeg may shrink while it decodes: the result must still cover `width` x `height`, whichever way round the
/// EXIF orientation will turn it.
int reduction(const ImageHeader& header, int width, int height)
{
    const int longer = std::max(width, height);
    for (const int factor : {8, 4, 2}) {
        if (std::min(header.width, header.height) / factor >= longer) return factor;
    }
    return 1;
}

int decodeFlags(const ImageHeader& header, int width, int height)
{
    if (header.format == ImageHeader::Format::Jpeg) {
        switch (reduction(header, width, height)) {
            case 8:
                return cv::IMREAD_REDUCED_COLOR_8;
            case 4:
                return cv::IMREAD_REDUCED_COLOR_4;
            case 2:
                return cv::IMREAD_REDUCED_COLOR_2;
            default:
                return cv::IMREAD_COLOR;
        }
    }
    // IMREAD_UNCHANGED alone keeps alpha, and it alone ignores the EXIF orientation.
    return header.alpha == Alpha::None ? cv::IMREAD_ANYDEPTH | cv::IMREAD_ANYCOLOR : cv::IMREAD_UNCHANGED;
}

/// Lays 8-bit BGRA over white.
cv::Mat overWhite(const cv::Mat& image, Alpha kind)
{
    cv::Mat out(image.size(), CV_8UC3);
    for (int y = 0; y < image.rows; ++y) {
        const auto* from = image.ptr<cv::Vec4b>(y);
        auto* to = out.ptr<cv::Vec3b>(y);
        for (int x = 0; x < image.cols; ++x) {
            const int alpha = from[x][3];
            const int white = 255 - alpha;
            for (int c = 0; c < 3; ++c) {
                const int shown = kind == Alpha::Premultiplied ? std::min(255, from[x][c] + white)
                                                               : (from[x][c] * alpha + 255 * white + 127) / 255;
                to[x][c] = static_cast<std::uint8_t>(shown);
            }
        }
    }
    return out;
}

/// 8 bits, 1 or 3 channels (BGR).
Result<cv::Mat> toEightBits(cv::Mat image, Alpha alpha, const fs::path& file)
{
    if (image.depth() == CV_16U) {
        cv::Mat scaled;
        image.convertTo(scaled, CV_8U, 1.0 / 257.0);
        image = scaled;
    }
    const int channels = image.channels();
    if (image.depth() != CV_8U || (channels != 1 && channels != 3 && channels != 4))
        return fail(
            ErrorCode::Unsupported,
            TRUELOSS_TEXT("Core",
                          "The image %1 holds floating-point or other unusual pixels. Save it with 8 or 16 bits a "
                          "channel."),
            {file.string()});
    if (channels < 4) return image;
    if (alpha != Alpha::None) return overWhite(image, alpha);
    cv::Mat colour;
    cv::cvtColor(image, colour, cv::COLOR_BGRA2BGR);
    return colour;
}

/// An entry of an array, blue before red as OpenCV has it.
Result<cv::Mat> fromArray(const ImageArray& array, std::int64_t index)
{
    auto pixels = array.read(index);
    if (!pixels) return tl::unexpected<Error>(pixels.error());
    const cv::Mat image(pixels->height, pixels->width, CV_8UC(pixels->channels), pixels->bytes.data());
    if (pixels->channels == 1) return image.clone();
    cv::Mat turned;
    cv::cvtColor(image, turned, pixels->channels == 3 ? cv::COLOR_RGB2BGR : cv::COLOR_RGBA2BGRA);
    return pixels->channels == 3 ? turned : overWhite(turned, Alpha::Straight);
}

/// `width` and `height`: what the caller wants to fill, for the choice of a cheaper decode.
Result<cv::Mat> decode(const ImageRef& ref, int width, int height)
{
    quietOpenCv();
    if (!ref.isFile()) return fromArray(*ref.array(), ref.index());
    const fs::path file = ref.path();
    Result<std::vector<std::uint8_t>> bytes = readBytes(file);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    const auto header = readImageHeader(*bytes);
    if (!header) return notAnImage(file);
    if (header->width > maxPixels || header->height > maxPixels || header->width * header->height > maxPixels)
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core", "The image %1 has %2 x %3 pixels, more than 2^28 in all. Make it smaller."),
                    {file.string(), header->width, header->height});
    if (header->cutOff) return notAnImage(file);
    const PngState png = header->format == ImageHeader::Format::Png ? tidyPng(*bytes) : PngState::Whole;
    if (png != PngState::Whole) return png == PngState::CutOff ? notAnImage(file) : broken(file);
    cv::Mat image = cv::imdecode(*bytes, decodeFlags(*header, width, height));
    if (image.empty()) return broken(file);
    return toEightBits(std::move(image), header->alpha, file);
}

/// Averages over areas along each side that shrinks, then interpolates along each that grows.
cv::Mat resized(const cv::Mat& image, int width, int height)
{
    cv::Mat shrunk = image;
    const cv::Size smaller(std::min(width, image.cols), std::min(height, image.rows));
    if (smaller != image.size()) cv::resize(image, shrunk, smaller, 0, 0, cv::INTER_AREA);
    cv::Mat grown = shrunk;
    if (shrunk.cols != width || shrunk.rows != height)
        cv::resize(shrunk, grown, cv::Size(width, height), 0, 0, cv::INTER_LINEAR);
    return grown;
}

/// `image` in a picture of width x height, as `fit` says. `content` becomes where it lies.
cv::Mat fitted(const cv::Mat& image, int width, int height, ImageFit fit, cv::Rect& content)
{
    content = {0, 0, width, height};
    const double across = static_cast<double>(width) / image.cols;
    const double down = static_cast<double>(height) / image.rows;
    if (fit == ImageFit::Stretch || across == down) return resized(image, width, height);
    if (fit == ImageFit::Crop) {
        // Cut first: what is not seen need not be resized.
        const double scale = std::max(across, down);
        const int cols = std::clamp(static_cast<int>(std::lround(width / scale)), 1, image.cols);
        const int rows = std::clamp(static_cast<int>(std::lround(height / scale)), 1, image.rows);
        const cv::Rect middle((image.cols - cols) / 2, (image.rows - rows) / 2, cols, rows);
        return resized(image(middle), width, height);
    }
    const double scale = std::min(across, down);
    const int cols = std::clamp(static_cast<int>(std::lround(image.cols * scale)), 1, width);
    const int rows = std::clamp(static_cast<int>(std::lround(image.rows * scale)), 1, height);
    cv::Mat out = cv::Mat::zeros(height, width, image.type());
    content = {(width - cols) / 2, (height - rows) / 2, cols, rows};
    resized(image, cols, rows).copyTo(out(content));
    return out;
}

bool holdsOnlyGrey(const cv::Mat& image)
{
    if (image.channels() == 1) return true;
    for (int y = 0; y < image.rows; ++y) {
        const auto* row = image.ptr<cv::Vec3b>(y);
        const bool grey =
            std::all_of(row, row + image.cols, [](const cv::Vec3b& p) { return p[0] == p[1] && p[1] == p[2]; });
        if (!grey) return false;
    }
    return true;
}

DecodedImage finish(const cv::Mat& image, int channels)
{
    DecodedImage out;
    out.shape = {image.cols, image.rows, channels};
    out.content = {0, 0, image.cols, image.rows};
    out.grey = holdsOnlyGrey(image);
    out.pixels.resize(out.shape.bytes());
    cv::Mat target(image.rows, image.cols, CV_8UC(channels), out.pixels.data());
    if (image.channels() == channels) {
        if (channels == 1) image.copyTo(target);
        if (channels == 3) cv::cvtColor(image, target, cv::COLOR_BGR2RGB);
    } else {
        cv::cvtColor(image, target, channels == 1 ? cv::COLOR_BGR2GRAY : cv::COLOR_GRAY2RGB);
    }
    return out;
}

/// Turns what libraries throw into Errors.
template <class Work>
Result<DecodedImage> guarded(const ImageRef& ref, Work work)
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "The image %1 does not fit into the memory."),
                    {ref.string()});
    } catch (const cv::Exception& thrown) {
        if (thrown.code == cv::Error::StsNoMem)
            return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "The image %1 does not fit into the memory."),
                        {ref.string()});
        return broken(ref.string());
    } catch (const std::exception&) {
        return broken(ref.string());
    }
}

}  // namespace

Result<DecodedImage> decodeImage(const ImageRef& ref, const ImageShape& shape, ImageFit fit)
{
    return guarded(ref, [&]() -> Result<DecodedImage> {
        const bool sensible = shape.width >= 1 && shape.width <= maxEdgeAsked && shape.height >= 1 &&
                              shape.height <= maxEdgeAsked && (shape.channels == 1 || shape.channels == 3);
        if (!sensible)
            return fail(
                ErrorCode::BadSetting,
                TRUELOSS_TEXT("Core",
                              "An image size of %1 x %2 with %3 channels is not possible. Use 1 to %4 pixels a side "
                              "and 1 or 3 channels."),
                {std::int64_t{shape.width}, std::int64_t{shape.height}, std::int64_t{shape.channels},
                 std::int64_t{maxEdgeAsked}});
        const Result<cv::Mat> image = decode(ref, shape.width, shape.height);
        if (!image) return tl::unexpected<Error>(image.error());
        cv::Rect content;
        DecodedImage out = finish(fitted(*image, shape.width, shape.height, fit, content), shape.channels);
        out.content = {content.x, content.y, content.width, content.height};
        return out;
    });
}

RejectReason whyUnusable(const ImageRef& ref, const Error& error)
{
    if (error.code == ErrorCode::NotFound) return RejectReason::MissingImage;
    if (error.code == ErrorCode::NotFinite) return RejectReason::PixelsNotFinite;
    if (error.code != ErrorCode::Malformed || !ref.isFile()) return RejectReason::BrokenImage;
    try {
        const auto bytes = readBytes(ref.path());
        if (!bytes) return RejectReason::BrokenImage;
        if (bytes->empty()) return RejectReason::EmptyFile;
        if (isCutOff(*bytes)) return RejectReason::CutOffImage;
        return readImageHeader(*bytes) ? RejectReason::BrokenImage : RejectReason::NotAnImage;
    } catch (const std::exception&) {
        return RejectReason::BrokenImage;
    }
}

Result<DecodedImage> decodePreview(const ImageRef& ref, int maxEdge)
{
    return guarded(ref, [&]() -> Result<DecodedImage> {
        if (maxEdge < 1)
            return fail(ErrorCode::BadSetting, TRUELOSS_TEXT("Core", "A preview needs an edge of at least 1 pixel."));
        const Result<cv::Mat> image = decode(ref, maxEdge, maxEdge);
        if (!image) return tl::unexpected<Error>(image.error());
        const double scale = std::min(1.0, static_cast<double>(maxEdge) / std::max(image->cols, image->rows));
        const auto side = [&](int length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
        return finish(resized(*image, side(image->cols), side(image->rows)), 3);
    });
}

Result<DecodedImage> decodeFitPreview(const ImageRef& ref, const ImageShape& shape, ImageFit fit, int maxEdge)
{
    const int longer = std::max({shape.width, shape.height, 1});
    const auto side = [&](int length) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(length) * maxEdge / longer)));
    };
    return decodeImage(ref, {side(shape.width), side(shape.height), 3}, fit);
}

bool hasImageEnding(const fs::path& file)
{
    static constexpr std::array endings{".jpg", ".jpeg", ".jpe", ".png", ".bmp", ".tif", ".tiff", ".webp"};
    const std::string ending = lowered(file.extension().string());
    return std::any_of(endings.begin(), endings.end(), [&](const char* known) { return ending == known; });
}

}  // namespace trueloss
