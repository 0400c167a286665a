#include "data/ImageDataset.h"
#include "data/ImageDecoder.h"

#include "ImageFiles.h"

#include <gmock/gmock.h>

namespace trueloss {
namespace {

using testing::ElementsAre;

/// A picture of 8 x 4: four columns pairs of one grey each, 10, 20, 30 and 40.
cv::Mat stripes()
{
    cv::Mat image(4, 8, CV_8UC1);
    for (int x = 0; x < 8; ++x) image.col(x).setTo(10 * (x / 2 + 1));
    return image;
}

std::vector<int> decoded(const std::filesystem::path& file, int width, int height, ImageFit fit)
{
    const auto image = decodeImage(file, {width, height, 1}, fit);
    EXPECT_TRUE(image.has_value());
    return image ? std::vector<int>(image->pixels.begin(), image->pixels.end()) : std::vector<int>();
}

// Expected by hand: areas of whole pixels are averaged, so that each value is one stripe's, or that of two.
TEST(ImageFit, BringsAWideImageToASquare)
{
    const test::TempFolder folder;
    const auto file = test::writeImage(folder, "wide.png", stripes());
    EXPECT_THAT(decoded(file, 2, 2, ImageFit::Stretch), ElementsAre(15, 35, 15, 35));
    EXPECT_THAT(decoded(file, 2, 2, ImageFit::Crop), ElementsAre(20, 30, 20, 30));
    EXPECT_THAT(decoded(file, 4, 4, ImageFit::Pad),
                ElementsAre(0, 0, 0, 0, 10, 20, 30, 40, 10, 20, 30, 40, 0, 0, 0, 0));
}

TEST(ImageFit, SaysWhereThePictureLies)
{
    const test::TempFolder folder;
    Manifest manifest;
    manifest.table = folder / "t.csv";
    manifest.targetColumns = {{"v", ""}};
    manifest.rows = {{2, folder.write("broken.png", "text"), {1.0}, SplitPart::Unassigned},
                     {3, test::writeImage(folder, "wide.png", stripes()), {1.0}, SplitPart::Unassigned},
                     {4, test::writeImage(folder, "tall.png", stripes().t()), {1.0}, SplitPart::Unassigned}};
    const auto padded = ImageDataset::load(manifest, {{4, 4, 1}, 4096, 1, ImageFit::Pad});
    ASSERT_TRUE(padded);
    EXPECT_EQ((*padded)->content(0), (ImageArea{0, 1, 4, 2}));
    EXPECT_EQ((*padded)->content(1), (ImageArea{1, 0, 2, 4}));
    const auto cropped = ImageDataset::load(manifest, {{4, 4, 1}, 4096, 1, ImageFit::Crop});
    ASSERT_TRUE(cropped);
    EXPECT_EQ((*cropped)->content(1), (ImageArea{0, 0, 4, 4}));
}

TEST(ImageFit, BringsATallImageToASquare)
{
    const test::TempFolder folder;
    const cv::Mat tall = stripes().t();
    const auto file = test::writeImage(folder, "tall.png", tall);
    EXPECT_THAT(decoded(file, 2, 2, ImageFit::Crop), ElementsAre(20, 20, 30, 30));
    EXPECT_THAT(decoded(file, 4, 4, ImageFit::Pad),
                ElementsAre(0, 10, 10, 0, 0, 20, 20, 0, 0, 30, 30, 0, 0, 40, 40, 0));
}

TEST(ImageFit, ChangesNothingWhereTheAspectFits)
{
    const test::TempFolder folder;
    const auto file = test::writeImage(folder, "wide.png", stripes());
    for (const ImageFit fit : {ImageFit::Stretch, ImageFit::Pad, ImageFit::Crop})
        EXPECT_THAT(decoded(file, 4, 2, fit), ElementsAre(10, 20, 30, 40, 10, 20, 30, 40));
}

TEST(ImageFit, HoldsForTheCacheAndForImagesDecodedAnew)
{
    const test::TempFolder folder;
    Manifest manifest;
    manifest.table = folder / "t.csv";
    manifest.targetColumns = {{"v", ""}};
    manifest.rows = {{2, test::writeImage(folder, "wide.png", stripes()), {1.0}, SplitPart::Unassigned}};
    for (const std::size_t budget : {std::size_t{0}, std::size_t{4096}}) {
        const auto data = ImageDataset::load(manifest, {{2, 2, 1}, budget, 1, ImageFit::Crop});
        ASSERT_TRUE(data.has_value());
        EXPECT_EQ((*data)->fit(), ImageFit::Crop);
        std::vector<std::uint8_t> image(4);
        ASSERT_TRUE((*data)->copyPixels(0, image));
        EXPECT_THAT(image, ElementsAre(20, 30, 20, 30));
    }
}

TEST(ImageFit, ShowsTheModelsViewOnAThumbnail)
{
    const test::TempFolder folder;
    const auto file = test::writeImage(folder, "wide.png", stripes());
    const auto preview = decodeFitPreview(file, {200, 100, 1}, ImageFit::Pad, 8);
    ASSERT_TRUE(preview.has_value());
    EXPECT_EQ(preview->shape, (ImageShape{8, 4, 3}));
}

TEST(ImageFit, HasNamesForFiles)
{
    for (const ImageFit fit : {ImageFit::Stretch, ImageFit::Pad, ImageFit::Crop})
        EXPECT_EQ(imageFitFromName(imageFitName(fit)), fit);
    EXPECT_EQ(imageFitFromName("squash"), std::nullopt);
}

}  // namespace
}  // namespace trueloss
