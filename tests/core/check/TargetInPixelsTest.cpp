#include "CheckFixture.h"

#include <numeric>

namespace trueloss {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using enum DataFindingKind;

/// What a target may be made of; `image` runs blue, green, red.
using Maker = std::function<double(const cv::Mat&)>;

std::vector<DataFinding> findingsFor(const Maker& target, std::size_t count = 60, int channels = 3)
{
    Pictures pictures;
    for (std::size_t i = 0; i < count; ++i) {
        cv::Mat image = blobs(i);
        if (channels == 1) cv::cvtColor(image, image, cv::COLOR_BGR2GRAY);
        pictures.add(image, target(image));
    }
    return pictures.findings(channels);
}

double meanOf(const cv::Mat& image)
{
    const cv::Scalar mean = cv::mean(image);
    return image.channels() == 1 ? mean[0] : (mean[0] + mean[1] + mean[2]) / 3.0;
}

TEST(TargetInPixels, IsTheMean)
{
    const auto findings = findingsFor([](const cv::Mat& image) { return 2.0 * meanOf(image) + 7.0; });
    ASSERT_THAT(kinds(findings), ElementsAre(TargetInPixels));
    EXPECT_EQ(findings[0].severity, FindingSeverity::Warning);
    EXPECT_NEAR(*figureOf(findings[0], "factor"), 2.0, 1e-9);
    EXPECT_NEAR(*figureOf(findings[0], "offset"), 7.0, 1e-6);
    EXPECT_EQ(headline(findings[0]),
              "60 rows, and \"a\" follows the mean of its own image's pixels in all of them: "
              "correlation 1, as 2 times the mean plus 7.");
    EXPECT_THAT(toEnglish(findings[0].advice), HasSubstr("or the task is that simple"));
}

TEST(TargetInPixels, IsAnyOfTheStatistics)
{
    const auto corner = [](int y, int x, int c) {
        return [=](const cv::Mat& image) { return double(image.at<cv::Vec3b>(y, x)[c]); };
    };
    const std::vector<std::pair<Maker, std::string>> cases{
        {[](const cv::Mat& image) {
             cv::Scalar mean;
             cv::Scalar deviation;
             cv::meanStdDev(image.reshape(1), mean, deviation);
             return -deviation[0];
         },
         "the standard deviation"},
        {[](const cv::Mat& image) {
             double low = 0.0;
             cv::minMaxLoc(image.reshape(1), &low);
             return low;
         },
         "the darkest pixel"},
        {[](const cv::Mat& image) {
             double high = 0.0;
             cv::minMaxLoc(image.reshape(1), nullptr, &high);
             return high / 255.0;
         },
         "the brightest pixel"},
        {[](const cv::Mat& image) { return cv::mean(image)[0]; }, "the mean of one colour"},
        {[](const cv::Mat& image) { return cv::mean(image)[2]; }, "the mean of one colour"},
        {corner(0, 0, 2), "the pixel in a corner"},
        {corner(0, 47, 0), "the pixel in a corner"},
        {corner(47, 0, 1), "the pixel in a corner"},
        {corner(47, 47, 2), "the pixel in a corner"}};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto findings = findingsFor(cases[i].first);
        ASSERT_THAT(kinds(findings), ElementsAre(TargetInPixels)) << i << said(findings);
        EXPECT_THAT(headline(findings[0]), HasSubstr("follows " + cases[i].second)) << i;
        EXPECT_NEAR(std::abs(*figureOf(findings[0], "correlation")), 1.0, 1e-9) << i;
    }
}

TEST(TargetInPixels, IsFoundInGreyImages)
{
    const auto findings = findingsFor(meanOf, 40, 1);
    ASSERT_THAT(kinds(findings), ElementsAre(TargetInPixels));
    EXPECT_THAT(headline(findings[0]), HasSubstr("the mean of its own image's pixels"));
}

// With noise of a twentieth of the spread the correlation is 0.9988; with a fiftieth 0.9998.
TEST(TargetInPixels, MustFollowClosely)
{
    std::vector<double> means;
    for (std::uint64_t i = 0; i < 200; ++i) means.push_back(meanOf(blobs(i)));
    const double centre = std::accumulate(means.begin(), means.end(), 0.0) / 200.0;
    double squares = 0.0;
    for (const double mean : means) squares += (mean - centre) * (mean - centre);
    const double spread = std::sqrt(squares / 200.0);
    const auto noisy = [spread](double share) {
        auto numbers = std::make_shared<Numbers>(8);
        return findingsFor([=](const cv::Mat& image) { return meanOf(image) + numbers->normal(0.0, share * spread); },
                           200);
    };
    EXPECT_THAT(kinds(noisy(0.02)), ElementsAre(TargetInPixels));
    EXPECT_THAT(kinds(noisy(0.07)), IsEmpty());
}

TEST(TargetInPixels, NeedsTwentyRowsAndDifferentTargets)
{
    EXPECT_THAT(kinds(findingsFor(meanOf, 19)), IsEmpty());
    EXPECT_THAT(kinds(findingsFor(meanOf, 20)), ElementsAre(TargetInPixels));
    EXPECT_THAT(kinds(findingsFor([](const cv::Mat&) { return 5.0; })), IsEmpty());
}

}  // namespace
}  // namespace trueloss
