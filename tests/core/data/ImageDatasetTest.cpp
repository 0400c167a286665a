#include "data/ImageDataset.h"

#include "DatasetFixture.h"
#include "data/DataSource.h"

#include <gmock/gmock.h>
#include <numeric>

namespace trueloss {
namespace {

using test::expectedPixels;
using test::loadOrDie;
using test::makeManifest;
using test::smallShape;
using test::TempFolder;
using testing::ElementsAre;

std::vector<std::uint8_t> pixelsOf(const ImageDataset& data, std::size_t index)
{
    std::vector<std::uint8_t> pixels(data.shape().bytes());
    const auto copied = data.copyPixels(index, pixels);
    EXPECT_TRUE(copied.has_value()) << test::text(copied.error());
    return pixels;
}

TEST(ImageDataset, HoldsImagesAndTargets)
{
    const TempFolder folder;
    const auto data = loadOrDie(makeManifest(folder, 5), 100);
    ASSERT_EQ(data->size(), 5U);
    EXPECT_EQ(data->cachedCount(), 5U);
    EXPECT_EQ(data->outputs(), 2U);
    EXPECT_EQ(data->shape(), smallShape);
    EXPECT_FALSE(data->allGrey());
    EXPECT_TRUE(data->manifest().rejected.empty());
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(pixelsOf(*data, i), expectedPixels(i));
    const std::vector<std::size_t> rows{3, 0, 3};
    EXPECT_THAT(data->targets(1, rows), ElementsAre(-3.0, 0.0, -3.0));
}

TEST(ImageDataset, KnowsWhetherAllImagesAreGrey)
{
    const TempFolder folder;
    EXPECT_TRUE(loadOrDie(makeManifest(folder, 3, {}, true), 1)->allGrey());
    Manifest mixed = makeManifest(folder, 3, {}, true);
    test::writeImage(folder, "image2.png", test::oneColour(4, 4, 1, 2, 3));  // Beyond the budget, and looked at.
    EXPECT_FALSE(loadOrDie(std::move(mixed), 1)->allGrey());
}

TEST(ImageDataset, DecodesAgainWhatTheBudgetLeavesOut)
{
    const TempFolder folder;
    const auto data = loadOrDie(makeManifest(folder, 6), 4);
    EXPECT_EQ(data->cachedCount(), 4U);
    for (std::size_t i = 0; i < 6; ++i) EXPECT_EQ(pixelsOf(*data, i), expectedPixels(i));
    // Proof of what lies where: without the files only the cache answers.
    for (std::size_t i = 0; i < 6; ++i) std::filesystem::remove(folder / ("image" + std::to_string(i) + ".png"));
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(pixelsOf(*data, i), expectedPixels(i));
    std::vector<std::uint8_t> pixels(smallShape.bytes());
    const auto gone = data->copyPixels(5, pixels);
    ASSERT_FALSE(gone.has_value());
    EXPECT_EQ(gone.error().code, ErrorCode::Unreadable);
    EXPECT_THAT(test::text(gone.error()), testing::HasSubstr("image5.png"));
    EXPECT_EQ(loadOrDie(makeManifest(folder, 2), 0)->cachedCount(), 0U);
}

TEST(ImageDataset, LeavesBrokenImagesOutAndClosesTheGaps)
{
    const TempFolder folder;
    Manifest manifest = makeManifest(folder, 8, {1, 2, 6});
    std::filesystem::remove(folder / "image4.png");
    manifest.rejected.push_back({manifest.table, 5, "a", "x", RejectReason::NotANumber});
    const auto data = loadOrDie(std::move(manifest), 5);
    ASSERT_EQ(data->size(), 4U);
    // Of the first five, 0 and 3 are whole; 5 and 7 lie beyond the budget.
    EXPECT_EQ(data->cachedCount(), 2U);
    const std::vector<std::size_t> kept{0, 3, 5, 7};
    for (std::size_t i = 0; i < kept.size(); ++i) {
        EXPECT_EQ(pixelsOf(*data, i), expectedPixels(kept[i]));
        EXPECT_EQ(data->row(i).targets[0], static_cast<double>(kept[i]));
    }
    const auto& rejected = data->manifest().rejected;
    ASSERT_EQ(rejected.size(), 5U);
    EXPECT_EQ(rejected[0].line, 3);
    EXPECT_EQ(rejected[0].column, "image");
    EXPECT_EQ(rejected[0].value, (folder / "image1.png").string());
    EXPECT_EQ(rejected[0].reason, RejectReason::NotAnImage);
    EXPECT_EQ(rejected[1].line, 4);
    EXPECT_EQ(rejected[2].reason, RejectReason::NotANumber);
    EXPECT_EQ(rejected[3].line, 6);
    EXPECT_EQ(rejected[3].reason, RejectReason::MissingImage);
    EXPECT_EQ(rejected[4].line, 8);
}

TEST(ImageDataset, NamesTheTableOfABrokenImage)
{
    const TempFolder folder;
    Manifest manifest = makeManifest(folder, 4, {1, 3});
    manifest.validationTable = "/data/validation/metadata.csv";
    manifest.table = "/data/train/metadata.csv";
    manifest.rows[3].inValidationTable = true;
    manifest.rows[3].line = 2;  // Before the other by its number.
    const auto data = loadOrDie(std::move(manifest), 5);
    const auto& rejected = data->manifest().rejected;
    ASSERT_EQ(rejected.size(), 2U);
    EXPECT_EQ(rejected[0].file, "/data/train/metadata.csv");
    EXPECT_EQ(rejected[1].file, "/data/validation/metadata.csv");
    // Both are called alike, so that their folders tell them apart.
    EXPECT_EQ(toEnglish({"%1", {data->manifest().place(rejected[1])}}), "line 2 (validation/metadata.csv)");
}

// A download that stopped, one that never began and a web server's excuse are mended in different ways.
TEST(ImageDataset, TellsWhyAnImageIsOfNoUse)
{
    const TempFolder folder;
    cv::Mat noise(40, 40, CV_8UC3);
    cv::randu(noise, 0, 256);
    std::string table = "image,target\ngood.png,0\n";
    test::writeImage(folder, "good.png", noise);
    std::vector<RejectReason> expected;
    const auto add = [&](const std::string& name, const std::string& content, RejectReason reason) {
        folder.write(name, content);
        table += name + "," + std::to_string(expected.size() + 1) + "\n";
        expected.push_back(reason);
    };
    add("empty.png", "", RejectReason::EmptyFile);
    add("text.png", "<html>not found</html>", RejectReason::NotAnImage);
    add("film.jpg", "GIF89a, and more of it than a header", RejectReason::NotAnImage);
    for (const char* ending : {"png", "jpg", "bmp", "webp"}) {
        const std::string whole = test::readWhole(test::writeImage(folder, std::string("whole.") + ending, noise));
        add(std::string("cut.") + ending, whole.substr(0, whole.size() / 2), RejectReason::CutOffImage);
        add(std::string("short.") + ending, whole.substr(0, 15), RejectReason::CutOffImage);
    }
    std::string damaged = test::readWhole(folder / "whole.png");
    damaged[damaged.size() / 2] ^= 1;
    add("damaged.png", damaged, RejectReason::BrokenImage);
    const auto source = openDataSource(folder.write("metadata.csv", table));
    ASSERT_TRUE(source) << test::text(source.error());
    const auto data = ImageDataset::load(source->manifest, {{8, 8, 3}, 1 << 20, 2});
    ASSERT_TRUE(data) << test::text(data.error());
    const auto& rejected = (*data)->manifest().rejected;
    ASSERT_EQ(rejected.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(rejected[i].reason, expected[i]) << rejected[i].value;
    // As the table has it, like the values of all other rows.
    EXPECT_EQ(rejected[0].value, "empty.png");
    EXPECT_EQ(toEnglish({"%1", {(*data)->manifest().place(rejected[0])}}), "line 3");
}

TEST(ImageDataset, SaysTheFirstReasonWhenAllAreBroken)
{
    const TempFolder folder;
    const auto data = ImageDataset::load(makeManifest(folder, 3, {0, 1, 2}), {smallShape, 1000, 2});
    ASSERT_FALSE(data.has_value());
    EXPECT_EQ(data.error().code, ErrorCode::NothingUsable);
    EXPECT_THAT(test::text(data.error()), testing::HasSubstr("image0.png"));
}

TEST(ImageDataset, ReportsProgressToTheEnd)
{
    const TempFolder folder;
    std::vector<std::int64_t> done;
    const auto data =
        ImageDataset::load(makeManifest(folder, 40), {smallShape, 1000, 3}, [&](const Progress& progress) {
            done.push_back(progress.done);
            EXPECT_EQ(progress.total, 40);
        });
    ASSERT_TRUE(data);
    ASSERT_FALSE(done.empty());
    EXPECT_EQ(done.back(), 40);
    EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
}

TEST(ImageDataset, StopsWhenAsked)
{
    const TempFolder folder;
    std::stop_source stop;
    stop.request_stop();
    const auto data = ImageDataset::load(makeManifest(folder, 4), {smallShape, 1000, 2}, {}, stop.get_token());
    ASSERT_FALSE(data.has_value());
    EXPECT_EQ(data.error().code, ErrorCode::Cancelled);
}

TEST(ImageDataset, LetsNoExceptionOut)
{
    const TempFolder folder;
    const auto data = ImageDataset::load(makeManifest(folder, 4), {smallShape, 1000, 2},
                                         [](const Progress&) { throw std::runtime_error("sink"); });
    ASSERT_FALSE(data.has_value());
    EXPECT_EQ(data.error().code, ErrorCode::Internal);
}

TEST(ImageDataset, RefusesImpossibleShapesAndRequests)
{
    const TempFolder folder;
    const Manifest manifest = makeManifest(folder, 2);
    for (const ImageShape& shape : {ImageShape{0, 2, 3}, {2, 0, 3}, {2, 2, 2}})
        EXPECT_EQ(ImageDataset::load(manifest, {shape, 1000, 1}).error().code, ErrorCode::BadSetting);
    const auto data = loadOrDie(manifest, 2);
    std::vector<std::uint8_t> pixels(smallShape.bytes());
    EXPECT_FALSE(data->copyPixels(2, pixels).has_value());
    EXPECT_FALSE(data->copyPixels(0, std::span(pixels).first(3)).has_value());
}

}  // namespace
}  // namespace trueloss
