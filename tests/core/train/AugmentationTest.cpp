#include "train/Augmentation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace trueloss {
namespace {

// 2 x 2 grey: the four mirrored versions of 1 2 / 3 4 can be told apart.
TEST(Flips, GivesAllFourMirroringsAboutEquallyOften)
{
    const ImageShape shape{2, 2, 1};
    std::map<std::vector<std::uint8_t>, int> seen;
    for (int number = 0; number < 100; ++number) {
        Batch batch;
        for (int i = 0; i < 8; ++i) {
            batch.rows.push_back(0);
            for (const std::uint8_t pixel : {1, 2, 3, 4}) batch.pixels.push_back(pixel);
        }
        flipAtRandom(batch, shape, 1, number);
        for (std::size_t i = 0; i < 8; ++i)
            ++seen[{batch.pixels.begin() + static_cast<long>(4 * i),
                    batch.pixels.begin() + static_cast<long>(4 * i + 4)}];
    }
    ASSERT_EQ(seen.size(), 4U);
    for (const auto& pixels : {std::vector<std::uint8_t>{1, 2, 3, 4}, {2, 1, 4, 3}, {3, 4, 1, 2}, {4, 3, 2, 1}}) {
        EXPECT_NEAR(seen[pixels], 200, 60);  // 4.9 standard deviations of a fair draw.
    }
}

TEST(Flips, KeepsColoursTogetherAndRepeats)
{
    const ImageShape shape{2, 1, 3};
    Batch batch;
    batch.rows = {0, 1, 2};
    batch.pixels = {1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6};
    Batch again = batch;
    flipAtRandom(batch, shape, 9, 4);
    flipAtRandom(again, shape, 9, 4);
    EXPECT_EQ(batch.pixels, again.pixels);
    for (std::size_t i = 0; i < 18; i += 6) {
        const std::vector<std::uint8_t> image(batch.pixels.begin() + static_cast<long>(i),
                                              batch.pixels.begin() + static_cast<long>(i + 6));
        EXPECT_TRUE((image == std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6}) ||
                    (image == std::vector<std::uint8_t>{4, 5, 6, 1, 2, 3}));
    }
}

TEST(Contrast, MultipliesEachImageByOneFactorWithinTheAmount)
{
    const ImageShape shape{3, 1, 1};
    Batch batch;
    for (int i = 0; i < 200; ++i) {
        batch.rows.push_back(0);
        for (const std::uint8_t pixel : {0, 100, 200}) batch.pixels.push_back(pixel);
    }
    changeContrastAtRandom(batch, shape, 0.5, 3, 0);
    int lowest = 255;
    int highest = 0;
    for (std::size_t i = 0; i < batch.pixels.size(); i += 3) {
        EXPECT_EQ(batch.pixels[i], 0);
        const int middle = batch.pixels[i + 1];
        EXPECT_NEAR(batch.pixels[i + 2], std::min(255, 2 * middle), 1);
        lowest = std::min(lowest, middle);
        highest = std::max(highest, middle);
    }
    EXPECT_GE(lowest, 66);
    EXPECT_LE(highest, 150);
    EXPECT_LT(lowest, 72);  // 200 draws come near both ends.
    EXPECT_GT(highest, 140);
}

TEST(Contrast, AnAmountOfZeroChangesNothing)
{
    Batch batch;
    batch.rows = {0};
    batch.pixels = {1, 128, 255};
    changeContrastAtRandom(batch, {3, 1, 1}, 0.0, 3, 0);
    EXPECT_EQ(batch.pixels, (std::vector<std::uint8_t>{1, 128, 255}));
}

}  // namespace
}  // namespace trueloss
