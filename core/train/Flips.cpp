#include "train/Flips.h"

#include "base/Random.h"

#include <algorithm>

namespace trueloss {

namespace {

void mirrorRows(std::uint8_t* image, const ImageShape& shape)
{
    const std::size_t row = shape.bytes() / static_cast<std::size_t>(shape.height);
    for (int top = 0, bottom = shape.height - 1; top < bottom; ++top, --bottom) {
        std::swap_ranges(image + static_cast<std::size_t>(top) * row, image + static_cast<std::size_t>(top + 1) * row,
                         image + static_cast<std::size_t>(bottom) * row);
    }
}

void mirrorColumns(std::uint8_t* image, const ImageShape& shape)
{
    const auto channels = static_cast<std::size_t>(shape.channels);
    const std::size_t row = static_cast<std::size_t>(shape.width) * channels;
    for (int y = 0; y < shape.height; ++y) {
        std::uint8_t* line = image + static_cast<std::size_t>(y) * row;
        for (int left = 0, right = shape.width - 1; left < right; ++left, --right) {
            std::uint8_t* pixel = line + static_cast<std::size_t>(left) * channels;
            std::swap_ranges(pixel, pixel + channels, line + static_cast<std::size_t>(right) * channels);
        }
    }
}

}  // namespace

void flipAtRandom(Batch& batch, const ImageShape& shape, std::uint64_t seed, std::int64_t batchNumber)
{
    Random random(seed ^ (static_cast<std::uint64_t>(batchNumber) + 1) * 0xD1B54A32D192ED03ULL);
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        std::uint8_t* image = batch.pixels.data() + i * shape.bytes();
        const std::uint64_t coin = random.next();
        if ((coin & 1) != 0) mirrorColumns(image, shape);
        if ((coin & 2) != 0) mirrorRows(image, shape);
    }
}

}  // namespace trueloss
