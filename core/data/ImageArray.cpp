#include "data/ImageArray.h"

#include "data/ImageRef.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

namespace trueloss {

namespace {

constexpr std::uint64_t maxPixels = std::uint64_t{1} << 28;
constexpr std::int64_t sampledImages = 64;

bool isChannelCount(std::uint64_t side)
{
    return side == 1 || side == 3 || side == 4;
}

ImageArray::Range rangeOf(const NpyHeader& header, double least, double greatest)
{
    if (header.kind == NpyHeader::Kind::Bool) return {0.0, 1.0};
    const bool whole = header.kind != NpyHeader::Kind::Float;
    if (whole && header.itemBytes == 1 && header.kind == NpyHeader::Kind::Unsigned) return {0.0, 255.0};
    // Pixels that were divided by 255 may have been rounded up a little.
    constexpr double slack = 1e-3;
    if (!whole && least >= 0.0 && greatest <= 1.0 + slack) return {0.0, 1.0};
    if (!whole && least >= -1.0 - slack && greatest <= 1.0 + slack) return {-1.0, 1.0};
    if (least >= 0.0 && greatest <= 255.0) return {0.0, 255.0};
    if (whole && least >= 0.0 && greatest <= 65535.0) return {0.0, 65535.0};
    return {least, greatest > least ? greatest : least + 1.0};
}

}  // namespace

std::string ImageRef::string() const
{
    return m_array ? m_array->titleOf(m_index) : m_file;
}

const std::string& ImageRef::native() const
{
    return m_array ? m_array->file().native() : m_file;
}

std::string ImageArray::titleOf(std::int64_t index) const
{
    return title() + ", image " + std::to_string(index);
}

std::size_t ImageArray::imageValues() const
{
    return static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height) *
           static_cast<std::size_t>(m_channels);
}

Result<void> ImageArray::interpret(std::optional<ArrayLayout> layout)
{
    const std::vector<std::uint64_t>& shape = m_entry.header.shape;
    const bool lastFits = shape.size() == 4 && isChannelCount(shape[3]);
    const bool secondFits = shape.size() == 4 && isChannelCount(shape[1]);
    m_layoutAmbiguous = lastFits && secondFits && !layout;
    const bool known =
        shape.size() == 3 || (layout ? (*layout == ArrayLayout::Nhwc ? lastFits : secondFits) : lastFits || secondFits);
    if (!known)
        return fail(
            ErrorCode::Unsupported,
            TRUELOSS_TEXT("Core",
                          "%1 has the shape %2. Images need (n, height, width), (n, height, width, channels) or "
                          "(n, channels, height, width) with 1, 3 or 4 channels."),
            {m_entry.title, m_entry.header.shapeText()});
    m_layout = layout.value_or(shape.size() == 3 || lastFits ? ArrayLayout::Nhwc : ArrayLayout::Nchw);
    const bool planes = shape.size() == 4 && m_layout == ArrayLayout::Nchw;
    const std::uint64_t height = shape[planes ? 2 : 1];
    const std::uint64_t width = shape[planes ? 3 : 2];
    const std::uint64_t channels = shape.size() == 3 ? 1 : shape[planes ? 1 : 3];
    if (height > maxPixels || width > maxPixels || height * width > maxPixels)
        return fail(ErrorCode::TooLarge,
                    TRUELOSS_TEXT("Core", "The images of %1 have %2 x %3 pixels, more than 2^28 in all."),
                    {m_entry.title, static_cast<std::int64_t>(width), static_cast<std::int64_t>(height)});
    m_count = static_cast<std::int64_t>(shape[0]);
    m_height = static_cast<int>(height);
    m_width = static_cast<int>(width);
    m_channels = static_cast<int>(channels);
    return {};
}

Result<std::vector<std::uint8_t>> ImageArray::readRaw(std::int64_t index) const
{
    std::vector<std::uint8_t> raw(imageValues() * m_entry.header.itemBytes);
    if (const Result<void> got = m_values->read(static_cast<std::uint64_t>(index) * raw.size(), raw); !got)
        return tl::unexpected<Error>(got.error());
    return raw;
}

Result<void> ImageArray::findRange()
{
    const NpyHeader& header = m_entry.header;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    const bool byType = header.itemBytes == 1 && header.kind != NpyHeader::Kind::Signed;
    const std::int64_t samples = byType ? 0 : std::min(m_count, sampledImages);
    for (std::int64_t i = 0; i < samples; ++i) {
        const auto raw = readRaw(samples == 1 ? 0 : i * (m_count - 1) / (samples - 1));
        if (!raw) return tl::unexpected<Error>(raw.error());
        for (std::size_t at = 0; at < raw->size(); at += header.itemBytes) {
            const double value = npyValue(header, raw->data() + at);
            if (!std::isfinite(value)) continue;
            least = std::min(least, value);
            greatest = std::max(greatest, value);
        }
    }
    if (samples > 0 && !(least <= greatest))
        return fail(ErrorCode::NothingUsable, TRUELOSS_TEXT("Core", "The images of %1 hold no finite value."),
                    {m_entry.title});
    m_range = rangeOf(header, least, greatest);
    return {};
}

Result<std::shared_ptr<const ImageArray>> ImageArray::open(const ArrayEntry& entry, std::optional<ArrayLayout> layout,
                                                           std::size_t budget)
{
    try {
        std::shared_ptr<ImageArray> array(new ImageArray);
        array->m_entry = entry;
        if (const Result<void> done = array->interpret(layout); !done) return tl::unexpected<Error>(done.error());
        auto values = openArray(entry, budget);
        if (!values) return tl::unexpected<Error>(values.error());
        array->m_values = std::move(*values);
        if (const Result<void> done = array->findRange(); !done) return tl::unexpected<Error>(done.error());
        return std::shared_ptr<const ImageArray>(std::move(array));
    } catch (const std::exception&) {
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "The images of %1 do not fit into the memory."),
                    {entry.title});
    }
}

Message ImageArray::description() const
{
    const bool asIs = m_range == Range{};
    return {
        asIs ? TRUELOSS_TEXT("Core", "%1: %2 images of %3 x %4 pixels, channels: %5, type %6, taken as they are.")
             : TRUELOSS_TEXT("Core",
                             "%1: %2 images of %3 x %4 pixels, channels: %5, type %6, values from %7 to %8 taken for "
                             "0 to 255."),
        {m_entry.title, m_count, std::int64_t{m_width}, std::int64_t{m_height}, std::int64_t{m_channels},
         m_entry.header.typeText(), m_range.low, m_range.high}};
}

Result<ImageArray::Pixels> ImageArray::read(std::int64_t index) const
{
    try {
        auto raw = readRaw(index);
        if (!raw) return tl::unexpected<Error>(raw.error());
        const NpyHeader& header = m_entry.header;
        Pixels pixels{m_width, m_height, m_channels, {}};
        const bool planes = header.shape.size() == 4 && m_layout == ArrayLayout::Nchw && m_channels > 1;
        const bool asIs = header.itemBytes == 1 && header.kind == NpyHeader::Kind::Unsigned && m_range == Range{};
        if (asIs && !planes) {
            pixels.bytes = std::move(*raw);
            return pixels;
        }
        pixels.bytes.resize(imageValues());
        const double factor = 255.0 / (m_range.high - m_range.low);
        std::optional<double> notFinite;
        const auto eightBits = [&](std::size_t element) {
            const double value = npyValue(header, raw->data() + element * header.itemBytes);
            if (!std::isfinite(value)) notFinite = value;
            const double scaled = (value - m_range.low) * factor;
            return static_cast<std::uint8_t>(scaled > 0.0 ? std::min(std::floor(scaled + 0.5), 255.0) : 0.0);
        };
        const auto area = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height);
        const auto channels = static_cast<std::size_t>(m_channels);
        for (std::size_t pixel = 0; pixel < area; ++pixel) {
            for (std::size_t c = 0; c < channels; ++c)
                pixels.bytes[pixel * channels + c] = eightBits(planes ? c * area + pixel : pixel * channels + c);
        }
        if (notFinite)
            return fail(ErrorCode::NotFinite,
                        TRUELOSS_TEXT("Core",
                                      "%1 holds a pixel that is %2. Look where its values were computed, or leave it "
                                      "out."),
                        {titleOf(index), *notFinite});
        return pixels;
    } catch (const std::exception&) {
        return fail(ErrorCode::TooLarge, TRUELOSS_TEXT("Core", "The images of %1 do not fit into the memory."),
                    {m_entry.title});
    }
}

}  // namespace trueloss
