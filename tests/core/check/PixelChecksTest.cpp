#include "CheckFixture.h"

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;
using enum DataFindingKind;

/// 30 pictures, each changed before it is written.
void addChanged(Pictures& pictures, const std::function<cv::Mat(const cv::Mat&)>& change, std::size_t count = 30)
{
    Numbers numbers(5);
    for (std::size_t i = 0; i < count; ++i) pictures.add(change(blobs(i)), numbers.uniform(0.0, 50.0));
}

cv::Mat asItIs(const cv::Mat& image)
{
    return image;
}

TEST(BlankImages, AreListedAndBlackOnesCounted)
{
    Pictures pictures;
    addChanged(pictures, asItIs);
    pictures.add(oneColour(48, 48, 0, 0, 0), 1.0);
    pictures.add(oneColour(48, 48, 200, 100, 50), 2.0);
    pictures.add(oneColour(48, 48, 0, 0, 0), 3.0);
    const auto findings = pictures.findings();
    ASSERT_THAT(kinds(findings), ElementsAre(BlankImages)) << said(findings);
    EXPECT_THAT(findings[0].rows, ElementsAre(30U, 31U, 32U));
    EXPECT_EQ(headline(findings[0]),
              "3 of 33 images (9.1 %) of one plain colour, 2 of them black: the first in line 32.");
    EXPECT_EQ(findings[0].severity, FindingSeverity::Warning);
    EXPECT_TRUE(findings[0].excludable);
}

TEST(BlankImages, AreCalledBlackWhereAllAre)
{
    Pictures pictures;
    addChanged(pictures, asItIs);
    pictures.add(oneColour(48, 48, 0, 0, 0), 1.0);
    EXPECT_EQ(headline(only(pictures.findings(), BlankImages)),
              "1 of 31 images (3.2 %) all black: the first in line 32.");
    Pictures grey;
    addChanged(grey, asItIs);
    grey.add(oneColour(48, 48, 9, 9, 9), 1.0);
    EXPECT_EQ(headline(only(grey.findings(), BlankImages)),
              "1 of 31 images (3.2 %) of one plain colour: the first in line 32.");
}

// Empty dishes with a count of zero are no defect.
TEST(BlankImages, OfOneTargetAreANote)
{
    Pictures pictures;
    addChanged(pictures, asItIs);
    for (int i = 0; i < 3; ++i) pictures.add(oneColour(48, 48, 0, 0, 0), 0.0);
    const auto findings = pictures.findings();
    ASSERT_THAT(kinds(findings), ElementsAre(BlankImages));
    EXPECT_EQ(findings[0].severity, FindingSeverity::Note);
    EXPECT_THAT(toEnglish(findings[0].advice), StartsWith("All of them have the same target, 0."));
}

// A pixel that differs by one level in one channel is no plain colour.
TEST(BlankImages, AreOnlyThoseOfOneSingleValue)
{
    Pictures pictures;
    addChanged(pictures, asItIs);
    cv::Mat image = oneColour(48, 48, 10, 20, 30);
    image.at<cv::Vec3b>(20, 20)[1] = 21;
    pictures.add(image, 1.0);
    EXPECT_THAT(kinds(pictures.findings()), IsEmpty());
}

TEST(PixelRange, FromZeroToOneIsSerious)
{
    Pictures pictures;
    addChanged(pictures, [](const cv::Mat& image) {
        cv::Mat out;
        image.convertTo(out, -1, 1.0 / 128.0, -0.5);  // 0 and 1.
        return out;
    });
    const auto findings = pictures.findings();
    const DataFinding finding = only(findings, PixelsZeroToOne);
    EXPECT_EQ(finding.severity, FindingSeverity::Serious);
    EXPECT_THAT(headline(finding), StartsWith("30 of 30 images (100 %) without a pixel above 1 of 255: the first in "));
    EXPECT_FALSE(finding.excludable);
    EXPECT_THAT(kinds(findings), testing::Not(testing::Contains(LowDynamicRange)));
}

TEST(PixelRange, OfSomeImagesMayDiffer)
{
    Pictures pictures;
    addChanged(pictures, asItIs);
    cv::Mat dim;
    blobs(99).convertTo(dim, -1, 1.0 / 128.0, -0.5);
    pictures.add(dim, 3.0);
    const auto findings = pictures.findings();
    ASSERT_THAT(kinds(findings), ElementsAre(PixelsZeroToOne)) << said(findings);
    EXPECT_THAT(findings[0].rows, ElementsAre(30U));
    EXPECT_TRUE(findings[0].excludable);
}

// 12 bits in a 16-bit file: 4095 / 257 is 16.
TEST(PixelRange, OfTwelveBitsIsLow)
{
    Pictures pictures;
    addChanged(pictures, [](const cv::Mat& image) {
        cv::Mat out;
        image.convertTo(out, CV_16U, 16.0);
        return out;
    });
    const auto findings = pictures.findings();
    const DataFinding finding = only(findings, LowDynamicRange);
    EXPECT_EQ(finding.severity, FindingSeverity::Warning);
    EXPECT_LE(*figureOf(finding, "highest"), 16.0);
    EXPECT_THAT(headline(finding), testing::ContainsRegex("^[0-9]+ to 1[0-9] of 255: all pixels of the 30 images lie"));

    Pictures dim;
    addChanged(dim, [](const cv::Mat& image) {
        cv::Mat out;
        image.convertTo(out, -1, 0.5, 20.0);
        return out;
    });
    EXPECT_THAT(kinds(dim.findings()), IsEmpty());
}

TEST(ChannelOrder, IsProvedByTwins)
{
    Pictures pictures;
    addChanged(pictures, asItIs);
    cv::Mat exchanged;
    cv::cvtColor(blobs(11), exchanged, cv::COLOR_BGR2RGB);
    pictures.add(exchanged, 3.0);
    const auto findings = pictures.findings();
    ASSERT_THAT(kinds(findings), ElementsAre(ChannelOrder)) << said(findings);
    EXPECT_THAT(findings[0].rows, ElementsAre(30U));
    EXPECT_THAT(findings[0].partners, ElementsAre(11U));
    EXPECT_EQ(headline(findings[0]),
              "1 of 31 images (3.2 %) are another one with red and blue exchanged: first line 32, "
              "that of line 13.");
}

TEST(CheckImages, CanBeStoppedAndTellsOfProgress)
{
    Pictures pictures;
    addChanged(pictures, asItIs);
    const auto data = pictures.load();
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = checkImages(*data, {}, {}, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    std::int64_t done = 0;
    EXPECT_TRUE(checkImages(*data, {}, [&done](const Progress& progress) { done = progress.done; }));
    EXPECT_EQ(done, 30);
    EXPECT_EQ(checkImages(*data, Split{{0}, {30}}).error().code, ErrorCode::Mismatch);
}

TEST(CheckImages, SaysWhenAnImageHasGone)
{
    Pictures pictures;
    addChanged(pictures, asItIs, 4);
    pictures.load();
    auto data = ImageDataset::load(pictures.manifest(), {{48, 48, 3}, 0, 1});  // Nothing is kept in memory.
    ASSERT_TRUE(data);
    std::filesystem::remove(pictures.manifest().rows[2].image.path());
    const auto findings = checkImages(**data, {});
    ASSERT_FALSE(findings);
    EXPECT_EQ(findings.error().code, ErrorCode::Unreadable);
}

}  // namespace
}  // namespace trueloss
