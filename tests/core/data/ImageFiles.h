#pragma once

#include "TestFiles.h"

#include <cstdint>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

namespace trueloss::test {

/// Encodes with OpenCV (whose channels run blue, green, red, alpha) by the ending of `name`.
inline std::filesystem::path writeImage(const TempFolder& folder, const std::string& name, const cv::Mat& image,
                                        const std::vector<int>& options = {})
{
    const std::filesystem::path file = folder / name;
    std::filesystem::create_directories(file.parent_path());
    EXPECT_TRUE(cv::imwrite(file.string(), image, options));
    return file;
}

inline cv::Mat oneColour(int width, int height, int red, int green, int blue)
{
    return cv::Mat(height, width, CV_8UC3, cv::Scalar(blue, green, red));
}

inline void put16(std::string& out, unsigned value)
{
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8 & 0xFF);
}

inline void put32(std::string& out, unsigned value)
{
    put16(out, value & 0xFFFF);
    put16(out, value >> 16);
}

/// A little-endian TIFF directory with one SHORT or LONG a tag; `next` is the offset behind it.
inline void putTag(std::string& out, unsigned tag, unsigned type, unsigned count, unsigned value)
{
    put16(out, tag);
    put16(out, type);
    put32(out, count);
    put32(out, value);
}

/// An uncompressed TIFF, written by hand from the TIFF 6.0 specification: 8 bits, red, green, blue, alpha.
/// `extraSamples`: 0 unspecified, 1 associated (premultiplied), 2 unassociated alpha.
inline std::string rgbaTiff(unsigned width, unsigned height, const std::vector<std::uint8_t>& rgba,
                            unsigned extraSamples)
{
    const unsigned tags = 11;
    const unsigned bitsAt = 8 + 2 + tags * 12 + 4;
    std::string out = "II";
    put16(out, 42);
    put32(out, 8);
    put16(out, tags);
    putTag(out, 256, 3, 1, width);
    putTag(out, 257, 3, 1, height);
    putTag(out, 258, 3, 4, bitsAt);
    putTag(out, 259, 3, 1, 1);
    putTag(out, 262, 3, 1, 2);
    putTag(out, 273, 4, 1, bitsAt + 8);
    putTag(out, 277, 3, 1, 4);
    putTag(out, 278, 3, 1, height);
    putTag(out, 279, 4, 1, static_cast<unsigned>(rgba.size()));
    putTag(out, 284, 3, 1, 1);
    putTag(out, 338, 3, 1, extraSamples);
    put32(out, 0);
    for (int i = 0; i < 4; ++i) put16(out, 8);
    out.append(rgba.begin(), rgba.end());
    return out;
}

/// The JPEG with an EXIF block that holds only the orientation, behind its first marker.
inline std::string withOrientation(const std::string& jpeg, unsigned orientation)
{
    std::string tiff = "II";
    put16(tiff, 42);
    put32(tiff, 8);
    put16(tiff, 1);
    putTag(tiff, 0x0112, 3, 1, orientation);
    put32(tiff, 0);
    const std::size_t length = 2 + 6 + tiff.size();
    std::string block("\xFF\xE1");
    block += static_cast<char>(length >> 8);
    block += static_cast<char>(length & 0xFF);
    block.append("Exif\0\0", 6);
    return jpeg.substr(0, 2) + block + tiff + jpeg.substr(2);
}

}  // namespace trueloss::test
