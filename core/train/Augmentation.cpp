#include "train/Augmentation.h"

#include "base/Random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trueloss {

namespace {

/// Another stream of numbers for each seed, batch and purpose.
Random generatorOf(std::uint64_t seed, std::int64_t batchNumber, std::uint64_t purpose)
{
    return Random(seed ^ (static_cast<std::uint64_t>(batchNumber) * 4 + purpose) * 0xD1B54A32D192ED03ULL);
}

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
    Random random = generatorOf(seed, batchNumber, 1);
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        std::uint8_t* image = batch.pixels.data() + i * shape.bytes();
        const std::uint64_t coin = random.next();
        if ((coin & 1) != 0) mirrorColumns(image, shape);
        if ((coin & 2) != 0) mirrorRows(image, shape);
    }
}

void changeContrastAtRandom(Batch& batch, const ImageShape& shape, double amount, std::uint64_t seed,
                            std::int64_t batchNumber)
{
    Random random = generatorOf(seed, batchNumber, 2);
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        const double factor = std::exp(random.uniform(-1.0, 1.0) * std::log1p(amount));
        std::array<std::uint8_t, 256> table{};
        for (std::size_t value = 0; value < table.size(); ++value) {
            table[value] = static_cast<std::uint8_t>(std::min(255.0, std::round(factor * static_cast<double>(value))));
        }
        std::uint8_t* image = batch.pixels.data() + i * shape.bytes();
        std::transform(image, image + shape.bytes(), image, [&table](std::uint8_t byte) { return table[byte]; });
    }
}

}  // namespace trueloss
