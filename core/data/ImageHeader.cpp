#include "data/ImageHeader.h"

#include "data/PngChunks.h"

#include <cstdlib>
#include <string_view>
#include <vector>

namespace trueloss {

namespace {

/// Reads whole numbers at any place; outside the bytes everything is 0 and `inside` turns false.
class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    std::uint64_t number(std::size_t at, unsigned length, bool bigEndian)
    {
        if (at > m_bytes.size() || m_bytes.size() - at < length) {
            inside = false;
            return 0;
        }
        std::uint64_t value = 0;
        for (unsigned i = 0; i < length; ++i) {
            const std::uint64_t byte = m_bytes[at + (bigEndian ? i : length - 1 - i)];
            value = value << 8 | byte;
        }
        return value;
    }
    std::int64_t big(std::size_t at, unsigned length) { return static_cast<std::int64_t>(number(at, length, true)); }
    std::int64_t little(std::size_t at, unsigned length)
    {
        return static_cast<std::int64_t>(number(at, length, false));
    }

    bool startsWith(std::size_t at, std::string_view text) const
    {
        if (at > m_bytes.size() || m_bytes.size() - at < text.size()) return false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (m_bytes[at + i] != static_cast<std::uint8_t>(text[i])) return false;
        }
        return true;
    }

    std::size_t size() const { return m_bytes.size(); }

    bool inside = true;

private:
    std::span<const std::uint8_t> m_bytes;
};

using Format = ImageHeader::Format;
using Alpha = ImageHeader::Alpha;

ImageHeader readPng(Reader& in)
{
    ImageHeader header{Format::Png, in.big(16, 4), in.big(20, 4), Alpha::None, false};
    const std::int64_t colourType = in.big(25, 1);
    if (colourType == 4 || colourType == 6) header.alpha = Alpha::Straight;
    // Palettes and plain colours may carry transparency in a chunk before the pixels.
    for (std::size_t at = 33; header.alpha == Alpha::None && colourType != 0 && at + 8 <= in.size();) {
        if (in.startsWith(at + 4, "tRNS")) header.alpha = Alpha::Straight;
        if (in.startsWith(at + 4, "IDAT")) break;
        at += 12 + static_cast<std::size_t>(in.big(at, 4));
    }
    return header;
}

/// Whether the end marker stands anywhere behind `start`, searched from the end. Compressed data never holds it.
bool hasEndMarker(Reader& in, std::size_t start)
{
    for (std::size_t at = in.size(); at >= start + 2; --at) {
        if (in.startsWith(at - 2, "\xFF\xD9")) return true;
    }
    return false;
}

ImageHeader readJpeg(Reader& in)
{
    ImageHeader header{Format::Jpeg, 0, 0, Alpha::None, false};
    std::size_t at = 2;
    while (in.inside) {
        if (in.big(at, 1) != 0xFF) break;
        const std::int64_t marker = in.big(at + 1, 1);
        if (marker == 0xFF) {  // Fill byte.
            ++at;
            continue;
        }
        if (marker == 0xD8 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
            at += 2;
            continue;
        }
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            header.height = in.big(at + 5, 2);
            header.width = in.big(at + 7, 2);
        }
        if (marker == 0xDA || marker == 0xD9) break;  // Pixels, or the end.
        at += 2 + static_cast<std::size_t>(in.big(at + 2, 2));
    }
    header.cutOff = !in.inside || !hasEndMarker(in, at);
    in.inside = true;
    return header;
}

ImageHeader readBmp(Reader& in)
{
    // OpenCV and others leave the fourth byte of 32-bit BMP files at 0, so it is not taken for alpha.
    if (in.little(14, 4) == 12) return {Format::Bmp, in.little(18, 2), in.little(20, 2), Alpha::None, false};
    const auto width = static_cast<std::int32_t>(in.number(18, 4, false));
    const auto height = static_cast<std::int32_t>(in.number(22, 4, false));
    ImageHeader header{Format::Bmp, width, std::llabs(std::int64_t{height}), Alpha::None, false};
    // Uncompressed, each row fills whole words; OpenCV wants all of them.
    const std::int64_t wordsOfRow = (in.little(28, 2) * header.width + 31) / 32;
    const std::int64_t room = static_cast<std::int64_t>(in.size()) - in.little(10, 4);
    header.cutOff = in.little(30, 4) == 0 && header.height > 0 && wordsOfRow * 4 > room / header.height;
    return header;
}

ImageHeader readTiff(Reader& in, bool bigEndian)
{
    ImageHeader header{Format::Tiff, 0, 0, Alpha::None, false};
    const bool bigTiff = in.number(2, 2, bigEndian) == 43;
    const auto directory = static_cast<std::size_t>(bigTiff ? in.number(8, 8, bigEndian) : in.number(4, 4, bigEndian));
    const std::size_t first = directory + (bigTiff ? 8 : 2);
    const std::size_t entry = bigTiff ? 20 : 12;
    const std::uint64_t count = in.number(directory, bigTiff ? 8 : 2, bigEndian);
    std::uint64_t bits = 8;
    std::uint64_t extra = 0;
    for (std::uint64_t i = 0; i < count && i < 4096 && in.inside; ++i) {
        const std::size_t at = first + static_cast<std::size_t>(i) * entry;
        const std::uint64_t tag = in.number(at, 2, bigEndian);
        const std::uint64_t type = in.number(at + 2, 2, bigEndian);
        const std::uint64_t items = in.number(at + 4, bigTiff ? 8 : 4, bigEndian);
        const std::size_t place = at + (bigTiff ? 12 : 8);
        const std::uint64_t value = in.number(place, type == 3 ? 2 : type == 1 ? 1 : 4, bigEndian);
        if (tag == 256) header.width = static_cast<std::int64_t>(value);
        if (tag == 257) header.height = static_cast<std::int64_t>(value);
        if (tag == 258) {
            const bool elsewhere = items * 2 > (bigTiff ? 8U : 4U);
            const auto offset = static_cast<std::size_t>(in.number(place, bigTiff ? 8 : 4, bigEndian));
            bits = elsewhere ? in.number(offset, 2, bigEndian) : value;
        }
        if (tag == 338) extra = value;
    }
    // At 8 bits libtiff hands out colours that it has already weighted by alpha; at 16 bits they come as they stand.
    if (extra == 1 || (extra == 2 && bits <= 8)) header.alpha = Alpha::Premultiplied;
    if (extra == 2 && bits > 8) header.alpha = Alpha::Straight;
    return header;
}

ImageHeader readWebP(Reader& in)
{
    ImageHeader header{Format::WebP, 0, 0, Alpha::None, false};
    if (in.startsWith(12, "VP8X")) {
        if ((in.little(20, 1) & 0x10) != 0) header.alpha = Alpha::Straight;
        header.width = in.little(24, 3) + 1;
        header.height = in.little(27, 3) + 1;
    } else if (in.startsWith(12, "VP8L")) {
        const std::int64_t bits = in.little(21, 4);
        header.width = (bits & 0x3FFF) + 1;
        header.height = (bits >> 14 & 0x3FFF) + 1;
        if ((bits >> 28 & 1) != 0) header.alpha = Alpha::Straight;
    } else if (in.startsWith(12, "VP8 ")) {
        header.width = in.little(26, 2) & 0x3FFF;
        header.height = in.little(28, 2) & 0x3FFF;
    }
    return header;
}

}  // namespace

std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes)
{
    using namespace std::string_view_literals;
    Reader in(bytes);
    ImageHeader header;
    if (in.startsWith(0, "\x89PNG\r\n\x1A\n")) {
        header = readPng(in);
    } else if (in.startsWith(0, "\xFF\xD8\xFF")) {
        header = readJpeg(in);
    } else if (in.startsWith(0, "BM")) {
        header = readBmp(in);
    } else if (in.startsWith(0, "II\x2A\0"sv) || in.startsWith(0, "II\x2B\0"sv)) {
        header = readTiff(in, false);
    } else if (in.startsWith(0, "MM\0\x2A"sv) || in.startsWith(0, "MM\0\x2B"sv)) {
        header = readTiff(in, true);
    } else if (in.startsWith(0, "RIFF") && in.startsWith(8, "WEBP")) {
        header = readWebP(in);
    } else {
        return {};
    }
    if (!in.inside || header.width < 1 || header.height < 1) return {};
    return header;
}

bool isCutOff(std::span<const std::uint8_t> bytes)
{
    using namespace std::string_view_literals;
    Reader in(bytes);
    const auto header = readImageHeader(bytes);
    if (!header) {
        const bool bmp = in.startsWith(0, "BM") && in.little(6, 4) == 0;  // Two letters may begin a text too.
        return bmp || in.startsWith(0, "\x89PNG\r\n\x1A\n") || in.startsWith(0, "\xFF\xD8\xFF") ||
               in.startsWith(0, "II\x2A\0"sv) || in.startsWith(0, "II\x2B\0"sv) || in.startsWith(0, "MM\0\x2A"sv) ||
               in.startsWith(0, "MM\0\x2B"sv) || (in.startsWith(0, "RIFF") && in.startsWith(8, "WEBP"));
    }
    switch (header->format) {
        case Format::Png: {
            std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
            return tidyPng(copy) == PngState::CutOff;
        }
        case Format::WebP:
            return in.little(4, 4) + 8 > static_cast<std::int64_t>(bytes.size());
        case Format::Jpeg:
        case Format::Bmp:
        case Format::Tiff:
            break;
    }
    return header->cutOff;
}

}  // namespace trueloss
