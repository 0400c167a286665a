#include "data/ImageDecoder.h"

#include "ImageFiles.h"

#include <gmock/gmock.h>
#include <cmath>

namespace trueloss {
namespace {

using test::oneColour;
using test::TempFolder;
using test::writeImage;
using testing::Each;
using testing::ElementsAre;

using Bytes = std::vector<std::uint8_t>;

class ImageDecoderTest : public testing::Test {
protected:
    DecodedImage decoded(const std::filesystem::path& file, const ImageShape& shape)
    {
        auto image = decodeImage(file, shape);
        EXPECT_TRUE(image.has_value()) << test::text(image.error());
        if (!image) return {};
        EXPECT_EQ(image->shape, shape);
        EXPECT_EQ(image->pixels.size(), shape.bytes());
        return *image;
    }

    TempFolder m_folder;
};

TEST_F(ImageDecoderTest, ReadsEveryFormatAsRgb)
{
    for (const char* name : {"c.png", "c.bmp", "c.tif", "c.tiff", "c.webp", "c.jpg", "c.jpeg"}) {
        // WebP at a quality above 100 is lossless.
        const std::vector<int> lossless{cv::IMWRITE_WEBP_QUALITY, 101};
        const bool webp = std::string(name).ends_with("webp");
        const auto file =
            writeImage(m_folder, name, oneColour(16, 16, 200, 100, 50), webp ? lossless : std::vector<int>{});
        const DecodedImage image = decoded(file, {16, 16, 3});
        const int slack = std::string(name).find(".jp") != std::string::npos ? 3 : 0;
        for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
            ASSERT_NEAR(image.pixels[i], 200, slack) << name;
            ASSERT_NEAR(image.pixels[i + 1], 100, slack) << name;
            ASSERT_NEAR(image.pixels[i + 2], 50, slack) << name;
        }
        EXPECT_FALSE(image.grey) << name;
    }
}

TEST_F(ImageDecoderTest, ConvertsBetweenColourAndGrey)
{
    const auto colour = writeImage(m_folder, "c.png", oneColour(2, 1, 200, 100, 50));
    // BT.601: 0.299 * 200 + 0.587 * 100 + 0.114 * 50 = 124.2
    EXPECT_THAT(decoded(colour, {2, 1, 1}).pixels, ElementsAre(124, 124));
    EXPECT_FALSE(decoded(colour, {2, 1, 1}).grey);
    const auto grey = writeImage(m_folder, "g.png", cv::Mat(1, 2, CV_8UC1, cv::Scalar(77)));
    EXPECT_THAT(decoded(grey, {2, 1, 3}).pixels, Each(77));
    EXPECT_THAT(decoded(grey, {2, 1, 1}).pixels, ElementsAre(77, 77));
    EXPECT_TRUE(decoded(grey, {2, 1, 3}).grey);
    EXPECT_TRUE(decoded(writeImage(m_folder, "rgb.png", oneColour(2, 1, 9, 9, 9)), {2, 1, 3}).grey);
    EXPECT_TRUE(decoded(writeImage(m_folder, "g.jpg", cv::Mat(8, 8, CV_8UC1, cv::Scalar(77))), {8, 8, 3}).grey);
}

TEST_F(ImageDecoderTest, ScalesSixteenBits)
{
    const std::vector<std::uint16_t> values{0, 128, 129, 25700, 65535};
    cv::Mat image(1, 5, CV_16UC1);
    for (int x = 0; x < 5; ++x) image.at<std::uint16_t>(0, x) = values[static_cast<std::size_t>(x)];
    for (const char* name : {"deep.png", "deep.tif"}) {
        // 128 / 257 = 0.498, 129 / 257 = 0.502, 25700 / 257 = 100
        EXPECT_THAT(decoded(writeImage(m_folder, name, image), {5, 1, 1}).pixels, ElementsAre(0, 0, 1, 100, 255))
            << name;
    }
    const cv::Mat colour(1, 1, CV_16UC3, cv::Scalar(257 * 3, 257 * 2, 257 * 1));
    EXPECT_THAT(decoded(writeImage(m_folder, "rgb.png", colour), {1, 1, 3}).pixels, ElementsAre(1, 2, 3));
}

TEST_F(ImageDecoderTest, LaysAlphaOverWhite)
{
    cv::Mat image(1, 3, CV_8UC4);
    image.at<cv::Vec4b>(0, 0) = {10, 20, 30, 255};
    image.at<cv::Vec4b>(0, 1) = {10, 20, 30, 0};
    image.at<cv::Vec4b>(0, 2) = {0, 100, 255, 128};
    // Half: (0 * 128 + 255 * 127) / 255 = 127, (100 * 128 + 255 * 127) / 255 = 177.2, 255
    const Bytes expected{30, 20, 10, 255, 255, 255, 255, 177, 127};
    EXPECT_EQ(decoded(writeImage(m_folder, "a.png", image), {3, 1, 3}).pixels, expected);
    const std::vector<int> lossless{cv::IMWRITE_WEBP_QUALITY, 101};
    EXPECT_EQ(decoded(writeImage(m_folder, "a.webp", image, lossless), {3, 1, 3}).pixels, expected);

    const cv::Mat deep(1, 1, CV_16UC4, cv::Scalar(0, 257 * 100, 65535, 257 * 128));
    EXPECT_THAT(decoded(writeImage(m_folder, "deep.png", deep), {1, 1, 3}).pixels, ElementsAre(255, 177, 127));
}

TEST_F(ImageDecoderTest, KnowsTheKindsOfAlphaInTiff)
{
    const Bytes straight{255, 100, 0, 128, 30, 20, 10, 0};
    const auto file = m_folder.write("straight.tif", test::rgbaTiff(2, 1, straight, 2));
    const DecodedImage image = decoded(file, {2, 1, 3});
    // As above; libtiff's own rounding at 8 bits may take or give 1.
    const std::vector<int> expected{255, 177, 127, 255, 255, 255};
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(image.pixels[i], expected[i], 1) << i;
    const Bytes premultiplied{128, 50, 0, 128, 0, 0, 0, 0};
    EXPECT_THAT(decoded(m_folder.write("pre.tif", test::rgbaTiff(2, 1, premultiplied, 1)), {2, 1, 3}).pixels,
                ElementsAre(255, 177, 127, 255, 255, 255));
    const Bytes padded{255, 100, 0, 0, 30, 20, 10, 0};
    EXPECT_THAT(decoded(m_folder.write("pad.tif", test::rgbaTiff(2, 1, padded, 0)), {2, 1, 3}).pixels,
                ElementsAre(255, 100, 0, 30, 20, 10));
}

TEST_F(ImageDecoderTest, AveragesWhenShrinkingAndInterpolatesWhenGrowing)
{
    cv::Mat image(2, 4, CV_8UC1);
    const std::vector<int> values{0, 10, 100, 200, 20, 30, 100, 0};
    for (int i = 0; i < 8; ++i)
        image.at<std::uint8_t>(i / 4, i % 4) = static_cast<std::uint8_t>(values[std::size_t(i)]);
    const auto file = writeImage(m_folder, "small.png", image);
    EXPECT_THAT(decoded(file, {2, 1, 1}).pixels, ElementsAre(15, 100));  // Means of 2 x 2.

    // All four pixels count, not only those around the middle.
    cv::Mat edge(1, 4, CV_8UC1, cv::Scalar(0));
    edge.at<std::uint8_t>(0, 3) = 200;
    EXPECT_THAT(decoded(writeImage(m_folder, "edge.png", edge), {1, 1, 1}).pixels, ElementsAre(50));

    cv::Mat two(1, 2, CV_8UC1);
    two.at<std::uint8_t>(0, 0) = 0;
    two.at<std::uint8_t>(0, 1) = 100;
    // Pixel centres at 0.5 and 1.5; the new ones at 0.25, 0.75, 1.25, 1.75.
    EXPECT_THAT(decoded(writeImage(m_folder, "two.png", two), {4, 1, 1}).pixels, ElementsAre(0, 25, 75, 100));

    // One side shrinks by averaging (5, 150; 25, 50), the other grows: rows at 0, 1/4, 3/4 and 1 of the way.
    EXPECT_THAT(decoded(file, {2, 4, 1}).pixels, ElementsAre(5, 150, 10, 125, 20, 75, 25, 50));
}

TEST_F(ImageDecoderTest, ShrinksLargeJpegsWithoutShiftingThem)
{
    cv::Mat image(600, 800, CV_8UC3);
    for (int y = 0; y < image.rows; ++y) {
        for (int x = 0; x < image.cols; ++x)
            image.at<cv::Vec3b>(y, x) =
                cv::Vec3b(40, static_cast<std::uint8_t>(y * 250 / 600), static_cast<std::uint8_t>(x * 250 / 800));
    }
    const auto file = writeImage(m_folder, "big.jpg", image, {cv::IMWRITE_JPEG_QUALITY, 98});
    for (const int edge : {30, 60, 100, 250, 500}) {  // Decoded at 1/8, 1/8, 1/4, 1/2, 1.
        const DecodedImage small = decoded(file, {edge, edge, 3});
        for (int y = 0; y < edge; ++y) {
            for (int x = 0; x < edge; ++x) {
                const auto at = static_cast<std::size_t>((y * edge + x) * 3);
                ASSERT_NEAR(small.pixels[at], (x + 0.5) * 250.0 / edge, 3.5) << edge << " " << x << " " << y;
                ASSERT_NEAR(small.pixels[at + 1], (y + 0.5) * 250.0 / edge, 3.5) << edge << " " << x << " " << y;
            }
        }
    }
}

TEST_F(ImageDecoderTest, TurnsPhotosAsExifSays)
{
    // Left half red, right half blue; 6: the camera was turned, the left side belongs on top.
    cv::Mat image = oneColour(64, 32, 220, 20, 20);
    image(cv::Rect(32, 0, 32, 32)).setTo(cv::Scalar(220, 20, 20));
    const auto plain = writeImage(m_folder, "plain.jpg", image, {cv::IMWRITE_JPEG_QUALITY, 98});
    const auto turned = m_folder.write("turned.jpg", test::withOrientation(test::readWhole(plain), 6));
    for (const int edge : {2, 32}) {  // With and without the reduced decode.
        const DecodedImage model = decoded(turned, {edge, edge, 3});
        EXPECT_GT(model.pixels[0], 150) << edge;
        EXPECT_GT(model.pixels[static_cast<std::size_t>(edge - 1) * 3], 150) << edge;
        EXPECT_GT(model.pixels.back(), 150) << edge;  // Blue of the last pixel.
    }
    const auto preview = decodePreview(turned, 16);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->shape, (ImageShape{8, 16, 3}));
    EXPECT_GT(preview->pixels[0], 150);
    EXPECT_GT(preview->pixels.back(), 150);
}

TEST_F(ImageDecoderTest, KeepsTheAspectInPreviewsAndNeverEnlarges)
{
    const auto shapeOf = [](const std::filesystem::path& file, int edge) {
        const auto preview = decodePreview(file, edge);
        EXPECT_TRUE(preview.has_value());
        return preview ? preview->shape : ImageShape{};
    };
    const auto wide = writeImage(m_folder, "wide.png", oneColour(200, 100, 1, 2, 3));
    EXPECT_EQ(shapeOf(wide, 50), (ImageShape{50, 25, 3}));
    EXPECT_EQ(shapeOf(wide, 1000), (ImageShape{200, 100, 3}));
    EXPECT_EQ(shapeOf(writeImage(m_folder, "line.png", oneColour(300, 1, 1, 2, 3)), 30), (ImageShape{30, 1, 3}));
    EXPECT_EQ(shapeOf(writeImage(m_folder, "big.jpg", oneColour(400, 1600, 1, 2, 3)), 100), (ImageShape{25, 100, 3}));
    EXPECT_EQ(shapeOf(writeImage(m_folder, "g.png", cv::Mat(4, 4, CV_8UC1, cv::Scalar(7))), 4), (ImageShape{4, 4, 3}));
    EXPECT_EQ(decodePreview(wide, 0).error().code, ErrorCode::BadSetting);
}

TEST(ImageEnding, KnowsTheFormatsInAnyCase)
{
    for (const char* name : {"a.jpg", "a.JPEG", "a.b.Png", "x/a.bmp", "a.tif", "a.TIFF", "a.webp"})
        EXPECT_TRUE(hasImageEnding(name)) << name;
    for (const char* name : {"a.gif", "a", "png", "a.png.txt", "a.exr", ""}) EXPECT_FALSE(hasImageEnding(name)) << name;
}

}  // namespace
}  // namespace trueloss
