#pragma once

#include "base/Error.h"
#include "data/ArrayFile.h"
#include "data/SourceOptions.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace trueloss {

/// Images that lie in one array: (n, h, w), (n, h, w, c) or (n, c, h, w) with 1, 3 or 4 channels (red, green, blue,
/// alpha). Read from the file one by one. Immutable, any thread.
class ImageArray {
public:
    /// How the values become 8 bits: (value - low) / (high - low) * 255, rounded, clamped.
    struct Range {
        double low = 0.0;
        double high = 255.0;
        bool operator==(const Range&) const = default;
    };

    /// Pixels of one image: rows of pixels of channels, 8 bits.
    struct Pixels {
        int width = 0;
        int height = 0;
        int channels = 0;
        std::vector<std::uint8_t> bytes;
    };

    /// The layout is judged by which index has 1, 3 or 4 values where it is not given. The range is judged by up to 64
    /// images spread over the array: whole numbers of 8 bits and values up to 255 are taken as they are, else 0..1,
    /// -1..1, 0..65535, else from the least to the greatest value seen. Errors: Unsupported (another shape), TooLarge
    /// (an image of more than 2^28 pixels, or to unpack), Unreadable, those of openArray().
    static Result<std::shared_ptr<const ImageArray>> open(const ArrayEntry& entry, std::optional<ArrayLayout> layout,
                                                          std::size_t budget);

    std::int64_t count() const { return m_count; }
    int width() const { return m_width; }
    int height() const { return m_height; }
    int channels() const { return m_channels; }
    ArrayLayout layout() const { return m_layout; }
    bool layoutAmbiguous() const { return m_layoutAmbiguous; }  ///< Either index could be the channels.
    const Range& range() const { return m_range; }
    const std::filesystem::path& file() const { return m_entry.file; }
    const std::string& title() const { return m_entry.title; }  ///< "/data/digits.npz, x_train"
    std::string titleOf(std::int64_t index) const;              ///< "/data/digits.npz, x_train, image 17"

    /// "60000 images of 28 x 28, 1 channel, uint8, taken as they are"
    Message description() const;

    /// Compares the whole array with the checksum that its file keeps, if it does; only the first call costs time.
    /// Errors: Unreadable (the file is damaged), Cancelled.
    Result<void> verify(const std::stop_token& stop) const { return m_values->verify(stop); }

    /// Requires 0 <= index < count(). Errors: Unreadable; NotFinite (a pixel is NaN or infinite).
    Result<Pixels> read(std::int64_t index) const;

private:
    ImageArray() = default;
    Result<void> interpret(std::optional<ArrayLayout> layout);
    Result<void> findRange();
    Result<std::vector<std::uint8_t>> readRaw(std::int64_t index) const;
    std::size_t imageValues() const;

    ArrayEntry m_entry;
    std::shared_ptr<const ArrayValues> m_values;
    std::int64_t m_count = 0;
    int m_width = 0;
    int m_height = 0;
    int m_channels = 1;
    ArrayLayout m_layout = ArrayLayout::Nhwc;
    bool m_layoutAmbiguous = false;
    Range m_range;
};

}  // namespace trueloss
