#include "check/Likeness.h"

#include "CheckFixture.h"
#include "check/PerceptualHash.h"
#include "data/DemoGauges.h"

#include <bit>

namespace trueloss {
namespace {

using namespace test;

constexpr ImageShape shape{48, 48, 3};
constexpr ImageArea whole{0, 0, 48, 48};

std::vector<std::uint8_t> bytesOf(const cv::Mat& image)
{
    return {image.datastart, image.dataend};
}

Miniature small(const cv::Mat& image)
{
    return miniature(bytesOf(image), shape, whole);
}

cv::Mat asJpeg(const cv::Mat& image, int quality)
{
    std::vector<std::uint8_t> file;
    cv::imencode(".jpg", image, file, {cv::IMWRITE_JPEG_QUALITY, quality});
    return cv::imdecode(file, cv::IMREAD_COLOR);
}

cv::Mat brighter(const cv::Mat& image, double factor, double offset)
{
    cv::Mat out;
    image.convertTo(out, -1, factor, offset);
    return out;
}

TEST(Likeness, KnowsCopies)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const cv::Mat image = blobs(seed);
        for (const cv::Mat& copy : {asJpeg(image, 90), asJpeg(image, 75), brighter(image, 1.0, 12.0),
                                    brighter(image, 0.7, 0.0), brighter(image, 1.1, 5.0)})
            EXPECT_TRUE(nearlySame(compare(small(image), small(copy)))) << seed;
    }
}

TEST(Likeness, TellsOtherPicturesApart)
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const cv::Mat image = blobs(seed);
        EXPECT_FALSE(nearlySame(compare(small(image), small(blobs(seed + 100))))) << seed;
        cv::Mat turned;
        cv::flip(image, turned, 1);
        EXPECT_FALSE(nearlySame(compare(small(image), small(turned)))) << seed;
        // One more blob is another picture: counts differ by it.
        cv::Mat more = image.clone();
        cv::circle(more, {24, 24}, 4, cv::Scalar(250, 250, 250), cv::FILLED);
        EXPECT_FALSE(nearlySame(compare(small(image), small(more)))) << seed;
    }
}

// The demo's gauges differ by the needle's angle, light and noise, and are not copies of each other.
TEST(Likeness, TellsGaugesApart)
{
    std::vector<Miniature> gauges;
    for (std::size_t i = 0; i < 60; ++i) {
        const DecodedImage gauge = demo::render(i);
        gauges.push_back(miniature(gauge.pixels, gauge.shape, gauge.content));
    }
    for (std::size_t i = 0; i < gauges.size(); ++i) {
        for (std::size_t j = i + 1; j < gauges.size(); ++j)
            EXPECT_FALSE(nearlySame(compare(gauges[i], gauges[j]))) << i << " " << j;
        EXPECT_TRUE(nearlySame(compare(gauges[i], gauges[i])));
    }
}

/// Noise of its own in every pixel, the same in all channels.
cv::Mat noisy(const cv::Mat& image, std::uint64_t seed, double deviation)
{
    Numbers numbers(seed);
    cv::Mat out = image.clone();
    for (auto pixel = out.begin<cv::Vec3b>(); pixel != out.end<cv::Vec3b>(); ++pixel) {
        const double by = numbers.normal(0.0, deviation);
        for (int c = 0; c < 3; ++c) (*pixel)[c] = cv::saturate_cast<std::uint8_t>((*pixel)[c] + by);
    }
    return out;
}

Miniature ofWhole(const cv::Mat& image)
{
    return miniature(bytesOf(image), {image.cols, image.rows, 3}, {0, 0, image.cols, image.rows});
}

cv::Mat blurred(const cv::Mat& image)
{
    cv::Mat out;
    cv::GaussianBlur(image, out, {3, 3}, 0.7);
    return out;
}

// The same shapes with noise of their own are two pictures, at any size; the same picture with a little noise, saved
// again, brighter or slightly blurred is one.
TEST(Likeness, TellsIndependentNoiseFromCopies)
{
    for (const int edge : {32, 96, 224}) {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const cv::Mat image = blobs(seed, edge);
            const auto apart = compare(ofWhole(image), ofWhole(noisy(image, seed + 50, 20.0)));
            EXPECT_NEAR(apart.grain, 20.0, 1.0);  // 0.967 deviations hold two thirds of normal values: 19.3.
            EXPECT_FALSE(nearlySame(apart)) << edge << " " << seed;
            // 14.1 in each of two: 20 between them.
            EXPECT_FALSE(nearlySame(compare(ofWhole(noisy(image, seed + 60, 14.1)), ofWhole(noisy(image, seed, 14.1)))))
                << edge << " " << seed;
            EXPECT_TRUE(nearlySame(compare(ofWhole(image), ofWhole(noisy(image, seed, 4.0))))) << edge << " " << seed;
            EXPECT_TRUE(nearlySame(compare(ofWhole(image), ofWhole(brighter(image, 0.7, 0.0))))) << edge;
            EXPECT_TRUE(nearlySame(compare(ofWhole(image), ofWhole(brighter(image, 1.2, 10.0))))) << edge;
            if (edge < 96) continue;  // Sharp blobs of a few pixels are other ones once they are blurred.
            EXPECT_TRUE(nearlySame(compare(ofWhole(image), ofWhole(asJpeg(image, 60))))) << edge << " " << seed;
            EXPECT_TRUE(nearlySame(compare(ofWhole(image), ofWhole(blurred(image))))) << edge << " " << seed;
        }
    }
}

// Contrast says much of a picture with white shapes, however much the rest differs: here r is 0.96 to 0.98.
TEST(Likeness, TellsBarsOverNoiseApart)
{
    const auto bar = [](std::uint64_t seed) {
        Numbers numbers(seed);
        cv::Mat image(32, 32, CV_8UC1);
        for (auto pixel = image.begin<std::uint8_t>(); pixel != image.end<std::uint8_t>(); ++pixel)
            *pixel = static_cast<std::uint8_t>(numbers.uniform(0.0, 60.0));
        image(cv::Rect(10, 0, 10, 28)).setTo(250);
        return miniature(bytesOf(image), {32, 32, 1}, {0, 0, 32, 32});
    };
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Likeness likeness = compare(bar(seed), bar(seed + 100));
        EXPECT_GT(likeness.picture, 0.95);
        EXPECT_FALSE(nearlySame(likeness)) << seed;
    }
}

// Two pictures between the same black bars have the bars in common and no more.
TEST(Likeness, LooksAtThePictureBetweenTheBars)
{
    const ImageArea middle{0, 18, 48, 12};
    const auto framed = [&](std::uint64_t seed) {
        cv::Mat image = cv::Mat::zeros(48, 48, CV_8UC3);
        blobs(seed)(cv::Rect(0, 0, 48, 12)).copyTo(image(cv::Rect(0, 18, 48, 12)));
        return image;
    };
    const cv::Mat picture = blobs(7)(cv::Rect(0, 0, 48, 12)).clone();
    const PixelFacts facts = pixelFacts(bytesOf(framed(7)), shape, middle);
    const PixelFacts alone = pixelFacts(bytesOf(picture), {48, 12, 3}, {0, 0, 48, 12});
    EXPECT_EQ(facts.mean, alone.mean);
    EXPECT_EQ(facts.deviation, alone.deviation);
    EXPECT_EQ(facts.min, alone.min);
    EXPECT_EQ(facts.corners, alone.corners);
    EXPECT_EQ(facts.description, alone.description);
    EXPECT_NE(facts.fingerprint, alone.fingerprint);  // That is of all pixels.
    const auto mini = [&](std::uint64_t seed) { return miniature(bytesOf(framed(seed)), shape, middle); };
    EXPECT_FALSE(nearlySame(compare(mini(7), mini(8))));
    EXPECT_TRUE(nearlySame(compare(mini(7), mini(7))));
}

TEST(Likeness, NeedsContrast)
{
    EXPECT_TRUE(small(cv::Mat(48, 48, CV_8UC3, cv::Scalar(9, 9, 9))).empty);
    EXPECT_FALSE(small(blobs(1)).empty);
}

TEST(PerceptualHash, KeepsItsBitsForCopiesAndHalfOfThemForOthers)
{
    std::vector<PixelFacts> facts;
    constexpr std::size_t images = 400;
    for (std::uint64_t seed = 0; seed < images; ++seed) facts.push_back(pixelFacts(bytesOf(blobs(seed)), shape, whole));
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        facts.push_back(pixelFacts(bytesOf(asJpeg(brighter(blobs(seed), 1.1, 5.0), 75)), shape, whole));
    const std::vector<std::uint64_t> hashes = perceptualHashes(facts);
    ASSERT_EQ(hashes.size(), facts.size());
    for (std::size_t i = 0; i < 20; ++i) EXPECT_LE(std::popcount(hashes[i] ^ hashes[images + i]), 7) << i;
    double sum = 0.0;
    for (std::size_t i = 1; i < images; ++i) sum += std::popcount(hashes[0] ^ hashes[i]);
    EXPECT_NEAR(sum / (images - 1), 31.5, 3.0);
    // Each bit is set in half of the images.
    for (std::size_t bit = 0; bit < 63; ++bit) {
        const auto set = std::count_if(hashes.begin(), hashes.end(), [bit](auto hash) { return hash >> bit & 1; });
        EXPECT_NEAR(static_cast<double>(set) / static_cast<double>(hashes.size()), 0.5, 0.02) << bit;
    }
}

}  // namespace
}  // namespace trueloss
