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

TEST(Likeness, SCRATCH)
{
    const auto show = [](const char* name, const cv::Mat& a, const cv::Mat& b) {
        const Miniature ma = miniature(bytesOf(a), {a.cols, a.rows, 3}, {0, 0, a.cols, a.rows});
        const Miniature mb = miniature(bytesOf(b), {a.cols, a.rows, 3}, {0, 0, a.cols, a.rows});
        const Likeness l = compare(ma, mb);
        std::cout << name << " " << l.picture << " " << l.details << " " << l.worst << " grain " << l.grain << "\n";
    };
    for (const int edge : {32, 48, 96, 224}) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            std::cout << edge << "\n";
            const cv::Mat image = blobs(seed, edge);
            cv::Mat blur;
            cv::GaussianBlur(image, blur, {3, 3}, 0.7);
            cv::Mat box;
            cv::blur(image, box, {3, 3});
            cv::Mat half;
            cv::resize(image, half, {edge / 2, edge / 2}, 0, 0, cv::INTER_AREA);
            cv::resize(half, half, {edge, edge}, 0, 0, cv::INTER_LINEAR);
            show("jpeg60 ", image, asJpeg(image, 60));
            show("jpeg40 ", image, asJpeg(image, 40));
            show("bright ", image, brighter(image, 0.7, 0));
            show("bright+", image, brighter(image, 1.2, 10));
            show("blur.7 ", image, blur);
            show("blur3  ", image, box);
            show("half   ", image, half);
            show("noise4 ", image, noisy(image, seed + 9, 4));
            show("noise8 ", image, noisy(image, seed + 9, 8));
            show("noisy+jpeg70", noisy(image, 5, 8), asJpeg(noisy(image, 5, 8), 70));
            show("noise20", image, noisy(image, seed + 9, 20));
            show("noise14+14", noisy(image, seed + 99, 14.1), noisy(image, seed + 9, 14.1));
        }
    }
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const auto bars = [](std::uint64_t of) {
            Numbers n(of);
            cv::Mat image(32, 32, CV_8UC3);
            for (auto p = image.begin<cv::Vec3b>(); p != image.end<cv::Vec3b>(); ++p) {
                const auto v = static_cast<std::uint8_t>(n.uniform(0, 60));
                *p = {v, v, v};
            }
            image(cv::Rect(10, 0, 10, 15)).setTo(cv::Scalar(250, 250, 250));
            return image;
        };
        show("bars", bars(seed), bars(seed + 100));
    }
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
